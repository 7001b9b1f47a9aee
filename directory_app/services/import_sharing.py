"""Lets several processes read the files of a large import; their cards come in one order."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import cycle, pairwise
from typing import Final

from directory_app.domain.errors import FileError
from directory_app.formats.contact_files import ContactFormat, contact_format
from directory_app.formats.vcard.cutting import cuts
from directory_app.services.import_reading import (
    ImportFile,
    ImportPart,
    ReadBatch,
    read_parts,
    size_of,
    whole_files,
)
from directory_app.system.files import opened_file
from directory_app.system.producing import produced_apart

_READERS: Final = 2
"""Processes; each takes 35 MB."""

_PART: Final = 128 * 1024
"""Bytes of a part: a process waits with the cards of one until it is its turn."""


def read_shared(files: Sequence[ImportFile]) -> Generator[ReadBatch]:
    """Yield the cards of files as one process would read them; several do."""
    parts = [part for file in whole_files(files) for part in _parts_of(file)]
    count = min(_READERS, len(parts))
    with ExitStack() as stack:
        readers = [
            stack.enter_context(closing(produced_apart(read_parts, parts[first::count])))
            for first in range(count)
        ]
        cards = lines = 0
        for part, reader in zip(parts, cycle(readers), strict=False):
            if part.start == 0:
                cards = lines = 0
            for batch in reader:
                yield _counted_through(batch, cards, lines)
                if batch.end is not None:
                    cards += batch.end.cards
                    lines += batch.end.lines
                    break


def _parts_of(file: ImportPart) -> Iterator[ImportPart]:
    """Yield the parts of a file that lie between cuts; the whole of most files."""
    path = file.file.path
    places: list[int] = []
    try:
        with opened_file(path) as opened:
            if (file.file.form or contact_format(opened, path)) is ContactFormat.VCARD:
                places = list(cuts(opened, _PART))
    except (FileError, OSError):
        pass  # whoever reads it tells why it cannot be read
    if not places:
        yield file
        return
    for start, end in pairwise((0, *places, size_of(path))):
        yield file._replace(start=start, end=end)


def _counted_through(batch: ReadBatch, cards: int, lines: int) -> ReadBatch:
    """Return a batch with its numbers after those of the parts of the file before its own."""
    if not lines:
        return batch
    batch.rows = [row._replace(card=row.card + cards, line=row.line + lines) for row in batch.rows]
    batch.faults = [
        replace(fault, card=fault.card + cards, line=fault.line + lines) if fault.line else fault
        for fault in batch.faults
    ]
    return batch
