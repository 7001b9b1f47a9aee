"""What the columns of a table can hold, in words and in the order in which they are offered."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.gui.card.words import email_word, phone_word
from directory_app.services.tables import KEEP_COLUMN, ColumnField, ColumnTarget

_F = ColumnField

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_FIELDS: Final[dict[ColumnField, object]] = {
    _F.KEEP: QT_TRANSLATE_NOOP("TargetWords", "Keep as it is"),
    _F.IGNORE: QT_TRANSLATE_NOOP("TargetWords", "Leave out"),
    _F.UID: QT_TRANSLATE_NOOP("TargetWords", "UID"),
    _F.KIND: QT_TRANSLATE_NOOP("TargetWords", "Person, organisation or post"),
    _F.FULL_NAME: QT_TRANSLATE_NOOP("TargetWords", "Full name"),
    _F.HONORIFIC: QT_TRANSLATE_NOOP("TargetWords", "Honorific (Mr, Dr)"),
    _F.GIVEN: QT_TRANSLATE_NOOP("TargetWords", "First name"),
    _F.ADDITIONAL: QT_TRANSLATE_NOOP("TargetWords", "Middle name, patronymic"),
    _F.FAMILY: QT_TRANSLATE_NOOP("TargetWords", "Last name"),
    _F.SUFFIX: QT_TRANSLATE_NOOP("TargetWords", "Suffix (Jr, PhD)"),
    _F.NAME_TYPE: QT_TRANSLATE_NOOP("TargetWords", "Sort of name"),
    _F.SHORT_NAME: QT_TRANSLATE_NOOP("TargetWords", "Short name"),
    _F.ACRONYM: QT_TRANSLATE_NOOP("TargetWords", "Acronym"),
    _F.SORT_AS: QT_TRANSLATE_NOOP("TargetWords", "Sorted as"),
    _F.ORGANISATION: QT_TRANSLATE_NOOP("TargetWords", "Organisation"),
    _F.DEPARTMENT: QT_TRANSLATE_NOOP("TargetWords", "Department"),
    _F.TITLE: QT_TRANSLATE_NOOP("TargetWords", "Job title"),
    _F.ROLE: QT_TRANSLATE_NOOP("TargetWords", "Function"),
    _F.EMAIL_TYPE: QT_TRANSLATE_NOOP("TargetWords", "Sort of e-mail"),
    _F.PHONE_TYPE: QT_TRANSLATE_NOOP("TargetWords", "Sort of phone"),
    _F.ADDRESS: QT_TRANSLATE_NOOP("TargetWords", "Whole address"),
    _F.CARE_OF: QT_TRANSLATE_NOOP("TargetWords", "Care of"),
    _F.STREET: QT_TRANSLATE_NOOP("TargetWords", "Street and house"),
    _F.PO_BOX: QT_TRANSLATE_NOOP("TargetWords", "PO box"),
    _F.DISTRICT: QT_TRANSLATE_NOOP("TargetWords", "District"),
    _F.LOCALITY: QT_TRANSLATE_NOOP("TargetWords", "Town"),
    _F.REGION: QT_TRANSLATE_NOOP("TargetWords", "Region"),
    _F.POSTAL_CODE: QT_TRANSLATE_NOOP("TargetWords", "Postal code"),
    _F.COUNTRY: QT_TRANSLATE_NOOP("TargetWords", "Country"),
    _F.ADDRESS_TYPE: QT_TRANSLATE_NOOP("TargetWords", "Sort of address"),
    _F.LINK: QT_TRANSLATE_NOOP("TargetWords", "Website or other link"),
    _F.LINK_TYPE: QT_TRANSLATE_NOOP("TargetWords", "Sort of link"),
    _F.LANGUAGES: QT_TRANSLATE_NOOP("TargetWords", "Languages"),
    _F.TAGS: QT_TRANSLATE_NOOP("TargetWords", "Tags"),
    _F.LISTS: QT_TRANSLATE_NOOP("TargetWords", "Lists"),
    _F.MEMBERS: QT_TRANSLATE_NOOP("TargetWords", "Members of a list"),
    _F.BIRTHDAY: QT_TRANSLATE_NOOP("TargetWords", "Birthday"),
    _F.ANNIVERSARY: QT_TRANSLATE_NOOP("TargetWords", "Anniversary"),
    _F.NOTE: QT_TRANSLATE_NOOP("TargetWords", "Note"),
    _F.REVISION: QT_TRANSLATE_NOOP("TargetWords", "Last change"),
    _F.KEPT_LINES: QT_TRANSLATE_NOOP("TargetWords", "Other vCard lines"),
}
_PLACED: Final[dict[Place, object]] = {
    Place.HOME: QT_TRANSLATE_NOOP("TargetWords", "{words} (private)"),
    Place.OTHER: QT_TRANSLATE_NOOP("TargetWords", "{words} (other)"),
}
_NUMBERED: Final = QT_TRANSLATE_NOOP("TargetWords", "{words} {number}")
_OTHER_SCRIPT: Final = QT_TRANSLATE_NOOP("TargetWords", "Full name in another script")

_ADDRESS_FIELDS: Final = (
    *(_F.ADDRESS, _F.STREET, _F.POSTAL_CODE, _F.LOCALITY, _F.REGION, _F.COUNTRY),
    *(_F.PO_BOX, _F.DISTRICT, _F.CARE_OF),
)
_PLACED_FIELDS: Final = frozenset({*_ADDRESS_FIELDS, _F.LINK})
_NAMES: Final = (
    *(_F.FULL_NAME, _F.FAMILY, _F.GIVEN, _F.ADDITIONAL, _F.HONORIFIC, _F.SUFFIX),
    *(_F.SHORT_NAME, _F.ACRONYM),
)
_REST: Final = (
    *(_F.LINK, _F.NOTE, _F.TAGS, _F.LISTS, _F.LANGUAGES, _F.BIRTHDAY, _F.ANNIVERSARY),
    *(_F.KIND, _F.UID, _F.SORT_AS),
)


def target_words(target: ColumnTarget) -> str:
    """Return what a column holds, in a few words."""
    match target.field:
        case ColumnField.PHONE:
            words = phone_word(target.phone, target.place)
        case ColumnField.EMAIL:
            words = email_word(target.place)
        case ColumnField.FULL_NAME if target.number == 2:
            return _translate(_OTHER_SCRIPT)
        case field:
            words = _translate(_FIELDS[field])
            if field in _PLACED_FIELDS and target.place in _PLACED:
                words = _translate(_PLACED[target.place]).format(words=words)
    if target.number > 1:
        words = _translate(_NUMBERED).format(words=words, number=target.number)
    return words


@cache
def offered_targets() -> tuple[ColumnTarget, ...]:
    """Return what every column can be said to hold, in the order of a menu."""
    return tuple(_offered())


def _offered() -> Iterator[ColumnTarget]:
    yield KEEP_COLUMN
    yield ColumnTarget(_F.IGNORE)
    yield from map(ColumnTarget, _NAMES)
    yield ColumnTarget(_F.FULL_NAME, number=2)
    yield from map(ColumnTarget, (_F.ORGANISATION, _F.DEPARTMENT, _F.TITLE, _F.ROLE))
    for place in (Place.WORK, Place.HOME, Place.OTHER):
        yield ColumnTarget(_F.EMAIL, place)
    for place in (Place.WORK, Place.HOME, Place.OTHER):
        for phone in PhoneKind:
            yield ColumnTarget(_F.PHONE, place, phone)
    yield from map(ColumnTarget, _ADDRESS_FIELDS)
    for field in _ADDRESS_FIELDS[:6]:
        yield ColumnTarget(field, Place.HOME)
    yield from map(ColumnTarget, _REST)


def _translate(text: object) -> str:
    return QCoreApplication.translate("TargetWords", str(text))
