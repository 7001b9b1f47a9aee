from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import EntryUid, ItemUid, RecordUid
from directory_app.domain.merging import merge

_OFFICE = Phone(uid=ItemUid("office"), printed="0312 00 00 01")
_BASE = Person(
    uid=EntryUid(RecordUid("mira")),
    names=(Name(uid=ItemUid("name"), text="Mira Example"),),
    phones=(_OFFICE,),
    note="old",
)


def test_changes_of_different_fields_both_stay() -> None:
    mine = replace(_BASE, note="mine")
    theirs = replace(_BASE, country="KG", version=7)

    result = merge(_BASE, mine, theirs)

    assert result.record == replace(_BASE, note="mine", country="KG", version=7)
    assert result.changed_elsewhere == ("country",)
    assert result.conflicts == ()


def test_items_added_here_and_there_both_stay() -> None:
    here = Phone(uid=ItemUid("here"), printed="0312 00 00 02")
    there = Phone(uid=ItemUid("there"), printed="0312 00 00 03")
    mine = replace(_BASE, phones=(_OFFICE, here))
    theirs = replace(_BASE, phones=(_OFFICE, there))

    result = merge(_BASE, mine, theirs)

    assert isinstance(result.record, Person)
    assert set(result.record.phones) == {_OFFICE, here, there}


def test_where_both_changed_the_same_value_mine_is_taken_and_told() -> None:
    mine = replace(_BASE, note="mine")
    theirs = replace(_BASE, note="theirs")

    result = merge(_BASE, mine, theirs)

    assert isinstance(result.record, Person)
    assert result.record.note == "mine"
    assert [conflict.field for conflict in result.conflicts] == ["note"]


def test_item_changed_here_and_removed_there_comes_back_as_changed_here() -> None:
    changed = replace(_OFFICE, printed="0312 00 00 09")
    mine = replace(_BASE, phones=(changed,))
    theirs = replace(_BASE, phones=())

    result = merge(_BASE, mine, theirs)

    assert isinstance(result.record, Person)
    assert result.record.phones == (changed,)
    assert [conflict.item for conflict in result.conflicts] == ["office"]


def test_item_removed_here_and_changed_there_is_removed() -> None:
    mine = replace(_BASE, phones=())
    theirs = replace(_BASE, phones=(replace(_OFFICE, printed="0312 00 00 09"),))

    result = merge(_BASE, mine, theirs)

    assert isinstance(result.record, Person)
    assert result.record.phones == ()


_PHONES = st.lists(
    st.builds(Phone, uid=st.sampled_from("abcd").map(ItemUid), printed=st.sampled_from(["1", "2"])),
    unique_by=lambda phone: phone.uid,
    max_size=4,
).map(tuple)
_PERSONS = st.builds(
    replace,
    st.just(_BASE),
    note=st.sampled_from(["", "a", "b"]),
    phones=_PHONES,
    languages=st.lists(st.sampled_from(["en", "ru", "ky"]), unique=True).map(tuple),
)


@given(base=_PERSONS, mine=_PERSONS)
def test_when_nobody_else_changed_anything_the_result_is_mine(base: Person, mine: Person) -> None:
    assert merge(base, mine, base).record == mine


@given(base=_PERSONS, theirs=_PERSONS)
def test_when_nothing_was_changed_here_the_result_is_theirs(base: Person, theirs: Person) -> None:
    assert merge(base, base, theirs).record == theirs


@given(base=_PERSONS, mine=_PERSONS, theirs=_PERSONS)
def test_no_value_typed_here_is_ever_lost(base: Person, mine: Person, theirs: Person) -> None:
    merged = merge(base, mine, theirs).record

    assert isinstance(merged, Person)
    typed = set(mine.phones) - set(base.phones)
    assert typed <= set(merged.phones)
    if mine.note != base.note:
        assert merged.note == mine.note
