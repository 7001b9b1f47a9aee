"""Start other programs and say in one line why one of them failed."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from devtools.project import DevError

# What pip and apt-get print when they cannot reach what they need.
_NETWORK_TROUBLE = re.compile(
    r"NewConnectionError|ConnectionError|Connection (refused|timed out|reset|failed)"
    r"|Max retries exceeded|Read timed out|ProxyError|SSLError"
    r"|Temporary failure|Could not resolve|Name or service not known|getaddrinfo failed"
    r"|Network is unreachable|Failed to fetch|Could not connect"
    # pip without retries says no more than this; every locked package has a version somewhere.
    r"|from versions: none"
)
_ERROR_LINE = re.compile(r"^(?:ERROR|E|Error|error): *(.+)$", re.MULTILINE)


def explain_failure(output: str, task: str) -> str:
    """Return one line that says why `task` failed.

    Args:
        output: All that the failed program printed.
        task: What it was doing, as the beginning of a sentence ("Installing packages").
    """
    if _NETWORK_TROUBLE.search(output):
        return (
            f"{task} failed: the network or the package index could not be reached. "
            "Check the connection and the proxy (HTTPS_PROXY) and try again."
        )
    reasons = _ERROR_LINE.findall(output)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    reason = reasons[-1] if reasons else (lines[-1] if lines else "no reason was given")
    return f"{task} failed: {reason}"


def run_quietly(
    command: Sequence[str | Path], *, task: str, env: Mapping[str, str] | None = None
) -> str:
    """Run `command` without showing its output and return what it printed on stdout.

    Raises:
        DevError: If the program is missing or ends with another code than 0.
    """
    try:
        done = subprocess.run(
            [str(part) for part in command],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            env=env,
        )
    except OSError as error:
        raise DevError(f"{task} failed: {error}") from error
    if done.returncode:
        raise DevError(explain_failure(f"{done.stdout}\n{done.stderr}", task))
    return done.stdout


def run_openly(
    command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str] | None = None
) -> int:
    """Run `command` in `cwd` with its output shown and return its exit code."""
    return subprocess.run([str(part) for part in command], check=False, cwd=cwd, env=env).returncode


def become(command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str]) -> NoReturn:
    """Replace this process by `command`, so that signals and the exit code are its own."""
    sys.stdout.flush()
    if os.name == "nt":
        # Windows starts a new process for exec and returns to the shell at once.
        sys.exit(run_openly(command, cwd=cwd, env=env))
    os.chdir(cwd)
    os.execve(command[0], [str(part) for part in command], env)
