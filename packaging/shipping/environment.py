"""The environment that packages are built in: the locked program and the tools that pack it."""

import hashlib
from pathlib import Path

from devtools.processes import run_quietly
from devtools.project import Project, interpreter_of
from devtools.wheel import build_wheel

_STAMP = "packages.sha256"


def ensure_build_environment(project: Project) -> Path:
    """Make `build/environment` with the locked packages and the project's own wheel.

    The packages stay from one build to the next while the lock files do; the wheel is always new.

    Returns:
        The environment's interpreter.

    Raises:
        DevError: a package cannot be installed.
    """
    folder = project.root / "build" / "environment"
    python = interpreter_of(folder)
    locks = (project.lock_files.program, project.lock_files.packing)
    wanted = hashlib.sha256(b"".join(path.read_bytes() for path in locks)).hexdigest()
    stamp = folder / _STAMP
    if not (python.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        print("Installing what packages are built with (once, a minute) ...", flush=True)
        run_quietly(
            [project.python, "-m", "venv", "--clear", folder],
            task="Making the environment for building",
        )
        requirements = [part for path in locks for part in ("--requirement", path)]
        _pip_install(python, *requirements, task="Installing what packages are built with")
        stamp.write_text(wanted, encoding="utf-8")
    wheel = own_wheel(project)
    _pip_install(
        python, "--no-deps", "--force-reinstall", wheel, task="Installing the program to be packed"
    )
    return python


def own_wheel(project: Project) -> Path:
    """Build the project's wheel into `build/wheel`, which then holds nothing else.

    Raises:
        DevError: it cannot be built.
    """
    folder = project.root / "build" / "wheel"
    for old in folder.glob("*.whl"):
        old.unlink()
    return build_wheel(project, folder)


def _pip_install(python: Path, *arguments: str | Path, task: str) -> None:
    run_quietly(
        [python, "-m", "pip", "install", "--disable-pip-version-check", *arguments], task=task
    )
