/*
 * Starts the program with the CPython that lies beside it, in this process.
 *
 * PartnerDirectory.exe (compiled with WINDOWED) has a window and no console, directory-app.exe has a
 * console. Both run the module START_MODULE with the arguments they are given. What stands in capitals
 * and is not defined here comes from facts.h, which shipping/windows/launcher.py writes.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "facts.h"
#include "launcher.h"

#define WIDE_(text) L##text
#define WIDE(text) WIDE_(text)
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* The longest path that Windows knows (longPathAware in the manifest). */
#define PATH_ROOM 32768
#define MESSAGE_ROOM 1024

/* The exit code when not even CPython can be started; the program itself ends with 0, 1 or 2. */
#define CANNOT_START 3

typedef int(__cdecl *python_main)(int count, wchar_t **arguments);

/*
 * Isolated from other installations of Python and their settings (-I), without writing byte code
 * into the program's folder (-B), and with UTF-8 in files and pipes as on every other system.
 */
static const wchar_t *const interpreter_options[] = {
    L"-I", L"-B", L"-X", L"utf8", L"-m", WIDE(START_MODULE),
};

/* Tells the user, in a box or on the console, that a file cannot be used; returns the exit code. */
static int refuse(const wchar_t *file)
{
    wchar_t form[MESSAGE_ROOM] = L"";
    wchar_t message[PATH_ROOM + MESSAGE_ROOM] = L"";
    const DWORD reason = GetLastError();

    LoadStringW(GetModuleHandleW(NULL), TEXT_CANNOT_START, form, COUNT(form));
    DWORD_PTR values[] = {(DWORD_PTR)file, reason};
    FormatMessageW(FORMAT_MESSAGE_FROM_STRING | FORMAT_MESSAGE_ARGUMENT_ARRAY, form, 0, 0, message,
                   COUNT(message), (va_list *)values);
#ifdef WINDOWED
    MessageBoxW(NULL, message, WIDE(PRODUCT_NAME), MB_ICONERROR);
#else
    fwprintf(stderr, L"%ls\n", message);
#endif
    return CANNOT_START;
}

/* Writes the path of a file beside this program; returns whether there was room for it. */
static BOOL find_beside(const wchar_t *name, wchar_t *path, size_t room)
{
    const DWORD length = GetModuleFileNameW(NULL, path, (DWORD)room);
    wchar_t *const slash = wcsrchr(path, L'\\');

    if (length == 0 || length == room || slash == NULL)
        return FALSE;
    if ((size_t)(slash + 1 - path) + wcslen(name) + 1 > room)
        return FALSE;
    wcscpy(slash + 1, name);
    return TRUE;
}

/* Puts the interpreter's options between the program's name and its arguments. */
static wchar_t **with_options(int count, wchar_t **arguments)
{
    const size_t options = COUNT(interpreter_options);
    wchar_t **const all = calloc((size_t)count + options + 1, sizeof *all);

    if (all == NULL)
        return NULL;
    all[0] = arguments[0];
    memcpy(all + 1, interpreter_options, sizeof interpreter_options);
    memcpy(all + 1 + options, arguments + 1, (size_t)(count - 1) * sizeof *all);
    return all;
}

static int run(int count, wchar_t **arguments)
{
    static wchar_t path[PATH_ROOM];

    if (count < 1 || !find_beside(WIDE(PYTHON_LIBRARY), path, COUNT(path)))
        return refuse(WIDE(PYTHON_LIBRARY));

    /* CPython's own DLLs come from its folder and the system's, never from the current one. */
    const HMODULE python = LoadLibraryExW(
        path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (python == NULL)
        return refuse(path);

    const python_main start = (python_main)(void *)GetProcAddress(python, "Py_Main");
    wchar_t **const all = with_options(count, arguments);
    if (start == NULL || all == NULL)
        return refuse(path);
    return start(count + (int)COUNT(interpreter_options), all);
}

/*
 * The arguments are split by Windows' own rules and not by the C library's, which would replace
 * patterns such as *.vcf by file names of the current folder.
 */
static int run_with_command_line(void)
{
    int count = 0;
    wchar_t **const arguments = CommandLineToArgvW(GetCommandLineW(), &count);

    return arguments == NULL ? refuse(WIDE(FILE_NAME)) : run(count, arguments);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, LPWSTR line, int show)
{
    (void)instance, (void)previous, (void)line, (void)show;
    return run_with_command_line();
}
#else
int wmain(void)
{
    return run_with_command_line();
}
#endif
