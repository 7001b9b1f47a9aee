"""Write entries for a receiver: into files, and as text for the clipboard; and say so before."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from directory_app.domain.contact_points import Visibility
from directory_app.domain.dates import today
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.export_preview import ExportPreview, FormatLoss, ValueKind
from directory_app.domain.identifiers import EntryId, RecordKind
from directory_app.domain.locales import country_name
from directory_app.domain.names import display_name
from directory_app.domain.receivers import (
    CARD_FORMATS,
    ENDINGS,
    USUAL_LEVEL,
    ExportFormat,
    ExportRequest,
    ExportTerms,
)
from directory_app.formats.cards import CardData
from directory_app.formats.qr import MAX_COMFORTABLE_BYTES, QrCode, qr_code
from directory_app.formats.vcard.short_card import short_card
from directory_app.formats.vcard.smaller_photos import ShrinkPhoto, with_smaller_photos
from directory_app.services.card_export import MadeCard, MadeList
from directory_app.services.card_file_parts import Prepare, file_parts
from directory_app.services.card_files import card_text, write_files
from directory_app.services.card_source import CHUNK, CardSource
from directory_app.services.export_survey import Survey
from directory_app.services.format_losses import losses_of, takes_lists
from directory_app.services.printed_entries import PrintedEntry, printed_entry
from directory_app.services.text_block import TextWords, text_block
from directory_app.store.database import Database
from directory_app.store.export_reading import ExportReader
from directory_app.system.files import safe_file_name, whole_file, write_private
from directory_app.system.tasks import NO_PROGRESS, Progress

_VCARDS: Final = frozenset({ExportFormat.VCARD3, ExportFormat.VCARD4})

_DRAG_FORMAT: Final = ExportFormat.VCARD3
"""Every program reads it, and who takes what is dropped is not known."""


_ENGLISH: Final = TextWords()


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written.

    Attributes:
        path: the file or folder.
        cards: how many cards or rows, those of lists included.
        files: how many files.
        losses: how many values are not in them, or not so that the receiver finds them.
    """

    path: Path
    cards: int
    files: int
    losses: Mapping[FormatLoss, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QrCard:
    """A card to be scanned.

    Attributes:
        code: the code as modules, SVG and PNG.
        text: the vCard in it.
        left_out: how many values of each kind that may leave are not in it.
    """

    code: QrCode
    text: str
    left_out: Mapping[ValueKind, int]


class ExportService:
    """Lets entries out; never more than a chunk of them is in memory.

    Everything goes through ``CardMaker`` and so through ``disclose``.
    """

    def __init__(self, database: Database, *, today: Callable[[], date] = today) -> None:
        """Export from ``database``; ``today`` decides which values hold."""
        self._database = database
        self._today = today

    def preview(
        self,
        ids: Sequence[EntryId] | None,
        terms: ExportTerms,
        *,
        progress: Progress = NO_PROGRESS,
    ) -> ExportPreview:
        """Tell what an export would hand out, what stays and what the format cannot hold.

        Arguments and errors as for :meth:`survey`.
        """
        return self.survey(ids, terms, progress=progress).preview(terms)

    def survey(
        self,
        ids: Sequence[EntryId] | None,
        terms: ExportTerms,
        *,
        progress: Progress = NO_PROGRESS,
    ) -> Survey:
        """Count what an export would hand out, and others of the same level for other receivers.

        Args:
            ids: the entries; None for everything, lists included, as in ``export``.
            terms: on which terms; an ``ExportRequest`` will do.
            progress: hears how many entries are counted.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the directory could not be read.
        """
        survey = Survey(terms, self._today())
        with closing(self._made(ids, terms.level, progress, as_made=True, counted=True)) as cards:
            for made in cards:
                survey.add(made)
        return survey

    def export(
        self,
        ids: Sequence[EntryId] | None,
        request: ExportRequest,
        *,
        shrink_photo: ShrinkPhoto | None = None,
        progress: Progress = NO_PROGRESS,
    ) -> ExportReport:
        """Write entries to files only their owner may read.

        The files appear when all is written; a failed or cancelled export leaves nothing.

        Args:
            ids: the entries; None for everything that is not in the bin, followed by the lists.
                Tables have them in this order, everything in the order of names. Cards come in
                the order in which the entries were made: no reader shows the order of a file of
                cards, and neighbours in the file are read in half the time.
            request: for whom, where to and how.
            shrink_photo: makes a picture smaller, where the request asks for it; the window has
                one, the command line none.
            progress: hears how many entries are done.

        Raises:
            FileError: EXISTS, MISSING (the folder around it), NO_ACCESS or NO_SPACE.
            CancelledError: the user cancelled.
            StoreError: the directory could not be read.
        """
        prepare = None
        if shrink_photo is not None and request.shrink_photos:
            prepare = partial(_with_smaller_photos, shrink_photo)
        if request.export_format in _VCARDS and not request.is_folder:
            return self._export_parts(ids, request, progress, prepare)
        losses: Counter[FormatLoss] = Counter()

        def prepared(cards: Iterable[CardData]) -> Iterator[CardData]:
            for card in cards:
                losses.update(losses_of(card, request))
                if card.kind is RecordKind.LIST and not takes_lists(request):
                    continue
                yield card if prepare is None else prepare(card)

        # Closed at once on any error, so that no read transaction stays open behind it.
        as_made = request.export_format in CARD_FORMATS
        with closing(self._cards(ids, request.level, progress, as_made=as_made)) as cards:
            count, files = write_files(prepared(cards), request)
        return ExportReport(request.path, count, files, losses)

    def _export_parts(
        self,
        ids: Sequence[EntryId] | None,
        request: ExportRequest,
        progress: Progress,
        prepare: Prepare | None,
    ) -> ExportReport:
        """Write one file of vCards."""
        count, losses = 0, Counter[FormatLoss]()
        day = self._today()
        with (
            whole_file(request.path, overwrite=request.overwrite) as file,
            closing(
                file_parts(self._database, ids, request, day, progress, prepare=prepare)
            ) as parts,
        ):
            for part in parts:
                file.write(part.text)
                count += part.cards
                losses.update(part.losses)
        return ExportReport(request.path, count, 1, losses)

    def card_text(
        self,
        ids: Sequence[EntryId],
        export_format: ExportFormat = ExportFormat.VCARD4,
        *,
        level: Visibility = USUAL_LEVEL,
    ) -> str:
        """Return the vCards of entries as one text, for the clipboard.

        Raises:
            StoreError: the directory could not be read.
        """
        with closing(self._cards(ids, level, NO_PROGRESS)) as cards:
            return "".join(card_text(card, export_format) for card in cards)

    def text_block(
        self,
        ids: Sequence[EntryId],
        words: TextWords = _ENGLISH,
        *,
        level: Visibility = USUAL_LEVEL,
    ) -> str:
        """Return entries as plain lines with an empty one between them, to be pasted into a mail.

        Raises:
            StoreError: the directory could not be read.
        """
        with closing(self._cards(ids, level, NO_PROGRESS)) as cards:
            return "\n\n".join(text_block(card, words) for card in cards)

    def printed(
        self,
        ids: Sequence[EntryId],
        words: TextWords = _ENGLISH,
        *,
        level: Visibility = USUAL_LEVEL,
        progress: Progress = NO_PROGRESS,
    ) -> tuple[PrintedEntry, ...]:
        """Return entries as they stand on paper, in the order of ``ids``.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the directory could not be read.
        """
        with closing(self._cards(ids, level, progress)) as cards:
            return tuple(printed_entry(card, words) for card in cards)

    def qr(self, entry: EntryId, *, level: Visibility = USUAL_LEVEL) -> QrCard:
        """Return a code with the main values of an entry, to be scanned by a phone.

        Raises:
            UnknownRecordError: there is no such entry, or it lies in the bin.
            StoreError: the directory could not be read.
        """
        with closing(self._cards([entry], level, NO_PROGRESS)) as cards:
            card = next(cards, None)
        if card is None:
            raise UnknownRecordError(str(entry))
        short = short_card(card, MAX_COMFORTABLE_BYTES, country_name)
        return QrCard(qr_code(short.text), short.text, short.left_out)

    def drag_files(
        self,
        ids: Sequence[EntryId],
        folder: Path,
        *,
        level: Visibility = USUAL_LEVEL,
    ) -> tuple[Path, ...]:
        """Write a file for each entry into ``folder``, to be dragged to another program.

        They are vCard 3.0, and only their owner may read them.

        Raises:
            FileError: MISSING, NO_ACCESS or NO_SPACE.
            StoreError: the directory could not be read.
        """
        taken = {path.name.casefold() for path in folder.iterdir()}
        paths = []
        with closing(self._cards(ids, level, NO_PROGRESS)) as cards:
            for card in cards:
                name = safe_file_name(display_name(card.names), ENDINGS[_DRAG_FORMAT], taken)
                write_private(folder / name, card_text(card, _DRAG_FORMAT).encode())
                paths.append(folder / name)
        return tuple(paths)

    def _cards(
        self,
        ids: Sequence[EntryId] | None,
        level: Visibility,
        progress: Progress,
        *,
        as_made: bool = False,
    ) -> Generator[CardData, None, None]:
        """Yield the cards of one unchanging state of the directory."""
        with closing(self._made(ids, level, progress, as_made=as_made)) as cards:
            for made in cards:
                if made.card is not None:
                    yield made.card

    def _made(
        self,
        ids: Sequence[EntryId] | None,
        level: Visibility,
        progress: Progress,
        *,
        as_made: bool = False,
        counted: bool = False,
    ) -> Generator[MadeCard | MadeList, None, None]:
        """Yield each entry with its card; after everything come the lists.

        ``as_made`` and ``counted`` are explained at ``CardSource``.
        """
        with self._database.reading() as connection:
            source = CardSource(ExportReader(connection, self._today()), level, counted=counted)
            wanted = source.wanted(ids, as_made=as_made)
            done = 0
            progress.report(done, len(wanted))
            for piece in source.pieces(wanted, CHUNK):
                yield from source.entries(piece)
                done += len(piece)
                progress.report(done, len(wanted))
            if ids is None:
                yield from source.lists()


def _with_smaller_photos(shrink: ShrinkPhoto, card: CardData) -> CardData:
    return replace(card, kept=with_smaller_photos(card.kept, shrink)) if card.kept else card
