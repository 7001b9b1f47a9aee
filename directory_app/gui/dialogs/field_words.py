"""What the fields of records and of their values are called, and what they hold, in words."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from directory_app.domain.contact_points import (
    Email,
    Link,
    LinkKind,
    Phone,
    Place,
    PostalAddress,
    Visibility,
)
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, ParentLink, Tenure
from directory_app.domain.events import EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import RecordUid
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import Membership, SourceKind
from directory_app.domain.locales import country_name, format_money, language_name
from directory_app.domain.names import full_name_text
from directory_app.domain.programmes import Budget, Contract, Period, Role
from directory_app.domain.views import RecordLabel
from directory_app.gui.card.dates import day_text, partial_date_text, span_text
from directory_app.gui.card.words import (
    event_word,
    link_word,
    name_word,
    participation_word,
    role_word,
)
from directory_app.gui.editor.words import (
    phone_kind_choices,
    place_choices,
    source_kind_choices,
    visibility_words,
)
from directory_app.gui.kind_words import kind_of_one

Labels = Mapping[RecordUid, RecordLabel]

_REFERENCES = frozenset({"organisation", "post", "programme", "phase", "entry"})
REFERENCE_FIELDS: Final = _REFERENCES | {"tags", "sources", "donors", "countries_sources"}
"""Fields that hold the UID of another record, or several."""

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_FIELDS: Final[dict[str, object]] = {
    # of records
    "names": QT_TRANSLATE_NOOP("FieldWords", "name"),
    "emails": QT_TRANSLATE_NOOP("FieldWords", "e-mail"),
    "phones": QT_TRANSLATE_NOOP("FieldWords", "phone"),
    "addresses": QT_TRANSLATE_NOOP("FieldWords", "address"),
    "links": QT_TRANSLATE_NOOP("FieldWords", "link"),
    "country": QT_TRANSLATE_NOOP("FieldWords", "country"),
    "tags": QT_TRANSLATE_NOOP("FieldWords", "tags"),
    "to_verify": QT_TRANSLATE_NOOP("FieldWords", "to be verified"),
    "verified_on": QT_TRANSLATE_NOOP("FieldWords", "verified on"),
    "warnings": QT_TRANSLATE_NOOP("FieldWords", "warning"),
    "kept_properties": QT_TRANSLATE_NOOP("FieldWords", "other lines of the vCard"),
    "tenures": QT_TRANSLATE_NOOP("FieldWords", "position"),
    "languages": QT_TRANSLATE_NOOP("FieldWords", "languages"),
    "kind": QT_TRANSLATE_NOOP("FieldWords", "kind"),
    "represents": QT_TRANSLATE_NOOP("FieldWords", "represents"),
    "parents": QT_TRANSLATE_NOOP("FieldWords", "part of"),
    "organisation": QT_TRANSLATE_NOOP("FieldWords", "organisation"),
    "programme": QT_TRANSLATE_NOOP("FieldWords", "programme"),
    "note": QT_TRANSLATE_NOOP("FieldWords", "note"),
    "sources": QT_TRANSLATE_NOOP("FieldWords", "sources"),
    "binned_at": QT_TRANSLATE_NOOP("FieldWords", "bin"),
    "donors": QT_TRANSLATE_NOOP("FieldWords", "donors"),
    "period": QT_TRANSLATE_NOOP("FieldWords", "period"),
    "countries": QT_TRANSLATE_NOOP("FieldWords", "countries"),
    "countries_sources": QT_TRANSLATE_NOOP("FieldWords", "sources of the countries"),
    "budgets": QT_TRANSLATE_NOOP("FieldWords", "budget"),
    "number": QT_TRANSLATE_NOOP("FieldWords", "number"),
    "title": QT_TRANSLATE_NOOP("FieldWords", "title"),
    "planned": QT_TRANSLATE_NOOP("FieldWords", "planned period"),
    "actual": QT_TRANSLATE_NOOP("FieldWords", "actual period"),
    "contract": QT_TRANSLATE_NOOP("FieldWords", "contract"),
    "roles": QT_TRANSLATE_NOOP("FieldWords", "role"),
    "formats": QT_TRANSLATE_NOOP("FieldWords", "also held as"),
    "start": QT_TRANSLATE_NOOP("FieldWords", "from"),
    "end": QT_TRANSLATE_NOOP("FieldWords", "until"),
    "place": QT_TRANSLATE_NOOP("FieldWords", "place"),
    "phase": QT_TRANSLATE_NOOP("FieldWords", "phase"),
    "topics": QT_TRANSLATE_NOOP("FieldWords", "topics"),
    "participations": QT_TRANSLATE_NOOP("FieldWords", "participant"),
    "name": QT_TRANSLATE_NOOP("FieldWords", "name"),
    "rule": QT_TRANSLATE_NOOP("FieldWords", "rule"),
    "memberships": QT_TRANSLATE_NOOP("FieldWords", "member"),
    "query": QT_TRANSLATE_NOOP("FieldWords", "search"),
    "colour": QT_TRANSLATE_NOOP("FieldWords", "colour"),
    "location": QT_TRANSLATE_NOOP("FieldWords", "where it is found"),
    "as_of": QT_TRANSLATE_NOOP("FieldWords", "date"),
    # of their values
    "validity": QT_TRANSLATE_NOOP("FieldWords", "valid"),
    "label": QT_TRANSLATE_NOOP("FieldWords", "label"),
    "preferred": QT_TRANSLATE_NOOP("FieldWords", "use first"),
    "visibility": QT_TRANSLATE_NOOP("FieldWords", "who may have it"),
    "tenure": QT_TRANSLATE_NOOP("FieldWords", "belongs to a position"),
    "e164": QT_TRANSLATE_NOOP("FieldWords", "international number"),
    "language": QT_TRANSLATE_NOOP("FieldWords", "language"),
    "script": QT_TRANSLATE_NOOP("FieldWords", "script"),
    "component": QT_TRANSLATE_NOOP("FieldWords", "component"),
    "purpose": QT_TRANSLATE_NOOP("FieldWords", "purpose"),
}


def field_words(field: str) -> str:
    """Return what a field of a record or of a value is called, in small letters."""
    return _translate(str(_FIELDS.get(field, field)))


def caption(words: str) -> str:
    """Return ``words`` as they begin a line."""
    return words[:1].upper() + words[1:]


def value_words(field: str, value: object, labels: Labels) -> str:
    """Return what a field holds, or one element of it, in words; empty for nothing.

    Args:
        field: name of the field.
        value: its content, as in the domain: a plain value, an item or a tuple.
        labels: of the records that values refer to.
    """
    if isinstance(value, tuple):
        return "; ".join(value_words(field, element, labels) for element in value)
    if isinstance(value, StrEnum):
        return _enum_words(value)
    if isinstance(value, str):
        return _text_words(field, value, labels)
    item = _item_words(value, labels)
    return item if item is not None else _plain_words(value)


def headline_fields(item: object) -> frozenset[str]:
    """Return the fields of an item that its words are made of."""
    return _HEADLINES.get(type(item), frozenset())


def label_words(uid: str | None, labels: Labels) -> str:
    """Return the name of a record another one refers to."""
    if not uid:
        return ""
    label = labels.get(RecordUid(uid))
    return label.name if label is not None and label.name else _translate(_GONE)


_HEADLINES: Final[Mapping[type, frozenset[str]]] = {
    Name: frozenset({"text", "honorific", "given", "additional", "family", "suffix"}),
    Email: frozenset({"address"}),
    Phone: frozenset({"printed", "extension"}),
    PostalAddress: frozenset(
        {
            *("care_of", "street", "po_box", "dependent_locality", "locality", "region"),
            *("postal_code", "country"),
        }
    ),
    Link: frozenset({"url"}),
    Tenure: frozenset({"post", "organisation", "title"}),
    ParentLink: frozenset({"organisation"}),
    Role: frozenset({"organisation", "kind"}),
    Budget: frozenset({"amount", "currency", "approximate"}),
    Membership: frozenset({"entry"}),
    Participation: frozenset({"entry", "role"}),
}

_YES: Final = QT_TRANSLATE_NOOP("FieldWords", "yes")
_NO: Final = QT_TRANSLATE_NOOP("FieldWords", "no")
_GONE: Final = QT_TRANSLATE_NOOP("FieldWords", "(gone)")
_PHONE_EXTENSION: Final = QT_TRANSLATE_NOOP("FieldWords", "{number} ext. {extension}")
_WITH_ROLE: Final = QT_TRANSLATE_NOOP("FieldWords", "{name}, {role}")
_ABOUT: Final = QT_TRANSLATE_NOOP("FieldWords", "about {amount}")


def _item_words(value: object, labels: Labels) -> str | None:
    """Return the words of an item; None if ``value`` is none."""
    match value:
        case Name():
            return full_name_text(value)
        case Email():
            return value.address
        case Phone():
            return phone_words(value)
        case PostalAddress():
            return address_line(value)
        case Link():
            return value.url
        case Tenure():
            title = value.title or label_words(value.post, labels)
            parts = (title, label_words(value.organisation, labels))
            return ", ".join(part for part in parts if part)
        case _:
            return _link_words(value, labels)


def _link_words(value: object, labels: Labels) -> str | None:
    """Return the words of an item that ties a record to another one, or of a budget."""
    match value:
        case ParentLink():
            return label_words(value.organisation, labels)
        case Membership():
            return label_words(value.entry, labels)
        case Role():
            name = label_words(value.organisation, labels)
            return _translate(_WITH_ROLE).format(name=name, role=role_word(value.kind))
        case Participation():
            name = label_words(value.entry, labels)
            role = participation_word(value.role)
            return _translate(_WITH_ROLE).format(name=name, role=role)
        case Budget():
            return money_words(value.amount, value.currency, about=value.approximate)
        case _:
            return None


def phone_words(phone: Phone) -> str:
    """Return a number as printed, with its extension."""
    if not phone.extension:
        return phone.printed
    words = _translate(_PHONE_EXTENSION)
    return words.format(number=phone.printed, extension=phone.extension)


def address_line(address: PostalAddress) -> str:
    """Return a postal address on one line."""
    country = country_name(address.country, _language()) if address.country else ""
    parts = (
        address.care_of,
        address.street.replace("\n", ", "),
        address.po_box,
        address.dependent_locality,
        f"{address.postal_code} {address.locality}".strip(),
        address.region,
        country,
    )
    return ", ".join(part for part in parts if part)


def money_words(amount: Decimal, currency: str, *, about: bool) -> str:
    """Return a sum in the manner of the window's language: ``about €5,000,000``."""
    text = format_money(amount, currency, _language())
    return _translate(_ABOUT).format(amount=text) if about else text


def _text_words(field: str, text: str, labels: Labels) -> str:
    if field in REFERENCE_FIELDS:
        return label_words(text, labels)
    if field in {"country", "countries", "represents"}:
        return country_name(text, _language()) if text else ""
    if field in {"language", "languages"}:
        return language_name(text, _language()) if text else ""
    return text


def _plain_words(value: object) -> str:
    match value:
        case bool():
            return _translate(_YES if value else _NO)
        case datetime():
            return day_text(value.astimezone().date())
        case date():
            return day_text(value)
        case PartialDate():
            return partial_date_text(value)
        case Validity() | Period():
            return span_text(value.start, value.end)
        case Contract():
            signed = partial_date_text(value.signed) if value.signed is not None else ""
            return ", ".join(part for part in (value.reference, signed) if part)
        case None:
            return ""
        case _:
            return str(value)


def _enum_words(value: StrEnum) -> str:
    found = _ENUMS.get(type(value))
    return found(value) if found is not None else value.value


def _chosen(choices: Callable[[], list[tuple[Any, str]]]) -> Callable[[Any], str]:
    return lambda value: dict(choices())[value]


# Each function takes the values of the class it stands beside, which no type can say here.
_ENUMS: Final[Mapping[type, Callable[[Any], str]]] = {
    OrganisationKind: kind_of_one,
    EventKind: event_word,
    ParticipationRole: participation_word,
    RoleKind: role_word,
    LinkKind: link_word,
    NameKind: name_word,
    Visibility: visibility_words,
    PhoneKind: _chosen(phone_kind_choices),
    Place: _chosen(place_choices),
    SourceKind: _chosen(source_kind_choices),
}


def _language() -> str:
    return QLocale().bcp47Name()


def _translate(text: object) -> str:
    return QCoreApplication.translate("FieldWords", str(text))
