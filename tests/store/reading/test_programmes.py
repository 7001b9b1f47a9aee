from dataclasses import replace

import pytest

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import EventUid, PhaseUid, ProgrammeUid, RecordUid
from directory_app.domain.kinds import RoleKind
from directory_app.domain.programmes import Role
from directory_app.store.database import Database
from directory_app.store.reading.programmes import read_programme_card
from tests.store.conftest import DAY, Keep
from tests.support.sample_directory import SampleDirectory, entry_uid


def overview(database: Database, uid: str = "programme") -> ProgrammeCard:
    with database.reading() as connection:
        return read_programme_card(connection, ProgrammeUid(RecordUid(uid)), DAY)


def test_a_programme_shows_phases_coordinators_events_and_donors(office: Database) -> None:
    shown = overview(office)

    assert [line.phase.number for line in shown.phases] == ["9"]
    assert [role.organisation.name for role in shown.phases[0].roles] == ["Ministry of Examples"]
    assert [line.post.ref.uid for line in shown.coordinators] == ["post"]
    assert [holder.name for holder in shown.coordinators[0].holders] == ["Mira Example"]
    assert [line.event.title for line in shown.events] == ["Mission to Bishkek"]
    assert [part.entry.name for part in shown.events[0].participations] == ["Mira Example"]
    assert [label.name for label in shown.donors] == ["Ministry of Examples"]
    assert set(shown.labels) == {"ministry", "post", "person", "phase"}
    assert set(shown.sources) == {"source"}


def test_the_lead_partner_comes_first(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    roles = (
        Role(organisation=entry_uid("embassy"), kind=RoleKind.DONOR),
        Role(organisation=entry_uid("department"), kind=RoleKind.PARTNER),
        Role(organisation=entry_uid("ministry"), kind=RoleKind.LEAD_PARTNER),
    )
    keep(replace(sample.phase, roles=roles))

    shown = overview(office).phases[0].roles

    assert [role.kind for role in shown] == [
        RoleKind.LEAD_PARTNER,
        RoleKind.PARTNER,
        RoleKind.DONOR,
    ]


def test_phases_and_events_come_newest_first(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    later = replace(sample.phase.planned, start=PartialDate(2021), end=None)
    keep(
        replace(sample.phase, uid=PhaseUid(RecordUid("tenth")), number="10", planned=later),
        replace(sample.event, uid=EventUid(RecordUid("later")), start=PartialDate(2018)),
    )

    shown = overview(office)

    assert [line.phase.uid for line in shown.phases] == ["tenth", "phase"]
    assert [line.event.uid for line in shown.events] == ["later", "event"]


def test_an_unknown_programme_is_an_error(office: Database) -> None:
    with pytest.raises(UnknownRecordError):
        overview(office, "gone")
