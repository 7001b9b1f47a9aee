import pytest

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.headers import (
    HEADER_LANGUAGES,
    header_target,
    header_targets,
    own_header,
)
from directory_app.formats.tables.model import ColumnField, ColumnTarget

_F = ColumnField


@pytest.mark.parametrize("language", HEADER_LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 19])
@pytest.mark.parametrize("field", [*ColumnField])
def test_our_own_headers_are_understood(field: ColumnField, number: int, language: str) -> None:
    if field in {_F.KEEP, _F.IGNORE}:
        return
    kinds = PhoneKind if field in {_F.PHONE, _F.PHONE_TYPE} else [PhoneKind.VOICE]
    for kind in kinds:
        target = ColumnTarget(field, phone=kind, number=number)

        assert header_target(own_header(target, language)) == target


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("ФИО", ColumnTarget(_F.FULL_NAME)),
        ("Ф.И.О.\n(полностью)", ColumnTarget(_F.FULL_NAME)),
        ("Должность", ColumnTarget(_F.TITLE)),
        ("Занимаемая должность", ColumnTarget(_F.TITLE)),
        ("Организация", ColumnTarget(_F.ORGANISATION)),
        ("Место работы", ColumnTarget(_F.ORGANISATION)),
        ("Тел./факс", ColumnTarget(_F.PHONE, phone=PhoneKind.VOICE_FAX)),
        ("Моб. тел.", ColumnTarget(_F.PHONE, phone=PhoneKind.MOBILE)),
        ("Телефон рабочий", ColumnTarget(_F.PHONE)),
        ("Телефон (дом.)", ColumnTarget(_F.PHONE, Place.HOME)),
        ("Контактный телефон 2", ColumnTarget(_F.PHONE, number=2)),
        ("Факс", ColumnTarget(_F.PHONE, phone=PhoneKind.FAX)),
        ("Эл. почта", ColumnTarget(_F.EMAIL)),
        ("E-mail (личный)", ColumnTarget(_F.EMAIL, Place.HOME)),
        ("Адрес электронной почты", ColumnTarget(_F.EMAIL)),
        ("Адрес", ColumnTarget(_F.ADDRESS)),
        ("Страна", ColumnTarget(_F.COUNTRY)),
        ("Индекс", ColumnTarget(_F.POSTAL_CODE)),
        ("Сайт", ColumnTarget(_F.LINK)),
        ("№ п/п", ColumnTarget(_F.IGNORE)),
        ("Office phone", ColumnTarget(_F.PHONE)),
        ("Private e-mail", ColumnTarget(_F.EMAIL, Place.HOME)),
        ("Cell", ColumnTarget(_F.PHONE, phone=PhoneKind.MOBILE)),
        ("Business Street 2", ColumnTarget(_F.STREET)),
        ("Home Fax", ColumnTarget(_F.PHONE, Place.HOME, PhoneKind.FAX)),
        ("E-mail 2 Address", ColumnTarget(_F.EMAIL, number=2)),
        ("Phone 3 - Label", ColumnTarget(_F.PHONE_TYPE, number=3)),
        ("Address 2 - Postal Code", ColumnTarget(_F.POSTAL_CODE, number=2)),
        ("Organization 1 - Title", ColumnTarget(_F.TITLE)),
        ("Work ZipCode", ColumnTarget(_F.POSTAL_CODE)),
        ("Secondary Email", ColumnTarget(_F.EMAIL, number=2)),
    ],
)
def test_headers_of_offices_and_programs_are_understood(header: str, target: ColumnTarget) -> None:
    assert header_target(header) == target


@pytest.mark.parametrize("header", ["", "Кабинет", "Shoe size", "12", "x" * 500])
def test_what_is_no_known_header_stays_unknown(header: str) -> None:
    assert header_target(header) is None


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (["Title", "First Name", "Job Title"], [_F.HONORIFIC, _F.GIVEN, _F.TITLE]),
        (["Name", "Title"], [_F.FULL_NAME, _F.TITLE]),
        (["Name", "Surname"], [_F.GIVEN, _F.FAMILY]),
        (["Имя", "Телефон"], [_F.FULL_NAME, _F.PHONE]),
        (["Фамилия", "Имя", "Отчество"], [_F.FAMILY, _F.GIVEN, _F.ADDITIONAL]),
        (["Руководитель", "Телефон"], [_F.FULL_NAME, _F.PHONE]),
        (["Руководитель", "Тип эл. почты"], [_F.KEEP, _F.EMAIL_TYPE]),
    ],
)
def test_neighbours_tell_what_an_ambiguous_header_means(
    header: list[str], fields: list[ColumnField]
) -> None:
    assert [one and one.field for one in header_targets(header)] == fields


def test_a_street_is_at_home_where_the_town_is() -> None:
    at_home, _ = header_targets(["Улица (дом.)", "Город (дом.)"])
    with_house, _ = header_targets(["Улица, дом", "Город"])

    assert at_home == ColumnTarget(_F.STREET, Place.HOME)
    assert with_house == ColumnTarget(_F.STREET)
