"""Which records a record refers to."""

from directory_app.domain.references import referred_uids
from tests.support.sample_directory import sample_directory


def test_every_kind_of_record_names_what_it_refers_to() -> None:
    sample = sample_directory()
    found = {record.uid: set(referred_uids(record)) for record in sample.records}

    assert found == {
        "list": {"post", "person"},
        "event": {"person", "programme", "phase"},
        "person": {"post", "ministry", "tag", "source"},
        "post": {"department", "programme"},
        "phase": {"programme", "ministry", "source"},
        "programme": {"ministry", "source"},
        "department": {"ministry"},
        "ministry": {"source"},
        "search": set(),
        "tag": set(),
        "source": set(),
    }
