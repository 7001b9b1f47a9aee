from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from directory_app.domain.making import made_fast


@dataclass(frozen=True, slots=True, kw_only=True)
class _Base:
    uid: list[int] = field(default_factory=lambda: [1])


@made_fast
@dataclass(frozen=True, slots=True, kw_only=True)
class _Value(_Base):
    text: str
    more: tuple[str, ...] = ()


def test_values_are_those_given_or_the_defaults_of_base_and_class() -> None:
    value = _Value(text="a")

    assert (value.uid, value.text, value.more) == ([1], "a", ())
    assert value.uid is not _Value(text="b").uid
    assert replace(value, more=("c",)) == _Value(text="a", more=("c",))
    assert repr(_Value(text="a")).endswith("_Value(uid=[1], text='a', more=())")


def test_a_value_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        del _Value(text="a").text


@pytest.mark.parametrize("arguments", [{}, {"text": "a", "other": 1}])
def test_missing_and_unknown_arguments_are_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match="__init__"):
        _Value(**arguments)
