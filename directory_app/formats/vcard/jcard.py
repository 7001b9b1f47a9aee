"""jCard (RFC 7095), the JSON form of vCard 4.0: read into and written from the same content lines.

So whatever a vCard keeps, a jCard keeps too.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from directory_app.formats.cards import (
    CardData,
    CardProblem,
    CardProblemCode,
    ReadCard,
    VCardVersion,
)
from directory_app.formats.vcard.card_points import CountryName
from directory_app.formats.vcard.decoding import ByteSource, repaired
from directory_app.formats.vcard.jcard_text import read_elements
from directory_app.formats.vcard.jcard_values import (
    UNKNOWN,
    Json,
    default_type,
    json_values,
    line_value,
)
from directory_app.formats.vcard.lines import ContentLine, format_line, parse_line
from directory_app.formats.vcard.properties import read_properties
from directory_app.formats.vcard.sorted_lines import problem
from directory_app.formats.vcard.writer import card_lines

_CARD: Final = "vcard"
_GROUP: Final = "group"
"""The parameter that holds the group (RFC 7095 section 3.3.1.1)."""

_ALSO_USUAL: Final = {"TEL": "phone-number"}
"""Types of 3.0 that programs write into jCards and that say nothing."""


def read_jcard(source: ByteSource | Iterable[str]) -> Iterator[ReadCard | CardProblem]:
    """Yield each card of a jCard file: one card, or an array of cards.

    Cards are read one by one, so that a file may be of any size. What is wrong is reported, never
    raised: text that is no JSON or too deeply nested, elements that are no cards, properties that
    are none. Values are as printed, as ``read_cards`` has them.

    Args:
        source: a file opened for reading bytes, or the text in pieces.
    """
    number = 0
    for element in read_elements(source):
        if isinstance(element, CardProblem):
            yield element
            return
        properties = _properties_of(element.value)
        if properties is None:
            code = CardProblemCode.OUTSIDE_CARD
            yield problem(number, element.line, code, _shown(element.value))
            continue
        number += 1
        yield _card(number, element.line, properties)


def write_jcard(
    card: CardData, *, product_version: str = "", country_name: CountryName = str
) -> str:
    """Return ``card`` as one jCard, with all that its vCard 4.0 has; see ``write_card``."""
    lines = card_lines(
        card, VCardVersion.V4, product_version=product_version, country_name=country_name
    )
    properties = [
        _property(line) for line in map(parse_line, lines) if line and line.name not in _MARKS
    ]
    return json.dumps([_CARD, properties], ensure_ascii=False)


def write_jcards(
    cards: Iterable[CardData], *, product_version: str = "", country_name: CountryName = str
) -> Iterator[str]:
    """Yield the pieces of a file with an array of jCards (RFC 7095 section 3.2)."""
    lead = "[\n"
    for card in cards:
        yield lead
        yield write_jcard(card, product_version=product_version, country_name=country_name)
        lead = ",\n"
    yield "[]\n" if lead == "[\n" else "\n]\n"


_MARKS: Final = frozenset({"BEGIN", "END"})


def _properties_of(value: Json) -> list[Json] | None:
    """Return the properties if ``value`` is a card: ``["vcard", [...]]``."""
    if not isinstance(value, list) or len(value) < 2:
        return None
    name, properties = value[0], value[1]
    is_card = isinstance(name, str) and name.lower() == _CARD and isinstance(properties, list)
    return properties if is_card and isinstance(properties, list) else None


def _card(number: int, start: int, properties: list[Json]) -> ReadCard | CardProblem:
    lines: list[ContentLine] = []
    problems: list[CardProblem] = []
    for place, one in enumerate(properties, 1):
        line = _line(one, place)
        if line is None:
            code = CardProblemCode.NOT_A_PROPERTY
            problems.append(problem(number, start, code, _shown(one)))
        else:
            lines.append(line)
    read = read_properties(lines, number=number, start=start, problems=problems)
    return read or problem(number, start, CardProblemCode.NO_NAME, "")


def _line(value: Json, place: int) -> ContentLine | None:
    """Return a property as a content line, or None if it is none.

    It is written and read as text, so that it can be nothing that a vCard cannot have.
    """
    if not isinstance(value, list) or len(value) < 4:
        return None
    name, written, kind, *values = value
    if not (isinstance(name, str) and isinstance(written, dict) and isinstance(kind, str)):
        return None
    params = _params(written)
    key = name.upper()
    text = line_value(key, kind.lower(), values)
    if params is None or text is None:
        return None
    group = params.pop(_GROUP.upper(), ("",))[0]
    kind = kind.lower()
    if kind not in {default_type(key), UNKNOWN, _ALSO_USUAL.get(key), "binary"}:
        params["VALUE"] = (kind,)
    line = parse_line(format_line(key, "", params, group))
    if line is None or line.name != key:
        return None
    # An escape of JSON can stand for half a character, which no file and no database holds.
    text, is_certain = repaired(text, "")
    return ContentLine(line.head, text, place, is_certain)


def _shown(value: Json) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:
        return ""


def _params(written: Mapping[str, Json]) -> dict[str, tuple[str, ...]] | None:
    params: dict[str, tuple[str, ...]] = {}
    for name, value in written.items():
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(one, str | int | float) for one in values):
            return None
        params[name.upper()] = tuple(map(str, values))
    return params


def _property(line: ContentLine) -> list[Json]:
    """Return a content line as a property of jCard (RFC 7095 section 3.3)."""
    params: dict[str, Json] = {}
    if line.group:
        params[_GROUP] = line.group
    for name, values in line.params.items():
        if name != "VALUE":
            params[name.lower()] = values[0] if len(values) == 1 else list(values)
    kind = line.param("VALUE").lower() or default_type(line.name)
    return [line.name.lower(), params, kind, *json_values(line.name, kind, line.value)]
