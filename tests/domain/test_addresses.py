"""Addresses: fields of a country, checks and envelope lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.addresses import (
    AddressLabel,
    AddressPart,
    address_fields,
    check_address,
    envelope_lines,
)
from directory_app.domain.contact_points import PostalAddress
from directory_app.domain.locales import countries
from directory_app.domain.problems import ProblemCode

_BISHKEK = PostalAddress(
    street="1 Example Street, 5th floor", locality="Bishkek", postal_code="720040", country="KG"
)
_COUNTRIES = [code for code, _name in countries("en")]


def test_a_kyrgyz_envelope_has_the_code_before_the_town_and_the_country_last() -> None:
    lines = envelope_lines(_BISHKEK, organisation="Example Agency", recipient="Mira Sample")

    assert lines == (
        "Mira Sample",
        "Example Agency",
        "1 Example Street, 5th floor",
        "720040 BISHKEK",
        "KYRGYZSTAN",
    )


def test_the_countrys_name_is_in_the_language_asked_for() -> None:
    assert envelope_lines(_BISHKEK, "ky")[-1] == "КЫРГЫЗСТАН"


@pytest.mark.parametrize(
    ("address", "lines"),
    [
        (
            PostalAddress(street="A 1", locality="Rīga", postal_code="LV-1395", country="LV"),
            ("A 1", "RĪGA, LV-1395", "LATVIA"),
        ),
        (
            PostalAddress(street="A 1", locality="Vilnius", postal_code="LT-03116", country="LT"),
            ("A 1", "LT-03116 VILNIUS", "LITHUANIA"),
        ),
        (
            PostalAddress(street="A 1", locality="Vilnius", country="LT"),
            ("A 1", "VILNIUS", "LITHUANIA"),
        ),
        (
            PostalAddress(street="1 A", locality="London", postal_code="sw1a 2aa", country="GB"),
            ("1 A", "LONDON", "SW1A 2AA", "UNITED KINGDOM"),
        ),
        (
            PostalAddress(street="1 A", locality="Springfield", postal_code="62704", country="US"),
            ("1 A", "SPRINGFIELD 62704", "UNITED STATES"),
        ),
        (
            PostalAddress(street="千代田1", region="東京都", postal_code="100-0001", country="JP"),
            ("〒100-0001", "東京都", "千代田1", "JAPAN"),
        ),
        (
            PostalAddress(street="1 Chiyoda", region="Tokyo", postal_code="100-0001", country="JP"),
            ("1 Chiyoda, TOKYO", "100-0001", "JAPAN"),
        ),
        (
            PostalAddress(street="1 A", locality="Singapore", postal_code="048616", country="SG"),
            ("1 A", "SINGAPORE 048616", "SINGAPORE"),
        ),
        (
            PostalAddress(care_of="c/o B", street="1 A\nWing 2", po_box="PO Box 5", country="KG"),
            ("c/o B", "1 A", "Wing 2", "PO Box 5", "KYRGYZSTAN"),
        ),
        (
            PostalAddress(street="1 A", locality="Osh", region="Osh Oblast", country="KG"),
            ("1 A", "OSH", "Osh Oblast", "KYRGYZSTAN"),
        ),
        (PostalAddress(street="1 A", locality="B", postal_code="5"), ("1 A", "5 B")),
        (PostalAddress(), ()),
    ],
)
def test_lines_follow_the_destination(address: PostalAddress, lines: tuple[str, ...]) -> None:
    assert envelope_lines(address) == lines


@pytest.mark.parametrize("country", ["", "XX", *_COUNTRIES])
def test_no_part_is_left_off_an_envelope_to_any_country(country: str) -> None:
    address = PostalAddress(
        care_of="careof",
        street="street",
        po_box="pobox",
        dependent_locality="district",
        locality="town",
        region="region",
        postal_code="99887",
        country=country,
    )

    text = "\n".join(envelope_lines(address, organisation="body", recipient="person")).lower()

    for part in (
        "careof",
        "street",
        "pobox",
        "district",
        "town",
        "region",
        "99887",
        "body",
        "person",
    ):
        assert part in text


@given(
    st.sampled_from(["", "KG", "LT", "US", "JP", "MC"]), st.lists(st.text(max_size=9), min_size=7)
)
def test_no_address_is_too_odd_for_an_envelope(country: str, parts: list[str]) -> None:
    care_of, street, po_box, district, locality, region, code, *_ = parts
    address = PostalAddress(
        care_of=care_of,
        street=street,
        po_box=po_box,
        dependent_locality=district,
        locality=locality,
        region=region,
        postal_code=code,
        country=country,
    )

    assert all(line.strip() for line in envelope_lines(address))
    assert all(problem.item == address.uid for problem in check_address(address))


def test_a_complete_address_has_no_problem() -> None:
    assert check_address(_BISHKEK) == ()


def test_missing_parts_are_named() -> None:
    address = PostalAddress(country="LV")

    missing = {(problem.code, problem.detail) for problem in check_address(address)}

    assert missing == {
        (ProblemCode.ADDRESS_FIELD_MISSING, "street"),
        (ProblemCode.ADDRESS_FIELD_MISSING, "locality"),
        (ProblemCode.ADDRESS_FIELD_MISSING, "postal_code"),
    }


def test_a_post_office_box_does_for_the_street() -> None:
    address = PostalAddress(po_box="PO Box 5", locality="Bishkek", country="KG")

    assert check_address(address) == ()


@pytest.mark.parametrize(
    ("country", "code"),
    [("KG", "720040"), ("LT", "LT-03116"), ("LT", "03116"), ("LV", "lv-1026"), ("GB", "sw1a 2aa")],
)
def test_a_postal_code_of_the_country_is_fine(country: str, code: str) -> None:
    address = PostalAddress(street="1 A", locality="B", postal_code=code, country=country)

    assert check_address(address) == ()


def test_a_strange_postal_code_is_shown_an_example() -> None:
    address = PostalAddress(street="1 A", locality="Bishkek", postal_code="7200", country="KG")

    (problem,) = check_address(address)

    assert problem.code is ProblemCode.ADDRESS_POSTAL_CODE
    assert (problem.field, problem.value, problem.detail) == ("postal_code", "7200", "720001")


@pytest.mark.parametrize(
    ("region", "codes"), [("IL", []), ("illinois", []), ("Kent", [ProblemCode.ADDRESS_REGION])]
)
def test_a_region_must_be_one_of_the_country(region: str, codes: list[ProblemCode]) -> None:
    address = PostalAddress(
        street="1 A", locality="Springfield", region=region, postal_code="62704", country="US"
    )

    assert [problem.code for problem in check_address(address)] == codes


@pytest.mark.parametrize(
    ("country", "code"),
    [("", ProblemCode.ADDRESS_NO_COUNTRY), ("XX", ProblemCode.COUNTRY_UNKNOWN)],
)
def test_an_address_needs_a_known_country(country: str, code: ProblemCode) -> None:
    (problem,) = check_address(PostalAddress(street="1 A", country=country))

    assert (problem.code, problem.field) == (code, "country")


def test_a_country_tells_its_fields_in_its_order() -> None:
    fields = address_fields("KG")

    assert [field.part for field in fields] == [
        AddressPart.STREET,
        AddressPart.POSTAL_CODE,
        AddressPart.LOCALITY,
    ]
    assert [field.required for field in fields] == [True, False, True]
    assert fields[1].example == "720001"


@pytest.mark.parametrize(
    ("country", "part", "label"),
    [
        ("US", AddressPart.POSTAL_CODE, AddressLabel.ZIP_CODE),
        ("IN", AddressPart.POSTAL_CODE, AddressLabel.PIN_CODE),
        ("US", AddressPart.REGION, AddressLabel.STATE),
        ("RU", AddressPart.REGION, AddressLabel.OBLAST),
        ("GB", AddressPart.LOCALITY, AddressLabel.POST_TOWN),
        ("KG", AddressPart.POSTAL_CODE, AddressLabel.POSTAL_CODE),
    ],
)
def test_fields_are_called_as_in_their_country(
    country: str, part: AddressPart, label: AddressLabel
) -> None:
    labels = {field.part: field.label for field in address_fields(country)}

    assert labels[part] is label


@pytest.mark.parametrize("country", ["", "XX"])
def test_without_rules_every_field_is_there_and_none_is_required(country: str) -> None:
    fields = address_fields(country)

    assert {field.part for field in fields} == set(AddressPart)
    assert not any(field.required for field in fields)


@pytest.mark.parametrize("country", _COUNTRIES)
def test_every_country_has_fields_with_labels(country: str) -> None:
    assert all(isinstance(field.label, AddressLabel) for field in address_fields(country))
