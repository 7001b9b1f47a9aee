"""The real program, telling when its window, first rows and first card were painted.

Run as a process of its own by ``start.py``: moment of the start, data folder, directory file.
"""

import sys
from pathlib import Path

from directory_app.main import make_application, make_presence
from directory_app.system.open_requests import OpenRequest
from directory_app.system.paths import AppPaths


def main(started: float, folder: Path, directory: Path) -> int:
    """Run the program until the first card is painted.

    Args:
        started: when the process was asked for, in seconds since 1970.
        folder: where the program keeps its own.
        directory: the file to open.
    """
    paths = AppPaths.below(folder)
    paths.make()
    presence = make_presence(paths)
    presence.take()
    application = make_application(paths, presence)
    # Late: the program is to load Qt in its own way.
    from tests.benchmarks.milestones import Milestones

    # Named, since nobody else keeps it alive.
    _milestones = Milestones(application, started)
    return application.run(OpenRequest(directory))


if __name__ == "__main__":
    raise SystemExit(main(float(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3])))
