"""What the packages say about the program; each fact stands in one place."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from devtools.project import DevError, Project

NAME: Final = "Partner Directory"
"""What users read."""

COMMAND: Final = "directory-app"
"""What is typed, and what packages and their folder are called."""

SUMMARY: Final = "Directory of partners, their posts and how to reach them"
"""One line for lists of packages, with no article and no full stop."""

MAINTAINER: Final = "The Partner Directory team"
LICENCE: Final = "Apache-2.0"

_ASSIGNMENT: Final = re.compile(r'^(__version__|APP_ID) = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Product:
    """One state of the program that is built.

    Attributes:
        version: as `directory_app/__init__.py` has it.
        app_id: the name of the program among desktop programs, in reverse domain order.
        epoch: when its commit was made, in seconds since 1970: the time of every file that is
            built (reproducible-builds.org, SOURCE_DATE_EPOCH).
        release_page: where newer versions are found, an https address; empty when it has no home.
    """

    version: str
    app_id: str
    epoch: int
    release_page: str = ""

    @property
    def file_stem(self) -> str:
        """What the names of all results begin with."""
        return f"{COMMAND}-{self.version}"

    @property
    def build_environment(self) -> dict[str, str]:
        """The variables that keep the clock and chance of one build out of its results."""
        return {
            **os.environ,
            "SOURCE_DATE_EPOCH": str(self.epoch),
            "PYTHONHASHSEED": "0",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }


def product_of(project: Project, release_page: str = "") -> Product:
    """Read the facts about a checkout.

    Args:
        project: the checkout.
        release_page: where newer versions will be found.

    Raises:
        DevError: a fact is missing, or the address is none that a browser may be sent to.
    """
    if release_page and not release_page.startswith("https://"):
        raise DevError(f"The release page must be an https:// address, not {release_page!r}.")
    source = project.root / "directory_app" / "__init__.py"
    facts = dict(_ASSIGNMENT.findall(source.read_text(encoding="utf-8")))
    try:
        version, app_id = facts["__version__"], facts["APP_ID"]
    except KeyError as error:
        raise DevError(f"directory_app/__init__.py does not say {error}.") from error
    return Product(version, app_id, epoch_of(project.root), release_page)


def epoch_of(root: Path) -> int:
    """Return SOURCE_DATE_EPOCH if it is set, else the time of the commit in seconds since 1970.

    Raises:
        DevError: there is neither.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], check=False, capture_output=True, text=True, cwd=root
    )
    if done.returncode or not done.stdout.strip():
        raise DevError("The time of the commit is not known here; set SOURCE_DATE_EPOCH.")
    return int(done.stdout)
