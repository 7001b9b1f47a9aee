"""`python3.dll`, which modules for any version of CPython 3 (abi3) ask for.

python.org's has one line for each function of the stable ABI that hands on to `python3XY.dll`. It
is made here where only the latter is had; handing on more than the stable ABI does no harm.
"""

import re
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from devtools.project import DevError
from shipping.job import Job
from shipping.windows.tools import COMPILER, OBJDUMP, REPEATABLE

_NAMES_BEGIN: Final = "[Ordinal/Name Pointer] Table"
_NAME: Final = re.compile(r"^\s*\[\s*\d+\].*\s(_?P[yY]\w+)$", re.MULTILINE)


def make_forwarder(job: Job, library: Path, target: Path) -> None:
    """Write a `python3.dll`.

    Args:
        job: the build.
        library: the DLL that has the functions.
        target: the DLL to write.

    Raises:
        DevError: it has none, or no DLL can be made.
    """
    listing = run_quietly([OBJDUMP, "-p", library], task=f"Reading {library.name}")
    names = exported_names(listing)
    if not names:
        raise DevError(f"{library.name} exports nothing of CPython.")
    definitions = target.with_suffix(".def")
    definitions.write_text(definition_file(target.name, library.stem, names), encoding="ascii")
    run_quietly(
        [
            *(COMPILER, *REPEATABLE, "-shared", "-nostdlib", "-Wl,--entry=entry"),
            *("-o", target, job.sources / "windows" / "forwarder.c", definitions),
        ],
        task=f"Making {target.name}",
        env=job.product.build_environment,
    )
    definitions.unlink()


def exported_names(listing: str) -> list[str]:
    """Return CPython's names that a DLL exports, sorted.

    Args:
        listing: what ``objdump -p`` prints of it.
    """
    _, _, table = listing.partition(_NAMES_BEGIN)
    return sorted(set(_NAME.findall(table)))


def definition_file(name: str, library: str, names: list[str]) -> str:
    """Return the module definition (.def) of a DLL that hands on to another.

    Args:
        name: the file name of the DLL.
        library: the other one's name without its ending.
        names: what is handed on.
    """
    lines = [f'LIBRARY "{name}"', "EXPORTS", *(f"  {each} = {library}.{each}" for each in names)]
    return "\n".join(lines) + "\n"
