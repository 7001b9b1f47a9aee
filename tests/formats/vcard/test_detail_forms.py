"""Places and dates without a year have another form in each version."""

import pytest

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.detail_forms import in_form_of
from directory_app.formats.vcard.lines import parse_line


def written(text: str, version: VCardVersion) -> str:
    line = parse_line(text)
    assert line is not None
    return in_form_of(line, version).text()


@pytest.mark.parametrize(
    ("in_3", "in_4"),
    [
        ("GEO:42.87;74.59", "GEO:geo:42.87,74.59"),
        ("GEO:-0.5;+74", "GEO:geo:-0.5,+74"),
        ("item1.GEO;TYPE=work:42.870000;74.590000", "item1.GEO;TYPE=work:geo:42.870000,74.590000"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", "BDAY:--0509"),
        ("BDAY:1971-05-09", "BDAY:19710509"),
        ("X-ANNIVERSARY;X-APPLE-OMIT-YEAR=1604:1604-12-31", "X-ANNIVERSARY:--1231"),
    ],
)
def test_each_form_becomes_that_of_the_version(in_3: str, in_4: str) -> None:
    assert written(in_3, VCardVersion.V4) == in_4
    assert written(in_4, VCardVersion.V3) == in_3
    assert written(in_3, VCardVersion.V3) == in_3
    assert written(in_4, VCardVersion.V4) == in_4


@pytest.mark.parametrize("version", VCardVersion)
@pytest.mark.parametrize(
    "text",
    [
        "GEO:geo:42.87,74.59;u=35",
        "GEO:somewhere",
        "GEO:" + "1" * 5000,
        "BDAY:1971",
        "BDAY:19710509T120000Z",
        "X-MS-ANNIVERSARY:20110113",
        "X-EVOLUTION-ANNIVERSARY:2011-01-13",
        "BDAY;VALUE=text:circa 1800",
        "BDAY:--05",
        "X-OTHER:42.87;74.59",
    ],
)
def test_what_has_no_other_form_stays(text: str, version: VCardVersion) -> None:
    assert written(text, version) == text


def test_the_type_of_the_value_goes_with_its_form() -> None:
    assert written("GEO;VALUE=uri:geo:42.87,74.59", VCardVersion.V3) == "GEO:42.87;74.59"
    assert written("BDAY;VALUE=date:--05-09", VCardVersion.V4) == "BDAY:--0509"
