"""E-mail addresses: normal form, problems and links."""

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.emails import mailto_uri, parse_email
from directory_app.domain.problems import ProblemCode


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("mira@example.org", "mira@example.org"),
        ("  Mira@EXAMPLE.org ", "Mira@example.org"),
        ("mailto:mira@example.org?subject=x", "mira@example.org"),
        ("Mira Sample <mira@example.org>", "mira@example.org"),
        ("o'brien+list@example.org", "o'brien+list@example.org"),
        ("мира@почта.рф", "мира@почта.рф"),
        ("info@xn--80a1acny.xn--p1ai", "info@почта.рф"),
        ("zoe\u0308@example.org", "zoë@example.org"),
        ('"mira sample"@example.org', '"mira sample"@example.org'),
    ],
)
def test_an_address_gets_its_normal_form(text: str, address: str) -> None:
    parsed = parse_email(text)

    assert (parsed.address, parsed.problem) == (address, None)


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        ("mira", ProblemCode.EMAIL_SYNTAX, ""),
        ("", ProblemCode.EMAIL_SYNTAX, ""),
        ("mira@", ProblemCode.EMAIL_SYNTAX, ""),
        ("@example.org", ProblemCode.EMAIL_SYNTAX, ""),
        ("mira sample@example.org", ProblemCode.EMAIL_SYNTAX, ""),
        ("a..b@example.org", ProblemCode.EMAIL_SYNTAX, ""),
        ("a@b@example.org", ProblemCode.EMAIL_SYNTAX, ""),
        ("mira@example", ProblemCode.EMAIL_DOMAIN, "example"),
        ("mira@office.test", ProblemCode.EMAIL_DOMAIN, "office.test"),
        ("mira@exa mple.org", ProblemCode.EMAIL_DOMAIN, "exa mple.org"),
    ],
)
def test_a_suspicious_address_is_kept_with_a_problem(
    text: str, code: ProblemCode, detail: str
) -> None:
    parsed = parse_email(text)

    assert parsed.address == text
    assert parsed.problem is not None
    assert (parsed.problem.code, parsed.problem.detail) == (code, detail)
    assert parsed.problem.value == text


@given(st.one_of(st.text(), st.emails()))
def test_reading_an_address_again_changes_nothing(text: str) -> None:
    address = parse_email(text).address

    assert parse_email(parse_email(address).address) == parse_email(address)


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("o'brien+list@example.org", "mailto:o'brien+list@example.org"),
        ("a&b?c%d@example.org", "mailto:a%26b%3Fc%25d@example.org"),
        ("мира@example.org", "mailto:%D0%BC%D0%B8%D1%80%D0%B0@example.org"),
        ("info@почта.рф", "mailto:info@%D0%BF%D0%BE%D1%87%D1%82%D0%B0.%D1%80%D1%84"),
    ],
)
def test_an_address_is_encoded_in_its_uri(address: str, uri: str) -> None:
    assert mailto_uri(address) == uri


_LOCAL = st.text("abZ09.+-_'/{~ \"(é", min_size=1, max_size=12) | st.sampled_from(["Info", "WWW"])
_DOMAIN = st.text("abZ0-.é", min_size=1, max_size=9).map(lambda text: f"{text}.org") | (
    st.sampled_from(["EXAMPLE.org", "xn--e1afmkfd.org", "a.test", "localhost", "a..org", "a.1"])
)


@given(_LOCAL, _DOMAIN)
def test_plain_addresses_are_read_as_the_library_reads_them(local: str, domain: str) -> None:
    address = f"{local}@{domain}".strip()
    try:
        found = validate_email(address, check_deliverability=False, allow_quoted_local=True)
        expected: str | None = found.normalized
    except EmailNotValidError:
        expected = None

    parsed = parse_email(address)

    assert parsed.problem is None if expected is not None else parsed.problem is not None
    assert parsed.address == (address if expected is None else expected)
