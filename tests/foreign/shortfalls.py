"""What each reader is known not to take of our cards, with the reason: `shortfalls.toml`."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from directory_app.formats.cards import VCardVersion
from tests.foreign.fields import COMPARED, FURTHER, Field, Outcome
from tests.foreign.reading import Reader

FILE: Final = Path(__file__).with_name("shortfalls.toml")

_SIGNS: Final = {
    Outcome.WHOLE: "✓",
    Outcome.CHANGED: "changed",
    Outcome.KEPT: "kept",
    Outcome.LOST: "lost",
}


class Cell(NamedTuple):
    """A field of the table of one reader and version."""

    reader: Reader
    version: VCardVersion
    field: str


def known_shortfalls() -> dict[Cell, Outcome]:
    """Return what may become of the fields that are not taken whole.

    Raises:
        KeyError: the file names a reader, field or outcome that there is not.
        ValueError: it names a cell twice, or without a reason.
    """
    fields = {field.name: field.name for field in (*COMPARED, *FURTHER)}
    found: dict[Cell, Outcome] = {}
    for entry in tomllib.loads(FILE.read_text(encoding="utf-8"))["shortfall"]:
        cells = [
            Cell(Reader[reader], VCardVersion(version), fields[name])
            for reader in entry["readers"]
            for version in entry.get("versions", list(VCardVersion))
            for name in entry["fields"]
        ]
        if found.keys() & cells or not entry["reason"].strip():
            raise ValueError(f"twice, or without a reason: {entry}")
        found |= dict.fromkeys(cells, Outcome[entry["outcome"]])
    return found


def table(outcomes: Mapping[Cell, Outcome], fields: Sequence[Field]) -> list[str]:
    """Return lines of a table in Markdown: a row for each field, and the counts at its end."""
    order = list(Reader)
    columns = sorted(
        {(cell.reader, cell.version) for cell in outcomes},
        key=lambda column: (order.index(column[0]), column[1]),
    )
    titles = [f"{reader.name.lower()} {version}" for reader, version in columns]
    rows = [["field", *titles], ["---"] * (len(columns) + 1)]
    found = {
        column: [outcomes[Cell(*column, field.name)] for field in fields] for column in columns
    }
    for place, field in enumerate(fields):
        rows.append([field.name, *(_SIGNS[found[column][place]] for column in columns)])
    counts = (f"{found[column].count(Outcome.WHOLE)} of {len(fields)}" for column in columns)
    rows.append(["whole", *counts])
    return [f"| {' | '.join(row)} |" for row in rows]
