"""Installers for Windows: one folder of the program, and three ways to bring it to a computer."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from shipping.icons import render_icons
from shipping.job import Job
from shipping.sbom import Part, write_sbom
from shipping.windows.installer import build_setup
from shipping.windows.layout import Layout, build_layout
from shipping.windows.msi import build_msi
from shipping.windows.portable import build_portable
from shipping.windows.runtime import VERSION, RuntimeSource, provide_runtime
from shipping.windows.signing import name_suffix
from shipping.windows.tools import ensure_tools

_TARGET: Final = "-windows-x64"

_OTHER_PARTS: Final = (
    Part("CPython", VERSION, "PSF-2.0", "pkg:generic/cpython"),
    Part("OpenSSL", "", "Apache-2.0", "pkg:generic/openssl"),
    Part("libffi", "", "MIT", "pkg:generic/libffi"),
    Part("zlib", "", "Zlib", "pkg:generic/zlib"),
    Part("Microsoft Visual C++ runtime", "", "LicenseRef-Microsoft-Visual-C-Runtime"),
)
"""What comes with CPython and the wheels; the first one's version is ours to choose."""


def build(job: Job, runtime: RuntimeSource) -> list[Path]:
    """Build every installer for Windows and return the files.

    Raises:
        DevError: a step failed.
    """
    ensure_tools()
    for old in job.dist.glob(f"{job.product.file_stem}{_TARGET}*"):
        old.unlink()
    icons = render_icons(job)
    layout = build_layout(job, provide_runtime(job, runtime), icons)
    suffix = name_suffix()
    # Compressing the set-up program takes a minute of one processor; the rest is done meanwhile.
    with ThreadPoolExecutor() as pool:
        packages = [
            pool.submit(
                build_setup, job, layout, icons, job.result(f"{_TARGET}-setup{suffix}.exe")
            ),
            pool.submit(build_msi, job, layout, icons, job.result(f"{_TARGET}{suffix}.msi")),
            pool.submit(build_portable, job, layout, job.result(f"{_TARGET}-portable{suffix}.zip")),
        ]
    return [*(package.result() for package in packages), _write_sbom(job, layout)]


def _write_sbom(job: Job, layout: Layout) -> Path:
    path = job.result(f"{_TARGET}.cdx.json")
    return write_sbom(job, path, layout.distributions, _OTHER_PARTS)
