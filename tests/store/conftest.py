"""A real directory file for every test of the store, and a small office to read from."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Phone
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import EntryId
from directory_app.domain.kinds import OrganisationKind, PhoneKind
from directory_app.domain.records import Record, ref_of
from directory_app.domain.views import ListQuery
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.reading.lists import EntryLists
from directory_app.store.reading.summaries import read_summaries
from directory_app.store.search.full_text import FullTextSearch
from tests.support.sample_directory import SampleDirectory, entry_uid, sample_directory

DAY = date(2020, 5, 1)
"""The day all these tests take for today."""

Keep = Callable[..., None]
Listed = Callable[[ListQuery], list[str]]


def former(year: int) -> Validity:
    return Validity(None, PartialDate(year))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Return a new, empty directory."""
    opened = Database.create(tmp_path / "office.pdir")
    yield opened
    opened.close()


@pytest.fixture
def sample() -> SampleDirectory:
    """Return one record of every kind."""
    return sample_directory()


@pytest.fixture
def filled(database: Database, sample: SampleDirectory) -> Database:
    """Return a directory that holds ``sample``."""
    with recording(database, ActionKind.CREATE, user_name="tester") as action:
        action.save(sample.records)
    return database


@pytest.fixture
def keep(database: Database) -> Keep:
    """Return a function that saves records."""

    def save(*records: Record) -> None:
        with recording(database, ActionKind.EDIT, user_name="tester") as action:
            action.save(records)

    return save


@pytest.fixture
def office(filled: Database, keep: Keep) -> Database:
    """Return the sample directory with some more entries, one of them in the bin.

    ``person`` (Mira Example) holds ``post``; ``press`` is vacant, since Boris left it in 2015 for
    the embassy; Zoë works for nobody known.
    """
    binned = Person(uid=entry_uid("binned"), names=(Name(text="Bin Content"),), to_verify=True)
    keep(
        Organisation(
            uid=entry_uid("embassy"),
            names=(Name(text="Embassy of Nowhere"), Name(text="Посольство Нигде")),
            kind=OrganisationKind.EMBASSY,
            phones=(
                Phone(printed="+996 312 66 12 34", e164="+996312661234"),
                Phone(printed="+996312661235", e164="+996312661235", kind=PhoneKind.FAX),
            ),
        ),
        Post(
            uid=entry_uid("press"),
            names=(Name(text="Press Officer"),),
            organisation=entry_uid("ministry"),
        ),
        Person(
            uid=entry_uid("boris"),
            names=(Name(given="Boris", family="Zzuban"),),
            tenures=(
                Tenure(post=entry_uid("press"), validity=former(2015)),
                Tenure(organisation=entry_uid("embassy"), title="Attaché"),
            ),
        ),
        Person(uid=entry_uid("zoe"), names=(Name(given="Zoë", family="Aarons"),)),
        binned,
    )
    with recording(filled, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned([ref_of(binned)], binned=True)
    return filled


@pytest.fixture
def listed(database: Database) -> Listed:
    """Return a function that gives the UIDs a query lists, and checks its page on the way."""
    engine = FullTextSearch()
    lists = EntryLists(lambda: engine)

    def uids(query: ListQuery) -> list[str]:
        with database.reading() as connection:
            ids = tuple(map(EntryId, lists.all_ids(connection, query, DAY)))
            page = lists.first_page(connection, query, 2, DAY)
            summaries = read_summaries(connection, ids, DAY)
        assert page.total in {None, len(ids)}
        assert page.ids == ids[:2]
        return [summaries[number].uid for number in ids]

    return uids
