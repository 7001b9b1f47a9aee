"""What a change did, and taking it back field by field and item by item."""

from dataclasses import is_dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.codec import STORE_KEPT_FIELDS, shapes
from directory_app.domain.contact_points import Email, Phone
from directory_app.domain.deltas import difference, revert
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import EntryUid, RecordUid, SourceUid, TagUid
from directory_app.domain.records import Record
from tests.support.record_strategies import records

POOLS = {each: ["uid-one", "uid-two"] for each in (EntryUid, SourceUid, TagUid, RecordUid)}
FIELDS = [
    shape.name
    for shape in shapes(Person)
    if shape.name not in STORE_KEPT_FIELDS and (not shape.is_tuple or is_dataclass(shape.element))
]
"""The plain fields of a person and those that hold items."""

people = records(Person, POOLS, uid="p")

MIRA = Person(uid=EntryUid(RecordUid("p")), names=(Name(text="Mira"),), country="KG")
WORK = Email(address="mira@example.org")
HOME = Email(address="home@example.org")


@given(people, people)
def test_taking_back_restores_the_former_state_exactly(before: Record, after: Record) -> None:
    restored, conflicts = revert(after, difference(before, after))

    assert restored == before
    assert conflicts == ()


@given(people, people)
def test_taking_back_twice_repeats_the_change(before: Record, after: Record) -> None:
    delta = difference(before, after)
    restored, _ = revert(after, delta)

    repeated, conflicts = revert(restored, delta.reversed())

    assert repeated == after
    assert conflicts == ()


@given(people, people, people, st.sets(st.sampled_from(FIELDS)))
def test_taking_back_an_older_change_touches_only_what_still_is_as_it_wrote_it(
    before: Record, after: Record, later: Record, untouched: set[str]
) -> None:
    present = replace(later, **{field: getattr(after, field) for field in untouched})

    reverted, conflicts = revert(present, difference(before, after))

    conflicting = {(conflict.field, conflict.item) for conflict in conflicts}
    for field in FIELDS:
        old, wrote, now, result = (
            _values(record, field) for record in (before, after, present, reverted)
        )
        for key in old.keys() | wrote.keys() | now.keys():
            was, written, there = old.get(key), wrote.get(key), now.get(key)
            taken_back = was != written and there == written
            assert result.get(key) == (was if taken_back else there)
            assert ((field, key) in conflicting) == (was != written and there not in (was, written))


def _values(record: Record, field: str) -> dict[str, object]:
    """Return the items of a multi-value field by UID, or a plain field's content by no key."""
    content = getattr(record, field)
    return {item.uid: item for item in content} if isinstance(content, tuple) else {"": content}


@given(people, st.data())
def test_equal_records_have_no_difference(person: Record, data: st.DataObject) -> None:
    version = data.draw(st.integers(0, 9))

    assert not difference(person, replace(person, version=version))


def test_one_item_is_taken_back_while_another_was_added_since() -> None:
    with_work = replace(MIRA, emails=(WORK,))
    delta = difference(MIRA, with_work)
    now = replace(with_work, emails=(WORK, HOME))

    reverted, conflicts = revert(now, delta)

    assert reverted == replace(MIRA, emails=(HOME,))
    assert conflicts == ()


def test_an_item_changed_since_is_a_conflict_and_stays() -> None:
    with_work = replace(MIRA, emails=(WORK,))
    delta = difference(MIRA, with_work)
    now = replace(with_work, emails=(replace(WORK, address="m@example.org"),))

    reverted, conflicts = revert(now, delta)

    assert reverted == now
    (conflict,) = conflicts
    assert (conflict.field, conflict.item, conflict.wanted) == ("emails", WORK.uid, None)


def test_a_field_changed_since_is_a_conflict_and_the_other_fields_are_taken_back() -> None:
    changed = replace(MIRA, country="UZ", note="met in Osh")
    now = replace(changed, country="TJ")

    reverted, conflicts = revert(now, difference(MIRA, changed))

    assert reverted == replace(MIRA, country="TJ")
    assert [conflict.field for conflict in conflicts] == ["country"]


def test_a_removed_item_comes_back_to_its_place_among_those_that_stayed() -> None:
    first, second, third = (Phone(printed=text) for text in ("1", "2", "3"))
    full = replace(MIRA, phones=(first, second, third))
    without = replace(MIRA, phones=(first, third))
    fourth = Phone(printed="4")
    now = replace(MIRA, phones=(first, third, fourth))

    reverted, _ = revert(now, difference(full, without))

    assert reverted == replace(MIRA, phones=(first, second, third, fourth))


def test_equal_plain_texts_are_told_apart_by_their_number() -> None:
    twice = replace(MIRA, kept_properties=("X-A:1", "X-A:1"))
    once = replace(MIRA, kept_properties=("X-A:1",))

    reverted, conflicts = revert(once, difference(twice, once))

    assert reverted == twice
    assert conflicts == ()
