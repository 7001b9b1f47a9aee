"""What all benchmarks share: a sample directory to measure on, and figures to print."""

import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from directory_app.services.filling import fill
from tests.benchmarks.generator import sample_records

SMALL = 1_300
LARGE = 100_000


@contextmanager
def sample_directory(entries: int, ready_made: Path | None = None) -> Iterator[Path]:
    """Give a directory file of ``entries`` entries that may be changed at will.

    Args:
        entries: how many people, organisations and posts.
        ready_made: a sample made before, which is copied instead of making one anew.
    """
    with tempfile.TemporaryDirectory(prefix="partner-directory-") as folder:
        path = Path(folder) / "sample.pdir"
        if ready_made is not None:
            shutil.copyfile(ready_made, path)
        else:
            fill(path, sample_records(entries))
        yield path


def platform_plugin() -> str:
    """Return the Qt platform all windows of the run are shown on: the screen if there is one."""
    chosen = os.environ.get("QT_QPA_PLATFORM")
    return chosen or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long ``work`` takes, in milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def percentile(figures: Sequence[float], percent: int) -> float:
    """Return the value that ``percent`` of the figures do not exceed."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def print_figures(label: str, figures: Sequence[float], reference: Sequence[float] = ()) -> None:
    """Print median, 95th percentile and longest; with a reference also the ratio of medians."""
    line = (
        f"{label:<44} median {statistics.median(figures):8.2f}  "
        f"p95 {percentile(figures, 95):8.2f}  longest {max(figures):8.2f} ms"
    )
    if reference:
        ratio = statistics.median(figures) / statistics.median(reference)
        line += f"  ratio {ratio:6.2f}"
    print(line)
