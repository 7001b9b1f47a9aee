"""What trying the packages takes: commands of Debian packages, and the files that were built."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from devtools.project import DevError, this_project
from devtools.system_libraries import install_packages

PACKAGE: Final = "directory-app"

_PACKAGE_OF_COMMAND: Final = {
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "debootstrap": "debootstrap",
    "desktop-file-validate": "desktop-file-utils",
    "fish": "fish",
    "gio": "libglib2.0-bin",
    "import": "imagemagick",
    "lintian": "lintian",
    "man": "man-db",
    "objdump": "binutils",
    "rpm": "rpm",
    "update-mime-database": "shared-mime-info",
    "xdg-open": "xdg-utils",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "zsh": "zsh",
}

_PACKAGE_OF_FILE: Final = {"/usr/share/bash-completion/bash_completion": "bash-completion"}


def obstacle() -> str:
    """Install the commands that are missing, and return why one cannot be had; empty if all are."""
    missing = [
        *(package for name, package in _PACKAGE_OF_COMMAND.items() if shutil.which(name) is None),
        *(package for path, package in _PACKAGE_OF_FILE.items() if not Path(path).exists()),
    ]
    if missing:
        try:
            install_packages(missing, purpose="Trying the packages needs some programs")
        except DevError as error:
            return str(error)
    return ""


def built(pattern: str) -> Path:
    """Return the file in `dist/` that fits the pattern."""
    found = list((this_project().root / "dist").glob(pattern))
    assert len(found) == 1, f"{pattern}: run `packaging/dev.py package linux` first; found {found}"
    return found[0]


def run(*command: str | Path, env: Mapping[str, str] | None = None) -> str:
    """Run a command that must succeed, and return what it printed."""
    done = subprocess.run(
        [str(part) for part in command], check=False, capture_output=True, text=True, env=env
    )
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def apt_get(*arguments: str | Path) -> str:
    """Run apt-get without questions, waiting for its turn."""
    quiet = ("--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")
    return run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *quiet, *arguments)


def installed_version() -> str:
    """Return the version of the package on this machine, or empty."""
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Version}", PACKAGE],
        check=False,
        capture_output=True,
        text=True,
    )
    status, _, version = done.stdout.partition(" ")
    return version if status == "installed" else ""
