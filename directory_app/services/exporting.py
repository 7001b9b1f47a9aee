"""Write entries as vCards: into one file, one file each, or as text for the clipboard."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from directory_app import __version__
from directory_app.domain.contact_points import Visibility
from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryId, RecordKind
from directory_app.domain.lists import ContactList
from directory_app.domain.locales import country_name
from directory_app.domain.names import display_name
from directory_app.domain.views import ListQuery
from directory_app.formats.cards import CardData
from directory_app.formats.cards import VCardVersion as CardVersion
from directory_app.formats.vcard.writer import write_card
from directory_app.services.card_export import CardMaker
from directory_app.store.database import Database
from directory_app.store.loading import load_all, load_entries, present_entries
from directory_app.store.neighbours import Neighbours
from directory_app.store.reading.lists import EntryLists
from directory_app.store.search.full_text import FullTextSearch
from directory_app.system.files import safe_file_name, whole_file, whole_folder, write_private
from directory_app.system.tasks import NO_PROGRESS, Progress

__all__ = ["CardVersion", "ExportReport", "ExportService", "ExportTarget"]

CARD_ENDING: Final = ".vcf"

_CHUNK: Final = 500
"""Entries read, written and forgotten together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTarget:
    """Where cards go, in which form, and what may be in them.

    Attributes:
        path: the file, or the folder when each entry gets a file of its own.
        level: contact points more private than this stay here; remarks, tags and lists only leave
            at ``INTERNAL``.
        overwrite: whether what is at ``path`` may be replaced.
    """

    path: Path
    version: CardVersion = CardVersion.V4
    one_file_per_entry: bool = False
    level: Visibility = Visibility.INTERNAL
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        path: the file or folder.
        cards: how many cards, those of lists included.
        files: how many files.
    """

    path: Path
    cards: int
    files: int


class ExportService:
    """Writes vCards; never more than a chunk of entries is in memory."""

    def __init__(self, database: Database, *, today: Callable[[], date] = today) -> None:
        """Export from ``database``; ``today`` decides which values hold."""
        self._database = database
        self._today = today

    def export(
        self,
        ids: Sequence[EntryId] | None,
        target: ExportTarget,
        *,
        progress: Progress = NO_PROGRESS,
    ) -> ExportReport:
        """Write the cards of entries to files only their owner may read.

        The files appear when all is written; a failed or cancelled export leaves nothing.

        Args:
            ids: the entries in the order wanted; None for everything that is not in the bin, in
                the order of names, followed by the lists.
            target: where to and how.
            progress: hears how many entries are done.

        Raises:
            FileError: EXISTS, MISSING (the folder around it), NO_ACCESS or NO_SPACE.
            CancelledError: the user cancelled.
            StoreError: the directory could not be read.
        """
        # Closed at once on any error, so that no read transaction stays open behind it.
        with closing(self._cards(ids, target.level, progress)) as cards:
            if target.one_file_per_entry:
                count = _write_folder(cards, target)
                return ExportReport(target.path, count, count)
            count = 0
            with whole_file(target.path, overwrite=target.overwrite) as file:
                for card in cards:
                    file.write(_text(card, target.version).encode())
                    count += 1
            return ExportReport(target.path, count, 1)

    def card_text(
        self,
        ids: Sequence[EntryId],
        version: CardVersion,
        *,
        level: Visibility = Visibility.INTERNAL,
    ) -> str:
        """Return the cards of entries as one text, for the clipboard.

        Raises:
            StoreError: the directory could not be read.
        """
        with closing(self._cards(ids, level, NO_PROGRESS)) as cards:
            return "".join(_text(card, version) for card in cards)

    def drag_files(
        self,
        ids: Sequence[EntryId],
        folder: Path,
        *,
        level: Visibility = Visibility.INTERNAL,
    ) -> tuple[Path, ...]:
        """Write a file for each entry into ``folder``, to be dragged to another program.

        They are vCard 3.0, which every program reads, and only their owner may read them.

        Raises:
            FileError: MISSING, NO_ACCESS or NO_SPACE.
            StoreError: the directory could not be read.
        """
        taken = {path.name.casefold() for path in folder.iterdir()}
        paths = []
        with closing(self._cards(ids, level, NO_PROGRESS)) as cards:
            for card in cards:
                path = folder / safe_file_name(display_name(card.names), CARD_ENDING, taken)
                write_private(path, _text(card, CardVersion.V3).encode())
                paths.append(path)
        return tuple(paths)

    def _cards(
        self, ids: Sequence[EntryId] | None, level: Visibility, progress: Progress
    ) -> Generator[CardData, None, None]:
        """Yield the cards of one unchanging state of the directory."""
        day = self._today()
        with self._database.reading() as connection:
            maker = CardMaker(Neighbours(connection, day), level, day)
            wanted = ids
            if wanted is None:
                everything = EntryLists(FullTextSearch).all_ids(connection, ListQuery(), day)
                wanted = [EntryId(number) for number in everything]
            progress.report(0, len(wanted))
            for start in range(0, len(wanted), _CHUNK):
                piece = wanted[start : start + _CHUNK]
                yield from maker.cards(load_entries(connection, piece))
                progress.report(start + len(piece), len(wanted))
            if ids is None and level is Visibility.INTERNAL:
                for group in load_all(connection, RecordKind.LIST):
                    if isinstance(group, ContactList) and not group.rule:
                        members = [one.entry for one in group.memberships]
                        yield maker.list_card(group, present_entries(connection, members))


def _write_folder(cards: Iterable[CardData], target: ExportTarget) -> int:
    taken: set[str] = set()
    with whole_folder(target.path, overwrite=target.overwrite) as folder:
        for card in cards:
            name = safe_file_name(display_name(card.names), CARD_ENDING, taken)
            write_private(folder / name, _text(card, target.version).encode())
    return len(taken)


def _text(card: CardData, version: CardVersion) -> str:
    return write_card(card, version, product_version=__version__, country_name=country_name)
