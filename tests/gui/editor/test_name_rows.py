"""Names of people in parts or as one line, names of bodies as a text."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Name
from directory_app.domain.kinds import NameKind
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.name_rows import NameRow, PersonNameRow
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.widgets.link_button import LinkButton
from tests.gui.editor.keyboard import type_text


def person_row(qtbot: QtBot, context: EditorContext, name: Name | None) -> PersonNameRow:
    row = PersonNameRow(name, context, is_first=True)
    qtbot.addWidget(row)
    row.show()
    return row


def test_a_name_that_came_as_one_line_is_edited_so(qtbot: QtBot, context: EditorContext) -> None:
    row = person_row(qtbot, context, Name(text="Mira Example"))

    assert row.line.isVisible()
    assert not row.parts["given"].isVisible()


def test_one_line_is_split_into_parts_on_request(qtbot: QtBot, context: EditorContext) -> None:
    name = Name(text="Dr Mira van der Example")
    row = person_row(qtbot, context, name)

    button = row.findChild(LinkButton)
    assert button is not None
    button.click()

    split = row.item()
    assert (split.honorific, split.given, split.family) == ("Dr", "Mira", "van der Example")
    assert split.text == ""
    assert split.uid == name.uid


@pytest.mark.parametrize(("text", "script"), [("Айбек", "Cyrl"), ("Aibek", "Latn")])
def test_the_script_follows_from_the_letters(
    qtbot: QtBot, context: EditorContext, text: str, script: str
) -> None:
    row = person_row(qtbot, context, None)

    type_text(row.parts["given"], text)

    assert row.item().script == script


def test_the_name_of_a_body_keeps_its_kind_and_language(
    qtbot: QtBot, context: EditorContext
) -> None:
    name = Name(text="MoE", kind=NameKind.ACRONYM, language="en", script="Latn")
    row = NameRow(name, context)
    qtbot.addWidget(row)

    QTest.keyClicks(row.text, "X")

    changed = row.item()
    assert changed.text != name.text
    assert (changed.kind, changed.language, changed.uid) == (NameKind.ACRONYM, "en", name.uid)


def test_a_line_that_overrules_the_parts_is_shown_at_once(
    qtbot: QtBot, context: EditorContext
) -> None:
    rows: RowList[Name] = RowList(lambda item: PersonNameRow(item, context, is_first=True))
    qtbot.addWidget(rows)
    rows.show()

    rows.set_items([Name(text="Mira E.", given="Mira", family="Example"), Name(given="Samira")])

    assert [row.are_details_open() for row in rows.rows()] == [True, False, False]
