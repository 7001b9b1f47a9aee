"""What an import compares with: the names, e-mails and employers that the directory knows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, Table, and_, func, select

from directory_app.domain.codec import Json
from directory_app.domain.identifiers import (
    ENTRY_KINDS,
    EntryId,
    EntryUid,
    ProgrammeUid,
    RecordKind,
    RecordUid,
)
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import Tag
from directory_app.domain.records import Record
from directory_app.store.batches import batches
from directory_app.store.loading import load_all, load_many, present_entries
from directory_app.store.tables import METADATA

_ENTRY = METADATA.tables["entry"]
_NAME = METADATA.tables["entry_name"]
_PARENT = METADATA.tables["parent_link"]
_POST = METADATA.tables["post"]
_TENURE = METADATA.tables["tenure"]
_EMAIL = METADATA.tables["email"]
_PHONE = METADATA.tables["phone"]
_PROGRAMME = METADATA.tables["programme"]
_PROGRAMME_NAME = METADATA.tables["programme_name"]
_LIST = METADATA.tables["contact_list"]
_CHANGE = METADATA.tables["change"]
_IMPORTED = METADATA.tables["imported_card"]

_AS_MADE: Final = 1
"""Version of an entry that was never changed."""


@dataclass(frozen=True, slots=True)
class KnownBody:
    """An organisation by what it is recognised by.

    Attributes:
        names: full and short names.
        acronyms: names that are acronyms.
        parents: organisations it is or was part of.
    """

    uid: EntryUid
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    parents: tuple[EntryUid, ...]


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A post by what it is recognised by: its names, and whose it is."""

    uid: EntryUid
    names: tuple[str, ...]
    organisation: EntryUid | None
    programme: ProgrammeUid | None


class KeyKind(StrEnum):
    """What people are recognised by."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person by what they are recognised by.

    Attributes:
        names: as shown and as written.
        emails: addresses.
        phones: numbers in E.164 form.
        employers: organisations of tenures, or of the posts held.
    """

    uid: EntryUid
    names: tuple[str, ...]
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    employers: tuple[EntryUid, ...]


class ImportedEntry(NamedTuple):
    """An entry as a card about it is told to say nothing new.

    Attributes:
        name: its shown name.
        body: the shown name of the organisation it is listed under, or empty.
        print: of the card it was made of, if nobody changed it since; else None.
    """

    name: str
    body: str
    print: bytes | None


class ImportLookup:
    """Reads, in one open transaction, what an import compares its cards with."""

    def __init__(self, connection: Connection) -> None:
        """Read through ``connection``."""
        self._connection = connection

    def bodies(self) -> list[KnownBody]:
        """Return every organisation that is not in the bin, the oldest first."""
        names = _names(self._connection, RecordKind.ORGANISATION)
        child, parent = _ENTRY.alias("child"), _ENTRY.alias("parent")
        query = (
            select(child.c.uid, parent.c.uid)
            .select_from(_PARENT)
            .join(child, child.c.id == _PARENT.c.entry_id)
            .join(parent, parent.c.id == _PARENT.c.organisation_id)
        )
        parents: dict[str, list[EntryUid]] = defaultdict(list)
        for uid, above in self._connection.execute(query):
            parents[uid].append(above)
        return [
            KnownBody(
                EntryUid(RecordUid(uid)),
                tuple(text for kind, text in found if kind is not NameKind.ACRONYM),
                tuple(text for kind, text in found if kind is NameKind.ACRONYM),
                tuple(parents.get(uid, ())),
            )
            for uid, found in names.items()
        ]

    def posts(self) -> list[KnownPost]:
        """Return every post that is not in the bin, the oldest first."""
        body = _ENTRY.alias("body")
        query = (
            select(_ENTRY.c.uid, body.c.uid, _PROGRAMME.c.uid)
            .select_from(_POST)
            .join(_ENTRY, _ENTRY.c.id == _POST.c.entry_id)
            .outerjoin(body, body.c.id == _POST.c.organisation_id)
            .outerjoin(_PROGRAMME, _PROGRAMME.c.id == _POST.c.programme_id)
            .where(_ENTRY.c.binned_at.is_(None))
            .order_by(_ENTRY.c.id)
        )
        names = _names(self._connection, RecordKind.POST)
        return [
            KnownPost(uid, tuple(text for _, text in names.get(uid, ())), organisation, programme)
            for uid, organisation, programme in self._connection.execute(query)
        ]

    def programme_names(self) -> Iterator[tuple[ProgrammeUid, str]]:
        """Yield every name of every programme that is not in the bin."""
        query = (
            select(_PROGRAMME.c.uid, _PROGRAMME_NAME.c.text)
            .join_from(_PROGRAMME, _PROGRAMME_NAME)
            .where(_PROGRAMME.c.binned_at.is_(None))
            .order_by(_PROGRAMME.c.id, _PROGRAMME_NAME.c.position)
        )
        yield from ((uid, text) for uid, text in self._connection.execute(query) if text)

    def list_names(self) -> Iterator[tuple[RecordUid, str]]:
        """Yield every list of members that is not in the bin with its name."""
        query = select(_LIST.c.uid, _LIST.c.name)
        query = query.where(_LIST.c.binned_at.is_(None), _LIST.c.rule == "").order_by(_LIST.c.id)
        yield from ((uid, name) for uid, name in self._connection.execute(query))

    def people_keys(self) -> Iterator[tuple[KeyKind, EntryId, str]]:
        """Yield what people that are not in the bin are recognised by, with their row number."""
        queries = (
            (KeyKind.NAME, _people(_ENTRY.c.display_name)),
            (KeyKind.NAME, _of_people(_NAME, _NAME.c.text)),
            (KeyKind.EMAIL, _of_people(_EMAIL, _EMAIL.c.address)),
            (KeyKind.PHONE, _of_people(_PHONE, _PHONE.c.e164)),
        )
        for kind, query in queries:
            for number, text in self._connection.execute(query):
                if text:
                    yield kind, EntryId(number), text

    def known_people(self, ids: Iterable[EntryId]) -> dict[EntryId, KnownPerson]:
        """Return the people with these row numbers that are not in the bin."""
        found: dict[EntryId, KnownPerson] = {}
        for batch in batches(ids):
            shown = _people(_ENTRY.c.uid, _ENTRY.c.display_name).where(_ENTRY.c.id.in_(batch))
            names = self._texts(_of_people(_NAME, _NAME.c.text), batch)
            emails = self._texts(_of_people(_EMAIL, _EMAIL.c.address), batch)
            phones = self._texts(_of_people(_PHONE, _PHONE.c.e164), batch)
            employers = self._texts(_employers(), batch)
            for number, uid, name in self._connection.execute(shown):
                found[EntryId(number)] = KnownPerson(
                    uid,
                    (name, *names.get(number, ())),
                    tuple(emails.get(number, ())),
                    tuple(phones.get(number, ())),
                    tuple(EntryUid(RecordUid(each)) for each in employers.get(number, ())),
                )
        return found

    def kinds_of(self, uids: Iterable[RecordUid]) -> dict[RecordUid, RecordKind]:
        """Return the kinds of the entries and lists with these UIDs, those in the bin too."""
        found: dict[RecordUid, RecordKind] = {}
        for batch in batches(uids):
            entries = select(_ENTRY.c.uid, _ENTRY.c.kind).where(_ENTRY.c.uid.in_(batch))
            found.update((uid, kind) for uid, kind in self._connection.execute(entries))
            lists = select(_LIST.c.uid).where(_LIST.c.uid.in_(batch))
            found.update(
                (uid, RecordKind.LIST) for uid in self._connection.execute(lists).scalars()
            )
        return found

    def as_made(self, uids: Iterable[RecordUid]) -> dict[RecordUid, dict[str, Json]]:
        """Return the content of those entries that nobody changed since they were made.

        The content is that which the history says they were made with, in its JSON form.
        """
        found: dict[RecordUid, dict[str, Json]] = {}
        for batch in batches(uids):
            query = (
                select(_CHANGE.c.record_uid, _CHANGE.c.after)
                .join_from(_CHANGE, _ENTRY, _ENTRY.c.uid == _CHANGE.c.record_uid)
                .where(
                    _CHANGE.c.record_uid.in_(batch),
                    _CHANGE.c.created,
                    _ENTRY.c.version == _AS_MADE,
                    _ENTRY.c.binned_at.is_(None),
                )
            )
            found.update((uid, after) for uid, after in self._connection.execute(query))
        return found

    def imported(self, uids: Iterable[RecordUid]) -> dict[RecordUid, ImportedEntry]:
        """Return entries that are not in the bin."""
        body = _ENTRY.alias("body")
        query = (
            select(
                _ENTRY.c.uid,
                _ENTRY.c.display_name,
                func.coalesce(body.c.display_name, ""),
                _IMPORTED.c.print,
            )
            .select_from(_ENTRY)
            .outerjoin(body, body.c.id == _ENTRY.c.employer_id)
            .outerjoin(
                _IMPORTED,
                and_(_IMPORTED.c.entry_id == _ENTRY.c.id, _ENTRY.c.version == _AS_MADE),
            )
            .where(_ENTRY.c.binned_at.is_(None))
        )
        found: dict[RecordUid, ImportedEntry] = {}
        for batch in batches(uids):
            rows = self._connection.execute(query.where(_ENTRY.c.uid.in_(batch)))
            found.update((uid, ImportedEntry(*others)) for uid, *others in rows)
        return found

    def load(self, uids: Iterable[RecordUid]) -> dict[RecordUid, Record]:
        """Return the entries and lists with these UIDs, those in the bin too."""
        by_kind: dict[RecordKind, list[RecordUid]] = defaultdict(list)
        wanted = list(uids)
        if not wanted:
            return {}
        for batch in batches(wanted):
            query = select(_ENTRY.c.uid, _ENTRY.c.kind).where(_ENTRY.c.uid.in_(batch))
            for uid, kind in self._connection.execute(query):
                by_kind[kind].append(uid)
        found = load_many(self._connection, RecordKind.LIST, wanted)
        for kind in ENTRY_KINDS & set(by_kind):
            found.update(load_many(self._connection, kind, by_kind[kind]))
        return found

    def _texts(self, query: Select[Any], batch: Sequence[int]) -> dict[int, list[str]]:
        found: dict[int, list[str]] = defaultdict(list)
        for number, text in self._connection.execute(query.where(_ENTRY.c.id.in_(batch))):
            if text:
                found[number].append(text)
        return found

    def tags(self) -> list[Tag]:
        """Return every tag, those in the bin too."""
        found = load_all(self._connection, RecordKind.TAG, binned=True)
        return [tag for tag in found if isinstance(tag, Tag)]

    def present(self, uids: Iterable[EntryUid]) -> set[EntryUid]:
        """Return those of ``uids`` that are entries and not in the bin."""
        return present_entries(self._connection, uids)

    def binned(self, uids: Iterable[RecordUid]) -> list[Record]:
        """Return the entries, tags and sources in the bin that have one of ``uids``."""
        wanted = list(dict.fromkeys(uids))
        found = self.load(wanted)
        for kind in (RecordKind.TAG, RecordKind.SOURCE):
            found.update(load_many(self._connection, kind, wanted))
        return [record for record in found.values() if record.binned_at is not None]


def _people(*columns: ColumnElement[Any]) -> Select[Any]:
    return select(_ENTRY.c.id, *columns).where(
        _ENTRY.c.kind == RecordKind.PERSON, _ENTRY.c.binned_at.is_(None)
    )


def _of_people(table: Table, column: ColumnElement[Any]) -> Select[Any]:
    return _people(column).join(table, table.c.entry_id == _ENTRY.c.id)


def _employers() -> Select[Any]:
    """Select people with the organisations of their tenures or of the posts they held."""
    body = _ENTRY.alias("body")
    number = func.coalesce(_TENURE.c.organisation_id, _POST.c.organisation_id)
    return (
        _people(body.c.uid)
        .join(_TENURE, _TENURE.c.entry_id == _ENTRY.c.id)
        .outerjoin(_POST, _POST.c.entry_id == _TENURE.c.post_id)
        .join(body, body.c.id == number)
    )


def _names(connection: Connection, kind: RecordKind) -> dict[str, list[tuple[NameKind, str]]]:
    """Return the written names of entries of ``kind`` but for former ones, by UID."""
    query = (
        select(_ENTRY.c.uid, _NAME.c.kind, _NAME.c.text)
        .join_from(_ENTRY, _NAME)
        .where(
            _ENTRY.c.kind == kind,
            _ENTRY.c.binned_at.is_(None),
            _NAME.c.kind != NameKind.FORMER,
        )
        .order_by(_ENTRY.c.id, _NAME.c.position)
    )
    found: dict[str, list[tuple[NameKind, str]]] = defaultdict(list)
    for uid, name_kind, text in connection.execute(query):
        if text:
            found[uid].append((name_kind, text))
    return found
