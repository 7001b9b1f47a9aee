from directory_app.domain.records import ref_of
from directory_app.services.directory import Directory
from directory_app.store.database import SCHEMA_VERSION
from tests.support.sample_directory import SampleDirectory


def test_what_is_in_the_bin_is_not_counted(directory: Directory, sample: SampleDirectory) -> None:
    directory.entries.delete([ref_of(sample.department), ref_of(sample.event)])

    assert directory.statistics.read() == {
        "entries": 3,
        "people": 1,
        "organisations": 1,
        "posts": 1,
        "by_kind": {"ministry": 1},
        "programmes": 1,
        "events": 0,
        "lists": 1,
        "bytes": directory.path.stat().st_size,
        "schema": SCHEMA_VERSION,
    }
