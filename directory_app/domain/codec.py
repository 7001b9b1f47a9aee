"""Records and items as JSON values and back, driven by the dataclasses' own annotations.

The history keeps changes in this form. Fields that hold their default are left out, so that old
history stays readable when a field is added and takes little room.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from typing import Any, Final, TypeVar, cast

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.filling import filled
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.items import Item
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

    @property
    def holds_items(self) -> bool:
        """Whether the field holds items, which have a UID and sources of their own."""
        return isinstance(self.element, type) and issubclass(self.element, Item)


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
    return _encoder_of(type(value))(value)


_Encoder = Callable[[Any], Json]
_encoders: Final[dict[type, _Encoder]] = {}


def _encoder_of(value_class: type) -> _Encoder:
    """Return how values of exactly this class are encoded; worked out once for millions of them."""
    encoder = _encoders.get(value_class)
    if encoder is None:
        encoder = _encoders[value_class] = _make_encoder(value_class)
    return encoder


def _make_encoder(value_class: type) -> _Encoder:
    if issubclass(value_class, StrEnum):
        texts: dict[Any, Json] = {member: member.value for member in value_class}
        return texts.__getitem__
    if issubclass(value_class, types.NoneType | bool | int | str):
        return _as_it_is
    if issubclass(value_class, tuple):
        return _encode_elements
    if issubclass(value_class, PartialDate | Decimal):
        return str
    if issubclass(value_class, Validity):
        return lambda value: [encode(value.start), encode(value.end)]
    if issubclass(value_class, date):  # datetime is a date too
        return value_class.isoformat
    if dataclasses.is_dataclass(value_class):
        return _fields_encoder(value_class)
    raise TypeError(value_class.__name__)


def _as_it_is(value: Any) -> Json:
    return cast("Json", value)


def _encode_elements(value: tuple[object, ...]) -> Json:
    return [_encoder_of(type(element))(element) for element in value]


def _fields_encoder(value_class: type) -> Callable[[Any], dict[str, Json]]:
    fields = shapes(value_class)
    names = tuple(shape.name for shape in fields)
    defaults = tuple(shape.default for shape in fields)
    contents_of = attrgetter(*names)

    def encode_fields(value: Any) -> dict[str, Json]:
        return {
            name: content if type(content) is str else _encoder_of(type(content))(content)
            for name, default, content in zip(names, defaults, contents_of(value), strict=True)
            if content is not default and content != default
        }

    return encode_fields


def content_of(record: Record) -> dict[str, Json]:
    """Return the whole content of a record as the history keeps it, without what the store sets."""
    encoded = cast("dict[str, Json]", encode(record))
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


_Value = TypeVar("_Value")


def decode_value(value_class: type[_Value], encoded: Json) -> _Value:
    """Return the value of a dataclass that :func:`encode` wrote as ``encoded``."""
    return cast("_Value", _decode(value_class, encoded))


_Decoder = Callable[[Any], object]
_decoders: Final[dict[Any, _Decoder]] = {}


def _decode(annotation: Any, encoded: Json) -> object:
    return None if encoded is None else _decoder_of(annotation)(encoded)


def _decoder_of(annotation: Any) -> _Decoder:
    """Return how JSON values other than null are decoded; worked out once for each type."""
    decoder = _decoders.get(annotation)
    if decoder is None:
        decoder = _decoders[annotation] = _make_decoder(annotation)
    return decoder


def _make_decoder(annotation: Any) -> _Decoder:
    origin = typing.get_origin(annotation)
    if origin is tuple:
        decode_one = _decoder_of(typing.get_args(annotation)[0])
        return lambda encoded: tuple([decode_one(each) for each in encoded])
    if origin in (types.UnionType, typing.Union):
        (present,) = (arm for arm in typing.get_args(annotation) if arm is not types.NoneType)
        return _decoder_of(present)
    if isinstance(annotation, typing.NewType):
        return _decoder_of(annotation.__supertype__)
    return _make_class_decoder(annotation)


def _make_class_decoder(value_class: Any) -> _Decoder:
    if value_class is PartialDate:
        return PartialDate.parse
    if value_class is Validity:
        return _decode_validity
    if dataclasses.is_dataclass(value_class):
        return _fields_decoder(cast("type", value_class))
    if value_class in (date, datetime):
        return cast("_Decoder", value_class.fromisoformat)
    if issubclass(value_class, StrEnum):
        return {member.value: member for member in value_class}.__getitem__
    return cast("_Decoder", value_class) if issubclass(value_class, Decimal) else _as_it_is


def _decode_validity(encoded: list[str | None]) -> Validity:
    start, end = (PartialDate.parse(each) if each else None for each in encoded)
    return Validity(start, end)


def _fields_decoder(value_class: type) -> _Decoder:
    """Return what makes values of a dataclass; fields that it does not have are passed over.

    Raises:
        TypeError: its values are not made in the ordinary way.
    """
    make: Any = filled(value_class)
    decoders = {shape.name: _decoder_of(shape.annotation) for shape in shapes(value_class)}
    names = decoders.keys()
    # Most fields are texts, which JSON gives as they are.
    others = [(name, each) for name, each in decoders.items() if each is not _as_it_is]

    def decode_fields(encoded: Mapping[str, Json]) -> object:
        if encoded.keys() <= names:
            contents: dict[str, object] = {**encoded}
        else:
            contents = {name: encoded[name] for name in encoded if name in names}
        for name, decode in others:
            content = contents.get(name)
            if content is not None:
                contents[name] = decode(content)
        return make(**contents)

    return decode_fields
