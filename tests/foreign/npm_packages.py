"""Install the packages of the npm registry that the tests ask, at the locked versions."""

import re
import shutil
from pathlib import Path
from typing import Final

from tests.foreign.running import output_of

_LOCK: Final = Path(__file__).parent / "npm"
_OPTIONS: Final = ("--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
_IS_ALONE: Final = re.compile(
    r"npm (?:error|ERR!) code (ENOTFOUND|EAI_AGAIN|ECONN\w+|ENETUNREACH|ETIMEDOUT|E404)"
)


def install_packages(folder: Path) -> Path | str:
    """Install the packages of the lock into `folder`, which is made.

    Returns:
        The folder, or why they cannot be had.
    """
    shutil.copytree(_LOCK, folder)
    try:
        output_of(["npm", "ci", *_OPTIONS], cwd=folder)
    except AssertionError as error:
        found = _IS_ALONE.search(str(error))
        if found is None:
            raise
        return f"npm cannot reach its packages ({found[1]})"
    return folder
