"""What a click on a place in the card's text means."""

from dataclasses import dataclass
from enum import StrEnum, auto

from directory_app.domain.identifiers import RecordRef


class Wish(StrEnum):
    """What the user can ask for on a card and the window carries out."""

    VERIFY = auto()
    HISTORY = auto()
    TAG = auto()
    NEW_PERSON = auto()
    NEW_DEPARTMENT = auto()
    NEW_POST = auto()


class Fold(StrEnum):
    """The parts of a card that are folded away at first."""

    FORMER_REACH = auto()
    FORMER_ADDRESSES = auto()
    FORMER_PEOPLE = auto()
    ALL_PEOPLE = auto()
    KEPT_LINES = auto()


@dataclass(frozen=True, slots=True)
class OpenUrl:
    """Hand a URL to the system (browser, mail program, phone)."""

    url: str


@dataclass(frozen=True, slots=True)
class CopyText:
    """Put a text on the clipboard."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowRecord:
    """Show another record."""

    ref: RecordRef


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the window to do something with the entry shown."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class Toggle:
    """Unfold a part of the card, or fold it again."""

    fold: Fold


Target = OpenUrl | CopyText | ShowRecord | Ask | Toggle
