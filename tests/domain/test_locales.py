"""Names of countries and languages, dates and money."""

from datetime import date
from decimal import Decimal

import pytest

from directory_app.domain.dates import PartialDate
from directory_app.domain.locales import (
    countries,
    country_from_text,
    country_name,
    format_day,
    format_money,
    format_partial_date,
    is_country,
    language_name,
)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("KG", "en", "Kyrgyzstan"),
        ("kg", "ky", "Кыргызстан"),
        ("LV", "ru", "Латвия"),
        ("LV", "lv", "Latvija"),
        ("DE", "en-GB", "Germany"),
        ("DE", "xx-Latn", "Germany"),
        ("EU", "en", "European Union"),
        ("QX", "en", "QX"),
    ],
)
def test_a_country_has_a_name_in_the_users_language(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


def test_the_countries_are_those_of_the_standard_and_kosovo() -> None:
    codes = {code for code, _name in countries("en")}

    assert len(codes) == 250
    assert {"KG", "TW", "XK", "AQ"} <= codes
    assert not {"EU", "UN", "ZZ", "AC", "XA"} & codes
    assert all(name != code for code, name in countries("en"))


def test_countries_stand_in_the_order_of_the_language() -> None:
    russian = [name for _code, name in countries("ru")]

    assert russian.index("Австрия") < russian.index("Бельгия") < russian.index("Вануату")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KG", "KG"),
        (" kg ", "KG"),
        ("kgz", "KG"),
        ("Kyrgyzstan", "KG"),
        ("KYRGYZ REPUBLIC", "KG"),
        ("Киргизия", "KG"),
        ("Кыргызстан", "KG"),
        ("Kirgisistan", "KG"),
        ("Republic of Moldova", "MD"),
        ("Lettonie", "LV"),
        ("Côte d'Ivoire", "CI"),
        ("Turkey", "TR"),
        ("USA", "US"),
        ("EU", ""),
        ("Atlantis", ""),
        ("", ""),
    ],
)
def test_a_country_is_recognised_in_several_languages(text: str, code: str) -> None:
    assert country_from_text(text) == code


@pytest.mark.parametrize("language", ["en", "ru", "ky", "lv", "de", "fr"])
def test_every_listed_name_is_recognised(language: str) -> None:
    assert {code for code, name in countries(language) if country_from_text(name) != code} == set()


@pytest.mark.parametrize(
    ("code", "known"), [("KG", True), ("kg", False), ("EU", False), ("", False)]
)
def test_only_codes_of_the_standard_are_countries(code: str, known: bool) -> None:
    assert is_country(code) is known


@pytest.mark.parametrize(
    ("tag", "language", "name"),
    [
        ("ky", "en", "Kyrgyz"),
        ("ky", "ru", "киргизский"),
        ("uz-Cyrl", "en", "Uzbek"),
        ("tlh-x", "en", "Klingon"),
        ("qqq", "en", "qqq"),
        ("", "en", ""),
    ],
)
def test_a_language_has_a_name(tag: str, language: str, name: str) -> None:
    assert language_name(tag, language) == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "13 September 2017"),
        ("en-US", "September 13, 2017"),
        ("de", "13. September 2017"),
        ("xx", "13 September 2017"),
    ],
)
def test_a_day_is_written_out(language: str, text: str) -> None:
    assert format_day(date(2017, 9, 13), language) == text


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2017", "2017"),
        ("2017-09", "September 2017"),
        ("2017-09-13", "13 September 2017"),
        ("~2017-09", "~September 2017"),
    ],
)
def test_a_partial_date_is_as_precise_as_it_is(day: str, text: str) -> None:
    assert format_partial_date(PartialDate.parse(day)) == text


def test_a_russian_date_is_in_russian() -> None:
    assert format_day(date(2017, 9, 13), "ru").startswith("13 сентября 2017")
    assert format_partial_date(PartialDate(2017, 9), "ru").startswith("сентябрь 2017")


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        (Decimal(6600000), "EUR", "€6,600,000"),
        (Decimal("0.5"), "EUR", "€0.50"),
        (Decimal("1E+3"), "EUR", "€1,000"),
        (Decimal(5), "XQQ", "XQQ5"),
    ],
)
def test_money_shows_cents_only_where_there_are_some(
    amount: Decimal, currency: str, text: str
) -> None:
    assert format_money(amount, currency).replace("\xa0", "") == text


def test_kyrgyzstan_is_called_in_russian_as_it_calls_itself_and_read_either_way() -> None:
    assert country_name("KG", "ru") == "Кыргызстан"
    assert country_from_text("Кыргызстан") == country_from_text("Киргизия") == "KG"
