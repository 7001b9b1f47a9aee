"""The package for Fedora, openSUSE and others that use RPM, written by nfpm."""

import json
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from devtools.processes import run_quietly
from shipping.job import Job
from shipping.linux.deb import CONTACT, DESCRIPTION
from shipping.linux.needs import needed_glibc, needed_libraries
from shipping.linux.texts import home_page
from shipping.product import COMMAND, LICENCE, SUMMARY

_LICENCES: Final = f"{LICENCE} AND LGPL-3.0-only AND MIT AND BSD-3-Clause AND Python-2.0"


def build_rpm(job: Job, root: Path) -> Path:
    """Pack the tree as an .rpm.

    Raises:
        DevError: nfpm failed.
    """
    print("Packing the .rpm ...", flush=True)
    result = job.dist / f"{COMMAND}-{job.product.version}-1.{platform.machine()}.rpm"
    configuration = job.work / "nfpm.yaml"
    # JSON is YAML (YAML 1.2, section 1.2).
    configuration.write_text(json.dumps(nfpm_configuration(job, root), indent=1), encoding="utf-8")
    run_quietly(
        [
            *(job.python.with_name("nfpm"), "package", "--config", configuration),
            *("--packager", "rpm", "--target", result),
        ],
        task="Packing the .rpm",
        env=job.product.build_environment,
    )
    return result


def nfpm_configuration(job: Job, root: Path) -> dict[str, object]:
    """Return the configuration: what lies where, and the libraries it needs by their names.

    RPM knows libraries by the names that programs load, so that one package suits distributions
    which call the packages of libraries differently.
    """
    program = root / "usr" / "lib" / COMMAND
    libraries = [f"{name}()(64bit)" for name in needed_libraries(program) if ".so" in name]
    epoch = job.product.epoch
    return {
        "name": COMMAND,
        "arch": "amd64",
        "platform": "linux",
        "version": job.product.version,
        "release": "1",
        "maintainer": CONTACT,
        "description": DESCRIPTION,
        "homepage": home_page(job.product),
        "license": _LICENCES,
        "mtime": _rfc_3339(epoch),
        "depends": [*libraries, f"libc.so.6(GLIBC_{needed_glibc(program)})(64bit)"],
        "contents": _contents(root),
        "rpm": {
            "summary": SUMMARY,
            "group": "Applications/Productivity",
            "packager": CONTACT,
            "compression": "zstd:19",
            "buildhost": "reproducible",
        },
    }


def _contents(root: Path) -> list[dict[str, object]]:
    """Return every file with its mode; folders of our own go when the package goes."""
    entries: list[dict[str, object]] = []
    own = root / "usr" / "lib" / COMMAND
    for path in sorted(root.rglob("*")):
        target = f"/{path.relative_to(root).as_posix()}"
        if path.is_symlink():
            entries.append({"src": str(path.readlink()), "dst": target, "type": "symlink"})
        elif path.is_file():
            mode = path.stat().st_mode & 0o777
            entries.append({"src": str(path), "dst": target, "file_info": {"mode": mode}})
        elif path == own or own in path.parents:
            entries.append({"dst": target, "type": "dir", "file_info": {"mode": 0o755}})
    return entries


def _rfc_3339(epoch: int) -> str:
    return datetime.fromtimestamp(epoch, UTC).isoformat()
