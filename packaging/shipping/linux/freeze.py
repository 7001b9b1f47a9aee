"""The program and its interpreter in one folder, by PyInstaller."""

import ast
import json
import shutil
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from devtools.project import DevError
from shipping.job import Job
from shipping.linux.neutral import neutralise
from shipping.linux.parts import copy_metadata, packed_distributions
from shipping.product import COMMAND

_MODULES: Final = "_internal"
"""Where PyInstaller puts everything but the start program."""

_RELEASE: Final = Path("directory_app", "resources", "release.json")


@dataclass(frozen=True, slots=True)
class Frozen:
    """The frozen program.

    Attributes:
        folder: all of it; the start program lies at its top.
        distributions: the Python packages in it.
        libraries: the libraries of the system in it, as they lie on the machine that builds.
    """

    folder: Path
    distributions: list[Distribution]
    libraries: list[Path]

    @property
    def program(self) -> Path:
        """The file that is started."""
        return self.folder / COMMAND

    @property
    def modules(self) -> Path:
        """The folder of everything else."""
        return self.folder / _MODULES

    @staticmethod
    def packed_library(folder: Path, library: Path) -> Path:
        """Return where a library of the system lies in a copy of the program, `folder`."""
        return folder / _MODULES / library.name


def freeze(job: Job) -> Frozen:
    """Freeze the program.

    Raises:
        DevError: PyInstaller failed.
    """
    print("Freezing the program ...", flush=True)
    folder = job.work / "frozen"
    scratch = job.work / "pyinstaller"
    spec = job.sources / "linux" / f"{COMMAND}.spec"
    run_quietly(
        [
            # -P: the program is found where it is installed, and not in the checkout.
            *(job.python, "-P", "-m", "PyInstaller", "--noconfirm", "--clean"),
            *("--log-level", "ERROR", "--distpath", folder, "--workpath", scratch),
            *(spec, "--", _stand_ins(job)),
        ],
        task="Freezing the program",
        env={
            **job.product.build_environment,
            "PYTHONPATH": str(job.sources),
            # Tables of earlier builds, which may be of another Python, are kept apart.
            "PYINSTALLER_CONFIG_DIR": str(scratch / "cache"),
        },
    )
    program = folder / COMMAND
    modules = program / _MODULES
    if not modules.is_dir():
        raise DevError(f"PyInstaller left no folder {modules}.")
    packages = packed_distributions(job.site_packages, modules)
    copy_metadata(packages, modules)
    _name_release_page(job, modules)
    neutralise(program, [job.project.root, job.python.parents[1], _interpreter_prefix(job)])
    return Frozen(program, packages, system_libraries(scratch))


def _stand_ins(job: Job) -> Path:
    """Make the modules that take the place of others, and return their folder.

    The settings that an interpreter was compiled with name the folders of the machine it was
    compiled on. Whoever asks for one here can do without an answer.
    """
    folder = job.work / "stand-ins"
    folder.mkdir(exist_ok=True)
    triplet = sysconfig.get_config_var("MULTIARCH")
    settings = folder / f"_sysconfigdata__linux_{triplet}.py"
    settings.write_text("build_time_vars: dict[str, str] = {}\n", encoding="utf-8")
    return folder


def _interpreter_prefix(job: Job) -> Path:
    code = "import sys; print(sys.base_prefix)"
    return Path(run_quietly([job.python, "-c", code], task="Asking the interpreter").strip())


def _name_release_page(job: Job, modules: Path) -> None:
    if job.product.release_page:
        text = json.dumps({"page": job.product.release_page})
        (modules / _RELEASE).write_text(f"{text}\n", encoding="utf-8")


def system_libraries(scratch: Path) -> list[Path]:
    """Return the libraries that PyInstaller took from the system, by its own table of contents.

    Raises:
        DevError: the table is not where or what it should be.
    """
    tables = list(scratch.rglob("COLLECT-00.toc"))
    if len(tables) != 1:
        raise DevError(f"PyInstaller left {len(tables)} tables of contents instead of one.")
    found = ast.literal_eval(tables[0].read_text(encoding="utf-8"))
    entries = next(part for part in found if isinstance(part, list))
    sources = {Path(source) for _, source, kind, *_ in entries if kind == "BINARY"}
    return sorted(
        path for path in sources if path.is_relative_to("/usr/lib") or path.is_relative_to("/lib")
    )


def copy_frozen(frozen: Frozen, target: Path) -> None:
    """Copy the frozen program into a package's tree."""
    shutil.copytree(frozen.folder, target, symlinks=True)
