"""Guesses where columns go from what they are called."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.header_words import (
    KNOWN_HEADERS,
    OWN_HEADERS,
    PLACE_WORDS,
    TYPE_FIELDS,
    TYPE_WORDS,
    header_key,
)
from directory_app.formats.tables.model import ColumnField, ColumnTarget
from directory_app.formats.tables.programs import PROGRAM_HEADERS
from directory_app.formats.tables.russian_outlook import RUSSIAN_OUTLOOK, is_russian_outlook

HEADER_LANGUAGES: Final = ("en", "ru")
"""Languages our own headers exist in, in the order of ``OWN_HEADERS``."""

_NUMBER: Final = re.compile(r"\d{1,2}")
_LONGEST_HEADER: Final = 80
_PHONE_STARTS: Final = ("telep", "phone", "телеф", "тел ")
_MOBILE_STARTS: Final = ("mobil", "cellu", "мобил", "сотов")
_FAX_STARTS: Final = ("fax", "факс")
_STARTS: Final = {
    "адрес": ColumnField.ADDRESS,
    "должност": ColumnField.TITLE,
    "организаци": ColumnField.ORGANISATION,
    "учрежден": ColumnField.ORGANISATION,
    "ведомств": ColumnField.ORGANISATION,
    "фамили": ColumnField.FULL_NAME,
    "фио ": ColumnField.FULL_NAME,
    "ф и о ": ColumnField.FULL_NAME,
}
"""Beginnings of words that say what a longer header is about."""

_FIELD_OF_TYPE: Final = {kind: value for value, kind in TYPE_FIELDS.items()}
_OUTLOOK_TITLE: Final = "title"
_STREET_AND_HOUSE: Final = "улица дом"
"""Or the street at home: "Улица, дом" and "Улица (дом.)"."""

_AMBIGUOUS_GIVEN: Final = "имя"
_NAME: Final = ("name", _AMBIGUOUS_GIVEN)


def own_header(target: ColumnTarget, language: str) -> str:
    """Return what our own tables call a column; ``header_target`` understands it again.

    Args:
        target: what the column holds; its place is not told, a type column does that.
        language: ``en`` or ``ru``.
    """
    index = HEADER_LANGUAGES.index(language)
    field = _FIELD_OF_TYPE.get(target.field, target.field)
    name = OWN_HEADERS[target.phone if field is ColumnField.PHONE else field][index]
    if target.number > 1:
        name = f"{name} {target.number}"
    return f"{name} {TYPE_WORDS[index]}" if target.field in _FIELD_OF_TYPE else name


def header_target(header: str) -> ColumnTarget | None:
    """Return what a column called ``header`` holds, or None if that cannot be told.

    First come the columns of well-known programs, then headers known as a whole, then those with
    a number ("Phone 2") or a place ("Тел. рабочий", "Private e-mail") among their words.
    """
    key = header_key(header)
    if not key or len(key) > _LONGEST_HEADER:
        return None
    return PROGRAM_HEADERS.get(key) or KNOWN_HEADERS.get(key) or _by_words(key.split())


def header_targets(header: Sequence[str]) -> list[ColumnTarget | None]:
    """Return what each column holds; None for one whose header does not tell.

    Neighbours decide what is ambiguous: "Title" is a form of address beside a "Job title", and
    "Name" is a given name beside a "Surname"; "Улица (дом.)" is a street at home beside "Город
    (дом.)". In a table of Outlook in Russian "Руководитель" is somebody's manager, not a person.
    """
    keys = [header_key(one) for one in header]
    known = RUSSIAN_OUTLOOK if is_russian_outlook(frozenset(keys)) else {}
    targets = [known.get(key) or header_target(one) for key, one in zip(keys, header, strict=True)]
    fields = {target.field for target in targets if target is not None}
    for index, key in enumerate(keys):
        if key == _OUTLOOK_TITLE:
            is_address = ColumnField.TITLE in fields
            field = ColumnField.HONORIFIC if is_address else ColumnField.TITLE
            targets[index] = ColumnTarget(field)
        elif key in _NAME:
            is_given = ColumnField.FAMILY in fields
            if key != _AMBIGUOUS_GIVEN:
                is_given = is_given and ColumnField.GIVEN not in fields
            field = ColumnField.GIVEN if is_given else ColumnField.FULL_NAME
            targets[index] = ColumnTarget(field)
        elif key == _STREET_AND_HOUSE and ColumnTarget(ColumnField.LOCALITY, Place.HOME) in targets:
            targets[index] = ColumnTarget(ColumnField.STREET, Place.HOME)
    return targets


def _by_words(words: Sequence[str]) -> ColumnTarget | None:
    """Take numbers and places out of the words of a header and look the rest up."""
    number, place = 1, None
    rest = []
    for word in words:
        if _NUMBER.fullmatch(word):
            number = max(1, int(word))
        elif word in PLACE_WORDS and place is None:
            place = PLACE_WORDS[word]
        else:
            rest.append(word)
    key = " ".join(rest)
    target = KNOWN_HEADERS.get(key) or _kind_among(rest)
    return None if target is None else replace(target, number=number, place=place or target.place)


def _kind_among(words: Sequence[str]) -> ColumnTarget | None:
    """Find what a longer header is about: "Номер телефона для связи", "E-mail организации"."""
    text = f" {' '.join(words)}"
    has_phone = any(f" {start}" in text for start in _PHONE_STARTS)
    if any(f" {start}" in text for start in _MOBILE_STARTS):
        return ColumnTarget(ColumnField.PHONE, phone=PhoneKind.MOBILE)
    if any(f" {start}" in text for start in _FAX_STARTS):
        kind = PhoneKind.VOICE_FAX if has_phone else PhoneKind.FAX
        return ColumnTarget(ColumnField.PHONE, phone=kind)
    if "mail" in text or "электрон" in text or "эл почт" in text:
        return ColumnTarget(ColumnField.EMAIL)
    if has_phone:
        return ColumnTarget(ColumnField.PHONE)
    field = next((one for start, one in _STARTS.items() if f" {start}" in text), None)
    return None if field is None else ColumnTarget(field)
