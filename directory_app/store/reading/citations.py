"""The sources that records cite, for themselves or for one of their values."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from directory_app.domain.identifiers import RecordKind, SourceUid
from directory_app.domain.lists import Source
from directory_app.domain.records import Record
from directory_app.store.loading import load_many
from directory_app.store.mapping import citations_of


def read_sources(connection: Connection, records: Iterable[Record]) -> Mapping[SourceUid, Source]:
    """Return every source that is cited anywhere in ``records``."""
    cited = {
        uid for record in records for sources in citations_of(record).values() for uid in sources
    }
    if not cited:
        return {}
    found = load_many(connection, RecordKind.SOURCE, sorted(cited))
    return {SourceUid(uid): source for uid, source in found.items() if isinstance(source, Source)}
