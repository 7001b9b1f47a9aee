"""The two programs that start the bundled CPython: one with a window, one for the console."""

import re
from pathlib import Path
from typing import Final, NamedTuple

from devtools.processes import run_quietly
from shipping.icons import Icons
from shipping.job import Job
from shipping.product import COMMAND, MAINTAINER, NAME
from shipping.windows.runtime import TAG
from shipping.windows.signing import sign
from shipping.windows.tools import COMPILER, REPEATABLE, RESOURCE_COMPILER

WINDOWED: Final = "PartnerDirectory.exe"
CONSOLE: Final = f"{COMMAND}.exe"

START_MODULE: Final = "windows_start"
"""The module of ``packaging/windows`` that both run."""

_NUMBER: Final = re.compile(r"\d+")
_UTF8: Final = "65001"


class _Launcher(NamedTuple):
    """One of the programs.

    Attributes:
        name: its file name.
        description: what Windows shows as its name, in the task manager and in "Open with".
        options: what the compiler is told beside what is common to both.
    """

    name: str
    description: str
    options: tuple[str, ...]


_LAUNCHERS: Final = (
    _Launcher(WINDOWED, NAME, ("-DWINDOWED", "-mwindows")),
    _Launcher(CONSOLE, f"{NAME} (command line)", ("-mconsole",)),
)


def make_launchers(job: Job, icons: Icons, target: Path) -> None:
    """Compile the launchers.

    Args:
        job: the build.
        icons: the program's, and that of the files it opens as its own.
        target: the folder to put them into.

    Raises:
        DevError: the compiler fails.
    """
    folder = job.work / "launcher"
    folder.mkdir()
    for launcher in _LAUNCHERS:
        header = folder / "facts.h"
        header.write_text(
            facts_header(
                {
                    "PRODUCT_NAME": NAME,
                    "FILE_NAME": launcher.name,
                    "DESCRIPTION": launcher.description,
                    "PUBLISHER": MAINTAINER,
                    "VERSION": job.product.version,
                    "PYTHON_LIBRARY": rf"runtime\python{TAG}.dll",
                    "START_MODULE": START_MODULE,
                    "PROGRAM_ICON": icons.program.ico.as_posix(),
                    "FILE_ICON": icons.directory_file.ico.as_posix(),
                },
                job.product.version,
            ),
            encoding="utf-8",
        )
        _compile(job, folder, launcher, target / launcher.name)


def facts_header(texts: dict[str, str], version: str) -> str:
    """Return a C header with texts, and the version as the four numbers that Windows compares."""
    lines = [f'#define {name} "{_escaped(text)}"' for name, text in texts.items()]
    numbers = ",".join(map(str, version_numbers(version)))
    return "\n".join([*lines, f"#define VERSION_NUMBERS {numbers}"]) + "\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers of a version, such as (1, 2, 0, 0) for ``1.2`` or ``1.2rc1``.

    Args:
        version: as PEP 440 writes it.
    """
    release = re.match(r"[\d.]+", version)
    numbers = [int(each) for each in _NUMBER.findall(release.group())] if release else []
    first, second, third, fourth = [*numbers, 0, 0, 0, 0][:4]
    return first, second, third, fourth


def _compile(job: Job, folder: Path, launcher: _Launcher, target: Path) -> None:
    sources = job.sources / "windows"
    environment = job.product.build_environment
    resources = folder / f"{launcher.name}.res.o"
    run_quietly(
        [
            *(RESOURCE_COMPILER, "-c", _UTF8, f"-I{folder}", f"-I{sources}"),
            *(sources / "launcher.rc", resources),
        ],
        task=f"Compiling the resources of {launcher.name}",
        env=environment,
    )
    run_quietly(
        [
            *(COMPILER, *REPEATABLE, "-std=c17", "-Wall", "-Wextra", "-Werror", "-municode"),
            *(*launcher.options, f"-I{folder}", "-o"),
            *(target, sources / "launcher.c", resources),
            "-lshell32",
        ],
        task=f"Compiling {launcher.name}",
        env=environment,
    )
    sign(target)
