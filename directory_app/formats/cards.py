"""What readers of contact files give and writers take: plain values, free of any syntax."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind


class VCardVersion(StrEnum):
    """The versions that can be written."""

    V3 = "3.0"
    V4 = "4.0"


class CardProblemCode(StrEnum):
    """What is wrong with a card or one of its lines."""

    NO_NAME = "no_name"
    MISSING_END = "missing_end"
    OUTSIDE_CARD = "outside_card"
    NOT_A_PROPERTY = "not_a_property"
    UNKNOWN_VERSION = "unknown_version"
    UNDECODABLE_TEXT = "undecodable_text"
    LINE_TOO_LONG = "line_too_long"
    CARD_TOO_LARGE = "card_too_large"
    NO_ENTRY = "no_entry"
    NOT_OPENED = "not_opened"
    UNPAIRED_QUOTE = "unpaired_quote"
    PHONE_DIGITS_LOST = "phone_digits_lost"
    SHEET_LEFT_OUT = "sheet_left_out"
    """Of a workbook from which another sheet is read; the detail is the name of this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardProblem:
    """Something in a file of cards that could not be taken as it stands.

    Attributes:
        card: number of the card in its file, from 1; 0 before the first card.
        line: number of the line in the file, from 1.
        code: which problem.
        detail: the offending text, shortened.
    """

    card: int
    line: int
    code: CardProblemCode
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardJob:
    """What a card says of one employment: the ORG, TITLE and ROLE that belong together.

    Attributes:
        organisation: the name of the body, or empty.
        units: its units as the card nests them, the largest first.
        title: job title, or empty.
        role: function, or empty.
        preferred: whether it is the one to show first.
    """

    organisation: str = ""
    units: tuple[str, ...] = ()
    title: str = ""
    role: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCard:
    """One card as read.

    Readers leave phones, e-mails, links and countries as they are printed; ``formats.validating``
    gives them the forms that records have.

    Attributes:
        number: its number in the file, from 1.
        line: the line of its BEGIN, from 1.
        uid: its UID without ``urn:uuid:``, or empty.
        kind: person, organisation, post, or list (a group card).
        version: the version as the card gives it, or empty.
        names: at least one; the first is the one to show.
        phones: where a file has a number beside what is printed, it is in ``e164`` as it stands.
        addresses: with the code of their country, or its name until they are validated.
        categories: names of its categories.
        languages: BCP 47 tags.
        jobs: employments, the first being the main one.
        members: UIDs of the members of a group.
        revision: when it was last changed, aware.
        sort_as: the text it is to be sorted by, or empty.
        kept: unfolded content lines that have no field here.
        country: ISO 3166-1 alpha-2 code of the entry's country where that is no address's, or
            empty.
        problems: what was wrong with it; it could be used all the same.
    """

    number: int
    line: int
    uid: str = ""
    kind: RecordKind = RecordKind.PERSON
    version: str = ""
    names: tuple[Name, ...] = ()
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    categories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    jobs: tuple[CardJob, ...] = ()
    members: tuple[str, ...] = ()
    revision: datetime | None = None
    sort_as: str = ""
    kept: tuple[str, ...] = ()
    country: str = ""
    problems: tuple[CardProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CardData:
    """One card to write; nothing in it is left out, so it is filtered before.

    Attributes:
        uid: the entry's UID: a UUID is written as such, another one as it stands.
        kind: person, organisation, post, or list (a group card).
        names: at least one; the first is the one that every reader shows.
        jobs: employments, the main one first.
        labels: the lines of an envelope for each address, in the order of ``addresses``; may be
            shorter than ``addresses``, and an empty tuple stands for "no label".
        revision: when the entry was last changed, aware.
        members: UIDs of the members of a list.
        kept: content lines as a reader of cards kept them, of any version.
    """

    uid: str
    kind: RecordKind = RecordKind.PERSON
    names: tuple[Name, ...] = ()
    jobs: tuple[CardJob, ...] = ()
    emails: tuple[Email, ...] = ()
    phones: tuple[Phone, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    labels: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()
    note: str = ""
    categories: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    revision: datetime | None = None
    kept: tuple[str, ...] = ()
