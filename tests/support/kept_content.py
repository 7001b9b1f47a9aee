"""Everything that a directory keeps, in a form in which two directories can be compared."""

from dataclasses import replace

from directory_app.domain.identifiers import RecordKind
from directory_app.store.database import Database
from directory_app.store.history import read_actions, read_changes
from directory_app.store.loading import load_all


def kept_content(database: Database) -> list[object]:
    """Return everything that is kept of entries, sources and tags, but for numbers and times."""
    kinds = (*RecordKind.__members__.values(),)
    with database.reading() as connection:
        found = [record for kind in kinds for record in load_all(connection, kind, binned=True)]
        listed = connection.exec_driver_sql(
            "SELECT e.uid, e.display_name, e.sort_name, e.sort_family, e.initials, b.uid "
            "FROM entry e LEFT JOIN entry b ON b.id = e.employer_id ORDER BY e.uid"
        ).all()
        changes = [
            change
            for action in read_actions(connection)
            for change in read_changes(connection, action.id)
        ]
        words = [
            set(connection.exec_driver_sql(f"SELECT {column} FROM {table}").scalars())
            for table, column in (("search_word", "word"), ("search_token", "token"))
        ]
    plain = [replace(record, created_at=None, changed_at=None) for record in found]
    return [
        sorted(plain, key=lambda record: record.uid),
        [tuple(row) for row in listed],
        sorted(changes, key=lambda change: change.ref.uid),
        words[0],
        words[0] | words[1],
    ]
