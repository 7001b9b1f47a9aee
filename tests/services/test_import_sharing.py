"""Several processes read what one would read."""

import multiprocessing
import re
from collections.abc import Iterable
from pathlib import Path

from directory_app.domain.errors import FileProblem
from directory_app.services.import_reading import ImportFile, ReadBatch, ReadRow, read_batches
from directory_app.services.import_sharing import read_shared
from directory_app.services.import_values import ImportFault

_CARDS = Path(__file__).parents[1] / "data" / "vcards"
_ITEM_UID = re.compile(r'"uid":"[0-9a-f]{16}",?')


def _large_file(folder: Path) -> Path:
    """Write cards of every oddity again and again, so that there are several parts."""
    oddities = [path.read_bytes() for path in sorted(_CARDS.glob("*.vcf"))]
    raw = b"".join(each + b"\r\n" for each in oddities if b"\0" not in each)
    path = folder / "large.vcf"
    path.write_bytes(b"rubbish\r\n" + raw * (1_000_000 // len(raw)))
    return path


def _rows(batches: Iterable[ReadBatch]) -> list[ReadRow]:
    """Return the cards; the UIDs of their items are others each time."""
    rows = [row for batch in batches for row in batch.rows]
    return [row._replace(body=_ITEM_UID.sub("", row.body)) for row in rows]


def _faults(batches: Iterable[ReadBatch]) -> list[ImportFault]:
    return [fault for batch in batches for fault in batch.faults]


def test_cards_of_several_processes_have_the_order_and_the_numbers_of_one(tmp_path: Path) -> None:
    files = [ImportFile(_large_file(tmp_path))]

    shared, alone = list(read_shared(files)), list(read_batches(files))

    assert sum(batch.end is not None for batch in shared) > 3
    assert _rows(shared) == _rows(alone)
    assert _faults(shared)[: len(_faults(alone))] == _faults(alone)
    assert sum(one.fault_count for one in shared) == sum(one.fault_count for one in alone)
    assert [one.done for one in shared] == sorted(one.done for one in shared)
    assert shared[-1].done == alone[-1].done


def test_files_of_all_kinds_are_shared_too(tmp_path: Path) -> None:
    table, nothing = tmp_path / "a.csv", tmp_path / "b.txt"
    table.write_text("Name,Phone\n" + "".join(f"A{n},12345{n}\n" for n in range(600)))
    nothing.write_text("Dear all, nothing here")
    paths = [table, nothing, _large_file(tmp_path), tmp_path / "missing.vcf", table]
    files = list(map(ImportFile, paths))

    shared, alone = list(read_shared(files)), list(read_batches(files))

    assert _rows(shared) == _rows(alone)
    assert {FileProblem.NO_CARDS, FileProblem.MISSING} <= {one.reason for one in _faults(shared)}
    assert sum(one.fault_count for one in shared) == sum(one.fault_count for one in alone)


def test_who_stops_listening_ends_the_processes(tmp_path: Path) -> None:
    reading = read_shared([ImportFile(_large_file(tmp_path))])
    next(reading)
    assert multiprocessing.active_children()

    reading.close()

    assert not multiprocessing.active_children()
