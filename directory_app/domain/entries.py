"""Entries: the people, organisations and posts of the directory (design section 2)."""

from dataclasses import dataclass
from datetime import date

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate
from directory_app.domain.identifiers import EntryUid, ProgrammeUid, RecordKind, TagUid
from directory_app.domain.items import Item, RecordBase
from directory_app.domain.kinds import NameKind, OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Item):
    """One name of an entry or programme, in one language and script.

    ``text`` is the whole name as it is written. The five parts (vCard N, RFC 6350 section 6.2.2)
    are for people; ``text`` may then be empty and is composed from them.

    Attributes:
        language: BCP 47 tag, or empty when unknown.
        script: ISO 15924 code (``Latn``, ``Cyrl``), or empty when unknown.
    """

    text: str = ""
    kind: NameKind = NameKind.OFFICIAL
    language: str = ""
    script: str = ""
    honorific: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Item):
    """A person holds a post, or belongs to an organisation, for a time; owned by the person.

    Attributes:
        post: the post held, if the title is a post of its own.
        organisation: the body the person works for; None when only the post tells.
        title: the title as printed, when there is no post or it is worded differently.
        as_of: the day a source showed the person in it.
    """

    post: EntryUid | None = None
    organisation: EntryUid | None = None
    title: str = ""
    as_of: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentLink(Item):
    """An organisation is part of another one for a time; owned by the child."""

    organisation: EntryUid


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryBase(RecordBase):
    """What people, organisations and posts share.

    Attributes:
        names: at least one; the first is the one shown.
        country: ISO 3166-1 alpha-2 code of an organisation's seat, a post's area or the country
            a person works in; empty when unknown.
        tags: UIDs of tags.
        to_verify: somebody should look whether the entry still holds.
        verified_on: the day somebody last saw that the whole entry is right.
        warnings: remarks of the source's reader on what contradicts itself.
        kept_properties: vCard content lines (unfolded) that have no field here, kept as read.
    """

    uid: EntryUid
    names: tuple[Name, ...] = ()
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    links: tuple[Link, ...] = ()
    country: str = ""
    tags: tuple[TagUid, ...] = ()
    to_verify: bool = False
    verified_on: date | None = None
    warnings: tuple[str, ...] = ()
    kept_properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(EntryBase):
    """A person with the tenures that say what they do and did.

    Attributes:
        languages: BCP 47 tags of the languages the person uses, preferred first.
    """

    tenures: tuple[Tenure, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(EntryBase):
    """A body of some kind, perhaps part of another one.

    Attributes:
        represents: ISO country code or ``EU`` for whom an embassy or delegation speaks; or empty.
    """

    kind: OrganisationKind = OrganisationKind.OTHER
    represents: str = ""
    parents: tuple[ParentLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(EntryBase):
    """An office in an organisation, in a programme, or both; exists while vacant."""

    organisation: EntryUid | None = None
    programme: ProgrammeUid | None = None


Entry = Person | Organisation | Post


def kind_of_entry(entry: Entry) -> RecordKind:
    """Return the record kind of ``entry``."""
    match entry:
        case Person():
            return RecordKind.PERSON
        case Organisation():
            return RecordKind.ORGANISATION
        case Post():
            return RecordKind.POST
