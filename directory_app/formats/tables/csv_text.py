"""Rows of CSV files as a stream, whatever their encoding and delimiter."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple, TextIO

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.cards import CardProblem, CardProblemCode
from directory_app.formats.tables.encodings import CODE_PAGES, FoundEncoding, find_encoding
from directory_app.formats.tables.headers import header_target

DELIMITERS: Final = (",", ";", "\t", "|")

MAX_LINE: Final = 1024 * 1024
"""Characters of one line that are taken; longer ones are reported."""

MAX_ROW: Final = 4 * 1024 * 1024
"""Characters of one row, and of one cell; quoted cells may have many lines."""

_HEAD: Final = 64 * 1024
_SNIFFED_LINES: Final = 60
_HEADER_LINES: Final = 10
_ANY_DELIMITER: Final = re.compile(r"[,;|\t\r]")
_DETAIL: Final = 200


class TableRow(NamedTuple):
    """One row of a table: the line it begins in, from 1, and its cells as text."""

    line: int
    cells: Sequence[str]


class CsvForm(NamedTuple):
    """How a CSV file is written.

    Attributes:
        encoding: Python's name of its encoding, and whether it is certain.
        delimiter: what stands between cells.
        first_line: how many lines come before the first row (Excel's ``sep=`` line).
    """

    encoding: FoundEncoding
    delimiter: str
    first_line: int


def csv_form(file: BinaryIO, path: Path, encoding: str = "", delimiter: str = "") -> CsvForm:
    """Tell how a CSV file is written.

    Args:
        file: open for reading bytes, seekable.
        path: the file, for errors.
        encoding: the encoding if it is known; else it is told from the content.
        delimiter: the delimiter if it is known; else it is told from the first lines.

    Raises:
        FileError: NOT_TEXT.
        OSError: the file cannot be read.
    """
    found = FoundEncoding(encoding, is_certain=True) if encoding else find_encoding(file)
    file.seek(0)
    if not found.name.startswith(("utf-16", "utf-32")) and b"\0" in file.read(_HEAD):
        raise FileError(FileProblem.NOT_TEXT, path)
    file.seek(0)
    if not found.is_certain:
        found = FoundEncoding(_with_known_headers(file.read(_HEAD), found.name), is_certain=False)
    file.seek(0)
    with _decoded(file, found.name) as text:
        lines = [*islice(_lines(text), _SNIFFED_LINES)]
    chosen = _excel_delimiter(lines[0].text) if lines else ""
    if chosen:
        return CsvForm(found, delimiter or chosen, 1)
    return CsvForm(found, delimiter or _likely_delimiter([line.text for line in lines]), 0)


def csv_rows(file: BinaryIO, form: CsvForm) -> Iterator[TableRow | CardProblem]:
    """Yield the rows of a CSV file from its beginning; problems have row 0 as their card.

    A quotation mark that is never closed would swallow the rows after it: where the lines of such
    a row have the width of the table by themselves, they are taken one by one.

    Raises:
        OSError: the file cannot be read.
    """
    file.seek(0)
    csv.field_size_limit(MAX_ROW)  # Python's own limit is shorter than lists that we write
    with _decoded(file, form.encoding.name) as text:
        source = _Source(text, form.first_line)
        reader = csv.reader(source, delimiter=form.delimiter)
        width = 0
        while True:
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error:
                reader = csv.reader(source, delimiter=form.delimiter)
                if source.is_torn(form, width):
                    yield from source.torn_rows(form)
                else:
                    yield _problem(CardProblemCode.LINE_TOO_LONG, source.begin, source.raw[0])
                source.forget()
                continue
            yield from source.take_problems()
            width = width or (len(cells) if len(cells) > 1 else 0)
            if len(source.raw) > 1 and len(cells) != width and source.is_torn(form, width):
                yield from source.torn_rows(form)
            else:
                yield TableRow(source.begin, [_one_kind_of_line_end(cell) for cell in cells])
            source.forget()
        yield from source.take_problems()


class _Line(NamedTuple):
    text: str
    is_cut: bool


class _Source:
    """Feeds the CSV reader and remembers where it is and what was wrong with the lines.

    Attributes:
        raw: the lines of the row that is being read.
        begin: number of the first of them, from 1.
    """

    def __init__(self, text: TextIO, skipped: int) -> None:
        self.raw: list[str] = []
        self.begin = 0
        self._number = 0
        self._size = 0
        self._lines = _lines(text)
        self._problems: list[CardProblem] = []
        for _ in range(skipped):
            next(self._lines, None)
            self._number += 1

    def __iter__(self) -> Iterator[str]:
        """Return itself."""
        return self

    def __next__(self) -> str:
        """Return the next line with its end."""
        text, is_cut = next(self._lines)
        self._number += 1
        if not text.isascii() and _has_lone_bytes(text):
            self._complain(CardProblemCode.UNDECODABLE_TEXT, text)
            text = _readable(text)
        if is_cut:
            self._complain(CardProblemCode.LINE_TOO_LONG, text)
        if not self.raw:
            self.begin = self._number
        self.raw.append(text)
        self._size += len(text)
        if self._size > MAX_ROW:
            raise csv.Error
        return text

    def forget(self) -> None:
        """Begin with another row."""
        self.raw.clear()
        self._size = 0

    def is_torn(self, form: CsvForm, width: int) -> bool:
        """Tell whether most lines of the present row are rows of ``width`` cells by themselves."""
        alone = [len(cells) for cells in _unquoted(self.raw, form.delimiter)]
        return width > 1 and 2 * alone.count(width) > len(alone)

    def torn_rows(self, form: CsvForm) -> Iterator[TableRow | CardProblem]:
        """Yield the lines of the present row as rows, after what is wrong with it."""
        yield _problem(CardProblemCode.UNPAIRED_QUOTE, self.begin, self.raw[0])
        for number, cells in enumerate(_unquoted(self.raw, form.delimiter), self.begin):
            yield TableRow(number, cells)

    def take_problems(self) -> list[CardProblem]:
        """Return what was found since the last time."""
        found, self._problems = self._problems, []
        return found

    def _complain(self, code: CardProblemCode, text: str) -> None:
        self._problems.append(_problem(code, self._number, text))


def _unquoted(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Yield the cells of lines in which quotation marks mean nothing."""
    for line in lines:
        yield [cell.strip('"') for cell in line.rstrip("\r\n").split(delimiter)]


@contextmanager
def _decoded(file: BinaryIO, encoding: str) -> Iterator[TextIO]:
    """Give ``file`` as text; bytes that are no text come as lone surrogates. It stays open."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError:
        name = "utf-8"
    # The UTF-16 and UTF-32 codecs know no surrogateescape.
    errors = "replace" if name.startswith(("utf-16", "utf-32")) else "surrogateescape"
    if name == "utf-8":
        name = "utf-8-sig"
    text = io.TextIOWrapper(file, encoding=name, errors=errors, newline="")
    try:
        yield text
    finally:
        text.detach()


def _lines(text: TextIO) -> Iterator[_Line]:
    """Yield lines with their ends; the rest of one that is too long is passed over."""
    while line := text.readline(MAX_LINE):
        is_cut = len(line) == MAX_LINE and not line.endswith(("\n", "\r"))
        rest = line
        while is_cut and rest and not rest.endswith(("\n", "\r")):
            rest = text.readline(MAX_LINE)
        yield _Line(f"{line}\n" if is_cut else line, is_cut)


def _excel_delimiter(line: str) -> str:
    """Return the delimiter that Excel's first line ``sep=;`` names, or empty."""
    text = line.strip('\ufeff\r\n"')
    return text[4] if text[:4].lower() == "sep=" and len(text) == 5 else ""


def _with_known_headers(head: bytes, guessed: str) -> str:
    """Return the code page in which the first lines hold the most known headers.

    A header of three letters tells more than all statistics of letters.
    """
    lines = head.split(b"\n")[:_HEADER_LINES]

    def known(name: str) -> int:
        cells = (
            cell.strip(' "')
            for line in lines
            for cell in _ANY_DELIMITER.split(line.decode(name, "replace"))
        )
        return sum(header_target(cell) is not None for cell in cells)

    return max((guessed, *CODE_PAGES), key=known)


def _likely_delimiter(lines: Sequence[str]) -> str:
    """Return the delimiter that cuts the most lines into the same number of cells, two or more.

    One that makes known headers of the first lines is preferred.
    """
    return max(DELIMITERS, key=lambda delimiter: _fitness(lines, delimiter))


def _fitness(lines: Sequence[str], delimiter: str) -> tuple[int, float, int]:
    rows = list(_parsed(lines, delimiter))
    if not rows:
        return (0, 0.0, 0)
    widths = Counter(len(row) for row in rows)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    headers = max(sum(header_target(cell) is not None for cell in row) for row in rows[:5])
    return (headers if headers > 1 else 0, count / len(rows) if width > 1 else 0.0, width)


def _parsed(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    try:
        yield from (row for row in csv.reader(lines, delimiter=delimiter) if any(row))
    except csv.Error:
        return


def _has_lone_bytes(text: str) -> bool:
    return any("\udc80" <= sign <= "\udcff" or sign == "\ufffd" for sign in text)


def _readable(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)


def _one_kind_of_line_end(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n") if "\r" in cell else cell


def _problem(code: CardProblemCode, line: int, text: str) -> CardProblem:
    return CardProblem(card=0, line=line, code=code, detail=_readable(text.strip())[:_DETAIL])
