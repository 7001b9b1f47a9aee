"""What a program understands of a card, in one shape for all programs.

The programs of `readers` answer in JSON. Those that have fields of their own for what a card says
name them as `Understanding` does; those that give properties are put into that shape here.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final, Self


@dataclass(frozen=True, slots=True)
class Point:
    """A number, a mailbox or an address.

    Attributes:
        value: the number or mailbox; of an address, its label for an envelope.
        types: TYPE values in small letters, without ``pref``.
        preferred: whether the program uses it first.
        label: the text that is shown beside it, where it has one of its own.
        parts: the seven parts of ADR; empty for numbers and mailboxes.
    """

    value: str
    types: frozenset[str] = frozenset()
    preferred: bool = False
    label: str = ""
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understanding:
    """One card as a program understands it; everything may be there several times.

    Attributes:
        names: the five parts of N.
        organisations: the parts of ORG.
        photos: base64, or the address of a picture.
        places: latitude and longitude.
        assistants: their names.
        labels: of envelopes, without an address of parts.
        extras: values of properties that have no place here, by their names.
        raw: the card as the program writes it again.
    """

    uid: str = ""
    kind: str = ""
    full_names: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    nicknames: tuple[str, ...] = ()
    organisations: tuple[tuple[str, ...], ...] = ()
    titles: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    phones: tuple[Point, ...] = ()
    emails: tuple[Point, ...] = ()
    addresses: tuple[Point, ...] = ()
    notes: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    impps: tuple[str, ...] = ()
    birthdays: tuple[str, ...] = ()
    anniversaries: tuple[str, ...] = ()
    photos: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    places: tuple[tuple[float, ...], ...] = ()
    assistants: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    extras: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    raw: str = ""

    @classmethod
    def of_fields(cls, answer: Mapping[str, Any]) -> Self:
        """Take the answer of a program that has fields."""
        known = {one.name for one in fields(cls)}
        return cls(**{name: _taken(name, value) for name, value in answer.items() if name in known})

    @classmethod
    def of_properties(cls, properties: Iterable[list[Any]], raw: str) -> Self:
        """Take properties: group, name, parameters and value of each."""
        lines = [_Property(*line) for line in properties]
        labels = {line.group: line.text for line in lines if line.name == "x-ablabel"}
        found: dict[str, list[Any]] = {}
        extras: dict[str, list[str]] = {}
        addressed: list[Point] = []
        envelopes: list[str] = []
        for line in lines:
            if line.name in {"tel", "email"}:
                point = Point(
                    value=line.text,
                    types=line.types - {"pref"},
                    preferred=line.is_preferred,
                    label=line.parameter("x-pdir-label") or labels.get(line.group, ""),
                )
                found.setdefault("phones" if line.name == "tel" else "emails", []).append(point)
            elif line.name == "adr":
                addressed.append(
                    Point(
                        value=line.parameter("label"),
                        types=line.types - {"pref"},
                        preferred=line.is_preferred,
                        parts=line.texts,
                    )
                )
            elif line.name == "label":
                envelopes.append(line.text)
            elif line.name in _PROPERTIES:
                name, take = _PROPERTIES[line.name]
                found.setdefault(name, []).extend(take(line))
            else:
                extras.setdefault(line.name.upper(), []).append(line.text)
        # In 3.0 each ADR has its LABEL, in the same order.
        for place, text in enumerate(envelopes[: len(addressed)]):
            addressed[place] = replace(addressed[place], value=text)
        uid, kind = ("".join(found.pop(name, [])[:1]) for name in ("uid", "kind"))
        lists: dict[str, Any] = {name: tuple(values) for name, values in found.items()}
        return cls(
            **lists,
            uid=uid,
            kind=kind,
            addresses=tuple(addressed),
            extras={name: tuple(texts) for name, texts in extras.items()},
            raw=raw,
        )


def _taken(name: str, value: Any) -> Any:
    if name in {"phones", "emails", "addresses"}:
        return tuple(
            Point(
                value=one["label"] if name == "addresses" else one["value"],
                types=frozenset(one["types"]) - {"pref"},
                preferred=one.get("preferred", False),
                label="" if name == "addresses" else one.get("label", ""),
                parts=tuple(one.get("parts", ())),
            )
            for one in value
        )
    if isinstance(value, dict):
        return {key.upper(): tuple(texts) for key, texts in value.items()}
    if isinstance(value, list):
        return tuple(tuple(one) if isinstance(one, list) else one for one in value)
    return value


@dataclass(frozen=True, slots=True)
class _Property:
    """One property as ical.js, Thunderbird and vobject give it."""

    group: str
    name: str
    parameters: Mapping[str, Any]
    value: Any

    @property
    def text(self) -> str:
        return ",".join(self.texts)

    @property
    def texts(self) -> tuple[str, ...]:
        """The value as texts; a list inside a list is one part with several values."""
        values = self.value if isinstance(self.value, list) else [self.value]
        return tuple(",".join(one) if isinstance(one, list) else str(one) for one in values)

    @property
    def types(self) -> frozenset[str]:
        written = self.parameters.get("type", [])
        texts = [written] if isinstance(written, str) else written
        return frozenset(text.lower() for text in texts)

    @property
    def is_preferred(self) -> bool:
        return "pref" in self.types or self.parameter("pref") == "1"

    def parameter(self, name: str) -> str:
        value = self.parameters.get(name, "")
        return value if isinstance(value, str) else ",".join(value)


def _text(line: _Property) -> list[str]:
    return [line.text]


def _texts(line: _Property) -> list[str]:
    return list(line.texts)


def _parts(line: _Property) -> list[tuple[str, ...]]:
    return [line.texts]


def _place(line: _Property) -> list[tuple[float, ...]]:
    """Return latitude and longitude, which 3.0 has as two numbers and 4.0 as a URI."""
    text = ";".join(line.texts).removeprefix("geo:").replace(",", ";")
    return [tuple(float(number) for number in text.split(";"))]


def _photo(line: _Property) -> list[str]:
    return [line.text.partition(";base64,")[2] or line.text]


def _day(line: _Property) -> list[str]:
    """Return a day as ISO 8601 has it, with hyphens."""
    text = line.text
    is_basic = len(text) == 8 and text.isdecimal()
    return [f"{text[:4]}-{text[4:6]}-{text[6:]}" if is_basic else text]


def _assistant(line: _Property) -> list[str]:
    return [line.text] if line.types & {"agent", "assistant"} else []


_PROPERTIES: Final[Mapping[str, tuple[str, Callable[[_Property], list[Any]]]]] = {
    "uid": ("uid", _text),
    "kind": ("kind", _text),
    "x-addressbookserver-kind": ("kind", _text),
    "fn": ("full_names", _text),
    "n": ("names", _parts),
    "nickname": ("nicknames", _texts),
    "org": ("organisations", _parts),
    "title": ("titles", _text),
    "role": ("roles", _text),
    "note": ("notes", _text),
    "categories": ("categories", _texts),
    "url": ("urls", _text),
    "impp": ("impps", _text),
    "bday": ("birthdays", _day),
    "anniversary": ("anniversaries", _day),
    "x-anniversary": ("anniversaries", _day),
    "photo": ("photos", _photo),
    "key": ("keys", _photo),
    "lang": ("languages", _text),
    "geo": ("places", _place),
    "related": ("assistants", _assistant),
    "x-evolution-assistant": ("assistants", _text),
    "x-assistant": ("assistants", _text),
    "member": ("members", _text),
    "x-addressbookserver-member": ("members", _text),
}
"""Where each property goes, and what is taken of it."""
