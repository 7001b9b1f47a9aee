"""How much is in a directory."""

from directory_app.domain.identifiers import RecordKind
from directory_app.store.database import Database
from directory_app.store.reading.counts import (
    count_by_kind,
    count_by_organisation_kind,
    count_records,
)


class StatisticsService:
    """Counts what a directory holds."""

    def __init__(self, database: Database) -> None:
        """Count in ``database``."""
        self._database = database

    def read(self) -> dict[str, object]:
        """Return the counts in the JSON form of the command ``stats`` (design section 9).

        Keys: ``entries``, ``people``, ``organisations``, ``posts``, ``by_kind`` (organisations by
        kind), ``programmes``, ``events``, ``lists``, ``bytes`` (of the file), ``schema``. What
        lies in the bin is not counted.
        """
        with self._database.reading() as connection:
            kinds = count_by_kind(connection)
            by_kind = count_by_organisation_kind(connection)
            programmes, events, lists = count_records(connection)
        return {
            "entries": sum(kinds.values()),
            "people": kinds[RecordKind.PERSON],
            "organisations": kinds[RecordKind.ORGANISATION],
            "posts": kinds[RecordKind.POST],
            "by_kind": {kind.value: count for kind, count in by_kind.items()},
            "programmes": programmes,
            "events": events,
            "lists": lists,
            "bytes": self._database.size(),
            "schema": self._database.schema_version(),
        }
