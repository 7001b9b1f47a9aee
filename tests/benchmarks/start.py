"""Time the start: window painted, first rows, first card, against a bare window in the same run.

All run on the same platform plug-in, in turn, each as a new process; figures count from the moment
the process is asked for.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks.measuring import LARGE, SMALL, platform_plugin, sample_directory

RUNS = 7
MILESTONES = ("window", "rows", "card")
LIMITS = {"window": 1.6, "rows": 2.3, "card": 4.0}
"""At most so many times the bare window, with the small directory."""
LARGE_LIMIT = 1.25
"""At most so many times the small directory's first rows, with the large one."""


def main() -> int:
    """Measure in turn and print medians and ratios."""
    parser = argparse.ArgumentParser(prog="start", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--large-sample", type=Path, help="a directory that dev.py sample made")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        small = stack.enter_context(sample_directory(SMALL))
        large = stack.enter_context(sample_directory(LARGE, arguments.large_sample))
        figures: dict[str, dict[str, list[float]]] = {"bare": {}, "small": {}, "large": {}}
        for number in range(arguments.runs + 1):
            for name, command in (
                ("bare", ["bare_window"]),
                ("small", ["started_window", str(folder / "small"), str(small)]),
                ("large", ["started_window", str(folder / "large"), str(large)]),
            ):
                reached = _start(command)
                if number:  # the first round warms the caches of the disk
                    for milestone, seconds in reached.items():
                        figures[name].setdefault(milestone, []).append(seconds)
    _print_table(figures)
    return 0


def _start(command: list[str]) -> dict[str, float]:
    module, *rest = command
    environment = {**os.environ, "QT_QPA_PLATFORM": platform_plugin()}
    # Users have compiled modules; the first round makes them where a machine forbids it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    ran = subprocess.run(
        [sys.executable, "-m", f"tests.benchmarks.{module}", str(time.time()), *rest],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=60,
    )
    reached: dict[str, float] = json.loads(ran.stdout)
    return reached


def _print_table(figures: dict[str, dict[str, list[float]]]) -> None:
    bare = statistics.median(figures["bare"]["window"])
    print(f"platform {platform_plugin()}, bare window painted: {bare * 1000:.0f} ms")
    for name, entries in (("small", SMALL), ("large", LARGE)):
        for milestone in MILESTONES:
            median = statistics.median(figures[name][milestone])
            limit = f"  (at most {LIMITS[milestone]})" if name == "small" else ""
            print(
                f"{entries:>7,} entries, {milestone:<6} {median * 1000:7.0f} ms  "
                f"{median / bare:5.2f} times bare{limit}"
            )
    rows = [statistics.median(figures[name]["rows"]) for name in ("large", "small")]
    print(f"first rows, large over small: {rows[0] / rows[1]:.2f}  (at most {LARGE_LIMIT})")


if __name__ == "__main__":
    raise SystemExit(main())
