"""Each file of tests/data/tables is as a program or an office makes it; beside it what it means."""

import json
from pathlib import Path

import pytest

from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.tables.inspecting import inspect_table
from tests.support.plain_cards import plain_card
from tests.support.table_files import read_file

_FOLDER = Path(__file__).parents[2] / "data" / "tables"
_FILES = sorted(_FOLDER.glob("*.csv"))


def _understood(path: Path) -> object:
    table = inspect_table(path)
    cards = [
        {"row": f"{one.number} at line {one.line}"} | plain_card(one)
        if isinstance(one, ReadCard)
        else f"{one.card} {one.line} {one.code} {one.detail}"
        for one in read_file(path, table.mapping())
    ]
    return {"encoding": table.encoding, "delimiter": table.delimiter, "cards": cards}


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_table_is_understood_as_written_down_beside_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    assert _understood(path) == expected


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_no_word_of_a_table_is_lost(path: Path) -> None:
    table = inspect_table(path)
    mapping = table.mapping()
    said = " ".join(
        json.dumps(plain_card(one), ensure_ascii=False)
        for one in read_file(path, mapping)
        if not isinstance(one, CardProblem)
    )
    sheet = table.sheets[0]

    for row in sheet.sample:
        for target, cell in zip(sheet.guesses, row, strict=True):
            assert target.field == "ignore" or _is_in(cell, said), cell


_NOT_SAID = {
    *("Normal", "False", "Unspecified", "0/0/00", "SMTP", "нет", "-"),
    *("Обычная", "Ложь", "Не определен", "0.0.00"),
}
"""What says nothing."""

_SAID_OTHERWISE = {
    *("Austria", "Кыргызстан", "Latvia", "Latvija", "Kyrgyz Republic"),
    *("15.03.1980", "русский"),
    *("5/17/1980", "--05-17", "German", "Work", "Home", "Mobile", "Work Fax", "Home Page"),
    *("* Work", "*", "12 Invented Street\nBishkek 720040\nKG"),
}
"""Countries, days, languages and types, which the golden file has as codes."""


def _is_in(cell: str, said: str) -> bool:
    text = cell.strip()
    if text in _NOT_SAID | _SAID_OTHERWISE:
        return True
    words = "".join(sign if sign.isalnum() else " " for sign in text).split()
    silent = {"тел", "факс", "myContacts", "личный"}
    return all(word in said for word in words if word not in silent)
