"""The programs that make installers for Windows on Debian or Ubuntu."""

import shutil
from typing import Final

from devtools.system_libraries import install_packages

COMPILER: Final = "x86_64-w64-mingw32-gcc"
OBJDUMP: Final = "x86_64-w64-mingw32-objdump"
RESOURCE_COMPILER: Final = "x86_64-w64-mingw32-windres"
NSIS: Final = "makensis"
WIXL: Final = "wixl"
MSIBUILD: Final = "msibuild"

REPEATABLE: Final = ("-s", "-Os", "-Wl,--no-insert-timestamp")
"""No symbols with paths of this machine, and no time of the build."""

_PACKAGES: Final = {
    COMPILER: "gcc-mingw-w64-x86-64",
    OBJDUMP: "binutils-mingw-w64-x86-64",
    RESOURCE_COMPILER: "binutils-mingw-w64-x86-64",
    NSIS: "nsis",
    WIXL: "wixl",
    MSIBUILD: "msitools",
}


def ensure_tools() -> None:
    """Install the programs that are missing.

    Raises:
        DevError: they are missing and cannot be installed here.
    """
    missing = {package for command, package in _PACKAGES.items() if shutil.which(command) is None}
    if missing:
        install_packages(
            sorted(missing), purpose="Tools that make installers for Windows are missing"
        )
