"""The columns of the table view: their headings, what they show, and what they sort by."""

from collections.abc import Callable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import EntrySummary, SortKey
from directory_app.gui.kind_words import kind_of_summary


class Column(IntEnum):
    """A column; the values are positions in the model and are kept in the window's state."""

    NAME = 0
    POST = 1
    ORGANISATION = 2
    KIND = 3
    COUNTRY = 4
    EMAIL = 5
    PHONE = 6
    CHANGED = 7


SORT_KEYS: Final[dict[Column, SortKey]] = {
    Column.NAME: SortKey.NAME,
    Column.ORGANISATION: SortKey.ORGANISATION,
    Column.CHANGED: SortKey.CHANGED,
}
"""The columns a click on the heading can sort by."""

SHOWN_AT_FIRST: Final = frozenset(Column) - {Column.KIND, Column.CHANGED}

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_HEADINGS: Final[dict[Column, object]] = {
    Column.NAME: QT_TRANSLATE_NOOP("Column", "Name"),
    Column.POST: QT_TRANSLATE_NOOP("Column", "Post"),
    Column.ORGANISATION: QT_TRANSLATE_NOOP("Column", "Organisation"),
    Column.KIND: QT_TRANSLATE_NOOP("Column", "Kind"),
    Column.COUNTRY: QT_TRANSLATE_NOOP("Column", "Country"),
    Column.EMAIL: QT_TRANSLATE_NOOP("Column", "E-mail"),
    Column.PHONE: QT_TRANSLATE_NOOP("Column", "Phone"),
    Column.CHANGED: QT_TRANSLATE_NOOP("Column", "Last change"),
}


def heading(column: Column) -> str:
    """Return the heading of ``column``."""
    return QCoreApplication.translate("Column", str(_HEADINGS[column]))


def cell_text(summary: EntrySummary, column: Column) -> str:
    """Return what the cell of an entry shows in ``column``."""
    return _CELLS[column](summary)


def holders_text(summary: EntrySummary) -> str:
    """Return who holds a post now, or that nobody does."""
    if summary.vacant:
        return QCoreApplication.translate("Column", "vacant")
    return ", ".join(summary.holders)


def _post(summary: EntrySummary) -> str:
    return holders_text(summary) if summary.kind is RecordKind.POST else summary.title


def _changed(summary: EntrySummary) -> str:
    local = QDateTime.fromSecsSinceEpoch(int(summary.changed_at.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


_CELLS: Final[dict[Column, Callable[[EntrySummary], str]]] = {
    Column.NAME: lambda summary: summary.name,
    Column.POST: _post,
    Column.ORGANISATION: lambda summary: summary.context,
    Column.KIND: kind_of_summary,
    Column.COUNTRY: lambda summary: summary.country,
    Column.EMAIL: lambda summary: summary.email,
    Column.PHONE: lambda summary: summary.phone,
    Column.CHANGED: _changed,
}
