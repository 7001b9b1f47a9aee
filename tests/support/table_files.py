"""Reading tables of contacts from paths."""

from collections.abc import Iterator
from pathlib import Path

from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.tables.model import TableMapping
from directory_app.formats.tables.reading import read_table_cards


def read_file(path: Path, mapping: TableMapping) -> Iterator[ReadCard | CardProblem]:
    """Yield what a table holds."""
    with path.open("rb") as file:
        yield from read_table_cards(file, path, mapping)
