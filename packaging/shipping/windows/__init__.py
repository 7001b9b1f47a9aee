"""Installers for Windows."""

from pathlib import Path

from shipping.job import Job
from shipping.windows.runtime import RuntimeSource


def build(job: Job, runtime: RuntimeSource) -> list[Path]:
    """Build every installer for Windows and return the files.

    Raises:
        DevError: a step failed.
    """
    return []
