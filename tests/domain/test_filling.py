"""Values that are filled are those of the ordinary constructor."""

import pickle
from copy import copy
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from typing import Any, NamedTuple

import pytest
from hypothesis import given

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate
from directory_app.domain.entries import Name
from directory_app.domain.filling import changed, filled
from tests.support.record_strategies import items

_CLASSES = [Phone, Email, Link, PostalAddress, Name]


@dataclass(frozen=True)
class _WithDictionary:
    text: str = ""


@dataclass(slots=True)
class _Open:
    text: str = ""


class _Tuple(NamedTuple):
    text: str = ""


@given(items(Phone))
def test_it_is_the_value_that_the_class_makes(phone: Phone) -> None:
    made = filled(Phone)(**{one.name: getattr(phone, one.name) for one in fields(phone)})

    assert type(made) is Phone
    assert made == phone
    assert hash(made) == hash(phone)
    assert repr(made) == repr(phone)
    assert replace(made, label="x") == replace(phone, label="x")
    assert copy(made) == pickle.loads(pickle.dumps(made)) == phone


@given(items(Phone))
def test_a_changed_value_is_what_replace_makes_of_it(phone: Phone) -> None:
    made = changed(phone, label="x", preferred=True)

    assert type(made) is Phone
    assert made == replace(phone, label="x", preferred=True)
    with pytest.raises(TypeError):
        changed(phone, colour="red")


@pytest.mark.parametrize("value_class", _CLASSES)
def test_nobody_changes_it(value_class: type) -> None:
    needed = {"printed": "1"} if value_class is Phone else {}
    needed |= {"address": "a@b.example"} if value_class is Email else {}
    needed |= {"url": "https://a.example"} if value_class is Link else {}
    make: Any = filled(value_class)
    made = make(**needed)

    for one in fields(value_class):
        with pytest.raises(FrozenInstanceError):
            setattr(made, one.name, None)
        with pytest.raises(FrozenInstanceError):
            delattr(made, one.name)
    assert made == value_class(uid=made.uid, **needed)


def test_each_has_a_uid_of_its_own() -> None:
    make = filled(Name)

    assert make(text="a").uid != make(text="a").uid


def test_what_the_class_needs_is_needed() -> None:
    needless: dict[str, Any] = {"label": "a"}

    with pytest.raises(TypeError, match="address"):
        filled(Email)(**needless)


@pytest.mark.parametrize("other", [_WithDictionary, _Open, _Tuple, PartialDate, str])
def test_other_classes_are_refused(other: type) -> None:
    with pytest.raises(TypeError):
        filled(other)
