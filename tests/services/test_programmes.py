import pytest

from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import EventUid, PhaseUid, ProgrammeUid, RecordUid
from directory_app.domain.records import ref_of
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory

PROGRAMME = ProgrammeUid(RecordUid("programme"))


def test_the_overview_is_of_the_whole_programme(directory: Directory) -> None:
    shown = directory.programmes.overview(PROGRAMME)

    assert [line.phase.number for line in shown.phases] == ["9"]


def test_programmes_phases_and_events_are_read_whole(
    directory: Directory, sample: SampleDirectory
) -> None:
    programmes = directory.programmes

    assert [each.names for each in programmes.all()] == [sample.programme.names]
    assert programmes.get_programme(PROGRAMME).budgets == sample.programme.budgets
    assert programmes.get_phase(PhaseUid(RecordUid("phase"))).roles == sample.phase.roles
    assert programmes.get_event(EventUid(RecordUid("event"))).topics == sample.event.topics
    assert [each.uid for each in programmes.phases(PROGRAMME)] == ["phase"]
    assert [each.uid for each in programmes.events(PROGRAMME)] == ["event"]


def test_what_lies_in_the_bin_is_left_out(directory: Directory, sample: SampleDirectory) -> None:
    directory.entries.delete([ref_of(sample.programme), ref_of(sample.phase)])

    assert directory.programmes.all() == ()
    assert directory.programmes.phases(PROGRAMME) == ()


def test_an_unknown_phase_is_an_error(directory: Directory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.programmes.get_phase(PhaseUid(RecordUid("programme")))
