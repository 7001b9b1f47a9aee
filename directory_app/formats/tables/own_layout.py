"""Our own table: a card as cells of columns that ``reading`` takes in again without loss."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from directory_app.domain.contact_points import ContactPoint, Phone, Place
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.locales import country_name
from directory_app.domain.names import name_text
from directory_app.domain.scripts import guess_script
from directory_app.domain.table_columns import TableColumn
from directory_app.formats.cards import CardData
from directory_app.formats.dialling import dialled_text
from directory_app.formats.kept_columns import column_of
from directory_app.formats.tables.cell_values import joined_words, write_type
from directory_app.formats.tables.dates import written_day
from directory_app.formats.tables.header_words import TYPE_FIELDS
from directory_app.formats.tables.headers import header_target
from directory_app.formats.tables.model import ColumnField, ColumnTarget
from directory_app.formats.vcard.values import unescape

F = ColumnField
CellKey = ColumnTarget | str
"""What a column holds; a text is the header of a column that was kept as it was."""

Cells = Iterator[tuple[CellKey, str]]


_PARTS: Final = (F.HONORIFIC, F.GIVEN, F.ADDITIONAL, F.FAMILY, F.SUFFIX)
_ADDRESS_PARTS: Final = {
    F.CARE_OF: "care_of",
    F.STREET: "street",
    F.PO_BOX: "po_box",
    F.DISTRICT: "dependent_locality",
    F.LOCALITY: "locality",
    F.REGION: "region",
    F.POSTAL_CODE: "postal_code",
}
_COLUMN_OF_FIELD: Final[Mapping[ColumnField, TableColumn]] = {
    F.KIND: TableColumn.KIND,
    F.ORGANISATION: TableColumn.ORGANISATION,
    F.DEPARTMENT: TableColumn.DEPARTMENT,
    F.TITLE: TableColumn.TITLE,
    F.ROLE: TableColumn.ROLE,
    F.EMAIL: TableColumn.EMAIL,
    F.ADDRESS: TableColumn.ADDRESS,
    **dict.fromkeys((*_ADDRESS_PARTS, F.ADDRESS_TYPE), TableColumn.ADDRESS_PARTS),
    F.COUNTRY: TableColumn.COUNTRY,
    F.LINK: TableColumn.LINK,
    F.LANGUAGES: TableColumn.LANGUAGES,
    F.TAGS: TableColumn.TAGS,
    F.BIRTHDAY: TableColumn.BIRTHDAY,
    F.ANNIVERSARY: TableColumn.BIRTHDAY,
    F.NOTE: TableColumn.NOTE,
    F.MEMBERS: TableColumn.MEMBERS,
    F.KEPT_LINES: TableColumn.KEPT,
    F.SORT_AS: TableColumn.SORT_AS,
    F.REVISION: TableColumn.CHANGED,
    F.UID: TableColumn.UID,
}
_COLUMN_OF_PHONE: Final = {
    PhoneKind.VOICE: TableColumn.PHONE,
    PhoneKind.VOICE_FAX: TableColumn.PHONE,
    PhoneKind.MOBILE: TableColumn.MOBILE,
    PhoneKind.FAX: TableColumn.FAX,
}
_ALWAYS: Final[Mapping[TableColumn, Sequence[ColumnTarget]]] = {
    TableColumn.NAME: (ColumnTarget(F.FULL_NAME),),
    TableColumn.NAME_PARTS: (ColumnTarget(F.GIVEN), ColumnTarget(F.FAMILY)),
    TableColumn.PHONE: (ColumnTarget(F.PHONE),),
    TableColumn.MOBILE: (ColumnTarget(F.PHONE, phone=PhoneKind.MOBILE),),
    TableColumn.FAX: (ColumnTarget(F.PHONE, phone=PhoneKind.FAX),),
    TableColumn.ADDRESS_PARTS: (ColumnTarget(F.STREET), ColumnTarget(F.LOCALITY)),
    TableColumn.BIRTHDAY: (ColumnTarget(F.BIRTHDAY),),
    **{
        column: (ColumnTarget(field),)
        for field, column in _COLUMN_OF_FIELD.items()
        if column not in {TableColumn.ADDRESS_PARTS, TableColumn.BIRTHDAY, TableColumn.KEPT}
    },
}
"""The columns that a chosen one has even if no entry fills them."""

_KIND_WORDS: Final = {
    "en": {RecordKind.PERSON: "person", RecordKind.ORGANISATION: "organisation",
           RecordKind.POST: "post", RecordKind.LIST: "list"},
    "ru": {RecordKind.PERSON: "человек", RecordKind.ORGANISATION: "организация",
           RecordKind.POST: "пост", RecordKind.LIST: "список"},
}  # fmt: skip
_FIELD_ORDER: Final = {field: index for index, field in enumerate(ColumnField)}
_TYPE_OWNERS: Final = {kind: value for value, kind in TYPE_FIELDS.items()}
_GROUPS: Final = (
    frozenset({F.ORGANISATION, F.DEPARTMENT, F.TITLE, F.ROLE}),
    frozenset({*_ADDRESS_PARTS, F.COUNTRY, F.ADDRESS_TYPE}),
)
"""Fields that belong together: all of number 1 stand before those of number 2."""

_SAYING_NOTHING_NEW: Final = frozenset(
    {TableColumn.NAME_PARTS, TableColumn.ADDRESS, TableColumn.ADDRESS_PARTS}
    | {TableColumn.KIND, TableColumn.CHANGED, TableColumn.UID}
)
"""Columns nobody misses: they repeat others, or are for programs."""

MOST_NUMBERED: Final = 20
"""Columns of one kind that a table gets at most; further values are lines in the last one."""

_MOST_OF_MEMBERS: Final = 99
"""Columns of members: enough for 80,000; readers take numbers of two digits."""

LONGEST_JOINED: Final = 30_000
"""Characters of kept lines, or of members, that go into one cell; Excel's end at 32,767."""


def columns_of(chosen: Sequence[str]) -> tuple[TableColumn, ...]:
    """Return the columns with the keys ``chosen``, or all for none; unknown keys are left out.

    An address is in parts where all are wanted: its one line would say the same.
    """
    if not chosen:
        return tuple(column for column in TableColumn if column is not TableColumn.ADDRESS)
    known = {column.value: column for column in TableColumn}
    return tuple(known[key] for key in dict.fromkeys(chosen) if key in known)


def own_cells(card: CardData, language: str) -> Cells:
    """Yield the filled cells of ``card``, whatever columns were chosen.

    Args:
        card: what to write.
        language: ``en`` or ``ru``: of words for kinds and of countries.
    """
    yield from _names(card.names)
    yield _numbered(F.KIND), _KIND_WORDS[language][card.kind]
    for number, job in enumerate(card.jobs, 1):
        yield _numbered(F.ORGANISATION, number), job.organisation
        yield _numbered(F.DEPARTMENT, number), "\n".join(job.units)
        yield _numbered(F.TITLE, number), job.title
        yield _numbered(F.ROLE, number), job.role
    yield from _phones(card.phones)
    for number, email in enumerate(card.emails, 1):
        yield _numbered(F.EMAIL, number), email.address
        yield _numbered(F.EMAIL_TYPE, number), _type_of(email)
    yield from _addresses(card, language)
    for number, link in enumerate(card.links, 1):
        yield _numbered(F.LINK, number), link.url
        yield _numbered(F.LINK_TYPE, number), _type_of(link)
    yield _numbered(F.LANGUAGES), ", ".join(card.languages)
    yield _numbered(F.TAGS), joined_words(card.categories)
    yield _numbered(F.NOTE), card.note
    yield from _members(card.members)
    yield from _kept(card.kept)
    if card.revision is not None:
        yield _numbered(F.REVISION), card.revision.isoformat()
    yield _numbered(F.UID), card.uid


def unchosen_columns(card: CardData, chosen: Sequence[str]) -> set[TableColumn]:
    """Return the columns in which ``card`` has something, but which are not among ``chosen``.

    None are missing where none were chosen, as that means all.
    """
    if not chosen:
        return set()
    filled = {_column(key) for key, text in own_cells(card, "en") if text}
    return filled - set(columns_of(chosen)) - _SAYING_NOTHING_NEW


def column_of_key(key: CellKey, chosen: Sequence[TableColumn]) -> int:
    """Return the place in ``chosen`` of the column a cell belongs to, or -1 if it has none."""
    column = _column(key)
    if column is TableColumn.ADDRESS_PARTS and column not in chosen and _is_type(key):
        column = TableColumn.ADDRESS
    return chosen.index(column) if column in chosen else -1


def always_there(chosen: Sequence[TableColumn]) -> list[ColumnTarget]:
    """Return the columns that chosen ones have even if no entry fills them."""
    return [target for column in chosen for target in _ALWAYS.get(column, ())]


def order_of_key(key: CellKey, chosen: Sequence[TableColumn]) -> tuple[int, int, int, int]:
    """Return what sorts the columns of a table."""
    if isinstance(key, str):
        return (column_of_key(key, chosen), 0, 0, 0)
    owner = _TYPE_OWNERS.get(key.field, key.field)
    group = next((fields for fields in _GROUPS if owner in fields), None)
    place = column_of_key(key, chosen)
    if group is not None:
        places = [column_of_key(ColumnTarget(field), chosen) for field in group]
        place = min(one for one in places if one >= 0)
    if owner is F.PHONE:
        kind = list(PhoneKind).index(key.phone)
        return (place, kind, key.number, _FIELD_ORDER[key.field])
    return (place, 0, key.number, column_of_key(key, chosen) * 100 + _FIELD_ORDER[key.field])


def _column(key: CellKey) -> TableColumn:
    if isinstance(key, str):
        return TableColumn.KEPT
    field = _TYPE_OWNERS.get(key.field, key.field)
    if field is F.PHONE:
        return _COLUMN_OF_PHONE[key.phone]
    if field is F.FULL_NAME:
        return TableColumn.NAME if key.number == 1 else TableColumn.OTHER_NAMES
    if field in _PARTS:
        return TableColumn.NAME_PARTS if key.number == 1 else TableColumn.OTHER_NAMES
    if field in {F.SHORT_NAME, F.ACRONYM}:
        return TableColumn.OTHER_NAMES
    return _COLUMN_OF_FIELD[field if key.field not in _COLUMN_OF_FIELD else key.field]


def _is_type(key: CellKey) -> bool:
    return isinstance(key, ColumnTarget) and key.field in _TYPE_OWNERS


def _names(names: Sequence[Name]) -> Cells:
    simple: dict[ColumnField, list[str]] = {F.SHORT_NAME: [], F.ACRONYM: []}
    number = 0
    for index, name in enumerate(names):
        said = _name_type(name)
        field = {"short": F.SHORT_NAME, "acronym": F.ACRONYM}.get(said)
        parts = (name.honorific, name.given, name.additional, name.family, name.suffix)
        if index and field is not None and not any(parts):
            simple[field].append(name.text)
            continue
        number += 1
        yield _numbered(F.FULL_NAME, number), name_text(name)
        for part, text in zip(_PARTS, parts, strict=True):
            yield _numbered(part, number), text
        yield _numbered(F.NAME_TYPE, number), said
    for field, texts in simple.items():
        yield _numbered(field), "\n".join(texts)


def _name_type(name: Name) -> str:
    """Return kind, language and script of a name, as far as they are not the usual ones."""
    kind = "" if name.kind is NameKind.OFFICIAL else name.kind
    script = "" if name.script == guess_script(name_text(name)) else name.script
    return " ".join(filter(None, (kind, name.language, script)))


def _phones(phones: Sequence[Phone]) -> Cells:
    numbers = dict.fromkeys(PhoneKind, 0)
    for phone in phones:
        numbers[phone.kind] += 1
        number = numbers[phone.kind]
        yield _numbered(F.PHONE, number, phone.kind), dialled_text(phone)
        target = _numbered(F.PHONE_TYPE, number, phone.kind)
        yield target, _type_of(phone)


def _addresses(card: CardData, language: str) -> Cells:
    for number, address in enumerate(card.addresses, 1):
        label = card.labels[number - 1] if number <= len(card.labels) else ()
        yield _numbered(F.ADDRESS, number), ", ".join(label)
        for field, name in _ADDRESS_PARTS.items():
            yield _numbered(field, number), getattr(address, name)
        country = country_name(address.country, language) if address.country else ""
        yield _numbered(F.COUNTRY, number), country
        yield _numbered(F.ADDRESS_TYPE, number), _type_of(address)


def lines_without_room(lines: Sequence[str]) -> list[str]:
    """Return the kept lines of a card that go into no cell.

    Those without a column of their own share one, and each of them goes in whole or not at all:
    half a line would be read as another.
    """
    return _shared_cell(lines)[1]


def _shared_cell(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the lines that go into the cell they share, and those it has no room for."""
    written, left = [], []
    room = LONGEST_JOINED
    for line in lines:
        if _own_cell(line) is not None:
            continue
        if len(line) <= room:
            room -= len(line) + 1
            written.append(line)
        else:
            left.append(line)
    return written, left


def _members(uids: Sequence[str]) -> Cells:
    """Yield as many cells as the UIDs of members need: Excel takes no longer ones."""
    piece: list[str] = []
    number, room = 1, LONGEST_JOINED
    for uid in uids:
        room -= len(uid) + 1
        if room < 0 and piece:
            yield _numbered(F.MEMBERS, number), "\n".join(piece)
            piece, number, room = [], number + 1, LONGEST_JOINED - len(uid) - 1
        piece.append(uid)
    yield _numbered(F.MEMBERS, number), "\n".join(piece)


def _kept(lines: Sequence[str]) -> Cells:
    yield from (cell for line in lines if (cell := _own_cell(line)) is not None)
    yield _numbered(F.KEPT_LINES), "\n".join(_shared_cell(lines)[0])


def _own_cell(line: str) -> tuple[CellKey, str] | None:
    """Return the cell that a kept line has to itself, or None."""
    kept = column_of(line)
    name, _, value = line.partition(":")
    if kept is not None and kept.header and header_target(kept.header) is None:
        return kept.header, kept.text
    if name in {"BDAY", "ANNIVERSARY"} and written_day(value) == value:
        return _numbered(F.BIRTHDAY if name == "BDAY" else F.ANNIVERSARY), value
    if name == "SORT-STRING":
        return _numbered(F.SORT_AS), unescape(value)
    return None


def _type_of(point: ContactPoint) -> str:
    """Return the type of a contact point as far as it is not the usual one."""
    is_usual = point.place is Place.WORK and not point.label and not point.preferred
    return "" if is_usual else write_type(point.place, point.label, preferred=point.preferred)


def _numbered(
    field: ColumnField, number: int = 1, phone: PhoneKind = PhoneKind.VOICE
) -> ColumnTarget:
    """Return the column of the value of that number; the columns of one kind have an end."""
    series = _SERIES[field, phone]
    return series[min(number, len(series)) - 1]


_SERIES: Final = {
    (field, phone): tuple(
        ColumnTarget(field, phone=phone, number=number)
        for number in range(1, (_MOST_OF_MEMBERS if field is F.MEMBERS else MOST_NUMBERED) + 1)
    )
    for field in ColumnField
    for phone in (PhoneKind if field in {F.PHONE, F.PHONE_TYPE} else (PhoneKind.VOICE,))
}
"""All columns there can be: making them anew for every card would take most of the time."""
