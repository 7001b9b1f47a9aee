"""Date fields: what cannot be read is explained and kept in the remark."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Email
from directory_app.domain.dates import PartialDate
from directory_app.gui.editor.date_field import PartialDateField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.email_row import EmailRow


def test_a_typed_date_is_read(qtbot: QtBot) -> None:
    field = PartialDateField("From")
    qtbot.addWidget(field)

    QTest.keyClicks(field, "09.2017")

    assert field.date() == PartialDate(2017, 9)
    assert field.problem() == ""


def test_what_is_no_date_is_explained(qtbot: QtBot) -> None:
    field = PartialDateField("From")
    qtbot.addWidget(field)

    QTest.keyClicks(field, "spring 2016")

    assert field.date() is None
    assert field.problem()


def test_what_is_no_date_is_kept_in_the_remark(qtbot: QtBot, context: EditorContext) -> None:
    row = EmailRow(Email(address="mira@example.org", note="seen"), context)
    qtbot.addWidget(row)
    row.open_details()
    field = next(f for f in row.findChildren(PartialDateField) if f.accessibleName() == "From")

    QTest.keyClicks(field, "spring 2016")

    assert row.item().note == "seen\nFrom: spring 2016"
    assert row.item().validity.start is None
