"""Memory that was freed goes back to the system."""

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

_WORK = """
import os
from directory_app.system.collecting import give_back_memory

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

made = [bytes(1000) for _ in range(100_000)]
kept = made[::100]  # what lies between keeps the rest from going by itself
del made
before = resident()
give_back_memory()
print(before - resident(), all(each == bytes(1000) for each in kept))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps what is freed")
def test_what_was_freed_is_given_back() -> None:
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", _WORK],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(root)},
        timeout=60,
    )
    given_back, is_whole = done.stdout.split()
    assert int(given_back) > 50_000_000
    assert is_whole == "True"
