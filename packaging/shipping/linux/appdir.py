"""The folder that an AppImage is made of; the release workflow makes the AppImage."""

import os
import shutil
from pathlib import Path

from shipping.job import Job
from shipping.linux.tree import settle
from shipping.product import COMMAND


def build_appdir(job: Job, root: Path) -> Path:
    """Make `AppDir` in the folder of the build (https://docs.appimage.org/reference/appdir.html).

    Returns:
        The folder; `AppRun` in it starts the program.
    """
    folder = job.work / "AppDir"
    app_id = job.product.app_id
    # Hard links: the files are those of the tree, and none is written again.
    shutil.copytree(root / "usr", folder / "usr", symlinks=True, copy_function=os.link)
    icon = Path("usr", "share", "icons", "hicolor", "256x256", "apps", f"{app_id}.png")
    for name, target in {
        "AppRun": Path("usr", "bin", COMMAND),
        ".DirIcon": icon,
        f"{app_id}.png": icon,
        f"{app_id}.desktop": Path("usr", "share", "applications", f"{app_id}.desktop"),
    }.items():
        (folder / name).symlink_to(target)
    settle(folder, job.product.epoch)
    return folder
