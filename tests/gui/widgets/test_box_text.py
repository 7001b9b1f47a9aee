from datetime import date

import pytest

from directory_app.domain.query import Query
from directory_app.domain.query_reading import read_query
from directory_app.gui.widgets.box_text import code_points, take_all, take_finished, utf16_units

TODAY = date(2026, 11, 14)


def read(text: str) -> Query:
    return read_query(text, today=TODAY)


def finished(marked: str) -> tuple[list[str], str]:
    """Return the chips of a typed text, and the rest; ``|`` marks the cursor in both."""
    cursor = marked.index("|")
    taken = take_finished(marked.replace("|", ""), cursor, read)
    rest = taken.rest[: taken.cursor] + "|" + taken.rest[taken.cursor :]
    return [chip.source for chip in taken.chips], rest


@pytest.mark.parametrize(
    ("typed", "chips", "rest"),
    [
        ("country:kg |", ["country:kg"], "|"),
        ("mira country:kg |", ["country:kg"], "mira |"),
        ("mira country:kg | ex", ["country:kg"], "mira |ex"),
        ("country:kg  mira|", ["country:kg"], "mira|"),
        ("-kind:ministry |", ["-kind:ministry"], "|"),
        ("phone:312 |", ["phone:312"], "|"),
        ('tag:"press contact" |', ['tag:"press contact"'], "|"),
        ("country:kg kind:ministry |", ["country:kg", "kind:ministry"], "|"),
    ],
)
def test_a_blank_behind_a_condition_makes_it_a_chip(
    typed: str, chips: list[str], rest: str
) -> None:
    assert finished(typed) == (chips, rest)


@pytest.mark.parametrize(
    "typed",
    [
        "country:kg|",
        "country:kg| mira",
        "|country:kg mira",
        "coun|try:kg mira",
        "mira |",
        '"mira" -example |',
        'tag:"press |',
        "tag:«press |",
        "country:nowhere |",
        "country: |",
        "-|",
    ],
)
def test_what_is_not_finished_or_only_words_stays_text(typed: str) -> None:
    assert finished(typed) == ([], typed)


def test_all_that_is_understood_in_a_text_put_in_is_a_chip() -> None:
    taken = take_all("mira country:kg  example has:fax", read)

    assert [chip.source for chip in taken.chips] == ["country:kg", "has:fax"]
    assert (taken.rest, taken.cursor) == ("mira example", 12)


def test_words_put_in_stay_as_they_are() -> None:
    assert take_all("mira  example ", read).rest == "mira  example "


def test_characters_are_counted_as_qt_does_and_back() -> None:
    text = "a😀б"

    assert [code_points(text, units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]
    assert utf16_units(text) == 4
