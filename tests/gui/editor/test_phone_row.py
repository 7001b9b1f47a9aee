"""Numbers: kept as typed, explained as understood."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Phone, Visibility
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.phone_row import PhoneRow


def made(qtbot: QtBot, context: EditorContext, phone: Phone | None = None) -> PhoneRow:
    row = PhoneRow(phone, context)
    qtbot.addWidget(row)
    row.show()
    return row


def test_a_number_without_a_known_country_is_explained_and_kept(
    qtbot: QtBot, context: EditorContext
) -> None:
    row = made(qtbot, context)

    QTest.keyClicks(row.number, "0312 26 10 00")

    assert "country" in row.hint()
    assert row.item().printed == "0312 26 10 00"
    assert row.item().e164 is None


def test_the_kind_of_a_new_number_follows_the_numbering_plan(
    qtbot: QtBot, context: EditorContext
) -> None:
    row = made(qtbot, context)

    QTest.keyClicks(row.number, "+996 555 12 34 56")

    assert row.item().kind is PhoneKind.MOBILE


def test_a_persons_new_mobile_stays_inside_the_office(qtbot: QtBot, context: EditorContext) -> None:
    context.entry_kind = RecordKind.PERSON
    row = made(qtbot, context)

    QTest.keyClicks(row.number, "+996 555 12 34 56")
    row.open_details()

    assert row.item().visibility is Visibility.INTERNAL


def test_the_kind_of_a_known_number_is_left_alone(qtbot: QtBot, context: EditorContext) -> None:
    fax = Phone(printed="+996 312 26 10 00", e164="+996312261000", kind=PhoneKind.FAX)
    row = made(qtbot, context, fax)

    QTest.keyClicks(row.number, "1")

    assert row.item().kind is PhoneKind.FAX


def test_an_extension_kept_beside_the_number_survives_a_correction(
    qtbot: QtBot, context: EditorContext
) -> None:
    phone = Phone(printed="+996 312 26 10 01", e164="+996312261001", extension="12")
    row = made(qtbot, context, phone)

    row.number.selectAll()
    QTest.keyClicks(row.number, "+996 312 26 10 00")

    assert (row.item().e164, row.item().extension) == ("+996312261000", "12")
