"""What is told before anything is written."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.contact_points import Visibility
from directory_app.domain.export_preview import ExportPreview, FormatLoss, StayReason, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import Receiver, TableLayout, usual_terms
from directory_app.domain.table_columns import TableColumn
from directory_app.services.directory import Directory
from directory_app.system.tasks import CancelledError
from tests.support.planted import planted
from tests.support.small_directory import crowd


@pytest.fixture
def garden(tmp_path: Path) -> Iterator[Directory]:
    directory = Directory.create(tmp_path / "planted.pdir", user_name="tester")
    directory.entries.save(planted().records)
    yield directory
    directory.close()


def preview(
    directory: Directory, level: Visibility, receiver: Receiver = Receiver.PHONE
) -> ExportPreview:
    return directory.exporting.preview(None, replace(usual_terms(receiver), level=level))


def test_it_counts_what_leaves_and_what_stays_and_why(garden: Directory) -> None:
    told = preview(garden, Visibility.PARTNERS)

    assert told.entries == {RecordKind.PERSON: 1, RecordKind.ORGANISATION: 1, RecordKind.POST: 1}
    assert told.total == 3
    assert told.leaving == {
        ValueKind.NAME: 3,
        ValueKind.JOB: 1,
        ValueKind.WORK_EMAIL: 3,
        ValueKind.OFFICE_PHONE: 1,
        ValueKind.WORK_ADDRESS: 1,
        ValueKind.LINK: 1,
    }
    over, level = told.staying[StayReason.OVER], told.staying[StayReason.LEVEL]
    assert over == {ValueKind.JOB: 1, ValueKind.WORK_EMAIL: 2, ValueKind.NAME: 1}
    assert (level[ValueKind.MOBILE], level[ValueKind.PHOTO], level[ValueKind.LIST]) == (1, 1, 1)
    assert StayReason.NO_FIELD not in told.staying


@pytest.mark.parametrize("level", Visibility)
def test_one_count_tells_for_every_receiver_of_the_level(
    garden: Directory, level: Visibility
) -> None:
    survey = garden.exporting.survey(None, replace(usual_terms(Receiver.PHONE), level=level))

    for receiver in Receiver:
        terms = replace(usual_terms(receiver), level=level)
        assert survey.tells(terms)
        assert survey.preview(terms) == garden.exporting.preview(None, terms)


def test_other_levels_and_columns_are_counted_anew(garden: Directory) -> None:
    excel = usual_terms(Receiver.EXCEL)
    survey = garden.exporting.survey(None, excel)
    outlook = replace(excel, layout=TableLayout.OUTLOOK)
    names = replace(excel, columns=(TableColumn.NAME,))

    assert not survey.tells(replace(excel, level=Visibility.PUBLIC))
    assert not survey.tells(outlook)
    assert not survey.tells(names)
    assert garden.exporting.survey(None, outlook).tells(outlook)
    told = garden.exporting.survey(None, names).preview(names)
    assert told.losses[FormatLoss.UNCHOSEN_COLUMNS] > 0


def test_inside_the_house_what_has_no_field_stays(garden: Directory) -> None:
    told = preview(garden, Visibility.INTERNAL, Receiver.LOSSLESS)

    assert told.staying[StayReason.NO_FIELD].keys() == {
        ValueKind.REMARK, ValueKind.WARNING, ValueKind.SOURCE, ValueKind.VERIFIED_DATE,
    }  # fmt: skip
    assert told.entries[RecordKind.LIST] == 1
    assert StayReason.LEVEL not in told.staying
    assert told.losses == {}


def test_the_losses_of_a_format_are_told(garden: Directory) -> None:
    told = preview(garden, Visibility.INTERNAL)

    assert told.losses == {
        FormatLoss.POSTS_AS_PEOPLE: 1,
        FormatLoss.LISTS_AS_PEOPLE: 1,
        FormatLoss.FURTHER_NAMES: 1,
    }


def test_counting_can_be_cancelled(garden: Directory) -> None:
    class Cancel:
        def report(self, done: int, total: int) -> None:
            if done:
                raise CancelledError

    garden.entries.save(crowd(3))

    with pytest.raises(CancelledError):
        garden.exporting.preview(None, usual_terms(Receiver.PHONE), progress=Cancel())
