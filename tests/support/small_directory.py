"""A directory of invented people and bodies, as large as a test wants it."""

from collections.abc import Sequence
from pathlib import Path

from directory_app.domain.entries import Entry, Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.domain.kinds import OrganisationKind
from directory_app.services.directory import Directory

USER_NAME = "example.user"


def uid(text: str) -> EntryUid:
    """Return a UID that tells in a failing test which entry it is."""
    return EntryUid(RecordUid(text))


def person(
    given: str, family: str, *, tenures: Sequence[Tenure] = (), country: str = "KG"
) -> Person:
    """Return an invented person whose UID is the family name in small letters."""
    return Person(
        uid=uid(family.lower()),
        names=(Name(text=f"{given} {family}", given=given, family=family),),
        tenures=tuple(tenures),
        country=country,
    )


def organisation(
    key: str, name: str, kind: OrganisationKind = OrganisationKind.MINISTRY
) -> Organisation:
    """Return an invented body."""
    return Organisation(uid=uid(key), names=(Name(text=name),), kind=kind, country="KG")


def post(key: str, name: str, body: Organisation) -> Post:
    """Return an invented post in a body."""
    return Post(uid=uid(key), names=(Name(text=name),), organisation=EntryUid(body.uid))


def crowd(count: int) -> list[Person]:
    """Return people whose names sort by their number, beginning with 0."""
    return [person("Specimen", f"Number{number:05d}") for number in range(count)]


def make_directory(path: Path, entries: Sequence[Entry]) -> Directory:
    """Return an open directory file that holds ``entries``."""
    directory = Directory.create(path, user_name=USER_NAME)
    if entries:
        directory.entries.save(entries)
    return directory
