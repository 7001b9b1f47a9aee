"""Every package for Linux, one after the other."""

import shutil
from pathlib import Path
from typing import Final

from devtools.system_libraries import install_packages
from shipping.icons import render_icons
from shipping.job import Job
from shipping.linux.appdir import build_appdir
from shipping.linux.archive import build_archive
from shipping.linux.copyrights import other_parts
from shipping.linux.deb import build_deb
from shipping.linux.freeze import freeze
from shipping.linux.rpm import build_rpm
from shipping.linux.tree import make_tree
from shipping.sbom import write_sbom

_TOOLS: Final = {"dpkg-shlibdeps": "dpkg-dev", "objdump": "binutils", "xz": "xz-utils"}
"""The commands that build, with the Debian packages that bring them."""


def build(job: Job) -> list[Path]:
    """Build every package for Linux and return the files.

    Raises:
        DevError: a step failed.
    """
    missing = [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]
    if missing:
        install_packages(missing, purpose="Packages cannot be built without some tools")
    frozen = freeze(job)
    root = make_tree(job, frozen, render_icons(job))
    build_appdir(job, root)
    sbom = job.result("-linux.cdx.json")
    return [
        build_deb(job, root, frozen),
        build_rpm(job, root),
        build_archive(job, root),
        write_sbom(job, sbom, frozen.distributions, other_parts(frozen)),
    ]
