from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.imports.mapping_dialog import LookRequest, MappingDialog, signature_of
from directory_app.gui.theme import Theme
from directory_app.services.tables import (
    KEEP_COLUMN,
    ColumnField,
    ColumnTarget,
    TableFile,
    inspect_table,
)
from tests.support.workbooks import make_workbook

RUSSIAN = (
    "Фамилия Имя Отчество;Наименование должности сотрудника полностью;Телефоны;Эл. почта;Кабинет\n"
    "Пример Мира;Советник;0312 66-12-34, 0555 123456;mira@example.org;12\n"
    "Образцова Айда;;0312 66-12-35;aida@example.org;\n"
)

Show = Callable[..., MappingDialog]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Show:
    def make(
        text: str,
        *,
        encoding: str = "utf-8",
        recall: Callable[[str], Mapping[str, Any] | None] = lambda _signature: None,
    ) -> MappingDialog:
        path = tmp_path / "люди.csv"
        path.write_bytes(text.encode(encoding))
        dialog = MappingDialog(table=inspect_table(path), look_again=look_again, recall=recall)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def look_again(request: LookRequest, outcome: Outcome[TableFile]) -> Callable[[], object]:
    outcome.done(inspect_table(request.path, request.encoding, request.delimiter))
    return lambda: None


def choose(dialog: MappingDialog, column: int, target: ColumnTarget) -> None:
    """Choose a target as a user does."""
    field = dialog.preview.header.fields()[column]
    field.set_value(target)
    field.edited.emit()


def test_the_guesses_stand_over_the_columns(show: Show) -> None:
    dialog = show(RUSSIAN)

    words = [field.currentText() for field in dialog.preview.header.fields()]
    assert words[0] == "Full name"
    assert words[1] == "Job title"
    assert words[3:] == ["E-mail, work", "Keep as it is"]
    names = [field.accessibleName() for field in dialog.preview.header.fields()]
    assert names[4] == "What the column “Кабинет” holds"
    assert dialog.preview.preview.index(0, 3).data() == "mira@example.org"


def test_sheets_that_are_not_imported_are_named(
    qtbot: QtBot, theme: Theme, tmp_path: Path, show: Show
) -> None:
    rows = [["Name", "E-mail"], ["Mira Example", "mira@example.org"]]
    sheets = {"Cover": [["Partners"]], "Ministries": rows, "Agencies": rows}
    path = make_workbook(tmp_path / "partners.xlsx", sheets)
    dialog = MappingDialog(
        table=inspect_table(path), look_again=look_again, recall=lambda _signature: None
    )
    qtbot.addWidget(dialog)
    dialog.show()

    assert dialog.sheet.isVisible()
    assert dialog.other_sheets_text().endswith("import the file again: Agencies, Cover.")

    dialog.sheet.set_value(1)
    dialog.sheet.edited.emit()

    assert dialog.mapping().sheet == "Agencies"
    assert dialog.other_sheets_text().endswith("import the file again: Ministries, Cover.")
    assert show(RUSSIAN).other_sheets_text() == ""


def test_several_phones_in_a_cell_and_kept_columns_are_explained(show: Show) -> None:
    dialog = show(RUSSIAN)

    several, kept, _prefix = dialog.hints()
    assert several.startswith("Several phones or e-mails in one cell")
    assert kept == "1 columns are kept with their entries as they are."


def test_numbers_without_prefix_ask_for_their_country(show: Show) -> None:
    dialog = show(RUSSIAN)
    assert dialog.hints()[2].startswith("Some numbers have no country prefix.")

    dialog.region.set_value("KG")
    dialog.region.edited.emit()

    assert dialog.hints()[2] == ""
    assert show("Name,Phone\nMira,+996 312 661234\nAida,00996312661234\n").hints()[2] == ""


def test_what_is_chosen_is_the_mapping(show: Show) -> None:
    dialog = show(RUSSIAN)
    mobile = ColumnTarget(ColumnField.PHONE, Place.WORK, PhoneKind.MOBILE)

    choose(dialog, 2, mobile)
    dialog.region.set_value("KG")

    mapping = dialog.mapping()
    assert mapping.targets[2] == mobile
    assert mapping.targets[4] == KEEP_COLUMN
    assert (mapping.region, mapping.delimiter, mapping.header_row) == ("KG", ";", 0)


def test_a_table_without_any_name_cannot_go_on(show: Show) -> None:
    dialog = show("Телефон;Эл. почта\n0312661234;mira@example.org\n")

    assert not dialog.accept_button.isEnabled()
    assert dialog.hints()[0] == "Choose the column with the names of people or organisations."

    choose(dialog, 1, ColumnTarget(ColumnField.FULL_NAME))
    assert dialog.accept_button.isEnabled()


def test_another_encoding_shows_other_letters(show: Show) -> None:
    dialog = show(RUSSIAN, encoding="cp1251")
    assert dialog.encoding.value() == "cp1251"
    assert dialog.preview.preview.index(0, 0).data() == "Пример Мира"

    dialog.encoding.set_value("cp866")
    dialog.encoding.edited.emit()

    assert dialog.preview.preview.index(0, 0).data() != "Пример Мира"
    assert dialog.mapping().encoding == "cp866"


def test_another_delimiter_cuts_other_columns(show: Show) -> None:
    dialog = show("Name;a,E-mail\nMira;b,mira@example.org\n")

    dialog.delimiter.set_value(",")
    dialog.delimiter.edited.emit()

    assert dialog.preview.preview.column_name(0) == "Name;a"
    assert dialog.mapping().delimiter == ","


def test_without_names_of_columns_the_first_row_is_data(show: Show) -> None:
    dialog = show(RUSSIAN)

    dialog.header_row.set_value(None)
    dialog.header_row.edited.emit()

    assert dialog.preview.preview.column_name(0) == "Column A"
    assert dialog.preview.preview.rowCount() == 3
    assert dialog.mapping().header_row is None


def test_columns_are_set_as_last_time_for_the_same_header(show: Show) -> None:
    first = show(RUSSIAN)
    choose(first, 4, ColumnTarget(ColumnField.NOTE))
    first.region.set_value("KG")
    mapping = first.mapping()
    table = inspect_table(first._table.path)
    known = {signature_of(table, mapping): mapping.to_json()}

    dialog = show(RUSSIAN, recall=known.get)

    assert dialog.mapping().targets == mapping.targets
    assert dialog.mapping().region == "KG"
    assert dialog.remark() == "The columns are set as last time."


def test_empty_columns_are_out_of_the_way_until_asked_for(show: Show) -> None:
    dialog = show("Name,Fax,E-mail,Pager\nMira Example,,mira@example.org,\n")
    preview = dialog.preview
    assert [preview.isColumnHidden(column) for column in range(4)] == [False, True, False, True]
    assert dialog.empty_columns.text() == "Show 2 empty columns too"

    dialog.empty_columns.click()

    assert not any(map(preview.isColumnHidden, range(4)))
    assert dialog.mapping().targets[1].field is ColumnField.PHONE


def test_the_fields_are_walked_through_with_tab_and_come_into_view(
    qtbot: QtBot, show: Show
) -> None:
    headers = ",".join(["Name", *(f"Remark about something {number}" for number in range(20))])
    dialog = show(f"{headers}\n{','.join('text' for _ in range(21))}\n")
    fields = dialog.preview.header.fields()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    fields[0].setFocus()

    for number in range(12):
        QTest.keyClick(fields[number], Qt.Key.Key_Tab)

    assert fields[12].hasFocus()
    place = fields[12].geometry()
    assert dialog.preview.header.viewport().rect().contains(place.center())
