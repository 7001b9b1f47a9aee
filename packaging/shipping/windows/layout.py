"""The folder of the installed program on Windows, whatever installs it.

- ``PartnerDirectory.exe``, ``directory-app.exe``: the launchers;
- ``LICENSE.txt``;
- ``runtime``: CPython, and the module that the launchers run;
- ``site-packages``: the program and its packages, compiled.
"""

import os
import shutil
import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from devtools.project import DevError
from shipping.icons import Icons
from shipping.job import Job
from shipping.windows.launcher import START_MODULE, make_launchers
from shipping.windows.local_python import find_local_python
from shipping.windows.pruning import read_left_out, select_left_out
from shipping.windows.runtime import MINOR, TAG, Runtime
from shipping.windows.wheels import install_wheels

_LIBRARY: Final = "library"
_PACKAGES: Final = "site-packages"
_KEPT_AS_SOURCE: Final = f"{_PACKAGES}/directory_app/store/migrations"
"""Alembic reads migrations as files of source text."""

_NEWEST_RUNTIMES: Final = ("vcruntime140.dll", "vcruntime140_1.dll")
"""What CPython needs of Visual C++, taken from the packages, which are built with a newer one."""


@dataclass(frozen=True)
class Layout:
    """The finished folder.

    Attributes:
        root: the folder.
    """

    root: Path

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The paths of all files below the folder, relative to it and sorted."""
        found = (path.relative_to(self.root) for path in self.root.rglob("*") if path.is_file())
        return tuple(sorted(found, key=lambda path: path.as_posix()))

    @property
    def size(self) -> int:
        """How many bytes the files have together."""
        return sum((self.root / path).stat().st_size for path in self.files)

    @property
    def distributions(self) -> list[Distribution]:
        """The Python packages that are in it, sorted by name."""
        found = distributions(path=[str(self.root / _PACKAGES)])
        return sorted(found, key=lambda each: each.metadata["Name"].casefold())


def build_layout(job: Job, runtime: Runtime, icons: Icons) -> Layout:
    """Put the folder together.

    Args:
        job: the build.
        runtime: CPython for Windows.
        icons: for the launchers.

    Raises:
        DevError: a part of it cannot be made.
    """
    packages = job.work / "packages"
    install_wheels(job, packages)
    root = job.work / "layout"
    _copy_needed(
        job, root, {"runtime": runtime.binaries, _LIBRARY: runtime.library, _PACKAGES: packages}
    )
    _add_own_files(job, root, runtime)
    _compile(root)
    _zip_library(job, root)
    make_launchers(job, icons, root)
    _set_times(root, job.product.epoch)
    return Layout(root)


def _copy_needed(job: Job, root: Path, sources: dict[str, Path]) -> None:
    """Copy what is not left out.

    Args:
        job: the build.
        root: the folder of the layout.
        sources: the folders that make it up, by their name in the layout.
    """
    origins = {
        f"{name}/{path.relative_to(folder).as_posix()}": path
        for name, folder in sources.items()
        for path in folder.rglob("*")
        if path.is_file()
    }
    left_out = select_left_out(sorted(origins), read_left_out(job.sources / "windows"))
    for name in origins.keys() - left_out:
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(origins[name], target)


def _add_own_files(job: Job, root: Path, runtime: Runtime) -> None:
    folder = root / "runtime"
    shutil.copyfile(job.project.root / "LICENSE", root / "LICENSE.txt")
    shutil.copyfile(runtime.licence, folder / "LICENSE.txt")
    for name in _NEWEST_RUNTIMES:
        shutil.copyfile(root / _PACKAGES / "PySide6" / name, folder / name)
    module = f"{START_MODULE}.py"
    shutil.copyfile(job.sources / "windows" / module, folder / module)
    # With this file CPython takes its modules from nowhere else:
    # https://docs.python.org/3/library/sys_path_init.html#pth-files
    search_path = (f"python{TAG}.zip", ".", rf"..\{_PACKAGES}")
    (folder / f"python{TAG}._pth").write_text("\n".join(search_path) + "\n", encoding="utf-8")


def _compile(root: Path) -> None:
    """Compile all modules, and keep the source of none but those that are read as text.

    Byte code that is never compared with a source (PEP 552) depends neither on times nor on this
    machine's folders. One process alone: what several would write depends on who is the faster.
    """
    run_quietly(
        [
            *(find_local_python(MINOR), "-I", "-m", "compileall", "-q", "-b", "-s", root),
            *("--invalidation-mode", "unchecked-hash", root),
        ],
        task="Compiling the modules",
    )
    for source in root.rglob("*.py"):
        compiled = source.with_suffix(".pyc")
        if not compiled.exists():
            raise DevError(f"{source.relative_to(root)} was not compiled.")
        needless = compiled if _is_read_as_text(source, root) else source
        needless.unlink()


def _is_read_as_text(source: Path, root: Path) -> bool:
    return source.is_relative_to(root / _KEPT_AS_SOURCE) and source.name != "__init__.py"


def _zip_library(job: Job, root: Path) -> None:
    """Put the standard library into the archive that CPython looks for beside its DLL.

    Nothing is compressed: it loads faster so, and the installers compress better what is not yet.
    """
    time = datetime.fromtimestamp(job.product.epoch, UTC).timetuple()[:6]
    folder = root / _LIBRARY
    with zipfile.ZipFile(root / "runtime" / f"python{TAG}.zip", "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), time)
            archive.writestr(entry, path.read_bytes())
    shutil.rmtree(folder)


def _set_times(root: Path, epoch: int) -> None:
    for path in root.rglob("*"):
        os.utime(path, (epoch, epoch))
