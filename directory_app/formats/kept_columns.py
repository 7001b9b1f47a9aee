"""Content of columns that have no field, kept with the entry as content lines and written back."""

from typing import Final, NamedTuple

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.lines import format_line, parse_line
from directory_app.formats.vcard.values import escape_text, unescape

COLUMN_PROPERTY: Final = "X-PDIR-COLUMN"
"""Our property for the content of a column of a table."""

_HEADER: Final = "X-PDIR-HEADER"
"""Its parameter: what the column was called."""


class KeptColumn(NamedTuple):
    """What a column was called and what stood in it."""

    header: str
    text: str


def kept_column(column: KeptColumn) -> str:
    """Return the content line that keeps a cell."""
    value = escape_text(column.text, VCardVersion.V3)
    return format_line(COLUMN_PROPERTY, value, {_HEADER: (column.header,)})


def column_of(line: str) -> KeptColumn | None:
    """Return the cell that a content line keeps; None for other lines."""
    if line[: len(COLUMN_PROPERTY)].upper() != COLUMN_PROPERTY:
        return None
    parsed = parse_line(line)
    if parsed is None or parsed.name != COLUMN_PROPERTY:
        return None
    return KeptColumn(parsed.param(_HEADER), unescape(parsed.value))
