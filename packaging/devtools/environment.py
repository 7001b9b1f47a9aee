"""Make `.venv` once, with exactly the locked packages, and know quickly that nothing changed."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path

from devtools.processes import run_quietly
from devtools.project import DevError, Project
from devtools.system_libraries import install_packages


def ensure_environment(project: Project) -> None:
    """Bring `.venv` to the locked packages and this checkout; do nothing when it is there already.

    Raises:
        DevError: If the environment cannot be made or a package cannot be installed.
    """
    wanted = _fingerprints(project)
    installed = _read_stamp(project.stamp)
    if installed == wanted and project.python.exists():
        return
    if ensure_interpreter(project):
        installed = {}
    wanted = _fingerprints(project)
    project.stamp.unlink(missing_ok=True)
    if installed.get("packages") != wanted["packages"]:
        print("Installing the locked packages into .venv (once, some minutes) ...", flush=True)
        requirements = [part for path in _locks(project) for part in ("--requirement", path)]
        _pip_install(project, *requirements, task="Installing the locked packages")
    # The build tools are locked packages too, so nothing is fetched a second time.
    _pip_install(
        project,
        "--no-deps",
        "--no-build-isolation",
        "--editable",
        project.root,
        task="Installing the project",
    )
    project.stamp.write_text(json.dumps(wanted), encoding="utf-8")


def ensure_interpreter(project: Project) -> bool:
    """Make the bare virtual environment if there is none that works.

    Returns:
        Whether it was made anew.

    Raises:
        DevError: If Python's own `venv` is missing or fails.
    """
    if _works(project.python):
        return False
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        # Debian and Ubuntu keep these two modules of the standard library in a package of its own.
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        install_packages([f"python{version}-venv"], purpose="Python lacks its venv module")
    print("Making the virtual environment .venv ...", flush=True)
    run_quietly(
        [sys.executable, "-m", "venv", "--clear", project.venv],
        task="Making the virtual environment",
    )
    return True


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    code = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    try:
        run_quietly([python, "-c", code], task="Starting the interpreter of .venv")
    except DevError:
        return False
    return True


def _locks(project: Project) -> tuple[Path, Path]:
    """Return the lock files of what is installed: packages are made in a place of their own."""
    return project.lock_files.program, project.lock_files.tools


def _pip_install(project: Project, *arguments: str | Path, task: str) -> None:
    run_quietly(
        [project.python, "-m", "pip", "install", "--disable-pip-version-check", *arguments],
        task=task,
    )


def _fingerprints(project: Project) -> dict[str, str]:
    """Return what the packages and the editable install in `.venv` depend on, as hashes."""
    missing = [path.name for path in _locks(project) if not path.exists()]
    if missing:
        raise DevError(
            f"packaging/{missing[0]} is missing; make it with: python3 packaging/dev.py lock"
        )
    # pyvenv.cfg names the version of Python and where it is installed.
    packages = hashlib.sha256()
    for path in (*_locks(project), project.venv / "pyvenv.cfg"):
        packages.update(path.read_bytes() if path.exists() else b"")
    checkout = hashlib.sha256(packages.digest())
    checkout.update(str(project.root).encode())
    checkout.update(project.pyproject.read_bytes())
    return {"packages": packages.hexdigest(), "checkout": checkout.hexdigest()}


def _read_stamp(path: Path) -> dict[str, str]:
    try:
        stamp = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}
