"""What a search shows beside its hits: why each was found, other spellings, and what to choose."""

from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.identifiers import EntryId
from directory_app.domain.query import Condition


class MatchField(StrEnum):
    """What of an entry the words of a search were found in."""

    NAME = "name"
    SHORT_NAME = "short_name"
    ACRONYM = "acronym"
    FORMER_NAME = "former_name"
    TITLE = "title"
    POST = "post"
    ORGANISATION = "organisation"
    PARENT = "parent"
    PROGRAMME = "programme"
    HOLDER = "holder"
    TAG = "tag"
    EMAIL = "email"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    ADDRESS = "address"
    LINK = "link"
    LABEL = "label"
    NOTE = "note"


class MatchOwner(StrEnum):
    """Whose value it is."""

    ENTRY = "entry"
    POST = "post"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class MatchReason:
    """Why an entry was found, for one word of the search that its row does not show.

    Attributes:
        field: what the word was found in.
        text: the value it was found in, as stored.
        owner: the entry itself, or what it inherits the value from.
        is_former: the value, or what links the entry to its owner, holds no more.
    """

    field: MatchField
    text: str
    owner: MatchOwner = MatchOwner.ENTRY
    is_former: bool = False


class ChoiceGroup(StrEnum):
    """A line of the filter menu; what its choices have in common."""

    KIND = "kind"
    COUNTRY = "country"
    PROGRAMME = "programme"
    ROLE = "role"
    TAG = "tag"
    LIST = "list"
    HAS = "has"
    LACKS = "lacks"
    VACANT = "vacant"
    REVIEW = "review"
    VERIFIED = "verified"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One condition that can be added to a search.

    Attributes:
        part: the condition.
        count: how many of the entries found now fulfil it.
    """

    part: Condition
    count: int


@dataclass(frozen=True, slots=True)
class Similar:
    """What a search finds when a slip of the fingers is forgiven.

    Attributes:
        ids: row numbers of the entries, nearest first; none of the true hits.
        words: words of their names that were meant, to be marked.
        spelling: the nearest spelling of the whole search, as words of the directory; empty when
            nothing is near.
    """

    ids: tuple[EntryId, ...] = ()
    words: tuple[str, ...] = ()
    spelling: str = ""
