"""Addresses: the fields of the country, the envelope, the empty row."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.addresses import AddressPart
from directory_app.domain.contact_points import PostalAddress
from directory_app.gui.editor.address_row import AddressRow
from directory_app.gui.editor.editor_context import EditorContext

ADDRESS = PostalAddress(street="1 Sample Street", locality="Bishkek", country="KG")


@pytest.fixture
def row(qtbot: QtBot, context: EditorContext) -> AddressRow:
    row = AddressRow(ADDRESS, context)
    qtbot.addWidget(row)
    row.show()
    return row


def type_country(row: AddressRow, text: str) -> None:
    field = row.country_field()
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, text)


def is_shown(row: AddressRow, part: AddressPart) -> bool:
    field = row.part_field(part)
    return field is not None and field.isVisible()


def test_only_the_parts_the_country_uses_are_shown(row: AddressRow) -> None:
    assert is_shown(row, AddressPart.POSTAL_CODE)
    assert not is_shown(row, AddressPart.REGION)

    type_country(row, "United States")

    assert is_shown(row, AddressPart.REGION)


def test_a_part_that_holds_something_is_never_hidden(row: AddressRow) -> None:
    type_country(row, "United States")
    field = row.part_field(AddressPart.REGION)
    assert field is not None
    QTest.keyClicks(field, "NY")

    type_country(row, "Kyrgyzstan")

    assert is_shown(row, AddressPart.REGION)


def test_what_the_country_needs_is_said(row: AddressRow) -> None:
    field = row.part_field(AddressPart.POSTAL_CODE)
    assert field is not None

    QTest.keyClicks(field, "72")

    assert "720001" in row.hint()


def test_the_empty_row_is_one_field_until_something_is_typed(
    qtbot: QtBot, context: EditorContext
) -> None:
    row = AddressRow(None, context)
    qtbot.addWidget(row)
    row.show()
    assert row.country_field() is None

    QTest.keyClicks(row.street_field(), "1 Sample Street")

    assert row.country_field() is not None
    assert row.item().street == "1 Sample Street"
    assert not row.is_blank()
