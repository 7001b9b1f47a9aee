"""Values made column by column are what their constructors would make."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Email, Phone, Visibility
from directory_app.domain.dates import ALWAYS, PartialDate
from directory_app.domain.identifiers import ItemUid, RecordUid, SourceUid
from directory_app.store.making import Maker, RowColumns
from directory_app.store.tables import METADATA
from tests.support.record_strategies import items

PHONES = Maker(Phone, [METADATA.tables["phone"]])


def raw(phone: Phone) -> dict[str, object]:
    """Return what the driver gives for a phone, by column."""
    start, end = phone.validity.start, phone.validity.end
    return {
        "phone.uid": phone.uid,
        "phone.valid_from": None if start is None else str(start),
        "phone.valid_to": None if end is None else str(end),
        "phone.note": phone.note,
        "phone.label": phone.label,
        "phone.place": phone.place.value,
        "phone.preferred": int(phone.preferred),
        "phone.visibility": phone.visibility.value,
        "phone.verified_on": phone.verified_on and phone.verified_on.isoformat(),
        "phone.tenure": phone.tenure,
        "phone.printed": phone.printed,
        "phone.e164": phone.e164,
        "phone.extension": phone.extension,
        "phone.kind": phone.kind.value,
    }


def columns_of(phones: list[Phone]) -> list[tuple[object, ...]]:
    return [tuple(raw(phone)[name] for phone in phones) for name in PHONES.columns]


@given(st.lists(items(Phone), max_size=4))
def test_phones_are_those_the_constructor_makes(phones: list[Phone]) -> None:
    made = PHONES.make(RowColumns(columns_of(phones)), {})

    assert made == phones
    assert [hash(phone) for phone in made] == [hash(phone) for phone in phones]
    assert [replace(phone) for phone in made] == phones
    assert all(type(phone.kind) is type(Phone(printed="").kind) for phone in made)


def test_values_stay_frozen() -> None:
    (made,) = PHONES.make(RowColumns(columns_of([Phone(printed="1")])), {})

    with pytest.raises(FrozenInstanceError):
        made.printed = "2"
    assert made.validity is ALWAYS


def test_each_item_gets_its_own_sources() -> None:
    phones = [Phone(uid=ItemUid(uid), printed=uid) for uid in ("1", "2")]
    sources = (SourceUid(RecordUid("letter")), SourceUid(RecordUid("list")))
    cited = [{"": sources, "2": sources[:1]}] * 2

    made = PHONES.make(RowColumns(columns_of(phones), cited=cited), {})

    assert [phone.sources for phone in made] == [(), sources[:1]]


def test_a_word_that_the_enumeration_does_not_have_is_refused() -> None:
    columns = columns_of([Phone(printed="1")])
    columns[PHONES.columns.index("phone.visibility")] = ("everybody",)

    with pytest.raises(LookupError):
        PHONES.make(RowColumns(columns), {})
    assert Visibility("public") is Visibility.PUBLIC


def test_classes_that_check_their_values_are_refused() -> None:
    with pytest.raises(TypeError):
        Maker(PartialDate, [METADATA.tables["phone"]])


def test_a_field_without_column_and_default_is_refused() -> None:
    with pytest.raises(TypeError):
        Maker(Email, [METADATA.tables["phone"]])
