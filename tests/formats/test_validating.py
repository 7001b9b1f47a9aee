import time

import pytest

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, PostalAddress
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import ReadCard
from directory_app.formats.validating import validated


def _addresses(*countries: str) -> tuple[PostalAddress, ...]:
    return tuple(PostalAddress(locality="Town", country=country) for country in countries)


def test_national_numbers_are_of_the_country_of_the_first_address_that_has_one() -> None:
    printed = Phone(printed="(0312) 26 10 00", kind=PhoneKind.FAX)
    card = ReadCard(
        number=1, line=1, phones=(printed,), addresses=_addresses("", "Kyrgyzstan", "LV")
    )

    (phone,) = validated(card, "LV").phones

    assert (phone.printed, phone.e164) == ("(0312) 26 10 00", "+996312261000")
    assert (phone.uid, phone.kind) == (printed.uid, PhoneKind.FAX)


def test_national_numbers_of_a_card_without_address_are_of_the_given_country() -> None:
    card = ReadCard(number=1, line=1, phones=(Phone(printed="0312 26 10 00 ext. 5"),))

    assert [(phone.e164, phone.extension) for phone in validated(card, "KG").phones] == [
        ("+996312261000", "5")
    ]
    assert [phone.e164 for phone in validated(card, "").phones] == [None]


def test_a_number_beside_what_is_printed_is_read_instead_of_it() -> None:
    written = Phone(printed="26-10-00 (12)", e164="+996 312 26 10 00 ext. 12")

    (phone,) = validated(ReadCard(number=1, line=1, phones=(written,)), "").phones

    assert (phone.printed, phone.e164, phone.extension) == (
        "26-10-00 (12)",
        "+996312261000",
        "12",
    )


def test_emails_get_their_normal_form_and_keep_what_is_wrong() -> None:
    typed = ("Mira <Mira@EXAMPLE.org>", "mira@example.org", "mira at example", "a@b@c")

    card = validated(
        ReadCard(number=1, line=1, emails=tuple(Email(address=one) for one in typed)), ""
    )

    assert [email.address for email in card.emails] == [
        "Mira@example.org",
        "mira@example.org",
        "mira at example",
        "a@b@c",
    ]


def test_the_kind_of_a_link_is_that_of_the_file_or_told_by_its_host() -> None:
    links = (
        Link(url="https://x.example/a", kind=LinkKind.TELEGRAM),
        Link(url="www.facebook.com/a"),
        Link(url="https://www.example.org"),
    )

    card = validated(ReadCard(number=1, line=1, links=links), "")

    assert [(link.url, link.kind) for link in card.links] == [
        ("https://x.example/a", LinkKind.TELEGRAM),
        ("https://www.facebook.com/a", LinkKind.FACEBOOK),
        ("https://www.example.org", LinkKind.WEBSITE),
    ]


@pytest.mark.parametrize(
    ("region", "country", "expected"),
    [
        ("", "Кыргызстан", ("", "KG")),
        ("", "kg", ("", "KG")),
        ("Region", "Ruritania", ("Region, Ruritania", "")),
        ("", "Ruritania", ("Ruritania", "")),
        ("Region", "", ("Region", "")),
    ],
)
def test_a_country_gets_its_code_or_stays_in_the_region(
    region: str, country: str, expected: tuple[str, str]
) -> None:
    address = PostalAddress(locality="Town", region=region, country=country)

    (found,) = validated(ReadCard(number=1, line=1, addresses=(address,)), "").addresses

    assert (found.region, found.country, found.uid) == (*expected, address.uid)


def test_hostile_values_take_little_time() -> None:
    long = 200_000
    card = ReadCard(
        number=1,
        line=1,
        phones=(Phone(printed="1" * long), Phone(printed=" " * long + "x")),
        emails=(Email(address="a@" * long), Email(address="<" * long)),
        links=(Link(url="http://[" * long),),
        addresses=_addresses("a" * long),
    )
    started = time.process_time()

    assert validated(card, "KG").emails == card.emails

    assert time.process_time() - started < 1
