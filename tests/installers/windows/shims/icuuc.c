/*
 * For tests under Wine 8 alone: Windows' own ICU (since Windows 10 1703), which Qt asks for the
 * converters of old code pages. None can be opened here, and so none of the rest is ever called.
 */
#define EXPORTED __declspec(dllexport)

enum { U_FILE_ACCESS_ERROR = 4 };

EXPORTED void *ucnv_open(const char *name, int *error)
{
    (void)name;
    *error = U_FILE_ACCESS_ERROR;
    return 0;
}

EXPORTED int ucnv_countAvailable(void)
{
    return 0;
}

EXPORTED const char *ucnv_getAvailableName(int number)
{
    (void)number;
    return 0;
}

EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    (void)name, (void)standard;
    *error = U_FILE_ACCESS_ERROR;
    return 0;
}

/* Needed to load Qt, never called without a converter. */
#define NEVER_CALLED(name) EXPORTED void name(void) { __builtin_trap(); }

NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_close)
NEVER_CALLED(ucnv_fromUCountPending)
NEVER_CALLED(ucnv_fromUnicode)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_getMaxCharSize)
NEVER_CALLED(ucnv_getName)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_reset)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_toUCountPending)
NEVER_CALLED(ucnv_toUnicode)
