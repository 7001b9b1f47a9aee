"""A search as values: what the text in the search box means (design section 6).

A query is a row of parts that must all hold. A part is either words to look for, in every field or
in one, or a condition on the entry. Reading a text as a query is the matter of ``query_reading``.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind, RoleKind


class TextField(StrEnum):
    """Where words are looked for."""

    ANY = "any"
    NAME = "name"
    POST = "post"
    ORGANISATION = "organisation"
    PHONE = "phone"
    EMAIL = "email"
    PLACE = "place"
    NOTE = "note"
    LINK = "link"


class Having(StrEnum):
    """What an entry can have or lack."""

    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    ADDRESS = "address"
    LINK = "link"
    NOTE = "note"
    POST = "post"
    ORGANISATION = "organisation"
    TAG = "tag"
    SOURCE = "source"


class DateField(StrEnum):
    """Which day of an entry is compared."""

    VERIFIED = "verified"
    CHANGED = "changed"


class GroupKind(StrEnum):
    """A kind of record that entries are gathered by, found by its name."""

    PROGRAMME = "programme"
    TAG = "tag"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a query.

    Attributes:
        start: where it begins in the text, in code points.
        end: where it ends in the text (exclusive).
        negated: whether entries for which it holds are left out (``-`` before it).
    """

    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Part):
    """Words to look for; as typed, not folded.

    Attributes:
        text: one run of letters and signs without a blank; several words where it was quoted.
        is_exact: it was quoted: the words stand so, in this order, but for capitals and accents.
        within: the field it must stand in.
    """

    text: str
    is_exact: bool = False
    within: TextField = TextField.ANY


@dataclass(frozen=True, slots=True, kw_only=True)
class OfKind(Part):
    """The entry is of one of these kinds (``kind:person``, ``kind:ministry``)."""

    records: frozenset[RecordKind] = frozenset()
    organisations: frozenset[OrganisationKind] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class InCountry(Part):
    """The entry belongs to one of these countries: ISO 3166-1 alpha-2 codes (``country:kg``)."""

    codes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class InGroup(Part):
    """The entry has to do with a programme, bears a tag or is on a list, named by ``text``."""

    group: GroupKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InRole(Part):
    """The organisation has one of these roles in a phase (``role:partner``)."""

    roles: frozenset[RoleKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class IsVacant(Part):
    """It is a post that nobody holds now (``vacant:yes``), or that somebody holds."""

    vacant: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToReview(Part):
    """Somebody is to look whether the entry still holds (``review:yes``), or need not."""

    to_review: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Has(Part):
    """The entry itself has something (``has:fax``) or lacks it (``no:email``)."""

    what: Having
    present: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDate(Part):
    """A day of the entry lies in a period (``verified:<2025``, ``changed:>7d``).

    Attributes:
        since: first day of the period, or None without a beginning.
        until: last day of the period (inclusive), or None without an end.
        never: there is no such day at all (``verified:never``); since and until are None then.
    """

    which: DateField
    since: date | None = None
    until: date | None = None
    never: bool = False


Condition = OfKind | InCountry | InGroup | InRole | IsVacant | ToReview | Has | OnDate
AnyPart = Words | Condition


@dataclass(frozen=True, slots=True)
class Query:
    """All parts of a search; an entry is found when each of them holds."""

    parts: tuple[AnyPart, ...] = ()

    @property
    def words(self) -> tuple[Words, ...]:
        """The parts to look for in texts, left-out ones not among them."""
        return tuple(part for part in self.parts if isinstance(part, Words) and not part.negated)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing."""
        return not self.parts
