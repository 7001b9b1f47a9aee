"""The cards that other programs are asked to read: the demo, and one that has everything."""

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import country_name
from directory_app.formats.cards import CardData, CardJob, VCardVersion
from directory_app.formats.demo import read_demo
from directory_app.formats.vcard.writer import write_card
from directory_app.system.resources import resource_path
from tests.support.entry_cards import cards_of

EVERYTHING = CardData(
    uid="0b5c1f9e-0000-4000-8000-0000000000ff",
    names=(
        Name(
            honorific="Dr",
            given="Айгуль",
            additional="Бакытовна",
            family="Сыдыкова-Example",
            suffix="PhD",
            language="ru",
        ),
        Name(text="Aigul Sydykova-Example", language="en"),
    ),
    jobs=(
        CardJob(
            organisation="Agency, of; Examples",
            units=("Department of «Samples»", "Sector 3"),
            title="Head; acting, since May",
            role="Contact for the press",
        ),
        CardJob(organisation="Commission on Invented Matters", title="Member"),
    ),
    phones=(
        Phone(printed="+996 312 26 10 00", e164="+996312261000", preferred=True),
        Phone(printed="(0312) 26-10-07", e164="+996312261007", kind=PhoneKind.FAX),
        Phone(printed="0555 12 34 56", e164="+996555123456", kind=PhoneKind.MOBILE,
              place=Place.OTHER),
        Phone(printed="54-28-18", label="trust line", place=Place.HOME),
    ),
    emails=(
        Email(address="aigul@agency.example", preferred=True),
        Email(address="aigul@post.example", place=Place.HOME, label="evenings, weekends"),
    ),
    addresses=(
        PostalAddress(
            street="улица Выдуманная, 12; корпус 3\n2 этаж",
            po_box="а/я 34",
            locality="Бишкек",
            region="Чүй",
            postal_code="720040",
            country="KG",
            language="ru",
        ),
    ),
    labels=(("улица Выдуманная, 12; корпус 3", "720040 Бишкек", "KYRGYZSTAN"),),
    links=(
        Link(url="https://agency.example/a?b=1&c=2"),
        Link(url="https://www.facebook.com/invented.page", kind=LinkKind.FACEBOOK),
    ),
    note="First line, with a comma; and a semicolon.\nSecond line: a \\ backslash and \"quotes\".\n"
    + "A long word " * 20
    + "ends.",
    categories=("border", "press"),
    languages=("ky", "ru"),
)  # fmt: skip


def cards() -> list[CardData]:
    """Return the cards of the demo and the one with everything."""
    return [*cards_of(read_demo(resource_path("demo")).records), EVERYTHING]


def written(card: CardData, version: VCardVersion) -> str:
    """Return ``card`` as it is exported."""
    return write_card(card, version, product_version="test", country_name=country_name)


def number(phone: Phone) -> str:
    """Return the number that is to be dialled: digits, with their plus."""
    text = phone.e164 or phone.printed
    return "".join(sign for sign in text if sign.isdecimal() or sign == "+")


def street(address: PostalAddress) -> str:
    """Return the street as ADR has it."""
    return "\n".join(filter(None, (address.street, address.dependent_locality)))
