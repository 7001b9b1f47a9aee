"""What Outlook calls the columns of its tables in Russian.

Source: the headers that Outlook for Windows in Russian writes ("Export to a file"), as programs
that read or write such files repeat them.
"""

from collections.abc import Mapping
from typing import Final

from directory_app.formats.tables.header_words import header_key
from directory_app.formats.tables.model import ColumnField, ColumnTarget
from directory_app.formats.tables.programs import OUTLOOK

_ADDRESSES: Final = {"раб. адрес": "Business", "дом. адрес": "Home", "другой адрес": "Other"}
_PARTS: Final = {
    "Улица": "Street",
    "Улица 2": "Street 2",
    "Улица 3": "Street 3",
    "Город": "City",
    "Область": "State",
    "Индекс": "Postal Code",
    "Страна": "Country/Region",
    "Страна или регион": "Country/Region",
    "Почтовый ящик": "Address PO Box",
}
_OTHERS: Final = {
    "Обращение": "Title",
    "Имя": "First Name",
    "Отчество": "Middle Name",
    "Фамилия": "Last Name",
    "Суффикс": "Suffix",
    "Организация": "Company",
    "Отдел": "Department",
    "Должность": "Job Title",
    "Почтовый код (дом.)": "Home Postal Code",
    "Телефон помощника": "Assistant's Phone",
    "Рабочий факс": "Business Fax",
    "Рабочий телефон": "Business Phone",
    "Телефон раб. 2": "Business Phone 2",
    "Обратный вызов": "Callback",
    "Телефон в машине": "Car Phone",
    "Основной телефон организации": "Company Main Phone",
    "Домашний факс": "Home Fax",
    "Домашний телефон": "Home Phone",
    "Телефон дом. 2": "Home Phone 2",
    "ISDN": "ISDN",
    "Телефон переносной": "Mobile Phone",
    "Другой факс": "Other Fax",
    "Другой телефон": "Other Phone",
    "Пейджер": "Pager",
    "Основной телефон": "Primary Phone",
    "Радиотелефон": "Radio Phone",
    "Телетайп/телефон с титрами": "TTY/TDD Phone",
    "Телекс": "Telex",
    "Важность": "Priority",
    "Веб-страница": "Web Page",
    "Годовщина": "Anniversary",
    "День рождения": "Birthday",
    "Дети": "Children",
    "Заметки": "Notes",
    "Имя помощника": "Assistant's Name",
    "Инициалы": "Initials",
    "Категории": "Categories",
    "Ключевые слова": "Keywords",
    "Код организации": "Organizational ID Number",
    "Личный код": "Government ID Number",
    "Отложено": "Referred By",
    "Пол": "Gender",
    "Пользователь 1": "User 1",
    "Пользователь 2": "User 2",
    "Пользователь 3": "User 3",
    "Пользователь 4": "User 4",
    "Пометка": "Sensitivity",
    "Профессия": "Profession",
    "Расположение": "Location",
    "Расположение комнаты": "Office Location",
    "Расстояние": "Mileage",
    "Руководитель": "Manager's Name",
    "Сведения о доступности в Интернете": "Internet Free Busy",
    "Сервер каталогов": "Directory Server",
    "Супруг(а)": "Spouse",
    "Счет": "Account",
    "Счета": "Billing Information",
    "Хобби": "Hobby",
    "Частное": "Private",
    "Адрес эл. почты": "E-mail Address",
    "Тип эл. почты": "E-mail Type",
    "Краткое имя эл. почты": "E-mail Display Name",
    "Адрес 2 эл. почты": "E-mail 2 Address",
    "Тип 2 эл. почты": "E-mail 2 Type",
    "Краткое 2 имя эл. почты": "E-mail 2 Display Name",
    "Адрес 3 эл. почты": "E-mail 3 Address",
    "Тип 3 эл. почты": "E-mail 3 Type",
    "Краткое 3 имя эл. почты": "E-mail 3 Display Name",
    "Язык": "Language",
}


def _targets() -> dict[str, ColumnTarget]:
    english = {
        f"{part} ({address})": f"{word} {name}"
        for address, word in _ADDRESSES.items()
        for part, name in _PARTS.items()
    } | _OTHERS
    return {header_key(header): OUTLOOK[name] for header, name in english.items()}


RUSSIAN_OUTLOOK: Final[Mapping[str, ColumnTarget]] = _targets()
"""The targets of these columns by their keys. Some mean something else in other tables."""

_ITS_OWN: Final = frozenset(
    key for key, target in RUSSIAN_OUTLOOK.items() if target.field is ColumnField.EMAIL_TYPE
) | {header_key(f"Улица ({address})") for address in _ADDRESSES}
"""Columns that no other table has."""


def is_russian_outlook(keys: frozenset[str]) -> bool:
    """Tell whether a table with columns of these keys is one of Outlook in Russian."""
    return not _ITS_OWN.isdisjoint(keys)
