"""Time exporting everything of a directory into one file of vCards, with memory.

There are two references in the same run. "Rows" reads the same rows of the same file as the driver
gives them and writes one f-string an entry: no export in Python can be faster. vobject serialises
cards that it was given as its own objects. Memory is that of all processes, without pages of files.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

import vobject
from sqlcipher3 import dbapi2

from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import (
    ExportFormat,
    ExportRequest,
    ExportTerms,
    Receiver,
    usual_terms,
)
from directory_app.services.exporting import ExportService
from directory_app.store.database import Database
from directory_app.system.collecting import keep_what_is_loaded
from tests.benchmarks.measuring import LARGE, sample_directory
from tests.benchmarks.memory import watched_memory

SMALL = 10_000
OF_REFERENCE = 1_000
_ITEMS = ("entry_name", "email", "phone", "postal_address", "entry_link", "tenure")
_CHUNK = 1_000
_MEGABYTE = 1 << 20

RUNS = (
    usual_terms(Receiver.THUNDERBIRD),  # phones and CardDAV get the same
    usual_terms(Receiver.LOSSLESS),
    ExportTerms(receiver=Receiver.LOSSLESS, export_format=ExportFormat.VCARD3),
)


def main() -> int:
    """Measure on samples of the sizes asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="exporting", description=__doc__)
    parser.add_argument("--entries", type=int, nargs="*", default=[SMALL, LARGE])
    parser.add_argument("--sample", type=Path, help="one that dev.py sample made, instead of those")
    arguments = parser.parse_args()
    keep_what_is_loaded()  # as the window and the command line do
    for entries in [0] if arguments.sample else arguments.entries:
        with sample_directory(entries, arguments.sample) as path:
            _measure(path)
    return 0


def _measure(sample: Path) -> None:
    database = Database.open(sample)
    service = ExportService(database)
    with tempfile.TemporaryDirectory(prefix="partner-directory-") as folder:
        out = Path(folder) / "out.vcf"
        rows = _print_rate("rows", lambda: _write_rows(sample, out))
        few = [EntryId(number) for number in range(1, _CHUNK)]
        service.export(few, RUNS[0].to(out, overwrite=True))
        for terms in RUNS:
            label = f"{terms.receiver}, {terms.export_format}, {terms.level}"
            rate = _print_rate(label, partial(_export, service, terms.to(out, overwrite=True)))
            print(f"{'':<34} {rows / rate:8.1f} times as long as the rows alone")
        _print_rate("vobject", _serialiser(out))
    database.close()


def _export(service: ExportService, request: ExportRequest) -> int:
    return service.export(None, request).cards


def _print_rate(label: str, work: Callable[[], int]) -> float:
    """Run ``work``, which returns how many cards it wrote; print and return cards a second."""
    with watched_memory(mapped=False) as peak:
        before = peak()
        started, used = time.perf_counter(), time.process_time()
        cards = work()
        seconds, used = time.perf_counter() - started, time.process_time() - used
    print(
        f"{label:<34} {cards:8,} cards  {cards / seconds:8,.0f} a second  "
        f"{used:6.2f} s of this process  "
        f"{(peak() - before) / _MEGABYTE:5.0f} MB more at the peak"
    )
    return cards / seconds


def _write_rows(sample: Path, out: Path) -> int:
    """Write the rows of each entry as one text and return how many entries there are."""
    connection = dbapi2.connect(str(sample))
    connection.execute("PRAGMA mmap_size = 1073741824")
    (last,) = connection.execute("SELECT max(id) FROM entry").fetchone()
    count = 0
    with out.open("wb") as file:
        for start in range(1, last + 1, _CHUNK):
            among = (start, start + _CHUNK - 1)
            select = "SELECT * FROM entry WHERE id BETWEEN ? AND ?"
            entries = {row[0]: [row] for row in connection.execute(select, among)}
            for table in _ITEMS:
                select = f"SELECT entry_id, * FROM {table} WHERE entry_id BETWEEN ? AND ?"
                for row in connection.execute(select, among):
                    entries[row[0]].append(row)
            texts = [f"{rows}\r\n" for rows in entries.values()]
            file.write("".join(texts).encode())
            count += len(texts)
    connection.close()
    return count


def _serialiser(path: Path) -> Callable[[], int]:
    """Return what lets vobject write some of the cards of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        cards = list(islice(vobject.readComponents(file), OF_REFERENCE))

    def work() -> int:
        for card in cards:
            card.serialize()
        return len(cards)

    return work


if __name__ == "__main__":
    raise SystemExit(main())
