"""Frozen values that are made as fast as others, for readers that make them by the million.

The constructor of a frozen dataclass sets each field by a call, since its class lets nobody assign;
that takes several times as long as to assign. So objects are filled while they are of a subclass
that may be assigned to, and become values of the frozen class with the last step. Whoever gets one
cannot tell how it was made.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, field, fields, is_dataclass, make_dataclass
from functools import cache
from operator import attrgetter
from types import new_class
from typing import Any, TypeVar, cast

_Value = TypeVar("_Value")


def filled(value_class: type[_Value]) -> type[_Value]:
    """Return what takes the arguments of a frozen class and makes its values, only faster.

    Args:
        value_class: a frozen dataclass with slots and fields that are named when it is called.

    Raises:
        TypeError: ``value_class`` is another one, or checks its fields when it is made.
    """
    if not _may_be_filled(value_class):
        raise TypeError(value_class)

    def close(value: object) -> None:
        value.__class__ = value_class

    # Only its constructor is used: it assigns.
    assigning: Any = make_dataclass(
        value_class.__name__,
        [(one.name, one.type, _like(one)) for one in fields(cast(Any, value_class))],
        namespace={"__post_init__": close},
    )

    def fill(namespace: dict[str, Any]) -> None:
        namespace["__slots__"] = ()
        namespace["__init__"] = assigning.__init__
        namespace["__post_init__"] = close
        namespace["__setattr__"] = object.__setattr__
        namespace["__delattr__"] = object.__delattr__

    return cast("type[_Value]", new_class(value_class.__name__, (value_class,), exec_body=fill))


def changed(value: _Value, **changes: object) -> _Value:
    """Return ``value`` with other contents of some fields, as ``dataclasses.replace``, but faster.

    Args:
        value: of a class that :func:`filled` takes.
        changes: the new contents by the name of their field.

    Raises:
        TypeError: the class is another one, or has no such field.
    """
    value_class: Any = type(value)
    names, contents_of, make = _parts_of(value_class)
    return cast(_Value, make(**dict(zip(names, contents_of(value), strict=True)) | changes))


@cache
def _parts_of(value_class: type) -> tuple[tuple[str, ...], Callable[[Any], Any], Any]:
    """Return the names of the fields, what gives their contents, and what makes a value of them."""
    make: Any = filled(value_class)
    names = tuple(one.name for one in fields(cast(Any, value_class)))
    return names, attrgetter(*names), make


def _may_be_filled(value_class: type) -> bool:
    is_frozen = is_dataclass(value_class) and value_class.__setattr__ != object.__setattr__
    is_checked = hasattr(value_class, "__post_init__")
    return is_frozen and not is_checked and "__slots__" in vars(value_class)


def _like(one: Field[Any]) -> Any:
    """Return a field with the default of another one."""
    if one.default_factory is not MISSING:
        return field(default_factory=one.default_factory, kw_only=True)
    if one.default is not MISSING:
        return field(default=one.default, kw_only=True)
    return field(kw_only=True)
