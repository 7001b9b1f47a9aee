"""Makes the values that there are most of in half the time."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

_Class = TypeVar("_Class", bound=type)


def made_fast(cls: _Class) -> _Class:
    """Give a frozen dataclass with slots an ``__init__`` that sets its slots directly.

    The one that dataclasses write looks up ``object.__setattr__`` and goes through it for each
    field, which is most of the time that reading a large file takes. Here a value is of a class
    with the same slots that is not frozen until all of them are set. Stands above ``@dataclass`` of
    a class without ``__post_init__``.
    """
    parameters, statements = ["self", "*"], ["thaw(self, '__class__', Open)"]
    scope: dict[str, Any] = {"MISSING": MISSING, "thaw": object.__setattr__, "Frozen": cls}
    scope["Open"] = _open_class(cls)
    for one in fields(cls):
        parameters.append(one.name + _default(one, scope))
        if one.default_factory is not MISSING:
            statements.append(f"if {one.name} is MISSING: {one.name} = make_{one.name}()")
        statements.append(f"self.{one.name} = {one.name}")
    statements.append("self.__class__ = Frozen")
    body = "\n    ".join(statements)
    exec(f"def __init__({', '.join(parameters)}):\n    {body}\n", scope)
    made: Callable[..., None] = scope["__init__"]
    made.__annotations__ = vars(cls)["__init__"].__annotations__
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    type.__setattr__(cls, "__init__", made)
    return cls


def _open_class(cls: type) -> type:
    """Return a class with the slots of ``cls`` whose values can be changed."""
    body = {
        "__slots__": vars(cls)["__slots__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # with one of them alone both would be slow
        "__module__": cls.__module__,
    }
    return type(f"_Open{cls.__name__}", cls.__bases__, body)


def _default(one: Field[Any], scope: dict[str, Any]) -> str:
    """Return the default of a field as source, and put what it names into ``scope``."""
    if one.default_factory is not MISSING:
        scope[f"make_{one.name}"] = one.default_factory
        return "=MISSING"
    if one.default is not MISSING:
        scope[f"default_{one.name}"] = one.default
        return f"=default_{one.name}"
    return ""
