"""Packages for Linux."""

from pathlib import Path

from shipping.job import Job


def build(job: Job) -> list[Path]:
    """Build every package for Linux and return the files.

    Raises:
        DevError: a step failed.
    """
    return []
