"""Entries are read and written a few at a time, however much they hold."""

from pathlib import Path

from directory_app.domain.dates import today
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import EntryId
from directory_app.services.directory import Directory
from directory_app.store.database import Database
from directory_app.store.export_reading import ExportReader
from tests.support.sample_directory import entry_uid


def _sizes(database: Database, ids: list[EntryId], most: int) -> list[int]:
    with database.reading() as connection:
        pieces = list(ExportReader(connection, today()).pieces(ids, most))
    assert [each for piece in pieces for each in piece] == ids
    return [len(piece) for piece in pieces]


def test_entries_with_large_pictures_are_read_a_few_at_a_time(tmp_path: Path) -> None:
    """An export of 300 entries with a photo of a megabyte each took 1.9 GB of memory."""
    photo = f"PHOTO;ENCODING=b;TYPE=JPEG:{'A' * 1_500_000}"
    people = [
        Person(
            uid=entry_uid(f"p{number}"),
            names=(Name(text=f"A{number}"),),
            kept_properties=(photo,) if number < 7 else (),
        )
        for number in range(20)
    ]
    path = tmp_path / "a.pdir"
    directory = Directory.create(path, user_name="tester")
    directory.entries.save(people)
    found = directory.browsing.ids_of([person.uid for person in people])
    ids = [found[person.uid] for person in people]
    directory.close()

    database = Database.open(path)
    try:
        assert _sizes(database, ids, 10) == [3, 3, 10, 4]
        assert _sizes(database, ids[7:], 10) == [10, 3]
        assert _sizes(database, [], 10) == []
    finally:
        database.close()
