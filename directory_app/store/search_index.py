"""The full-text index: what is kept of an entry so that search finds it.

One row an entry, holding the folded form of the entry's own text only. What an entry inherits (its
post, organisation, tags, programmes) is joined when searching, so that renaming a ministry touches
one row. Phones are kept as digits twice, in international and in national form, since people type
either; the words of an address and of a link are its parts.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, text

from directory_app.domain.entries import Entry, Person
from directory_app.domain.folding import fold, fold_digits
from directory_app.domain.names import name_text

INDEX_TABLE = "entry_search"
INDEX_COLUMNS = ("name", "title", "reach", "place", "note")

_DELETE = text(f"DELETE FROM {INDEX_TABLE} WHERE rowid = :number")
_INSERT = text(
    f"INSERT INTO {INDEX_TABLE} (rowid, {', '.join(INDEX_COLUMNS)}) "
    f"VALUES (:number, {', '.join(f':{column}' for column in INDEX_COLUMNS)})"
)


def index_entries(
    connection: Connection, entries: Iterable[tuple[int, Entry]], *, are_new: bool
) -> None:
    """Write the index rows of entries, given with their row numbers, in the open transaction."""
    rows = [{"number": number, **index_text(entry)} for number, entry in entries]
    if not rows:
        return
    if not are_new:
        connection.execute(_DELETE, [{"number": row["number"]} for row in rows])
    connection.execute(_INSERT, rows)


def index_text(entry: Entry) -> dict[str, str]:
    """Return the folded text of each column of the index for ``entry``."""
    titles = [tenure.title for tenure in entry.tenures] if isinstance(entry, Person) else []
    return {
        "name": fold(" ".join(name_text(name) for name in entry.names)),
        "title": fold(" ".join(titles)),
        "reach": " ".join(_reach_words(entry)),
        "place": fold(" ".join(_place_texts(entry))),
        "note": fold(" ".join(_remarks(entry))),
    }


def _reach_words(entry: Entry) -> Iterator[str]:
    for email in entry.emails:
        yield fold(email.address)
    for link in entry.links:
        yield fold(link.url)
    for phone in entry.phones:
        yield from _phone_words(phone.e164, phone.printed, phone.extension)
    for point in (*entry.emails, *entry.phones, *entry.links):
        if point.label:
            yield fold(point.label)


def _phone_words(e164: str | None, printed: str, extension: str) -> Iterator[str]:
    """Yield the digits to be found by, from each place a person may begin: +996, 0312, 66-12-34.

    Search matches the beginnings of words, so each group of digits that is printed apart begins a
    word of its own that runs to the end of the number.
    """
    digits = fold_digits(printed)
    words = dict.fromkeys([fold_digits(e164)] if e164 else [])
    groups = "".join(sign if sign.isdigit() else " " for sign in printed).split()
    for position in range(len(groups)):
        words.setdefault("".join(groups[position:]))
    words.setdefault(digits)
    if extension:
        words.setdefault(extension)
    yield from (word for word in words if word)


def _place_texts(entry: Entry) -> Iterator[str]:
    for address in entry.addresses:
        yield address.care_of
        yield address.street
        yield address.po_box
        yield address.dependent_locality
        yield address.locality
        yield address.region
        yield address.postal_code


def _remarks(entry: Entry) -> Iterator[str]:
    yield entry.note
    yield from entry.warnings
    for collection in (entry.names, entry.emails, entry.phones, entry.addresses, entry.links):
        yield from (item.note for item in collection if item.note)
    if isinstance(entry, Person):
        yield from (tenure.note for tenure in entry.tenures if tenure.note)
