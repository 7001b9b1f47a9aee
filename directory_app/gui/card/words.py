"""What the card calls the kinds of things, in the user's language."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.contact_points import LinkKind, Place
from directory_app.domain.events import EventKind, ParticipationRole
from directory_app.domain.kinds import NameKind, PhoneKind, RoleKind

_LINKS: Final = {
    LinkKind.WEBSITE: QT_TRANSLATE_NOOP("CardWords", "Website"),
    LinkKind.FACEBOOK: QT_TRANSLATE_NOOP("CardWords", "Facebook"),
    LinkKind.X: QT_TRANSLATE_NOOP("CardWords", "X"),
    LinkKind.LINKEDIN: QT_TRANSLATE_NOOP("CardWords", "LinkedIn"),
    LinkKind.TELEGRAM: QT_TRANSLATE_NOOP("CardWords", "Telegram"),
    LinkKind.WHATSAPP: QT_TRANSLATE_NOOP("CardWords", "WhatsApp"),
    LinkKind.INSTAGRAM: QT_TRANSLATE_NOOP("CardWords", "Instagram"),
    LinkKind.YOUTUBE: QT_TRANSLATE_NOOP("CardWords", "YouTube"),
    LinkKind.FLICKR: QT_TRANSLATE_NOOP("CardWords", "Flickr"),
    LinkKind.OTHER: QT_TRANSLATE_NOOP("CardWords", "Link"),
}

# With the place, because in other languages the adjective follows the noun's gender.
_EMAILS: Final = {
    Place.WORK: QT_TRANSLATE_NOOP("CardWords", "E-mail, work"),
    Place.HOME: QT_TRANSLATE_NOOP("CardWords", "E-mail, private"),
    Place.OTHER: QT_TRANSLATE_NOOP("CardWords", "E-mail"),
}
_PHONES: Final = {
    (PhoneKind.VOICE, Place.WORK): QT_TRANSLATE_NOOP("CardWords", "Phone, work"),
    (PhoneKind.VOICE, Place.HOME): QT_TRANSLATE_NOOP("CardWords", "Phone, private"),
    (PhoneKind.VOICE, Place.OTHER): QT_TRANSLATE_NOOP("CardWords", "Phone"),
    (PhoneKind.MOBILE, Place.WORK): QT_TRANSLATE_NOOP("CardWords", "Mobile, work"),
    (PhoneKind.MOBILE, Place.HOME): QT_TRANSLATE_NOOP("CardWords", "Mobile, private"),
    (PhoneKind.MOBILE, Place.OTHER): QT_TRANSLATE_NOOP("CardWords", "Mobile"),
    (PhoneKind.FAX, Place.WORK): QT_TRANSLATE_NOOP("CardWords", "Fax, work"),
    (PhoneKind.FAX, Place.HOME): QT_TRANSLATE_NOOP("CardWords", "Fax, private"),
    (PhoneKind.FAX, Place.OTHER): QT_TRANSLATE_NOOP("CardWords", "Fax"),
    (PhoneKind.VOICE_FAX, Place.WORK): QT_TRANSLATE_NOOP("CardWords", "Phone and fax, work"),
    (PhoneKind.VOICE_FAX, Place.HOME): QT_TRANSLATE_NOOP("CardWords", "Phone and fax, private"),
    (PhoneKind.VOICE_FAX, Place.OTHER): QT_TRANSLATE_NOOP("CardWords", "Phone and fax"),
}

_ADDRESSES: Final = {
    Place.WORK: "",
    Place.HOME: QT_TRANSLATE_NOOP("CardWords", "Private address"),
    Place.OTHER: QT_TRANSLATE_NOOP("CardWords", "Other address"),
}

_ROLES: Final = {
    RoleKind.LEAD_PARTNER: QT_TRANSLATE_NOOP("CardWords", "Lead partner"),
    RoleKind.PARTNER: QT_TRANSLATE_NOOP("CardWords", "Partner"),
    RoleKind.ASSOCIATED_PARTNER: QT_TRANSLATE_NOOP("CardWords", "Associated partner"),
    RoleKind.PARTICIPANT: QT_TRANSLATE_NOOP("CardWords", "Participant"),
    RoleKind.SECRETARIAT: QT_TRANSLATE_NOOP("CardWords", "Secretariat"),
    RoleKind.DONOR: QT_TRANSLATE_NOOP("CardWords", "Donor"),
    RoleKind.BENEFICIARY: QT_TRANSLATE_NOOP("CardWords", "Beneficiary"),
}

_EVENTS: Final = {
    EventKind.MISSION: QT_TRANSLATE_NOOP("CardWords", "Mission"),
    EventKind.WORKSHOP: QT_TRANSLATE_NOOP("CardWords", "Workshop"),
    EventKind.ROUND_TABLE: QT_TRANSLATE_NOOP("CardWords", "Round table"),
    EventKind.CONFERENCE: QT_TRANSLATE_NOOP("CardWords", "Conference"),
    EventKind.STEERING_COMMITTEE: QT_TRANSLATE_NOOP("CardWords", "Steering committee"),
    EventKind.TRAINING: QT_TRANSLATE_NOOP("CardWords", "Training"),
    EventKind.OTHER: QT_TRANSLATE_NOOP("CardWords", "Event"),
}

_PARTICIPATIONS: Final = {
    ParticipationRole.HOST: QT_TRANSLATE_NOOP("CardWords", "host"),
    ParticipationRole.EXPERT: QT_TRANSLATE_NOOP("CardWords", "expert"),
    ParticipationRole.COUNTERPART: QT_TRANSLATE_NOOP("CardWords", "counterpart"),
    ParticipationRole.SPEAKER: QT_TRANSLATE_NOOP("CardWords", "speaker"),
    ParticipationRole.CONTACT: QT_TRANSLATE_NOOP("CardWords", "contact for information"),
    ParticipationRole.INVITED: QT_TRANSLATE_NOOP("CardWords", "invited"),
    ParticipationRole.ATTENDED: QT_TRANSLATE_NOOP("CardWords", "attended"),
}

_NAMES: Final = {
    NameKind.OFFICIAL: QT_TRANSLATE_NOOP("CardWords", "Official name"),
    NameKind.SHORT: QT_TRANSLATE_NOOP("CardWords", "Short name"),
    NameKind.ACRONYM: QT_TRANSLATE_NOOP("CardWords", "Acronym"),
    NameKind.FORMER: QT_TRANSLATE_NOOP("CardWords", "Former name"),
}

_FIELDS: Final = {
    "names": QT_TRANSLATE_NOOP("CardWords", "name"),
    "emails": QT_TRANSLATE_NOOP("CardWords", "e-mail"),
    "phones": QT_TRANSLATE_NOOP("CardWords", "phone"),
    "addresses": QT_TRANSLATE_NOOP("CardWords", "address"),
    "links": QT_TRANSLATE_NOOP("CardWords", "link"),
    "country": QT_TRANSLATE_NOOP("CardWords", "country"),
    "tags": QT_TRANSLATE_NOOP("CardWords", "tags"),
    "to_verify": QT_TRANSLATE_NOOP("CardWords", "to verify"),
    "verified_on": QT_TRANSLATE_NOOP("CardWords", "verified"),
    "warnings": QT_TRANSLATE_NOOP("CardWords", "warnings"),
    "tenures": QT_TRANSLATE_NOOP("CardWords", "positions"),
    "languages": QT_TRANSLATE_NOOP("CardWords", "languages"),
    "kind": QT_TRANSLATE_NOOP("CardWords", "kind"),
    "represents": QT_TRANSLATE_NOOP("CardWords", "represents"),
    "parents": QT_TRANSLATE_NOOP("CardWords", "parent"),
    "organisation": QT_TRANSLATE_NOOP("CardWords", "organisation"),
    "programme": QT_TRANSLATE_NOOP("CardWords", "programme"),
    "note": QT_TRANSLATE_NOOP("CardWords", "note"),
    "sources": QT_TRANSLATE_NOOP("CardWords", "sources"),
}


def link_word(kind: LinkKind) -> str:
    """Return the label of a link."""
    return _translated(_LINKS[kind])


def email_word(place: Place) -> str:
    """Return the label of an e-mail address that has none of its own."""
    return _translated(_EMAILS[place])


def phone_word(kind: PhoneKind, place: Place) -> str:
    """Return the label of a phone number that has none of its own."""
    return _translated(_PHONES[kind, place])


def address_word(place: Place) -> str:
    """Return the label of a postal address that has none of its own; empty for the usual one."""
    return _translated(_ADDRESSES[place])


def role_word(kind: RoleKind) -> str:
    """Return what an organisation with this role is called."""
    return _translated(_ROLES[kind])


def event_word(kind: EventKind) -> str:
    """Return what an event of this kind is called."""
    return _translated(_EVENTS[kind])


def participation_word(role: ParticipationRole) -> str:
    """Return as what somebody took part."""
    return _translated(_PARTICIPATIONS[role])


def name_word(kind: NameKind) -> str:
    """Return the label of a name."""
    return _translated(_NAMES[kind])


def field_word(field: str) -> str:
    """Return what a field of an entry is called; empty for those only the program knows."""
    return _translated(_FIELDS.get(field, ""))


def _translated(text: object) -> str:
    # PySide6's stubs call what QT_TRANSLATE_NOOP returns an object.
    return QCoreApplication.translate("CardWords", str(text)) if text else ""
