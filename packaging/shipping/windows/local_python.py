"""The CPython of this machine that has the version of the one that is shipped.

It compiles the modules, because byte code is for one minor version, and lends its library where
the source of the runtime has none.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from devtools.project import DevError


def find_local_python(minor: str) -> Path:
    """Return an interpreter of this machine.

    Looked through are this one, `pythonX.Y` on PATH, and what pyenv has installed.

    Args:
        minor: the version, such as ``3.13``.

    Raises:
        DevError: there is none.
    """
    for python in _candidates(minor):
        if _is_of(python, minor):
            return python
    raise DevError(
        f"Installers for Windows need CPython {minor} on this machine (python{minor} on PATH, "
        f"or a version that pyenv installed): it compiles the modules that are shipped."
    )


def _candidates(minor: str) -> Iterator[Path]:
    yield Path(sys.executable)
    on_path = shutil.which(f"python{minor}")
    if on_path is not None:
        yield Path(on_path)
    versions = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    yield from sorted(versions.glob(f"{minor}.*/bin/python"), key=_age)


def _age(python: Path) -> int:
    """Return a key that sorts the newest patch release first."""
    patch = python.parents[1].name.rpartition(".")[2]
    return -int(patch) if patch.isdecimal() else 0


def _is_of(python: Path, minor: str) -> bool:
    """Tell whether an interpreter starts and is CPython of that version.

    What is on PATH may be a shim that only says that no version is chosen.
    """
    code = "import sys; print(sys.implementation.name, '%d.%d' % sys.version_info[:2])"
    try:
        done = subprocess.run(
            [python, "-I", "-c", code], check=False, capture_output=True, text=True
        )
    except OSError:
        return False
    return done.returncode == 0 and done.stdout.split() == ["cpython", minor]
