"""Tables of contacts before they are imported: how they look, and where their columns go."""

from pathlib import Path

from directory_app.domain.errors import FileError
from directory_app.formats.contact_files import ContactFormat, contact_format
from directory_app.formats.tables.csv_text import DELIMITERS
from directory_app.formats.tables.encodings import OFFERED as ENCODINGS
from directory_app.formats.tables.inspecting import guess_targets, inspect_table
from directory_app.formats.tables.model import (
    KEEP_COLUMN,
    NAMING_FIELDS,
    ColumnField,
    ColumnTarget,
    TableFile,
    TableKind,
    TableMapping,
    TableSheet,
    header_signature,
)
from directory_app.system.files import opened_file

__all__ = [
    "DELIMITERS",
    "ENCODINGS",
    "KEEP_COLUMN",
    "NAMING_FIELDS",
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


def look_at(path: Path) -> TableFile | None:
    """Return how a file looks if it is a table, else None.

    A table that cannot be read is none here: the plan of the import says what is wrong with it.
    """
    try:
        with opened_file(path) as file:
            is_table = contact_format(file, path) is ContactFormat.TABLE
        return inspect_table(path) if is_table else None
    except (FileError, OSError):
        return None
