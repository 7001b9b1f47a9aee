"""Records as JSON and back."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.codec import Json, decode_record, encode
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import (
    EntryUid,
    ItemUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordUid,
    SourceUid,
    TagUid,
    new_entry_uid,
)
from directory_app.domain.records import RECORD_CLASSES, Record, kind_of
from tests.support.record_strategies import records

ANY_UIDS = {
    kind: ["uid-one", "uid-two"]
    for kind in (EntryUid, ProgrammeUid, PhaseUid, SourceUid, TagUid, RecordUid)
}

any_record = st.one_of(
    *(records(record_class, ANY_UIDS) for record_class in RECORD_CLASSES.values())
)


@given(any_record)
def test_every_record_survives_json_text(record: Record) -> None:
    encoded: Json = json.loads(json.dumps(encode(record)))

    assert decode_record(kind_of(record), encoded) == record


def test_fields_with_their_default_take_no_room() -> None:
    person = Person(uid=EntryUid(RecordUid("p")), names=(Name(uid=ItemUid("i"), text="Mira"),))

    assert encode(person) == {"uid": "p", "names": [{"uid": "i", "text": "Mira"}]}


def test_times_keep_their_zone() -> None:
    at = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
    person = Person(uid=new_entry_uid(), binned_at=at)

    decoded = decode_record(RecordKind.PERSON, encode(person))

    assert decoded.binned_at == at


def test_a_type_the_domain_does_not_use_is_refused() -> None:
    with pytest.raises(TypeError):
        encode(1.5)
