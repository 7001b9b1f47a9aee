"""The set-up program of a version before: made of the same script, it installs next to nothing."""

from pathlib import Path
from typing import Final

from devtools.project import this_project
from shipping.icons import render_icons
from shipping.job import Job
from shipping.product import Product
from shipping.windows.installer import build_setup
from shipping.windows.launcher import CONSOLE, WINDOWED
from shipping.windows.layout import Layout

VERSION: Final = "0.0.1"
OBSOLETE: Final = (Path("runtime", "python311.dll"), Path("site-packages", "gone", "module.pyc"))
"""Files that the next version has no more."""


def build_previous(work: Path) -> Path:
    """Make the set-up program in a folder.

    Returns:
        The file.
    """
    project = this_project()
    job = Job(project, Product(VERSION, "example", epoch=0), project.python, work, work)
    root = work / "layout"
    for path in (*OBSOLETE, Path(WINDOWED), Path(CONSOLE), Path("LICENSE.txt")):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(b"of the version before\n")
    return build_setup(job, Layout(root), render_icons(job), work / "previous.exe", small=False)
