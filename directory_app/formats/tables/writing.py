"""Writes tables of cards: CSV and XLSX, in our own columns or those of Outlook and Google."""

import csv
import io
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final

from directory_app.domain.receivers import TableLayout
from directory_app.domain.table_columns import TableColumn
from directory_app.formats.cards import CardData
from directory_app.formats.kept_columns import KeptColumn, kept_column
from directory_app.formats.tables.headers import own_header
from directory_app.formats.tables.model import ColumnField, ColumnTarget
from directory_app.formats.tables.own_layout import (
    CellKey,
    always_there,
    column_of_key,
    columns_of,
    order_of_key,
    own_cells,
)
from directory_app.formats.tables.program_layouts import (
    OutlookRow,
    google_cells,
    google_header,
)
from directory_app.formats.tables.programs import OUTLOOK
from directory_app.formats.tables.protection import escaped, guarded, protected
from directory_app.formats.tables.spool import RowSpool
from directory_app.formats.tables.xlsx_writer import write_workbook, xlsx_text

_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the system."""

_MOST_KEPT_COLUMNS: Final = 200
_SHEET_TITLES: Final = {"en": "Directory", "ru": "Справочник"}
TABLE_LANGUAGES: Final = frozenset(_SHEET_TITLES)
"""In which the headers of our own table can be."""

_DELIMITERS: Final = {"en": ",", "ru": ";"}
"""What Excel expects between cells where decimals have a point, and where they have a comma."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableStyle:
    """How a table is written.

    Attributes:
        layout: our own columns, or those of another program.
        columns: keys of ``TableColumn`` for our own layout in the order wanted; empty for all.
        language: ``en`` or ``ru``: of headers, kinds and countries in our own layout.
        delimiter: of CSV; empty for the usual one of layout and language.
    """

    layout: TableLayout = TableLayout.OWN
    columns: tuple[str, ...] = ()
    language: str = "en"
    delimiter: str = ""


def write_csv(file: BinaryIO, cards: Iterable[CardData], style: TableStyle) -> int:
    """Write ``cards`` as CSV: UTF-8 with a mark, CRLF, every cell in quotes.

    In our own layout an apostrophe protects what Excel would change or run. In those of other
    programs only formulas get one, so that phones arrive as they are.

    Args:
        file: open for writing bytes.
        cards: what to write, one row each; they are taken one by one.
        style: columns and language.

    Returns:
        How many rows were written.
    """
    is_own = style.layout is TableLayout.OWN
    delimiter = style.delimiter or (_DELIMITERS[style.language] if is_own else ",")
    protect = protected if is_own else guarded
    text = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
    try:
        text.write(_MARK)
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        with _table(cards, style) as table:
            writer.writerow(map(protect, table.header))
            for row in table.rows():
                writer.writerow([protect(_one_kind_of_line_end(cell)) for cell in row])
            return table.count
    finally:
        text.flush()
        text.detach()


def write_xlsx(file: BinaryIO, cards: Iterable[CardData], style: TableStyle) -> int:
    """Write ``cards`` as a workbook of text cells; see ``xlsx_writer``.

    Args:
        file: open for writing bytes, seekable.
        cards: what to write, one row each; they are taken one by one.
        style: columns and language.

    Returns:
        How many rows were written.
    """
    with _table(cards, style) as table:
        write_workbook(
            file,
            _SHEET_TITLES[style.language],
            [_cell_text(name) for name in table.header],
            ([_cell_text(cell) for cell in row] for row in table.rows()),
            widths=table.widths,
            count=table.count,
        )
        return table.count


@dataclass(frozen=True, slots=True)
class _Table:
    """What is to be written."""

    header: Sequence[str]
    widths: Sequence[int]
    count: int
    rows: Callable[[], Iterator[list[str]]]


@dataclass(frozen=True, slots=True)
class _Layout:
    """What turns cards into cells, and the cells there are into columns with headers."""

    cells: Callable[[CardData], Iterable[tuple[CellKey, str]]]
    columns: Callable[[Iterable[CellKey]], Sequence[tuple[str, CellKey]]]


@contextmanager
def _table(cards: Iterable[CardData], style: TableStyle) -> Iterator[_Table]:
    layout = _layout(style)
    # Without a name, readable by nobody else, gone when it is closed.
    with tempfile.TemporaryFile("w+", encoding="ascii", newline="\n") as file:
        spool = RowSpool[CellKey](file)
        for card in cards:
            spool.add(layout.cells(card))
        columns = layout.columns(spool.widths)
        keys = [key for _, key in columns]
        yield _Table(
            [name for name, _ in columns],
            [spool.widths.get(key, 0) for key in keys],
            spool.count,
            lambda: spool.rows(keys),
        )


def _layout(style: TableStyle) -> _Layout:
    match style.layout:
        case TableLayout.OWN:
            own = _OwnLayout(columns_of(style.columns), style.language)
            return _Layout(own.cells, own.columns)
        case TableLayout.OUTLOOK:
            columns = [(name, name) for name in OUTLOOK]
            return _Layout(lambda card: OutlookRow(card).cells(), lambda _: columns)
        case TableLayout.GOOGLE:
            return _Layout(google_cells, _google_columns)


def _google_columns(keys: Iterable[CellKey]) -> list[tuple[str, CellKey]]:
    return [(name, name) for name in google_header(keys)]


class _OwnLayout:
    """Our own columns: those chosen, as many of each as the cards need."""

    def __init__(self, chosen: Sequence[TableColumn], language: str) -> None:
        self._chosen = chosen
        self._language = language
        self._kept: set[str] = set()
        self._is_wanted: dict[CellKey, bool] = {}

    def cells(self, card: CardData) -> Iterator[tuple[CellKey, str]]:
        for key, text in own_cells(card, self._language):
            if not text:
                continue
            is_wanted = self._is_wanted.get(key)
            if is_wanted is None:
                is_wanted = self._is_wanted[key] = column_of_key(key, self._chosen) >= 0
            if is_wanted:
                yield self._bounded(key, text)

    def columns(self, keys: Iterable[CellKey]) -> list[tuple[str, CellKey]]:
        every = dict.fromkeys((*always_there(self._chosen), *keys))
        ordered = sorted(every, key=lambda key: order_of_key(key, self._chosen))
        return [(self._header(key), key) for key in ordered]

    def _bounded(self, key: CellKey, text: str) -> tuple[CellKey, str]:
        """Return where a cell goes, since the columns of a table have an end."""
        if isinstance(key, ColumnTarget):
            return key, text
        if len(self._kept) < _MOST_KEPT_COLUMNS:
            self._kept.add(key)
        if key in self._kept:
            return key, text
        return ColumnTarget(ColumnField.KEPT_LINES), kept_column(KeptColumn(key, text))

    def _header(self, key: CellKey) -> str:
        return key if isinstance(key, str) else own_header(key, self._language)


def _cell_text(text: str) -> str:
    return xlsx_text(escaped(text)) if text else ""


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
