"""Reads the files of an import into cards as an import keeps them; another process may do it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Final, NamedTuple

from directory_app.domain.codec import Json, encode
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.identifiers import RecordKind
from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.contact_files import ContactFormat, Found, contact_format, read_contacts
from directory_app.formats.tables.model import TableMapping
from directory_app.formats.validating import validated
from directory_app.formats.vcard.cutting import FilePart
from directory_app.formats.vcard.reader import read_cards
from directory_app.services.import_uids import parent_path, uid_of
from directory_app.services.import_values import ImportFault
from directory_app.store.json_text import json_text
from directory_app.system.files import file_error, opened_file

_BATCH: Final = 250
"""Cards that are handed on together."""

LONGEST_PIECE: Final = 4_000_000
"""Characters of cards from which on they are handed on, however few they are."""

_RUBBISH: Final = frozenset({CardProblemCode.OUTSIDE_CARD, CardProblemCode.SHEET_LEFT_OUT})
"""Problems of a file that holds no contacts if it has none but these."""

_MOST_FAULTS: Final = 1_000
"""Faults of a file that are told one by one; nobody reads more."""


_NOT_IN_BODY: Final = ("number", "line", "problems")


class ReadRow(NamedTuple):
    """One card that was read and checked.

    Attributes:
        file: the place of its file among those of the import, from 0.
        card: its number in the file, from 1.
        line: the line it begins at, from 1.
        uid: of the record it makes.
        has_own_uid: the UID stands in the card.
        kind: of the record.
        rank: how many organisations an organisation is said to be part of.
        body: the card as JSON, without its problems and its place.
    """

    file: int
    card: int
    line: int
    uid: str
    has_own_uid: bool
    kind: str
    rank: int
    body: str


class PartEnd(NamedTuple):
    """How many cards and lines a part of a file had, those that could not be read too."""

    cards: int
    lines: int


@dataclass(slots=True)
class ReadBatch:
    """Some cards of an import.

    Attributes:
        rows: the cards.
        faults: what was wrong since the last batch; of very many in one part only the first.
        fault_count: how many those are.
        done: bytes of all files that were read so far.
        end: if it is the last one of its part.
    """

    rows: list[ReadRow] = field(default_factory=list)
    faults: list[ImportFault] = field(default_factory=list)
    fault_count: int = 0
    done: int = 0
    end: PartEnd | None = None


@dataclass(frozen=True, slots=True)
class ImportFile:
    """A file of an import, as another process gets it.

    Attributes:
        path: the file.
        form: its format, if somebody said it.
        mapping: how it is to be read if it is a table; None: as guessed.
    """

    path: Path
    form: ContactFormat | None = None
    mapping: TableMapping | None = None


class ImportPart(NamedTuple):
    """A file of an import or, of a large file of vCards, what is between two cuts.

    Attributes:
        place: the place of the file among those of the import, from 0.
        file: the file.
        before: bytes of the files before it.
        start: where the part begins.
        end: where it ends; None: it is the whole file.
    """

    place: int
    file: ImportFile
    before: int
    start: int = 0
    end: int | None = None


def whole_files(files: Sequence[ImportFile]) -> Iterator[ImportPart]:
    """Yield files as parts of an import."""
    before = 0
    for place, file in enumerate(files):
        yield ImportPart(place, file, before)
        before += size_of(file.path)


def read_batches(files: Sequence[ImportFile]) -> Iterator[ReadBatch]:
    """Yield the cards of files; what cannot be read, be it a whole file, is among the faults."""
    return read_parts(whole_files(files))


def read_parts(parts: Iterable[ImportPart]) -> Iterator[ReadBatch]:
    """Yield the cards of parts of files; each part has its own numbers of cards and lines."""
    for part in parts:
        yield from _PartReading(part).batches()


def size_of(path: Path) -> int:
    """Return the size of a file in bytes; 0 for one that cannot be looked at."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


class _PartReading:
    """Reads a file, or a part of one."""

    def __init__(self, part: ImportPart) -> None:
        self._part = part
        self._file = part.file
        self._path = part.file.path
        self._region = "" if part.file.mapping is None else part.file.mapping.region
        self._batch = ReadBatch()
        self._size = 0
        self._cards = 0
        self._last_number = 0
        self._lines = 0
        self._told = 0
        self._rubbish = _RUBBISH
        self._is_all_rubbish = part.end is None  # what was cut has cards

    def batches(self) -> Iterator[ReadBatch]:
        """Yield the cards of the part; the last batch may hold only faults."""
        try:
            with opened_file(self._path) as opened:
                for found in self._found(opened):
                    self._take(found)
                    if len(self._batch.rows) == _BATCH or self._size > LONGEST_PIECE:
                        yield self._taken(opened.tell())
        except (FileError, OSError) as error:
            problem = error if isinstance(error, FileError) else file_error(error, self._path)
            self._add_fault(
                ImportFault(file=self._path, reason=problem.problem, detail=problem.detail)
            )
            self._is_all_rubbish = False
        if self._cards == 0 and self._is_all_rubbish:
            no_cards = ImportFault(file=self._path, reason=FileProblem.NO_CARDS)
            sheets = [
                fault
                for fault in self._batch.faults
                if fault.reason == CardProblemCode.SHEET_LEFT_OUT
            ]
            self._batch = ReadBatch(faults=[no_cards, *sheets], fault_count=1 + len(sheets))
        last = self._taken(size_of(self._path) if self._part.end is None else self._part.end)
        last.end = PartEnd(self._last_number, self._lines)
        yield last

    def _found(self, opened: BufferedReader) -> Iterator[Found]:
        if self._part.end is not None:
            source = FilePart(opened, self._part.start, self._part.end)
            yield from map(Found, read_cards(source))
            self._lines = source.lines
            return
        form = self._file.form or contact_format(opened, self._path)
        if form is ContactFormat.TABLE and self._file.mapping is None:
            # Prose has lines too, and nobody said that these are contacts.
            self._rubbish = _RUBBISH | {CardProblemCode.NO_NAME}
        yield from read_contacts(opened, self._path, self._file.mapping, form)

    def _take(self, found: Found) -> None:
        # The name of a member of a zip file is only shown.
        place = self._path / found.member
        match found.content:
            case FileProblem() as problem:
                self._is_all_rubbish = False
                self._add_fault(ImportFault(file=place, reason=problem))
            case CardProblem() as problem:
                self._last_number = problem.card
                self._is_all_rubbish &= problem.code in self._rubbish
                self._add_problems([problem], place)
            case ReadCard() as card:
                self._last_number = card.number
                self._cards += 1
                self._add_problems(card.problems, place)
                row = _row_of(self._part.place, validated(card, self._region))
                self._batch.rows.append(row)
                self._size += len(row.body)

    def _add_problems(self, problems: Iterable[CardProblem], place: Path) -> None:
        for problem in problems:
            self._add_fault(
                ImportFault(
                    file=place,
                    card=problem.card,
                    line=problem.line,
                    reason=problem.code,
                    detail=problem.detail,
                )
            )

    def _add_fault(self, fault: ImportFault) -> None:
        self._batch.fault_count += 1
        if self._told < _MOST_FAULTS:
            self._told += 1
            self._batch.faults.append(fault)

    def _taken(self, position: int) -> ReadBatch:
        taken, self._batch = self._batch, ReadBatch()
        self._size = 0
        taken.done = self._part.before + position
        return taken


def _drop_item_uids(card: dict[str, Json]) -> None:
    """Take out what is made up anew with each reading, so that the same card reads the same."""
    for values in card.values():
        if isinstance(values, list):
            for item in values:
                if isinstance(item, dict):
                    item.pop("uid", None)


def _row_of(place: int, card: ReadCard) -> ReadRow:
    encoded = encode(card)
    if isinstance(encoded, dict):
        # Its problems are told, and its place is in the row; here they would only take up room.
        for name in _NOT_IN_BODY:
            encoded.pop(name, None)
        _drop_item_uids(encoded)
    is_body = card.kind is RecordKind.ORGANISATION
    return ReadRow(
        place,
        card.number,
        card.line,
        uid_of(card, card.kind),
        bool(card.uid),
        card.kind.value,
        len(parent_path(card)) if is_body else 0,
        json_text(encoded),
    )
