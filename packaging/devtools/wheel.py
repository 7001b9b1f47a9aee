"""Prove that what is shipped works: build the wheel, install it elsewhere, let it check itself."""

import os
import tempfile
from pathlib import Path

from devtools.processes import run_openly, run_quietly
from devtools.project import DevError, Project, interpreter_of


def smoke_test(project: Project) -> int:
    """Build the wheel, install it into an empty environment and run its commands there.

    Returns:
        The exit code of the first command that failed, else 0.

    Raises:
        DevError: If building or installing fails.
    """
    with tempfile.TemporaryDirectory(prefix="wheel-smoke-") as name:
        folder = Path(name)
        wheel = build_wheel(project, folder)
        print(f"Built {wheel.name}", flush=True)
        venv = folder / "venv"
        run_quietly([project.python, "-m", "venv", venv], task="Making an empty environment")
        python = interpreter_of(venv)
        run_quietly(
            [
                *(python, "-m", "pip", "install", "--disable-pip-version-check"),
                *("--requirement", project.lock_files.program, wheel),
            ],
            task="Installing the wheel",
        )
        env = _clean_environment(folder / "home")
        command = python.with_name("directory-app")
        for arguments in (["--version"], ["self-check"]):
            print("directory-app", *arguments, flush=True)
            if code := run_openly([command, *arguments], cwd=folder, env=env):
                return code
    return 0


def build_wheel(project: Project, folder: Path) -> Path:
    """Build the wheel of the checkout into `folder` and return its path.

    Raises:
        DevError: If building fails or does not give exactly one wheel.
    """
    run_quietly(
        [
            *(project.python, "-m", "pip", "wheel", "--disable-pip-version-check"),
            *("--no-deps", "--no-build-isolation", "--wheel-dir", folder, project.root),
        ],
        task="Building the wheel",
    )
    wheels = list(folder.glob("*.whl"))
    if len(wheels) != 1:
        raise DevError(f"Building gave {len(wheels)} wheels instead of one.")
    return wheels[0]


def _clean_environment(home: Path) -> dict[str, str]:
    """Return the environment without what leads back to the checkout or the user's own data."""
    home.mkdir()
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "XDG_")) and name != "VIRTUAL_ENV"
    }
    return env | {"HOME": str(home), "USERPROFILE": str(home), "QT_QPA_PLATFORM": "offscreen"}
