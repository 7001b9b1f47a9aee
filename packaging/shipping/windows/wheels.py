"""The program and its locked packages, as they are for Windows."""

import json
from pathlib import Path

from devtools.processes import run_quietly
from shipping.job import Job
from shipping.windows.runtime import MINOR

_PLATFORM = "x86_64-pc-windows-msvc"


def install_wheels(job: Job, target: Path) -> None:
    """Install the program and what it needs into a folder.

    uv reads the markers of the lock file for the target; pip's `--platform` reads them for the
    machine it runs on, and so leaves out what only Windows needs.

    Args:
        job: the build.
        target: the folder, which is made.

    Raises:
        DevError: a package has no wheel for Windows, or cannot be had.
    """
    run_quietly(
        [
            *(job.python.with_name("uv"), "pip", "install", "--python", job.python),
            *("--target", target, "--python-platform", _PLATFORM, "--python-version", MINOR),
            # Linked files would be those of uv's cache, and the layout is changed afterwards.
            *("--only-binary", ":all:", "--link-mode", "copy", "--no-deps"),
            *("--requirement", job.project.lock_files.program, job.wheel),
        ],
        task="Installing the packages for Windows",
    )
    if job.product.release_page:
        release = target / "directory_app" / "resources" / "release.json"
        release.write_text(json.dumps({"page": job.product.release_page}), encoding="utf-8")
