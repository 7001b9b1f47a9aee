"""The other programs that read our files: what tells that one is here, and what installs it.

A test module says what it needs with `pytest.mark.needs(Program.THUNDERBIRD)`; before the first
test `conftest.py` installs all that the tests to come need in one call, and a test is skipped only
when a package of it could not be installed.
"""

import shutil
from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from devtools.project import DevError
from devtools.system_libraries import install_packages


class Requirement(NamedTuple):
    """What a program is made of.

    Attributes:
        commands: the names of its commands.
        files: its files that are no commands; an asterisk stands for the name of one folder.
        packages: what brings them on Debian and Ubuntu.
    """

    commands: tuple[str, ...]
    files: tuple[str, ...]
    packages: tuple[str, ...]


class Program(Enum):
    """The programs."""

    THUNDERBIRD = Requirement(("thunderbird",), (), ("thunderbird",))
    EVOLUTION = Requirement(
        ("dbus-run-session",),
        (
            "/usr/lib/python3/dist-packages/gi/__init__.py",
            "/usr/lib/*/girepository-1.0/EBook-1.2.typelib",
            "/usr/lib/*/girepository-1.0/EBookContacts-1.2.typelib",
            "/usr/libexec/evolution-addressbook-factory",
        ),
        (
            "dbus",
            "evolution-data-server",
            "gir1.2-ebook-1.2",
            "gir1.2-ebookcontacts-1.2",
            "python3-gi",
        ),
    )
    KCONTACTS = Requirement(
        ("g++",),
        ("/usr/include/KF5/KContacts/KContacts/Addressee", "/usr/include/*/qt5/QtCore/QFile"),
        ("g++", "libkf5contacts-dev", "qtbase5-dev"),
    )
    EZ_VCARD = Requirement(
        ("java", "javac"),
        # Debian's package of the one does not ask for the other, which it cannot do without.
        ("/usr/share/java/ez-vcard.jar", "/usr/share/java/vinnie.jar"),
        ("default-jdk-headless", "libez-vcard-java", "libvinnie-java"),
    )
    NODE = Requirement(("node", "npm"), (), ("nodejs", "npm"))
    GNOME_KEYRING = Requirement(
        ("dbus-run-session", "gnome-keyring-daemon"), (), ("dbus", "gnome-keyring")
    )
    POPPLER = Requirement(("pdftotext", "pdfinfo"), (), ("poppler-utils",))
    LIBREOFFICE = Requirement(("soffice",), (), ("libreoffice-calc-nogui",))

    def is_there(self) -> bool:
        """Tell whether all of it is on this machine."""
        commands, files, _ = self.value
        root = Path("/")
        return all(map(shutil.which, commands)) and all(
            next(root.glob(name.removeprefix("/")), None) is not None for name in files
        )


def install(programs: Iterable[Program]) -> dict[Program, str]:
    """Install those of `programs` that are missing.

    Returns:
        The programs that are still missing, each with the reason.
    """
    missing = [program for program in programs if not program.is_there()]
    if not missing:
        return {}
    # Together first: one look at the index, and shared packages are unpacked once.
    if not _obstacle(missing):
        return {}
    obstacles = {program: _obstacle([program]) for program in missing}
    return {program: reason for program, reason in obstacles.items() if reason}


def _obstacle(programs: Sequence[Program]) -> str:
    """Install `programs` and return why one of them is not here now, or empty."""
    packages = {package for program in programs for package in program.value.packages}
    try:
        install_packages(sorted(packages), purpose="Foreign readers are missing")
    except DevError as error:
        return str(error)
    absent = [program.name for program in programs if not program.is_there()]
    return f"installed, but not found: {', '.join(absent)}" if absent else ""
