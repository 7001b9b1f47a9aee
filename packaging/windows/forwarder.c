/* python3.dll has no code of its own: its table of exports hands everything on. */
int entry(void *module, unsigned long reason, void *reserved)
{
    (void)module;
    (void)reason;
    (void)reserved;
    return 1;
}
