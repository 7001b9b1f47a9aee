"""What the packed libraries ask of the system they are installed on."""

import re
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from devtools.project import DevError
from shipping.product import COMMAND

_MAGIC: Final = b"\x7fELF"
_NEEDED: Final = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC: Final = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")
_STAYS_OUT: Final = frozenset({"linux-vdso.so.1"})


def binaries_in(folder: Path) -> list[Path]:
    """Return the programs and libraries below a folder, links left out."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path for path in files if _is_binary(path))


def _is_binary(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def needed_libraries(folder: Path) -> list[str]:
    """Return the names of the libraries that what lies below `folder` needs and does not bring.

    Raises:
        DevError: a file cannot be read, or the tool that reads it (`objdump`) is missing.
    """
    tables = _tables(binaries_in(folder))
    brought = {path.name for path in folder.rglob("*.so*")}
    return sorted(set(_NEEDED.findall(tables)) - brought - _STAYS_OUT)


def needed_glibc(folder: Path) -> str:
    """Return the oldest version of the C library that all below `folder` runs with."""
    versions = {(int(a), int(b)) for a, b in _GLIBC.findall(_tables(binaries_in(folder)))}
    major, minor = max(versions)
    return f"{major}.{minor}"


def _tables(binaries: Sequence[Path]) -> str:
    return run_quietly(["objdump", "-p", *binaries], task="Reading what libraries need")


def debian_dependencies(folder: Path) -> str:
    """Return the Debian packages, with versions, of all that `folder` needs.

    They are told by Debian's own `dpkg-shlibdeps`, by the symbols that are used.

    Raises:
        DevError: a library is of no package.
    """
    with tempfile.TemporaryDirectory() as name:
        # The tool wants to see the control file of a source package, and no more of it than this.
        control = Path(name, "debian", "control")
        control.parent.mkdir()
        control.write_text(f"Source: {COMMAND}\n\nPackage: {COMMAND}\nArchitecture: any\n")
        told = run_quietly(
            [
                *("env", "-C", name, "dpkg-shlibdeps", "-O", "--ignore-missing-info", "-xlibc6"),
                *_folders_of_libraries(folder),
                *(f"-e{path}" for path in binaries_in(folder)),
            ],
            task="Finding the packages of needed libraries",
        )
    found = re.search(r"^shlibs:Depends=(.+)$", told, re.MULTILINE)
    if found is None:
        raise DevError("dpkg-shlibdeps named no packages.")
    return f"libc6 (>= {needed_glibc(folder)}), {found[1]}"


def _folders_of_libraries(folder: Path) -> Iterable[str]:
    return (f"-l{path}" for path in sorted({path.parent for path in folder.rglob("*.so*")}))
