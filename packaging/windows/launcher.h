/* The numbers of what launcher.rc holds. */
#define ICON_PROGRAM 1
#define ICON_FILE 2
#define TEXT_CANNOT_START 1
