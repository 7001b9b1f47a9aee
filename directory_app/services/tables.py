"""Tables of contacts before they are imported: how they look, and where their columns go."""

from pathlib import Path
from typing import Final

from directory_app.domain.errors import FileError
from directory_app.formats.tables.csv_text import DELIMITERS
from directory_app.formats.tables.encodings import OFFERED as ENCODINGS
from directory_app.formats.tables.inspecting import guess_targets, inspect_table, table_kind
from directory_app.formats.tables.model import (
    KEEP_COLUMN,
    ColumnField,
    ColumnTarget,
    TableFile,
    TableKind,
    TableMapping,
    TableSheet,
    header_signature,
)

__all__ = [
    "DELIMITERS",
    "ENCODINGS",
    "KEEP_COLUMN",
    "ColumnField",
    "ColumnTarget",
    "TableFile",
    "TableKind",
    "TableMapping",
    "TableSheet",
    "guess_targets",
    "header_signature",
    "inspect_table",
    "look_at",
]

_TEXT_ENDINGS: Final = frozenset({".csv", ".tsv", ".txt"})
_CARD_BEGIN: Final = b"BEGIN:VCARD"


def look_at(path: Path) -> TableFile | None:
    """Return how a file looks if it is a table, else None.

    A table that cannot be read is none here: the plan of the import says what is wrong with it.
    """
    try:
        return inspect_table(path) if _is_table(path) else None
    except (FileError, OSError):
        return None


def _is_table(path: Path) -> bool:
    kind = table_kind(path)
    if kind is not TableKind.CSV:
        return kind is not None
    with path.open("rb") as file:
        head = file.read(200)
    return path.suffix.casefold() in _TEXT_ENDINGS and _CARD_BEGIN not in head.upper()
