"""Phone numbers as they are printed, understood, formatted and dialled."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Phone
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.phones import (
    format_phone,
    make_phone,
    parse_phone,
    phone_uri,
    region_calling_code,
)
from directory_app.domain.problems import ProblemCode


@pytest.mark.parametrize(
    ("text", "region", "e164", "extension"),
    [
        ("0312 26 10 00", "KG", "+996312261000", ""),
        ("0312 26 10 00", "kg", "+996312261000", ""),
        ("00996 312 26 10 00", "KG", "+996312261000", ""),
        ("00996 312 26 10 00", "", "+996312261000", ""),
        ("8 10 996 312 26 10 00", "", "+996312261000", ""),
        ("996312261000", "", "+996312261000", ""),
        ("996 312 261000", "LV", "+996312261000", ""),
        ("+996 (312) 66-12-34 ext. 12", "", "+996312661234", "12"),
        ("+996 (312) 66-12-34, доб. 12", "", "+996312661234", "12"),
        ("(0 312) 66 12 34 вн.5", "KG", "+996312661234", "5"),
        ("0312 661234 x12", "KG", "+996312661234", "12"),
        ("0312 661234 (доб. 12)", "KG", "+996312661234", "12"),
        ("tel:+996312261000;ext=5", "", "+996312261000", "5"),
        ("٠٣١٢ ٢٦١٠٠٠", "KG", "+996312261000", ""),
        ("(+370 5) 271 9305", "LT", "+37052719305", ""),
        ("+(998 71) 239-15-17", "UZ", "+998712391517", ""),
        ("(371) 67016 272", "LV", "+37167016272", ""),
        ("+49 (0)30 18 17-0", "", "+493018170", ""),
        ("+371 67075616", "KG", "+37167075616", ""),
    ],
)
def test_a_printed_number_is_understood(text: str, region: str, e164: str, extension: str) -> None:
    parsed = parse_phone(text, region)

    assert (parsed.e164, parsed.extension, parsed.problem) == (e164, extension, None)


@pytest.mark.parametrize(
    ("text", "region", "code"),
    [
        ("66-12-34", "KG", ProblemCode.PHONE_NO_AREA_CODE),
        ("66-12-34 вн. 5", "KG", ProblemCode.PHONE_NO_AREA_CODE),
        ("0312 26 10 00", "", ProblemCode.PHONE_NO_COUNTRY),
        ("1", "KG", ProblemCode.PHONE_NOT_A_NUMBER),
        ("6612", "KG", ProblemCode.PHONE_TOO_SHORT),
        ("+996 312 26 10 00 12 34", "", ProblemCode.PHONE_TOO_LONG),
        ("call Mira", "KG", ProblemCode.PHONE_NOT_A_NUMBER),
        ("", "", ProblemCode.PHONE_NOT_A_NUMBER),
        ("0312 26-10-00, 26-10-01", "KG", ProblemCode.PHONE_NOT_A_NUMBER),
        ("+999 123 45678", "", ProblemCode.PHONE_NOT_A_NUMBER),
        ("0112 26 10 00", "KG", ProblemCode.PHONE_NOT_IN_PLAN),
    ],
)
def test_a_suspicious_number_is_kept_as_typed(text: str, region: str, code: ProblemCode) -> None:
    parsed = parse_phone(text, region)

    assert parsed.printed == text
    assert parsed.e164 is None
    assert parsed.problem is not None
    assert (parsed.problem.code, parsed.problem.value) == (code, text)


def test_a_number_outside_the_plan_keeps_the_international_form_it_was_written_in() -> None:
    parsed = parse_phone("+996 112 26 10 00")

    assert parsed.e164 == "+996112261000"
    assert parsed.problem is not None
    assert parsed.problem.code is ProblemCode.PHONE_NOT_IN_PLAN


def test_a_short_number_is_fine_without_an_international_form() -> None:
    parsed = parse_phone("102", "KG")

    assert (parsed.e164, parsed.kind, parsed.problem) == (None, PhoneKind.VOICE, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("+996 555 12 34 56", PhoneKind.MOBILE),
        ("+996 312 26 10 00", PhoneKind.VOICE),
        ("+370 800 10 112", PhoneKind.VOICE),
        ("+1 202 555 0123", None),
        ("66-12-34", None),
    ],
)
def test_the_numbering_plan_tells_the_kind(text: str, kind: PhoneKind | None) -> None:
    assert parse_phone(text).kind is kind


def test_a_chosen_kind_overrules_the_plan() -> None:
    assert make_phone("+996 555 12 34 56", kind=PhoneKind.FAX).kind is PhoneKind.FAX
    assert make_phone("+996 555 12 34 56").kind is PhoneKind.MOBILE
    assert make_phone("66-12-34", "KG").kind is PhoneKind.VOICE


@given(st.text(), st.sampled_from(["", "KG", "LV", "US", "XX"]))
def test_what_was_printed_is_never_lost(text: str, region: str) -> None:
    phone = make_phone(text, region)

    assert phone.printed == text
    assert format_phone(phone) != "" or not text
    assert phone_uri(phone, region).isascii()


@given(st.text(alphabet="0123456789 +-()/.,xдоб", max_size=25), st.sampled_from(["", "KG", "US"]))
def test_an_international_form_reads_back_as_itself(text: str, region: str) -> None:
    parsed = parse_phone(text, region)

    if parsed.e164 is not None:
        assert parse_phone(parsed.e164).e164 == parsed.e164


@pytest.mark.parametrize(
    ("phone", "home", "text"),
    [
        (make_phone("0312261000", "KG"), "", "+996 312 261 000"),
        (make_phone("0312261000", "KG"), "LV", "+996 312 261 000"),
        (make_phone("0312261000", "KG"), "KG", "0312 261 000"),
        (make_phone("0312261000 доб. 12", "KG"), "", "+996 312 261 000 ext. 12"),
        (make_phone("66-12-34", "KG"), "", "66-12-34"),
        (Phone(printed="odd", e164="not a number"), "", "odd"),
    ],
)
def test_a_number_is_grouped_as_its_country_does(phone: Phone, home: str, text: str) -> None:
    assert format_phone(phone, home) == text


@pytest.mark.parametrize(
    ("phone", "uri"),
    [
        (make_phone("0312261000 ext. 12", "KG"), "tel:+996312261000;ext=12"),
        (make_phone("66-12-34", "KG"), "tel:661234;phone-context=+996"),
        (make_phone("26-10-00, 26-10-01", "KG"), "tel:261000;phone-context=+996"),
        (make_phone("+996 312 99"), "tel:+99631299"),
        (make_phone("call Mira"), ""),
    ],
)
def test_a_number_is_dialled_by_its_uri(phone: Phone, uri: str) -> None:
    assert phone_uri(phone, "KG") == uri


def test_a_local_number_without_country_has_no_context() -> None:
    assert phone_uri(make_phone("66-12-34")) == "tel:661234"


@pytest.mark.parametrize(("region", "code"), [("KG", "+996"), ("lv", "+371"), ("", ""), ("XX", "")])
def test_a_country_has_a_calling_code(region: str, code: str) -> None:
    assert region_calling_code(region) == code
