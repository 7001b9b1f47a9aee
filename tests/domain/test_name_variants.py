"""Names of people and places as others write them, each with its source in the table.

The rules were made while looking at the half ``tune``; the half ``kept`` has not been looked at.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from directory_app.domain.matching import matches

_FILE = Path(__file__).parents[1] / "data" / "name_variants.tsv"


class _Variant(NamedTuple):
    """A row of the file."""

    half: str
    stored: str
    variant: str
    kind: str
    source: str


def _variants() -> list[_Variant]:
    """Return the rows of the file."""
    _, *lines = _FILE.read_text(encoding="utf-8").splitlines()
    return [_Variant(*line.split("\t")) for line in lines]


def _recall(half: str) -> float:
    """Return how many of the variants of a half find the name, with no slip forgiven."""
    rows = [row for row in _variants() if row.half == half]
    return sum(matches(row.variant, row.stored) for row in rows) / len(rows)


def test_there_are_enough_variants_of_each_half() -> None:
    rows = _variants()

    assert len(rows) >= 150
    assert {row.half for row in rows} == {"tune", "kept"}
    assert len({(row.stored, row.variant) for row in rows}) == len(rows)
    assert all(row.stored and row.variant and row.source for row in rows)


@pytest.mark.parametrize(("half", "floor"), [("tune", 0.75), ("kept", 0.65)])
def test_most_variants_find_the_name_without_forgiving_a_slip(half: str, floor: float) -> None:
    assert _recall(half) >= floor
