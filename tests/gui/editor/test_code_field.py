"""Countries and languages typed by name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.editor.code_field import CountryField, LanguageField
from tests.gui.editor.keyboard import press_in_list, type_text


@pytest.fixture
def country(qtbot: QtBot) -> CountryField:
    field = CountryField("Country")
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize("text", ["Kyrgyzstan", "kg", "Кыргызская Республика", "Kirgizstāna"])
def test_names_codes_and_aliases_are_understood(country: CountryField, text: str) -> None:
    type_text(country, text)

    assert country.code() == "KG"


def test_the_name_takes_the_place_of_an_alias_when_the_field_is_left(
    qtbot: QtBot, country: CountryField
) -> None:
    country.setFocus()
    type_text(country, "Кыргызстан")
    country.close_suggestions()
    country.left.emit()

    assert country.text() == "Kyrgyzstan"


def test_a_country_is_taken_from_the_list_by_keyboard(country: CountryField) -> None:
    country.setFocus()
    QTest.keyClicks(country, "latv")
    press_in_list(Qt.Key.Key_Return)

    assert country.code() == "LV"


def test_an_unknown_country_stays_and_is_explained(country: CountryField) -> None:
    QTest.keyClicks(country, "Atlantis")

    assert country.code() == ""
    assert country.unread_text() == "Atlantis"
    assert country.problem()


def test_the_union_is_offered_only_where_it_makes_sense(
    qtbot: QtBot, country: CountryField
) -> None:
    represents = CountryField("Represents", with_union=True)
    qtbot.addWidget(represents)
    QTest.keyClicks(country, "EU")
    QTest.keyClicks(represents, "EU")

    assert (country.code(), represents.code()) == ("", "EU")


def test_a_language_is_known_by_name_or_tag(qtbot: QtBot) -> None:
    field = LanguageField("Language")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "kyrgyz")
    assert field.code() == "ky"

    field.set_code("")
    QTest.keyClicks(field, "zh-Hant")

    assert field.code() == "zh-Hant"
