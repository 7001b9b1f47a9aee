"""Lists, saved searches, tags and sources (design section 2)."""

from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.dates import PartialDate
from directory_app.domain.identifiers import (
    EntryUid,
    ListUid,
    SavedSearchUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.items import Item, RecordBase


class SourceKind(StrEnum):
    """Where a fact came from."""

    DOCUMENT = "document"
    PAGE = "page"
    LETTER = "letter"
    IMPORT = "import"
    CALL = "call"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Item):
    """An entry is on a list for a time; owned by the list."""

    entry: EntryUid


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactList(RecordBase):
    """A list of entries: static members, or a rule (a search) when ``rule`` is not empty.

    Attributes:
        kept_properties: content lines (unfolded) of its group card that have no field here, among
            them members that are not in the directory.
    """

    uid: ListUid
    name: str
    rule: str = ""
    memberships: tuple[Membership, ...] = ()
    kept_properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSearch(RecordBase):
    """A search kept under a name."""

    uid: SavedSearchUid
    name: str
    query: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag(RecordBase):
    """A word to mark entries with.

    Attributes:
        colour: ``#rrggbb``, or empty for the theme's own.
    """

    uid: TagUid
    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(RecordBase):
    """The document, page, letter, import or call a fact came from.

    Attributes:
        title: what it is ("BOMCA press release, Bishkek, 13 September 2017").
        location: address or place to find it again, or empty.
        as_of: the date of the source.
    """

    uid: SourceUid
    title: str
    kind: SourceKind = SourceKind.PAGE
    location: str = ""
    as_of: PartialDate | None = None
