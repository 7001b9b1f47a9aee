/* For tests under Wine 8 alone: colour management that knows no profile of any screen. */
#include <windows.h>

__declspec(dllexport) HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options)
{
    (void)profile, (void)options;
    return NULL;
}

__declspec(dllexport) HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share,
                                                      DWORD creation)
{
    (void)profile, (void)access, (void)share, (void)creation;
    return NULL;
}

__declspec(dllexport) BOOL WINAPI CloseColorProfile(HANDLE profile)
{
    (void)profile;
    return TRUE;
}

__declspec(dllexport) BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, PBYTE bytes,
                                                            PDWORD count)
{
    (void)profile, (void)bytes, (void)count;
    return FALSE;
}
