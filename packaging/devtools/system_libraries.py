"""The system libraries and fonts that Qt needs on Linux, and how Debian calls their packages."""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from devtools.processes import run_quietly
from devtools.project import DevError

# What the Qt 6.11 libraries and the xcb, wayland, offscreen and print plug-ins of
# PySide6-Essentials ask the loader for (`objdump -p`, NEEDED) and do not bring themselves.
PACKAGE_OF_LIBRARY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}

# Latin and Cyrillic with the Kyrgyz, Kazakh and Tajik letters; small.
FONT_PACKAGE = "fonts-dejavu-core"

_FONT_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts"),
    Path("~/.fonts"),
)


def can_load(library: str) -> bool:
    """Return whether the dynamic loader finds `library` (a soname)."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(
    *,
    loads: Callable[[str], bool] = can_load,
    font_folders: Iterable[Path] = _FONT_FOLDERS,
) -> list[str]:
    """Return the Debian packages that Qt needs and this machine lacks, sorted.

    Args:
        loads: Tells whether a library can be loaded.
        font_folders: Where scalable fonts may be.
    """
    packages = {package for name, package in PACKAGE_OF_LIBRARY.items() if not loads(name)}
    if not any(_has_font(folder.expanduser()) for folder in font_folders):
        packages.add(FONT_PACKAGE)
    return sorted(packages)


def _has_font(folder: Path) -> bool:
    return any(
        next(folder.rglob(pattern), None) is not None for pattern in ("*.ttf", "*.otf", "*.ttc")
    )


def ensure_system_libraries() -> None:
    """Install the missing libraries of Qt where that is possible, else say how.

    Raises:
        DevError: If libraries are missing and cannot be installed by this user on this system.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages()
    if missing:
        install_packages(missing, purpose="Qt needs system libraries that are missing")


def install_packages(packages: list[str], *, purpose: str) -> None:
    """Install Debian `packages` as root, or tell the command.

    Args:
        packages: Names of packages.
        purpose: Why, as the beginning of a sentence.

    Raises:
        DevError: If this is not Debian or Ubuntu, the user is not root, or apt-get fails.
    """
    apt_get = shutil.which("apt-get")
    names = " ".join(packages)
    if apt_get is None:
        raise DevError(f"{purpose}; install what your system calls these (Debian names): {names}")
    if os.geteuid() != 0:
        raise DevError(
            f"{purpose}; install them with: "
            f"sudo apt-get install --yes --no-install-recommends {names}"
        )
    print(f"{purpose}; installing {names}", flush=True)
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly([apt_get, "update"], task="Updating the list of system packages", env=env)
    run_quietly(
        [apt_get, "install", "--yes", "--no-install-recommends", *packages],
        task="Installing system packages",
        env=env,
    )
