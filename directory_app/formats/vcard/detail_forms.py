"""Kept lines whose value has another form in each version: places and dates without a year."""

import re
from typing import Final

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.card_dates import (
    basic_form,
    extended_form,
    omitted_year,
    read_date,
)
from directory_app.formats.vcard.dialects_of_details import ANNIVERSARIES
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.lines import ContentLine

_DATES: Final = frozenset({"BDAY", *ANNIVERSARIES})
_VENDORS: Final = "X-"
_OF_THE_FORM: Final = frozenset({"VALUE", "X-APPLE-OMIT-YEAR"})
_NUMBER: Final = r"\s*([-+]?\d{1,3}(?:\.\d{1,20})?)\s*"
_POINT: Final = re.compile(rf"(?:geo:)?{_NUMBER}\\?[;,]{_NUMBER}", re.IGNORECASE | re.ASCII)
_LONGEST: Final = 100
"""Characters of a value that is looked at."""


def in_form_of(line: ContentLine, version: VCardVersion) -> ContentLine:
    """Return ``line`` with its value in the form that readers of ``version`` take.

    GEO is two numbers in 3.0 (RFC 2426 section 3.4.2) and a URI in 4.0 (RFC 6350 section 6.5.2):
    Thunderbird shows the one in the other's place as no number. A day is ``19710509`` in 4.0 (RFC
    6350 section 4.3.1), ``1971-05-09`` in 3.0; one without a year is ``--0509`` in 4.0, and 3.0 has
    no such thing but Apple's year 1604. A GEO with more than two numbers, and any other line, stays
    as it is.
    """
    if len(line.value) > _LONGEST:
        return line
    if line.name == "GEO":
        return _point(line, version)
    if line.name in _DATES:
        return _day(line, version)
    return line


def _point(line: ContentLine, version: VCardVersion) -> ContentLine:
    found = _POINT.fullmatch(line.value)
    if found is None:
        return line
    latitude, longitude = found.groups()
    if version is VCardVersion.V4:
        return _with(line, f"geo:{latitude},{longitude}", {})
    return _with(line, f"{latitude};{longitude}", {})


def _day(line: ContentLine, version: VCardVersion) -> ContentLine:
    when = read_date(line)
    if when.month is None or when.day is None or when.time:
        return line
    if when.year is not None and line.name.startswith(_VENDORS):
        return line  # Outlook, Evolution and KAddressBook read theirs in one form only
    if version is VCardVersion.V4:
        return _with(line, basic_form(when), {})
    return _with(line, extended_form(when), omitted_year(when))


def _with(line: ContentLine, value: str, further: dict[str, tuple[str, ...]]) -> ContentLine:
    """Return ``line`` with another value, for which ``further`` are its parameters."""
    head = line.head
    params = {name: values for name, values in head.params.items() if name not in _OF_THE_FORM}
    changed = Head(head.name, head.spelling, params | further, head.group)
    return ContentLine(changed, value, line.number, line.certain)
