"""What a record is called where only one line is shown."""

from collections.abc import Sequence

from directory_app.domain.entries import Name, Organisation, Person, Post
from directory_app.domain.events import Event
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import ContactList, SavedSearch, Source, Tag
from directory_app.domain.names import display_name, name_text
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.records import Record


def record_label(record: Record) -> str:
    """Return the shown name of ``record``; empty when it has none at all.

    A phase without a title is called by its number, which may be empty for an only phase.
    """
    match record:
        case Person() | Organisation() | Post():
            return display_name(record.names)
        case Programme():
            return acronym_or_name(record.names)
        case Phase():
            return record.title.strip() or record.number.strip()
        case Event() | Source():
            return record.title.strip()
        case ContactList() | SavedSearch() | Tag():
            return record.name.strip()


def acronym_or_name(names: Sequence[Name]) -> str:
    """Return the first acronym among ``names``, or the first name where there is none."""
    acronyms = [name_text(name) for name in names if name.kind is NameKind.ACRONYM]
    return next((text for text in acronyms if text), display_name(names))


def is_nameless(record: Record) -> bool:
    """Tell whether ``record`` cannot be stored for want of any name.

    A phase needs none: it is known by its programme.
    """
    match record:
        case Person() | Organisation() | Post() | Programme():
            return not any(name_text(name).strip() for name in record.names)
        case Phase():
            return False
        case _:
            return not record_label(record)
