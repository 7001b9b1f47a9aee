"""Time saving: one edit with history and index, and renaming a large organisation.

The reference is one update and one inserted row, committed to a file on the same disk by SQLite
alone with the same durability.
"""

import argparse
import dataclasses
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from sqlcipher3 import dbapi2

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Name, Organisation, Person, Tenure
from directory_app.domain.identifiers import EntryId, RecordUid, new_entry_uid
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from directory_app.services.directory import Directory
from tests.benchmarks.measuring import LARGE, milliseconds, print_figures, sample_directory

EDITS = 1_000
MEMBERS = 300
RENAMES = 5


def main() -> int:
    """Measure on a sample of the size asked for and print the figures."""
    parser = argparse.ArgumentParser(prog="saving", description=__doc__)
    parser.add_argument("--entries", type=int, default=LARGE)
    parser.add_argument("--sample", type=Path, help="a directory that dev.py sample made")
    arguments = parser.parse_args()
    with sample_directory(arguments.entries, arguments.sample) as path:
        directory = Directory.open(path, user_name="benchmark")
        directory.warm_up()
        reference = list(_plain_commits(path.parent))
        edits = [milliseconds(edit) for edit in _edits(directory)]
        renames = [milliseconds(rename) for rename in _renames(directory)]
        directory.close()
    print_figures("SQLite alone: update and insert, committed", reference)
    print_figures(f"saving one edit ({EDITS} of them)", edits, reference)
    print_figures(f"renaming an organisation of {MEMBERS} people", renames, reference)
    return 0


def _plain_commits(folder: Path) -> Iterator[float]:
    with tempfile.TemporaryDirectory(dir=folder) as place:
        connection = dbapi2.connect(str(Path(place) / "plain.sqlite"), isolation_level=None)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE entry (id INTEGER PRIMARY KEY, note TEXT)")
        connection.execute("INSERT INTO entry VALUES (1, '')")

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE entry SET note = 'changed' WHERE id = 1")
            connection.execute("INSERT INTO entry (note) VALUES ('one more')")
            connection.execute("COMMIT")

        yield from (milliseconds(commit) for _ in range(EDITS))
        connection.close()


def _edits(directory: Directory) -> Iterator[Callable[[], object]]:
    """Yield edits of people spread over the whole directory: a new phone number each."""
    ids = directory.browsing.all_ids(ListQuery(Scope(ScopeKind.PEOPLE)))
    step = max(1, len(ids) // EDITS)
    chosen = [EntryId(ids[position]) for position in range(0, len(ids), step)][:EDITS]
    for number in range(0, len(chosen), 100):
        summaries = directory.browsing.summaries(chosen[number : number + 100])
        for summary in summaries.values():
            person = directory.entries.get(summary.uid)
            phone = Phone(printed="0312 26 10 00", e164="+996312261000")
            changed = dataclasses.replace(person, phones=(*person.phones, phone))
            based_on: dict[RecordUid, int] = {person.uid: person.version}
            yield partial(directory.entries.save, [changed], based_on=based_on)


def _renames(directory: Directory) -> Iterator[Callable[[], object]]:
    body = Organisation(uid=new_entry_uid(), names=(Name(text="Ministry of Measurement"),))
    people = [
        Person(
            uid=new_entry_uid(),
            names=(Name(text=f"Person {number}"),),
            tenures=(Tenure(organisation=body.uid, title="Officer"),),
        )
        for number in range(MEMBERS)
    ]
    directory.entries.save([body, *people])
    for number in range(RENAMES):
        name = dataclasses.replace(body.names[0], text=f"Ministry of Measurement {number}")
        renamed = dataclasses.replace(body, names=(name,))
        yield partial(directory.entries.save, [renamed])


if __name__ == "__main__":
    raise SystemExit(main())
