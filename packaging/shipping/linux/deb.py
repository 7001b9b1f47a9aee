"""The package for Debian and Ubuntu."""

import hashlib
import shutil
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from shipping.job import Job
from shipping.linux.freeze import Frozen
from shipping.linux.needs import debian_dependencies
from shipping.linux.texts import home_page
from shipping.linux.tree import (
    ZSH_OF_DEBIAN,
    ZSH_OF_OTHERS,
    settle,
    write_gzip,
    write_text,
)
from shipping.product import COMMAND, MAINTAINER, SUMMARY

ARCHITECTURE: Final = "amd64"
CONTACT: Final = f"{MAINTAINER} <partner-directory@users.noreply.github.com>"
"""An address is asked for; this one takes no mail. Reports go to the page that is named."""

DESCRIPTION: Final = """\
Keeps organisations, posts and people of an international programme, and how
to reach them, in one file that can be encrypted. Finds names in Latin and
Cyrillic alike, undoes every change, takes in and hands on vCards and tables.
"""


def build_deb(job: Job, root: Path, frozen: Frozen) -> Path:
    """Pack the tree as a .deb, without the libraries that Debian keeps itself.

    Raises:
        DevError: a tool is missing or failed.
    """
    print("Packing the .deb ...", flush=True)
    staged = job.work / "deb"
    shutil.copytree(root, staged, symlinks=True)
    for library in frozen.libraries:
        frozen.packed_library(staged / "usr" / "lib" / COMMAND, library).unlink()
    share = staged / "usr" / "share"
    (share / ZSH_OF_OTHERS).rename(share / ZSH_OF_DEBIAN)
    write_gzip(share / "doc" / COMMAND / "changelog.gz", debian_changelog(job))
    overrides = (job.sources / "linux" / "lintian-overrides").read_text(encoding="utf-8")
    write_text(share / "lintian" / "overrides" / COMMAND, overrides)
    write_text(staged / "DEBIAN" / "control", control_file(job, staged))
    write_text(staged / "DEBIAN" / "md5sums", "".join(md5sums(staged)))
    settle(staged, job.product.epoch)
    result = job.dist / f"{COMMAND}_{job.product.version}_{ARCHITECTURE}.deb"
    pack_deb(staged, result, job.product.build_environment)
    return result


def pack_deb(staged: Path, result: Path, environment: dict[str, str]) -> None:
    """Pack a folder that has `DEBIAN/control`.

    Raises:
        DevError: `dpkg-deb` failed.
    """
    run_quietly(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", staged, result],
        task="Packing the .deb",
        env=environment,
    )


def control_file(job: Job, staged: Path) -> str:
    """Return what the package says of itself (Debian policy 5.3).

    No scripts are needed: the packages that keep the tables of types, menus, icons and manual
    pages look after them whenever a file comes or goes (dpkg's triggers).
    """
    files = (path for path in (staged / "usr").rglob("*") if not path.is_symlink())
    # A folder counts 1 KiB, a file every KiB that is begun (deb-substvars, Installed-Size).
    size = sum(-(-path.stat().st_size // 1024) if path.is_file() else 1 for path in files)
    fields = {
        "Package": COMMAND,
        "Version": job.product.version,
        "Architecture": ARCHITECTURE,
        "Maintainer": CONTACT,
        "Installed-Size": str(size),
        "Depends": debian_dependencies(staged / "usr" / "lib" / COMMAND),
        "Section": "misc",
        "Priority": "optional",
        "Homepage": home_page(job.product),
        "Description": "\n ".join([SUMMARY, *DESCRIPTION.splitlines()]),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def debian_changelog(job: Job) -> str:
    """Return the changelog in Debian's form; what users notice stands in CHANGELOG.md."""
    product = job.product
    return (
        f"{COMMAND} ({product.version}) unstable; urgency=medium\n\n"
        f"  * New version; the page of releases says what changed.\n\n"
        f" -- {CONTACT}  {formatdate(product.epoch)}\n"
    )


def md5sums(staged: Path) -> Iterator[str]:
    """Yield a line for each file, in the form that `dpkg --verify` reads."""
    for path in sorted((staged / "usr").rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(staged).as_posix()}\n"
