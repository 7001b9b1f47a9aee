"""Who sits at the computer, as the operating system knows them."""

import getpass

UNKNOWN = ""


def login_name() -> str:
    """Return the user name of the login, for the history; empty where there is none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A container may run under a number that no account belongs to (KeyError up to 3.12).
        return UNKNOWN
