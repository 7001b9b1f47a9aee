"""Tables of contacts before they are imported: how they look, and where their columns go."""

from directory_app.formats.tables.csv_text import DELIMITERS
from directory_app.formats.tables.encodings import OFFERED as ENCODINGS
from directory_app.formats.tables.inspecting import guess_targets, inspect_table
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
]
