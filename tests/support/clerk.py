"""Somebody who does to a directory whatever comes to mind."""

import random
from collections.abc import Callable
from dataclasses import replace

from directory_app.domain.contact_points import Email, Phone, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.kinds import NameKind, PhoneKind, RoleKind
from directory_app.domain.programmes import Phase, Programme, Role
from directory_app.domain.records import Record
from directory_app.store.loading import load_all
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person, post

KINDS = (
    RecordKind.PERSON, RecordKind.ORGANISATION, RecordKind.POST, RecordKind.PROGRAMME,
    RecordKind.PHASE, RecordKind.TAG,
)  # fmt: skip
WORDS = (
    *("Quill", "Feather", "Inkwell", "Blotter", "Перо", "Чернила"),
    *("Sandbox", "Papermill", "Scissors"),
)
AHEAD = Validity(PartialDate(2990), None)

ENDED = Validity(None, PartialDate(2012))


class Clerk:
    """Does to a directory whatever comes to mind."""

    def __init__(self, searched: SearchedDirectory, seed: int) -> None:
        """Work on ``searched``; another ``seed`` does other things."""
        self._searched = searched
        self._rng = random.Random(seed)
        self._count = 0

    def act(self) -> None:
        """Do one thing."""
        actions: list[Callable[[], None]] = [
            self._add, self._add, self._edit, self._edit, self._edit, self._edit, self._several,
            self._bin, self._bin, self._restore, self._undo, self._undo,
        ]  # fmt: skip
        self._rng.choice(actions)()

    def _all(self, kind: RecordKind) -> list[Record]:
        with self._searched.database.reading() as connection:
            return list(load_all(connection, kind))

    def _one(self, kind: RecordKind) -> Record:
        return self._rng.choice(self._all(kind))

    def _uid(self, kind: RecordKind) -> EntryUid:
        return EntryUid(self._one(kind).uid)

    def _word(self) -> str:
        return f"{self._rng.choice(WORDS)}{self._rng.randrange(30)}"

    def _validity(self) -> Validity:
        return self._rng.choice((Validity(), Validity(), ENDED, AHEAD))

    def _add(self) -> None:
        self._count += 1
        key, word = f"new{self._count}", self._word()
        body = organisation(f"b{key}", f"Body {word}")
        office = post(f"p{key}", f"Post {word}", body)
        newcomer = replace(
            person("New", word), uid=EntryUid(RecordUid(key)), tenures=(Tenure(post=office.uid),)
        )
        added: list[Record] = [newcomer, office, body]
        self._rng.shuffle(added)
        self._searched.save(*added)

    def _edit(self) -> None:
        self._searched.save(self._edited())

    def _several(self) -> None:
        edited = {record.uid: record for record in (self._edited() for _ in range(3))}
        self._searched.save(*edited.values())

    def _edited(self) -> Record:
        record = self._one(self._rng.choice(KINDS))
        match record:
            case Person():
                return self._edited_person(record)
            case Organisation():
                return self._edited_body(record)
            case Post():
                return self._edited_post(record)
            case Programme():
                return replace(record, names=(*record.names, Name(text=self._word())))
            case Phase():
                role = Role(organisation=self._uid(RecordKind.ORGANISATION), kind=RoleKind.PARTNER)
                return replace(record, roles=(*record.roles[self._rng.randrange(3) :], role))
            case _:
                return record

    def _edited_person(self, record: Person) -> Person:
        tenure = self._rng.choice(
            (
                Tenure(post=self._uid(RecordKind.POST), validity=self._validity()),
                Tenure(
                    organisation=self._uid(RecordKind.ORGANISATION),
                    title=self._word(),
                    validity=self._validity(),
                ),
            )
        )
        ended = tuple(replace(each, validity=self._validity()) for each in record.tenures)
        return self._rng.choice(
            (
                replace(record, tenures=(tenure, *record.tenures)),
                replace(record, tenures=ended),
                replace(record, tenures=()),
                replace(record, note=self._word(), names=self._names(record.names)),
                replace(record, phones=(self._phone(),), emails=(self._email(),)),
            )
        )

    def _edited_body(self, record: Organisation) -> Organisation:
        parent = ParentLink(
            organisation=self._uid(RecordKind.ORGANISATION), validity=self._validity()
        )
        address = PostalAddress(locality=self._word(), country=self._rng.choice(("KG", "LV", "")))
        return self._rng.choice(
            (
                replace(record, names=self._names(record.names)),
                replace(record, parents=(parent, *record.parents[:1])),
                replace(record, parents=()),
                replace(record, addresses=(address,), country=self._rng.choice(("UZ", ""))),
                replace(record, emails=(self._email(),), phones=(self._phone(),)),
                replace(record, to_verify=not record.to_verify, note=self._word()),
            )
        )

    def _edited_post(self, record: Post) -> Post:
        programme = self._rng.choice((record.programme, None))
        body = self._rng.choice((self._uid(RecordKind.ORGANISATION), None))
        return self._rng.choice(
            (
                replace(record, names=self._names(record.names)),
                replace(record, organisation=body),
                replace(record, programme=programme, emails=(self._email(),)),
            )
        )

    def _names(self, names: tuple[Name, ...]) -> tuple[Name, ...]:
        name = Name(text=self._word(), kind=self._rng.choice(list(NameKind)))
        return (*names[:1], replace(name, validity=self._validity()))

    def _email(self) -> Email:
        return Email(address=f"{self._word().lower()}@office.example")

    def _phone(self) -> Phone:
        digits = f"{self._rng.randrange(10**6):06d}"
        kind = self._rng.choice(list(PhoneKind))
        return Phone(printed=f"0312 {digits}", e164=f"+996312{digits}", kind=kind, extension="7")

    def _bin(self) -> None:
        kind = self._rng.choice(KINDS)
        if len(self._all(kind)) > 1:
            self._searched.bin(self._one(kind))

    def _restore(self) -> None:
        binned = [
            entry for entry in self._searched.loaded().values() if entry.binned_at is not None
        ]
        if binned:
            self._searched.bin(*self._rng.sample(binned, min(2, len(binned))), binned=False)

    def _undo(self) -> None:
        self._searched.undo()
