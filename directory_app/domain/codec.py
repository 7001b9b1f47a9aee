"""Records and items as JSON values and back, driven by the dataclasses' own annotations.

The history keeps changes in this form. Fields that hold their default are left out, so that old
history stays readable when a field is added and takes little room.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, cast

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.records import RECORD_CLASSES, Record

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""A JSON value; numbers with fractions are written as text (``Decimal``)."""

STORE_KEPT_FIELDS = frozenset({"uid", "version", "created_at", "changed_at"})
"""Record fields that identify a record or that the store keeps itself: no part of its content."""


@dataclasses.dataclass(frozen=True, slots=True)
class FieldShape:
    """What the codec must know of one dataclass field.

    Attributes:
        name: the field's name.
        annotation: its resolved type.
        element: the resolved type of its elements when it holds a tuple, else None.
        default: its default, or ``dataclasses.MISSING``.
    """

    name: str
    annotation: Any
    element: Any
    default: Any

    @property
    def is_tuple(self) -> bool:
        """Whether the field holds several values: items or plain texts."""
        return self.element is not None


_shapes: Final[dict[type, tuple[FieldShape, ...]]] = {}


def shapes(dataclass_type: type) -> tuple[FieldShape, ...]:
    """Return the fields of ``dataclass_type`` with their resolved types, in order."""
    if dataclass_type not in _shapes:
        _shapes[dataclass_type] = _resolve_shapes(dataclass_type)
    return _shapes[dataclass_type]


def _resolve_shapes(dataclass_type: type) -> tuple[FieldShape, ...]:
    hints = typing.get_type_hints(dataclass_type)
    found = []
    for field in dataclasses.fields(dataclass_type):
        annotation = hints[field.name]
        is_tuple = typing.get_origin(annotation) is tuple
        element = typing.get_args(annotation)[0] if is_tuple else None
        found.append(FieldShape(field.name, annotation, element, field.default))
    return tuple(found)


def encode(value: object) -> Json:
    """Return ``value`` (a dataclass, tuple or plain value of the domain) as a JSON value.

    Raises:
        TypeError: for a value of a type the domain does not use.
    """
    match value:
        case StrEnum():
            return value.value
        case None | bool() | int() | str():
            return value
        case tuple():
            return [encode(element) for element in value]
        case PartialDate() | Decimal():
            return str(value)
        case Validity():
            return [encode(value.start), encode(value.end)]
        case date():  # datetime is a date too
            return value.isoformat()
        case _ if dataclasses.is_dataclass(value):
            return _encode_fields(value)
        case _:
            raise TypeError(type(value).__name__)


def _encode_fields(value: object) -> dict[str, Json]:
    encoded: dict[str, Json] = {}
    for shape in shapes(type(value)):
        content = getattr(value, shape.name)
        if content != shape.default:
            encoded[shape.name] = encode(content)
    return encoded


def content_of(record: Record) -> dict[str, Json]:
    """Return the whole content of a record as the history keeps it, without what the store sets."""
    encoded = _encode_fields(record)
    return {name: value for name, value in encoded.items() if name not in STORE_KEPT_FIELDS}


def decode_record(kind: RecordKind, encoded: Json) -> Record:
    """Return the record of ``kind`` that :func:`encode` wrote as ``encoded``."""
    return cast("Record", _decode(RECORD_CLASSES[kind], encoded))


def decode_field(shape: FieldShape, encoded: Json) -> object:
    """Return the content of one field from its JSON value."""
    return _decode(shape.annotation, encoded)


def decode_element(shape: FieldShape, encoded: Json) -> object:
    """Return one element of a multi-value field from its JSON value."""
    return _decode(shape.element, encoded)


def _decode(annotation: Any, encoded: Json) -> object:
    if encoded is None:
        return None
    origin = typing.get_origin(annotation)
    if origin is tuple:
        element = typing.get_args(annotation)[0]
        return tuple(_decode(element, each) for each in cast("list[Json]", encoded))
    if origin in (types.UnionType, typing.Union):
        (present,) = (arm for arm in typing.get_args(annotation) if arm is not types.NoneType)
        return _decode(present, encoded)
    if isinstance(annotation, typing.NewType):
        return _decode(annotation.__supertype__, encoded)
    return _decode_class(annotation, encoded)


def _decode_class(annotation: type, encoded: Json) -> object:
    if annotation is PartialDate:
        return PartialDate.parse(cast("str", encoded))
    if annotation is Validity:
        start, end = cast("list[str | None]", encoded)
        return Validity(
            PartialDate.parse(start) if start else None, PartialDate.parse(end) if end else None
        )
    if dataclasses.is_dataclass(annotation):
        content = cast("Mapping[str, Json]", encoded)
        return annotation(
            **{
                shape.name: _decode(shape.annotation, content[shape.name])
                for shape in shapes(annotation)
                if shape.name in content
            }
        )
    if annotation in (date, datetime):
        return annotation.fromisoformat(cast("str", encoded))
    if issubclass(annotation, StrEnum | Decimal):
        return annotation(cast("str", encoded))
    return encoded
