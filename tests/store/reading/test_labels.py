import pytest

from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.records import kind_of
from directory_app.store.database import Database
from directory_app.store.reading.labels import read_label, read_labels
from tests.store.conftest import DAY
from tests.support.sample_directory import SampleDirectory


@pytest.mark.parametrize(
    ("uid", "name", "detail"),
    [
        ("person", "Mira Example", "National Coordinator for Kyrgyzstan · Department of Samples"),
        ("department", "Department of Samples", "Ministry of Examples"),
        ("post", "National Coordinator for Kyrgyzstan", "Department of Samples"),
        ("programme", "SAMP", "Sample Programme"),
        ("phase", "9", "SAMP"),
        ("event", "Mission to Bishkek", ""),
        ("list", "Press, Bishkek", ""),
        ("tag", "press contact", ""),
        ("search", "Osh", "osh"),
        ("source", "Press release, 13 September 2017", "https://example.org/press"),
    ],
)
def test_a_record_has_a_name_and_a_second_line(
    office: Database, uid: str, name: str, detail: str
) -> None:
    with office.reading() as connection:
        label = read_label(connection, RecordUid(uid), DAY)

    assert (label.name, label.detail, label.binned) == (name, detail, False)


def test_records_of_every_kind_are_named_together(
    office: Database, sample: SampleDirectory
) -> None:
    uids = [record.uid for record in sample.records]
    with office.reading() as connection:
        labels = read_labels(connection, [*uids, RecordUid("gone")], DAY)

    assert {label.ref for label in labels.values()} == {
        (kind_of(record), record.uid) for record in sample.records
    }


def test_a_record_in_the_bin_says_so(office: Database) -> None:
    with office.reading() as connection:
        label = read_label(connection, RecordUid("binned"), DAY)

    assert label.binned
    assert label.ref.kind is RecordKind.PERSON


def test_an_unknown_record_is_an_error(office: Database) -> None:
    with office.reading() as connection, pytest.raises(UnknownRecordError) as raised:
        read_label(connection, RecordUid("gone"), DAY)

    assert raised.value.uid == "gone"
