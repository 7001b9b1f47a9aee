"""Translated words for the fixed values the editor offers."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.addresses import AddressLabel
from directory_app.domain.contact_points import LinkKind, Place, Visibility
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind
from directory_app.domain.lists import SourceKind
from directory_app.gui.kind_words import kind_of_one

EnumT = TypeVar("EnumT", bound=StrEnum)

_CONTEXT = "EditorWords"

_PLACES: Final[dict[Place, object]] = {
    Place.WORK: QT_TRANSLATE_NOOP("EditorWords", "Work"),
    Place.HOME: QT_TRANSLATE_NOOP("EditorWords", "Home"),
    Place.OTHER: QT_TRANSLATE_NOOP("EditorWords", "Other"),
}

_PHONE_KINDS: Final[dict[PhoneKind, object]] = {
    PhoneKind.VOICE: QT_TRANSLATE_NOOP("EditorWords", "Phone"),
    PhoneKind.MOBILE: QT_TRANSLATE_NOOP("EditorWords", "Mobile"),
    PhoneKind.FAX: QT_TRANSLATE_NOOP("EditorWords", "Fax"),
    PhoneKind.VOICE_FAX: QT_TRANSLATE_NOOP("EditorWords", "Phone and fax"),
}

_LINK_KINDS: Final[dict[LinkKind, object]] = {
    LinkKind.WEBSITE: QT_TRANSLATE_NOOP("EditorWords", "Website"),
    LinkKind.FACEBOOK: "Facebook",
    LinkKind.X: "X",
    LinkKind.LINKEDIN: "LinkedIn",
    LinkKind.TELEGRAM: "Telegram",
    LinkKind.WHATSAPP: "WhatsApp",
    LinkKind.INSTAGRAM: "Instagram",
    LinkKind.YOUTUBE: "YouTube",
    LinkKind.FLICKR: "Flickr",
    LinkKind.OTHER: QT_TRANSLATE_NOOP("EditorWords", "Other link"),
}

_VISIBILITIES: Final[dict[Visibility, object]] = {
    Visibility.PUBLIC: QT_TRANSLATE_NOOP("EditorWords", "Public"),
    Visibility.PARTNERS: QT_TRANSLATE_NOOP("EditorWords", "Partners"),
    Visibility.INTERNAL: QT_TRANSLATE_NOOP("EditorWords", "Internal"),
}

_NAME_KINDS: Final[dict[NameKind, object]] = {
    NameKind.OFFICIAL: QT_TRANSLATE_NOOP("EditorWords", "Official"),
    NameKind.SHORT: QT_TRANSLATE_NOOP("EditorWords", "Short"),
    NameKind.ACRONYM: QT_TRANSLATE_NOOP("EditorWords", "Acronym"),
    NameKind.FORMER: QT_TRANSLATE_NOOP("EditorWords", "Former"),
}

_SOURCE_KINDS: Final[dict[SourceKind, object]] = {
    SourceKind.PAGE: QT_TRANSLATE_NOOP("EditorWords", "Web page"),
    SourceKind.DOCUMENT: QT_TRANSLATE_NOOP("EditorWords", "Document"),
    SourceKind.LETTER: QT_TRANSLATE_NOOP("EditorWords", "Letter"),
    SourceKind.CALL: QT_TRANSLATE_NOOP("EditorWords", "Call"),
    SourceKind.IMPORT: QT_TRANSLATE_NOOP("EditorWords", "Import"),
}

_ADDRESS_LABELS: Final[dict[AddressLabel, object]] = {
    AddressLabel.STREET: QT_TRANSLATE_NOOP("EditorWords", "Street and house"),
    AddressLabel.CITY: QT_TRANSLATE_NOOP("EditorWords", "Town"),
    AddressLabel.POST_TOWN: QT_TRANSLATE_NOOP("EditorWords", "Post town"),
    AddressLabel.SUBURB: QT_TRANSLATE_NOOP("EditorWords", "Suburb"),
    AddressLabel.DISTRICT: QT_TRANSLATE_NOOP("EditorWords", "District"),
    AddressLabel.NEIGHBOURHOOD: QT_TRANSLATE_NOOP("EditorWords", "Neighbourhood"),
    AddressLabel.VILLAGE_TOWNSHIP: QT_TRANSLATE_NOOP("EditorWords", "Village or township"),
    AddressLabel.TOWNLAND: QT_TRANSLATE_NOOP("EditorWords", "Townland"),
    AddressLabel.PROVINCE: QT_TRANSLATE_NOOP("EditorWords", "Province"),
    AddressLabel.STATE: QT_TRANSLATE_NOOP("EditorWords", "State"),
    AddressLabel.OBLAST: QT_TRANSLATE_NOOP("EditorWords", "Oblast"),
    AddressLabel.COUNTY: QT_TRANSLATE_NOOP("EditorWords", "County"),
    AddressLabel.EMIRATE: QT_TRANSLATE_NOOP("EditorWords", "Emirate"),
    AddressLabel.PARISH: QT_TRANSLATE_NOOP("EditorWords", "Parish"),
    AddressLabel.ISLAND: QT_TRANSLATE_NOOP("EditorWords", "Island"),
    AddressLabel.PREFECTURE: QT_TRANSLATE_NOOP("EditorWords", "Prefecture"),
    AddressLabel.DEPARTMENT: QT_TRANSLATE_NOOP("EditorWords", "Department"),
    AddressLabel.DO_SI: QT_TRANSLATE_NOOP("EditorWords", "Do or si"),
    AddressLabel.AREA: QT_TRANSLATE_NOOP("EditorWords", "Area"),
    AddressLabel.POSTAL_CODE: QT_TRANSLATE_NOOP("EditorWords", "Postal code"),
    AddressLabel.ZIP_CODE: QT_TRANSLATE_NOOP("EditorWords", "ZIP code"),
    AddressLabel.PIN_CODE: QT_TRANSLATE_NOOP("EditorWords", "PIN code"),
    AddressLabel.EIRCODE: QT_TRANSLATE_NOOP("EditorWords", "Eircode"),
}


def place_choices() -> list[tuple[Place, str]]:
    """Return the places of a contact point with their words."""
    return _choices(_PLACES)


def phone_kind_choices() -> list[tuple[PhoneKind, str]]:
    """Return what may answer at a number, with words."""
    return _choices(_PHONE_KINDS)


def link_kind_choices() -> list[tuple[LinkKind, str]]:
    """Return what a link may lead to, with words."""
    return _choices(_LINK_KINDS)


def visibility_choices() -> list[tuple[Visibility, str]]:
    """Return to whom a contact point may be handed on, with words."""
    return _choices(_VISIBILITIES)


def name_kind_choices() -> list[tuple[NameKind, str]]:
    """Return what a name may be to its bearer, with words."""
    return _choices(_NAME_KINDS)


def organisation_kind_choices() -> list[tuple[OrganisationKind, str]]:
    """Return the kinds of organisation with their words."""
    return [(kind, kind_of_one(kind)) for kind in OrganisationKind]


def source_kind_choices() -> list[tuple[SourceKind, str]]:
    """Return the kinds of source with their words."""
    return _choices(_SOURCE_KINDS)


def address_label_words(label: AddressLabel) -> str:
    """Return what a part of an address is called."""
    return _translated(_ADDRESS_LABELS[label])


def visibility_words(visibility: Visibility) -> str:
    """Return to whom a contact point may be handed on, in a word."""
    return _translated(_VISIBILITIES[visibility])


def _choices(words: Mapping[EnumT, object]) -> list[tuple[EnumT, str]]:
    return [(value, _translated(text)) for value, text in words.items()]


def _translated(text: object) -> str:
    # PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text itself.
    return QCoreApplication.translate(_CONTEXT, str(text))
