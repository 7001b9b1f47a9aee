"""Programmes with their phases, roles and events; they are saved like every record."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.dates import today
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.events import Event
from directory_app.domain.identifiers import (
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
)
from directory_app.domain.labels import record_label
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.sorting import sort_key
from directory_app.store.database import Database
from directory_app.store.loading import load, load_all
from directory_app.store.reading.programmes import read_events, read_phases, read_programme_card

_R = TypeVar("_R", Programme, Phase, Event)


class ProgrammeService:
    """Reads programmes, phases and events."""

    def __init__(self, database: Database, *, on: Callable[[], date] = today) -> None:
        """Read from ``database``; ``on`` gives the day for which holders of posts are told."""
        self._database = database
        self._on = on

    def overview(self, uid: ProgrammeUid) -> ProgrammeCard:
        """Return everything the page of a programme shows.

        Raises:
            UnknownRecordError: there is no programme with this UID.
        """
        with self._database.reading() as connection:
            return read_programme_card(connection, uid, self._on())

    def all(self) -> tuple[Programme, ...]:
        """Return the programmes by name, the bin left out."""
        with self._database.reading() as connection:
            found = load_all(connection, RecordKind.PROGRAMME)
        programmes = (record for record in found if isinstance(record, Programme))
        return tuple(sorted(programmes, key=lambda each: sort_key(record_label(each))))

    def phases(self, programme: ProgrammeUid) -> tuple[Phase, ...]:
        """Return the phases of a programme, newest first, the bin left out."""
        with self._database.reading() as connection:
            return read_phases(connection, programme)

    def events(self, programme: ProgrammeUid) -> tuple[Event, ...]:
        """Return the events of a programme, newest first, the bin left out."""
        with self._database.reading() as connection:
            return read_events(connection, programme)

    def get_programme(self, uid: ProgrammeUid) -> Programme:
        """Return one programme.

        Raises:
            UnknownRecordError: there is none with this UID.
        """
        return self._get(RecordKind.PROGRAMME, uid, Programme)

    def get_phase(self, uid: PhaseUid) -> Phase:
        """Return one phase.

        Raises:
            UnknownRecordError: there is none with this UID.
        """
        return self._get(RecordKind.PHASE, uid, Phase)

    def get_event(self, uid: EventUid) -> Event:
        """Return one event.

        Raises:
            UnknownRecordError: there is none with this UID.
        """
        return self._get(RecordKind.EVENT, uid, Event)

    def _get(self, kind: RecordKind, uid: RecordUid, record_class: type[_R]) -> _R:
        with self._database.reading() as connection:
            record = load(connection, RecordRef(kind, uid))
        if not isinstance(record, record_class):
            raise UnknownRecordError(uid)
        return record
