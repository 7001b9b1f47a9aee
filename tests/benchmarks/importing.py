"""Time imports: a file of cards into an empty directory, the same file again, and then changed.

The reference is a fixed piece of pure Python that runs before and after in the same process, so
that two runs can be compared whatever else the machine does.
"""

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from directory_app.domain.receivers import ExportFormat
from directory_app.services.directory import Directory
from directory_app.system.collecting import keep_what_is_loaded
from directory_app.system.tasks import NO_PROGRESS
from tests.benchmarks.locking import Locked, watched_lock
from tests.benchmarks.measuring import sample_directory
from tests.benchmarks.memory import watched_memory
from tests.support.export_requests import request_to

SIZES = (10_000, 100_000)
_REFERENCE_STEPS = 1_000_000
_MEGABYTE = 1024 * 1024


@dataclass(slots=True)
class Figures:
    """What one import took.

    Attributes:
        planning: seconds to read, check, match and prepare.
        writing: seconds to carry the plan out.
        locked: those among them in which nobody else could write.
        cpu: processor seconds of this process.
        peak: bytes of memory of all processes together, without the pages of files they map.
        cards: how many cards were read.
        added: how many of them were new.
        updated: how many changed an entry that is there.
        unchanged: how many said nothing new.
    """

    planning: float
    writing: float
    locked: Locked
    cpu: float
    peak: int
    cards: int
    added: int
    updated: int
    unchanged: int

    @property
    def seconds(self) -> float:
        """All of it."""
        return self.planning + self.writing


def main() -> int:
    """Measure imports of the sizes asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="importing", description=__doc__)
    parser.add_argument("--entries", type=int, action="append", help="how many; may be repeated")
    parser.add_argument("--file", type=Path, action="append", help="a file of cards instead")
    arguments = parser.parse_args()
    keep_what_is_loaded()  # as the command line does
    files = arguments.file or []
    sizes = arguments.entries or (() if files else SIZES)
    for path in files:
        _measure(path)
    for entries in sizes:
        with tempfile.TemporaryDirectory(prefix="partner-directory-") as folder:
            path = Path(folder) / "cards.vcf"
            _write_cards(entries, path)
            _measure(path)
    return 0


def _write_cards(entries: int, path: Path) -> None:
    with sample_directory(entries) as sample:
        directory = Directory.open(sample, user_name="benchmark")
        directory.exporting.export(None, request_to(path, export_format=ExportFormat.VCARD3))
        directory.close()


def _measure(path: Path) -> None:
    before = _reference()
    with tempfile.TemporaryDirectory(prefix="partner-directory-") as folder:
        directory = Directory.create(Path(folder) / "new.pdir", user_name="benchmark")
        changed = Path(folder) / "changed.vcf"
        _write_changed(path, changed)
        first, second, third = (_import(directory, each) for each in (path, path, changed))
        undone = _undo(directory)
        directory.close()
    machine = (before + _reference()) / 2
    print(f"{path.name}: {first.cards} cards; reference {machine * 1000:.0f} ms")
    _print("first import", first, machine)
    _print("the same again", second, machine)
    _print("one phone more", third, machine)
    print(f"  the second import takes {second.seconds / first.seconds:.2f} of the first")
    print(f"  {undone}")


def _write_changed(path: Path, changed: Path) -> None:
    """Write the cards of a file once more, each with one more phone."""
    with path.open("rb") as cards, changed.open("wb") as file:
        number = 0
        for line in cards:
            if line.rstrip().upper() == b"END:VCARD":
                number += 1
                file.write(b"TEL;TYPE=PAGER:+99631255%05d\r\n" % number)
            file.write(line)


def _undo(directory: Directory) -> str:
    with watched_memory(mapped=False) as peak, watched_lock(directory.path) as locked:
        started = time.perf_counter()
        directory.history.undo()
        seconds = time.perf_counter() - started
        return (
            f"undoing the third takes {seconds:.1f} s, {locked()}, peak {peak() / _MEGABYTE:.0f} MB"
        )


def _print(label: str, figures: Figures, machine: float) -> None:
    print(
        f"  {label:<16}{figures.cards / figures.seconds:8.0f} cards/s "
        f"(x{figures.seconds / machine:.0f} of the reference), "
        f"planning {figures.planning:.1f} s, writing {figures.writing:.1f} s, "
        f"{figures.locked}, "
        f"this process {figures.cpu:.1f} s, "
        f"peak {figures.peak / _MEGABYTE:.0f} MB; added {figures.added}, "
        f"updated {figures.updated}, "
        f"unchanged {figures.unchanged}"
    )


def _import(directory: Directory, path: Path) -> Figures:
    with watched_memory(mapped=False) as peak, watched_lock(directory.path) as locked:
        started, cpu = time.perf_counter(), time.process_time()
        plan = directory.importing.plan([path], progress=NO_PROGRESS)
        planned = time.perf_counter()
        report = directory.importing.carry_out(plan)
        ended = time.perf_counter()
        plan.close()
    return Figures(
        planned - started,
        ended - planned,
        locked(),
        time.process_time() - cpu,
        peak(),
        report.cards,
        report.added,
        report.updated,
        report.unchanged,
    )


def _reference() -> float:
    """Return how long a fixed piece of pure Python takes, in seconds."""
    started = time.perf_counter()
    counts: dict[int, int] = {}
    for step in range(_REFERENCE_STEPS):
        counts[step % 1000] = counts.get(step % 1000, 0) + step
    return time.perf_counter() - started


if __name__ == "__main__":
    raise SystemExit(main())
