"""Each rule of writing is needed: without it a program takes a field that it takes now no more.

`tests/services/test_card_files.py` holds our exports against the rules. A program that needs one
of them no longer is found out here.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from directory_app.formats.cards import VCardVersion
from tests.foreign.fields import COMPARED, FURTHER, Field, Outcome
from tests.foreign.reading import Reader, Readings
from tests.support.whole_exports import Content

Exports = dict[tuple[Content, VCardVersion], Path]

_FIELDS = {field.name: field for field in (*COMPARED, *FURTHER)}
_TYPES = re.compile(r"(?<=;TYPE=)[A-Z,]+")


def _broken(reader: Reader, field: str, name: str, damage: Callable[[str], str]) -> Any:
    marks = pytest.mark.needs(reader.value) if reader.value else ()
    return pytest.param(reader, _FIELDS[field], damage, id=name, marks=marks)


@pytest.mark.foreign
@pytest.mark.parametrize(
    ("reader", "field", "damage"),
    [
        _broken(
            Reader.EVOLUTION,
            "preferred phone at work",
            "quoted types",
            lambda text: _TYPES.sub(lambda found: f'"{found[0]}"', text),
        ),
        _broken(
            Reader.KCONTACTS,
            "e-mail at home",
            "types in small letters",
            lambda text: _TYPES.sub(lambda found: found[0].lower(), text),
        ),
        _broken(
            Reader.THUNDERBIRD,
            "mobile",
            "numbers as URIs",
            lambda text: text.replace(":+996", ":tel:+996"),
        ),
        _broken(
            Reader.KCONTACTS,
            "mobile",
            "grouped numbers",
            lambda text: text.replace("\r\nTEL;", "\r\nitem9.TEL;"),
        ),
        _broken(
            Reader.KCONTACTS,
            "category",
            "two lines of categories",
            lambda text: re.sub("(CATEGORIES:)(.*?),", r"\1\2\r\n\1", text),
        ),
        _broken(
            Reader.EVOLUTION,
            "link",
            "a bare semicolon in a link",
            lambda text: text.replace("%3B", ";"),
        ),
        _broken(
            Reader.VOBJECT,
            "link",
            "a bare comma in a link",
            lambda text: text.replace("%2C", ","),
        ),
        _broken(
            Reader.EVOLUTION,
            "note",
            "a bare semicolon in a text",
            lambda text: text.replace("\\;", ";"),
        ),
        _broken(
            Reader.VOBJECT,
            "job title",
            "a bare comma in a text",
            lambda text: text.replace("TITLE:Начальник\\,", "TITLE:Начальник,"),
        ),
        _broken(
            Reader.EVOLUTION,
            "anniversary",
            "an anniversary in the words of the standard alone",
            lambda text: text.replace("X-EVOLUTION-ANNIVERSARY;", "X-NOBODYS-ANNIVERSARY;"),
        ),
    ],
)
def test_without_the_rule_a_field_is_not_taken_whole(
    exports: Exports,
    readings: Readings,
    reader: Reader,
    field: Field,
    damage: Callable[[str], str],
    tmp_path: Path,
) -> None:
    path = exports[Content.TORTURE, VCardVersion.V3]
    damaged = tmp_path / "damaged.vcf"
    damaged.write_bytes(damage(path.read_bytes().decode()).encode())

    assert _outcome(field, readings, reader, path) is Outcome.WHOLE
    assert _outcome(field, readings, reader, damaged) < Outcome.WHOLE


def _outcome(field: Field, readings: Readings, reader: Reader, path: Path) -> Outcome:
    cards = readings.read(reader, path)
    (card,) = (one for one in cards if one.uid.removeprefix("urn:uuid:") == field.card)
    return field.outcome(card)
