"""The parts of a file of vCards, made by this process and, of a large one, by a second."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import ExitStack, closing
from datetime import date
from typing import Final

from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import ExportTerms
from directory_app.formats.cards import CardData
from directory_app.services.card_parts import Part, write_part
from directory_app.services.card_source import CardSource
from directory_app.services.second_process import SecondProcess, shared
from directory_app.store.database import Database
from directory_app.store.export_reading import ExportReader
from directory_app.system.tasks import Progress

WORTH_A_PROCESS: Final = 20_000
"""Entries from which on a second process pays: to start takes it most of a second."""

_PART: Final = 1_000
"""Entries of a part."""

Prepare = Callable[[CardData], CardData]


def file_parts(
    database: Database,
    ids: Sequence[EntryId] | None,
    terms: ExportTerms,
    day: date,
    progress: Progress,
    *,
    prepare: Prepare | None = None,
) -> Generator[Part, None, None]:
    """Yield the parts of a file of vCards in order; after everything come the lists.

    Close what is returned if it is not wanted to the end: it holds a read transaction.

    Args:
        database: the directory.
        ids: the entries, written in the order in which they were made; None for all.
        terms: on which terms.
        day: the day whose values are taken.
        progress: hears how many entries are done.
        prepare: changes each card before it is written; what it needs cannot be handed to a second
            process, so there is none then.

    Raises:
        CancelledError: the user cancelled.
        StoreError: the directory could not be read.
    """
    with ExitStack() as stack:
        is_untouched = stack.enter_context(database.watched())
        reader = ExportReader(stack.enter_context(database.reading()), day)
        source = CardSource(reader, terms.level)
        wanted = source.wanted(ids, as_made=True)

        def make(piece: Sequence[EntryId]) -> Part:
            cards = (made.card for made in source.entries(piece))
            return write_part(map(prepare, cards) if prepare else cards, terms, len(piece))

        pieces = list(source.pieces(wanted, _PART))
        parts: Iterable[Part] = map(make, pieces)
        if prepare is None and len(wanted) >= WORTH_A_PROCESS:
            reader.settle()
            second = SecondProcess(database.handle, is_untouched, terms, day)
            parts = shared(pieces, make, stack.enter_context(closing(second)))
        done = 0
        progress.report(done, len(wanted))
        for part in parts:
            yield part
            done += part.entries
            progress.report(done, len(wanted))
        if ids is None:
            groups = [made.card for made in source.lists() if made.card is not None]
            yield write_part(map(prepare, groups) if prepare else groups, terms, 0)
