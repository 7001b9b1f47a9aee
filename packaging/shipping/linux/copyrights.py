"""The file `copyright`: whose work is in the packages and on what terms, for all to read."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from shipping.job import Job
from shipping.linux.freeze import Frozen
from shipping.linux.parts import licence_texts
from shipping.linux.texts import home_page
from shipping.product import COMMAND, LICENCE, MAINTAINER, NAME
from shipping.sbom import Part, licence_of

_FOLDER: Final = f"usr/lib/{COMMAND}"
_COPYRIGHT: Final = re.compile(r"^\W*(copyright\b.*\d{4}.*)$", re.IGNORECASE | re.MULTILINE)
_WORD: Final = re.compile(r"^copyright:?\s*(\(c\)|©)?:?\s*", re.IGNORECASE)
_MOST_HOLDERS: Final = 20
_APACHE: Final = re.compile(r"Apache License\s+Version 2\.0")

_COMMON: Final = {
    "Apache-2.0": "On Debian systems it is in /usr/share/common-licenses/Apache-2.0.",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": (
        "Qt and its Python modules are used under the GNU Lesser General Public License,\n"
        "version 3: they lie as libraries of their own in the folder _internal/PySide6 and may be\n"
        "exchanged. Qt carries work of others, which is listed at\n"
        "https://doc.qt.io/qt-6/licenses-used-in-qt.html.\n"
        "On Debian systems the licences are in /usr/share/common-licenses/LGPL-3, GPL-2 and GPL-3."
    ),
}
"""What stands in place of texts that every Debian system has (Debian policy 12.5)."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of some files, a paragraph of the file.

    Attributes:
        files: patterns below the root of the package.
        holders: who holds the rights, a line each.
        licence: its name.
        text: the licence.
    """

    files: tuple[str, ...]
    holders: tuple[str, ...]
    licence: str
    text: str

    def paragraph(self) -> str:
        """Return the paragraph (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/)."""
        return "\n".join(
            [
                f"Files: {' '.join(self.files)}",
                f"Copyright: {_folded(self.holders)}",
                f"License: {self.licence}",
                *(f" {line.rstrip()}" if line.strip() else " ." for line in _lines(self.text)),
            ]
        )


def debian_copyright(job: Job, frozen: Frozen) -> str:
    """Return the machine-readable copyright file of everything in the packages."""
    own = Terms(("*",), (f"{MAINTAINER}",), LICENCE, _COMMON[LICENCE])
    head = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        f"Upstream-Name: {NAME}",
        f"Source: {home_page(job.product)}",
    ]
    paragraphs = [
        "\n".join(head),
        own.paragraph(),
        _interpreter().paragraph(),
        *(_of_distribution(each, frozen).paragraph() for each in _foreign(frozen)),
        *(each.paragraph() for each in _libraries(frozen)),
    ]
    return "\n\n".join([*paragraphs, ""])


def other_parts(frozen: Frozen) -> list[Part]:
    """Return what is packed besides Python packages, for the list of parts."""
    version = ".".join(map(str, sys.version_info[:3]))
    python = Part("CPython", version, "Python-2.0", "pkg:generic/python")
    return [
        python,
        *(
            Part(name, _debian_version(name), "", f"pkg:deb/debian/{name}")
            for name in debian_packages(frozen.libraries)
        ),
    ]


def debian_packages(libraries: Iterable[Path]) -> dict[str, list[Path]]:
    """Return libraries by the Debian packages they are of; those of no package are left out."""
    found: dict[str, list[Path]] = {}
    for library in libraries:
        # Where /lib is a link to /usr/lib, packages may say either.
        for place in (library, Path("/usr") / library.relative_to("/"), library.resolve()):
            done = subprocess.run(
                ["dpkg", "-S", str(place)], check=False, capture_output=True, text=True
            )
            if done.returncode == 0:
                found.setdefault(done.stdout.partition(":")[0], []).append(library)
                break
    return dict(sorted(found.items()))


def _debian_version(package: str) -> str:
    return run_quietly(
        ["dpkg-query", "--show", "--showformat=${Version}", package],
        task=f"Asking for the version of {package}",
    )


def _foreign(frozen: Frozen) -> Iterator[Distribution]:
    own = COMMAND.replace("-app", "")
    for each in frozen.distributions:
        if not each.metadata["Name"].endswith(own):
            yield each


def _of_distribution(package: Distribution, frozen: Frozen) -> Terms:
    texts = list(licence_texts(package))
    licence = licence_of(package) or "see-below"
    text = "\n\n".join(_COMMON["Apache-2.0"] if _APACHE.search(each) else each for each in texts)
    holders = [line for each in texts if not _APACHE.search(each) for line in _holders(each)]
    fields = package.metadata
    authors = [*fields.get_all("Author", []), *fields.get_all("Author-email", [])]
    return Terms(
        tuple(_patterns(package, frozen.modules)),
        tuple(holders) or (authors[0] if authors else f"the makers of {fields['Name']}",),
        re.sub(r"\s+", " ", licence),
        _COMMON.get(licence, text or licence),
    )


def _patterns(package: Distribution, modules: Path) -> Iterator[str]:
    """Yield patterns of the files of a package; a module that is no folder is one file."""
    for top in sorted({file.parts[0] for file in package.files or ()}):
        if top.endswith(".py"):
            yield f"{_FOLDER}/_internal/{top}c"
        elif top != ".." and (modules / top).is_dir():
            yield f"{_FOLDER}/_internal/{top}/*"


def _interpreter() -> Terms:
    """Return the terms of Python, whose standard library lies between all else."""
    library = Path(sysconfig.get_path("stdlib"))
    licence = next(
        (
            path
            for path in (library / "LICENSE.txt", Path("/usr/share/doc/python3/copyright"))
            if path.is_file()
        ),
        None,
    )
    text = "" if licence is None else licence.read_text(encoding="utf-8")
    return Terms(
        (
            f"{_FOLDER}/_internal/*.pyc",
            f"{_FOLDER}/_internal/libpython3*",
            f"{_FOLDER}/_internal/python3*",
        ),
        ("2001 Python Software Foundation",),
        "Python-2.0",
        text or "The licence of Python is at https://docs.python.org/3/license.html.",
    )


def _libraries(frozen: Frozen) -> Iterator[Terms]:
    """Yield the terms of the libraries that were taken from the system."""
    for package, libraries in debian_packages(frozen.libraries).items():
        source = Path("/usr/share/doc", package, "copyright")
        text = source.read_text(encoding="utf-8", errors="replace") if source.is_file() else ""
        files = tuple(f"{_FOLDER}/_internal/{path.name}" for path in libraries)
        yield Terms(files, tuple(_holders(text)) or ("its makers",), f"{package}-licence", text)


def _holders(text: str) -> list[str]:
    """Return the years and names of those who hold the rights, as a licence says them."""
    lines = (re.sub(r"\s+", " ", line).strip(" *#") for line in _COPYRIGHT.findall(text))
    return [_WORD.sub("", line) for line in lines][:_MOST_HOLDERS]


def _folded(lines: Iterable[str]) -> str:
    return "\n ".join(lines)


def _lines(text: str) -> list[str]:
    return text.strip().splitlines()
