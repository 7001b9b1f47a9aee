"""Files of contacts of any format: told by their content, read as one stream of cards."""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.archives import read_members
from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.ldif.reader import read_ldif
from directory_app.formats.tables.inspecting import inspect_table, table_kind
from directory_app.formats.tables.model import ColumnField, TableKind, TableMapping
from directory_app.formats.tables.reading import read_table_cards
from directory_app.formats.vcard.decoding import ByteSource
from directory_app.formats.vcard.jcard import read_jcard
from directory_app.formats.vcard.reader import read_cards

_HEAD: Final = 64 * 1024
_VCARD: Final = re.compile(r"(?im)^[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD")
_JCARD: Final = re.compile(r'\s*\[\s*(?:\[\s*)?"vcard"', re.IGNORECASE)
_LDIF: Final = re.compile(r"(?i)version[ \t]*:[ \t]*\d|dn::?[ \t]*\S")


class ContactFormat(StrEnum):
    """The formats of contact files that can be read."""

    VCARD = "vcard"
    JCARD = "jcard"
    LDIF = "ldif"
    TABLE = "table"
    ARCHIVE = "archive"


_OF_ENDING: Final = {
    ".vcf": ContactFormat.VCARD,
    ".vcard": ContactFormat.VCARD,
    ".json": ContactFormat.JCARD,
    ".jcf": ContactFormat.JCARD,
    **dict.fromkeys((".ldif", ".ldi"), ContactFormat.LDIF),
    **dict.fromkeys((".csv", ".tsv", ".tab"), ContactFormat.TABLE),
}
_ENDING_OF_PROSE: Final = ".txt"
"""Of tables too, but only where a column of them can be told."""

_UNTOLD: Final = frozenset({ColumnField.KEEP, ColumnField.IGNORE})


class Found(NamedTuple):
    """One card of a file, or what could not be read of it.

    Attributes:
        content: the card; what is wrong with a card or line; or why a member cannot be read.
        member: name of the member of a zip file it lies in, to be shown; else empty.
    """

    content: ReadCard | CardProblem | FileProblem
    member: str = ""


def contact_format(file: BinaryIO, path: Path) -> ContactFormat:
    """Tell the format of a file by its content, and by its ending where that tells nothing.

    Args:
        file: open for reading bytes, seekable; it is left at its beginning.
        path: the file; its ending counts last.

    Raises:
        FileError: FORMAT_UNKNOWN; DAMAGED or TOO_LARGE for a zip file.
        OSError: the file cannot be read.
    """
    kind = table_kind(file, path)
    if kind is None:
        found: ContactFormat | None = ContactFormat.ARCHIVE
    elif kind is TableKind.CSV:
        file.seek(0)
        found = _of_text(file.read(_HEAD)) or _OF_ENDING.get(path.suffix.casefold())
        if found is None and path.suffix.casefold() == _ENDING_OF_PROSE:
            found = ContactFormat.TABLE if _has_columns(path) else ContactFormat.VCARD
    else:
        found = ContactFormat.TABLE
    file.seek(0)
    if found is None:
        raise FileError(FileProblem.FORMAT_UNKNOWN, path)
    return found


def read_contacts(
    file: BufferedReader,
    path: Path,
    mapping: TableMapping | None = None,
    form: ContactFormat | None = None,
) -> Iterator[Found]:
    """Yield the cards of a file of any format as they are printed, and what is wrong with it.

    A workbook whose sheet nobody chose begins with a problem for each sheet that is not read.

    Args:
        file: open for reading bytes, seekable.
        path: the file, for its ending and for errors.
        mapping: how a table is to be read; the guessed one if it is None.
        form: the format, where somebody said it; else it is told from the file.

    Raises:
        FileError: FORMAT_UNKNOWN, NOT_TEXT, DAMAGED, TOO_LARGE or ENCRYPTED.
        OSError: the file cannot be read.
    """
    match form or contact_format(file, path):
        case ContactFormat.TABLE:
            if mapping is None:
                table = inspect_table(path)
                mapping = table.mapping()
                yield from map(Found, map(_left_out, table.other_sheets()))
            yield from map(Found, read_table_cards(file, path, mapping))
        case ContactFormat.ARCHIVE:
            yield from _members(file, path)
        case text_format:
            yield from map(Found, _cards(file, text_format))


def _left_out(sheet: str) -> CardProblem:
    return CardProblem(card=0, line=0, code=CardProblemCode.SHEET_LEFT_OUT, detail=sheet)


def _has_columns(path: Path) -> bool:
    """Tell whether a text is a table of which at least one column can be told."""
    try:
        (sheet,) = inspect_table(path).sheets
    except FileError:
        return False
    return any(target.field not in _UNTOLD for target in sheet.guesses)


def _members(file: BinaryIO, path: Path) -> Iterator[Found]:
    """Yield the cards of the members of a zip file, counted through."""
    before = last = 0
    for member in read_members(file, path):
        before = last
        if member.content is None:
            yield Found(member.problem or FileProblem.FORMAT_UNKNOWN, member.name)
            continue
        try:
            # Looking at its beginning leaves the stream where it is.
            found = _of_text(member.content.peek(_HEAD)) or _OF_ENDING.get(Path(member.name).suffix)
            for one in _cards(member.content, found or ContactFormat.VCARD):
                if isinstance(one, ReadCard):
                    last = before + one.number
                    yield Found(replace(one, number=last), member.name)
                else:
                    yield Found(replace(one, card=before + one.card), member.name)
        except FileError as error:
            if error.problem is FileProblem.TOO_LARGE:
                raise
            yield Found(error.problem, member.name)


def _cards(source: ByteSource, text_format: ContactFormat) -> Iterator[ReadCard | CardProblem]:
    match text_format:
        case ContactFormat.JCARD:
            return read_jcard(source)
        case ContactFormat.LDIF:
            return read_ldif(source)
        case _:
            return read_cards(source)


def _of_text(head: bytes) -> ContactFormat | None:
    """Tell the format of a text by its beginning; the NULs of UTF-16 do not matter."""
    text = head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")
    if _JCARD.match(text):
        return ContactFormat.JCARD
    first = next((line for line in text.splitlines() if line.strip() and line[0] != "#"), "")
    if _LDIF.match(first):
        return ContactFormat.LDIF
    return ContactFormat.VCARD if _VCARD.search(text) else None
