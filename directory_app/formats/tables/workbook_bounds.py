"""Looks through a workbook before it is opened: does it fit into memory, is its XML harmless?

The library that reads workbooks keeps each sheet as one full rectangle and each cell's text by
itself. A file of some kilobytes can therefore ask for any amount of memory: with one cell in the
last row and column, or with one long text that a million cells refer to.
"""

import re
from array import array
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO, Final
from xml.parsers import expat
from zipfile import ZipInfo

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.zip_bounds import ZipReader

MAX_CELLS: Final = 10_000_000
"""Cells of the rectangle of one sheet: 250,000 entries in 40 columns."""

MAX_TEXT: Final = 512 * 1024 * 1024
"""Characters of all cells of one sheet."""

_STRINGS: Final = "xl/sharedstrings.xml"
_CONTENT: Final = "content.xml"
_REFERENCE: Final = re.compile(r"([A-Za-z]{1,8})([0-9]*)")
_HUGE: Final = 10**9
Attributes = Mapping[str, str]


def check_workbook(file: BinaryIO, path: Path) -> None:
    """Refuse a workbook (XLSX or ODS) that would not fit into memory or whose XML has a DOCTYPE.

    Args:
        file: opened for reading bytes, seekable.
        path: the file, for errors.

    Raises:
        FileError: TOO_LARGE, DAMAGED or ENCRYPTED.
        OSError: the file cannot be read.
    """
    reader = ZipReader(file, path)
    members = {
        member.filename.lower().replace("\\", "/").lstrip("/"): member
        for member in reader.members
        if member.filename.lower().endswith((".xml", ".rels"))
    }
    if len({member.filename.lower() for member in reader.members}) < len(reader.members):
        # Of two members with one name the library might open the other one.
        raise FileError(FileProblem.DAMAGED, path, "duplicate names")
    strings = _Strings(path)
    if _STRINGS in members:
        strings.read(reader, members.pop(_STRINGS))
    for name, member in members.items():
        # The parts of an XLSX may have any name, so each is looked at as if it were a sheet.
        xml = _OpenDocument(path) if name == _CONTENT else _ExcelSheet(path, strings.lengths)
        xml.read(reader, member)


class _Xml:
    """Reads one XML member of a workbook and refuses declarations of entities."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.buffer_text = True

    def read(self, reader: ZipReader, member: ZipInfo) -> None:
        """Read all of ``member``."""
        try:
            for chunk in reader.chunks(member):
                self._parser.Parse(chunk, False)
            self._parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, ValueError) as error:  # unknown encodings, too
            raise FileError(FileProblem.DAMAGED, self._path, member.filename) from error

    def _refuse_doctype(self, *_: object) -> None:
        # Office programs never write one; entities that contain entities grow without bounds.
        raise FileError(FileProblem.DAMAGED, self._path, "DOCTYPE")

    def _check(self, rows: int, columns: int, text: int) -> None:
        if rows * columns > MAX_CELLS or text > MAX_TEXT:
            raise FileError(FileProblem.TOO_LARGE, self._path, f"{rows} x {columns}")


class _Strings(_Xml):
    """The texts that cells of an XLSX refer to.

    Attributes:
        lengths: how many characters each has.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.lengths = array("L")
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text

    def _start(self, name: str, _attributes: Attributes) -> None:
        if _local(name) == "si":
            self.lengths.append(0)

    def _text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)


class _ExcelSheet(_Xml):
    """One sheet of an XLSX (ECMA-376 part 1, section 18.3)."""

    def __init__(self, path: Path, lengths: "array[int]") -> None:
        super().__init__(path)
        self._lengths = lengths
        self._row = self._column = 0
        self._rows = self._columns = self._size = 0
        self._is_shared = self._is_value = False
        self._value = ""
        self._parser.StartElementHandler = self._start
        if lengths:
            self._parser.EndElementHandler = self._end
            self._parser.CharacterDataHandler = self._text
        # Otherwise the text lies in the sheet itself, and its size is bounded.

    def _start(self, name: str, attributes: Attributes) -> None:
        match _local(name):
            case "row":
                self._row = _number(attributes.get("r", ""), self._row + 1)
                self._column = 0
            case "c":
                place = _REFERENCE.match(attributes.get("r", ""))
                self._column = self._column + 1 if place is None else _column(place[1])
                if place is not None:  # whatever the row says that it stands in
                    self._row = _number(place[2], self._row)
                self._is_shared = attributes.get("t") == "s"
            case "v" | "is":
                self._rows = max(self._rows, self._row)
                self._columns = max(self._columns, self._column)
                self._check(self._rows, self._columns, self._size)
                self._is_value = True
                self._value = ""
            case _:
                pass

    def _text(self, text: str) -> None:
        if self._is_value:
            self._size += len(text)
            self._value = text[:10]

    def _end(self, name: str) -> None:
        if self._is_value and _local(name) in {"v", "is"}:
            self._is_value = False
            index = _number(self._value, -1) if self._is_shared else -1
            if 0 <= index < len(self._lengths):
                self._size += self._lengths[index]
                self._check(self._rows, self._columns, self._size)


class _OpenDocument(_Xml):
    """The sheets of an ODS (OpenDocument 1.3 part 3, section 9.1)."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._rows = self._columns = self._size = 0
        self._row = self._column = 0
        self._row_repeat = self._repeat = 1
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text

    def _start(self, name: str, attributes: Attributes) -> None:
        match _local(name):
            case "table":
                self._rows = self._columns = self._size = self._row = 0
                self._row_repeat = 1
            case "table-row":
                self._row_repeat = _repeat(attributes, "number-rows-repeated")
                self._row += self._row_repeat
                self._column = 0
            case "table-cell" | "covered-table-cell":
                self._repeat = _repeat(attributes, "number-columns-repeated")
                self._column += self._repeat
                if any(_local(key) == "value-type" for key in attributes):
                    self._fill()
            case "p":
                self._fill()
            case _:
                pass

    def _fill(self) -> None:
        self._rows = max(self._rows, self._row)
        self._columns = max(self._columns, self._column)
        self._check(self._rows, self._columns, self._size)

    def _text(self, text: str) -> None:
        self._size += len(text) * self._repeat * self._row_repeat
        self._check(self._rows, self._columns, self._size)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _number(text: str, default: int) -> int:
    """Return a number, ``_HUGE`` for all larger ones, or ``default`` for what is none."""
    if not (text.isascii() and text.isdigit()):
        return default
    return int(text) if len(text) < 10 else _HUGE


def _column(letters: str) -> int:
    """Return the number of a column called ``letters``, from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _repeat(attributes: Attributes, name: str) -> int:
    text = next((value for key, value in attributes.items() if _local(key) == name), "")
    return max(1, _number(text, 1))
