"""Time reading vCards into values of the domain, and show that memory does not grow.

The reference is vobject on cards from all parts of the same file, which it reads into properties
alone.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import vobject

from directory_app.domain.locales import country_name
from directory_app.formats.cards import ReadCard, VCardVersion
from directory_app.formats.validating import validated
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.writer import write_card
from tests.benchmarks.generator import sample_records
from tests.benchmarks.measuring import LARGE
from tests.support.entry_cards import cards_of

SMALL = 10_000
OF_REFERENCE = 2_000
RUNS = 3
MEGABYTES = 300


def main() -> int:
    """Measure on samples of two sizes and on a large file, and print the figures."""
    parser = argparse.ArgumentParser(prog="exchange_reading", description=__doc__)
    parser.add_argument("--entries", type=int, nargs="*", default=[SMALL, LARGE])
    parser.add_argument("--megabytes", type=int, default=MEGABYTES)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="partner-directory-") as folder:
        paths = [Path(folder) / f"{entries}.vcf" for entries in arguments.entries]
        for path, entries in zip(paths, arguments.entries, strict=True):
            _write(path, entries)
            _measure(path)
        large = Path(folder) / "large.vcf"
        _repeat(paths[0], large, arguments.megabytes)
        for path in (paths[0], large):
            _measure_memory(path)
    return 0


def _write(path: Path, entries: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        for card in cards_of(sample_records(entries), labels=False):
            file.write(write_card(card, VCardVersion.V3, country_name=country_name))


def _measure(path: Path) -> None:
    """Print cards a second, the best of some runs that take turns with the reference."""
    rates: dict[str, list[float]] = {"vobject": [], "read": [], "validated": []}
    some = _spread(path)
    for _ in range(RUNS):
        rates["vobject"].append(_rate(lambda: vobject.readComponents(some)))
        rates["read"].append(_rate(lambda: _cards(path)))
    rates["validated"].append(_rate(lambda: _validated(path)))
    reference = max(rates["vobject"])
    print(
        f"{path.stem} cards, {path.stat().st_size / 1e6:.1f} MB; cards a second of processor time"
    )
    for label, found in rates.items():
        print(f"  {label:<12} {max(found):8,.0f}  ratio {max(found) / reference:5.2f}")


def _repeat(path: Path, large: Path, megabytes: int) -> None:
    """Write the cards of ``path`` again and again until the file is so large."""
    raw = path.read_bytes()
    with large.open("wb") as file:
        for _ in range(megabytes * 1_000_000 // len(raw) + 1):
            file.write(raw)


def _measure_memory(path: Path) -> None:
    """Print the most memory that a process needs which reads ``path`` and nothing else."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        count, seconds, peak = pool.submit(_read_alone, path).result()
    size = path.stat().st_size / 1e6
    print(f"{count:,} cards, {size:.1f} MB: peak memory {peak:.1f} MB, {seconds:.1f} s")


def _read_alone(path: Path) -> tuple[int, float, float]:
    """Return how many cards there are, and the seconds and megabytes it took to read them."""
    started = time.process_time()
    count = sum(1 for _ in _cards(path))
    return count, time.process_time() - started, _peak()


def _peak() -> float:
    """Return the most memory that this process had, in MB; Linux tells.

    What ``getrusage`` says begins with the memory of the process that started this one.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _rate(read: Callable[[], Iterable[object]]) -> float:
    """Return how many things ``read`` gives in a second of processor time."""
    started = time.process_time()
    count = sum(1 for _ in read())
    return count / (time.process_time() - started)


def _spread(path: Path) -> str:
    """Return some of the cards of a file, as they are spread over it: bodies come first there."""
    _, *cards = path.read_text(encoding="utf-8").split("BEGIN:VCARD")
    return "".join(f"BEGIN:VCARD{card}" for card in cards[:: len(cards) // OF_REFERENCE or 1])


def _cards(path: Path) -> Iterable[object]:
    with path.open("rb") as file:
        yield from read_cards(file)


def _validated(path: Path) -> Iterable[object]:
    for card in _cards(path):
        yield validated(card, "") if isinstance(card, ReadCard) else card


if __name__ == "__main__":
    raise SystemExit(main())
