"""What a copy of the program consists of: every part with its version and licence."""

import platform
from typing import Final

from directory_app.store.versions import engine_versions
from directory_app.system.packages import Package, installed_packages
from directory_app.system.resources import resource_path

PROGRAM: Final = "partner-directory"
"""The name of our own package."""

_LGPL: Final = "LGPL-3.0"
_LGPL_TEXTS: Final = ("LGPL-3.0", "GPL-3.0")
"""The first adds permissions to the second; both belong to a copy of Qt (LGPL 3, section 4)."""


def store_versions() -> dict[str, str]:
    """Return the versions of what directories are kept with, by the names of the parts."""
    return engine_versions()


def shipped_parts(qt_version: str) -> list[Package]:
    """Return every part of this copy in the order of names, the program itself first.

    Args:
        qt_version: of the Qt that the window runs on.
    """
    packages = [_with_text(package) for package in installed_packages(PROGRAM)]
    own = [package for package in packages if package.name.lower() == PROGRAM]
    others = [package for package in packages if package not in own]
    others += _parts_without_package(qt_version, own[0].text if own else "")
    return own + sorted(others, key=lambda part: part.name.casefold())


def _with_text(package: Package) -> Package:
    """Return Qt's packages with the texts of the licence, which they name and do not bring."""
    if package.text or _LGPL not in package.licence:
        return package
    return Package(package.name, package.version, package.licence, _text(*_LGPL_TEXTS))


def _parts_without_package(qt_version: str, apache_text: str) -> list[Package]:
    """Return what lies inside of other packages or comes with the program's own files."""
    versions = store_versions()
    lucide = resource_path("icons", "lucide", "LICENSE").read_text(encoding="utf-8")
    return [
        Package("Python", platform.python_version(), "PSF-2.0", _text("Python")),
        Package("Qt", qt_version, "LGPL-3.0-only", _text(*_LGPL_TEXTS)),
        Package("SQLite", versions.get("SQLite", ""), "Public domain", _text("SQLite")),
        Package("SQLCipher", versions.get("SQLCipher", ""), "BSD-3-Clause", _text("SQLCipher")),
        # Since version 3 under the licence that this program has too.
        Package("OpenSSL", versions.get("OpenSSL", ""), "Apache-2.0", apache_text),
        Package("Lucide", "", "ISC", lucide),
    ]


def _text(*names: str) -> str:
    files = (resource_path("licences", f"{name}.txt") for name in names)
    return "\n\n".join(file.read_text(encoding="utf-8").strip("\n") for file in files)
