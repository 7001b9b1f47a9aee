"""Run other programs."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


def output_of(
    command: Sequence[str | Path],
    *,
    given: str = "",
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
) -> str:
    """Run a program and return what it prints; its complaints are part of a failure."""
    done = subprocess.run(
        command,
        input=given.encode(),
        check=False,
        capture_output=True,
        cwd=cwd,
        env=os.environ | (env or {}),
    )
    assert not done.returncode, done.stderr.decode(errors="replace")[-2000:]
    return done.stdout.decode()
