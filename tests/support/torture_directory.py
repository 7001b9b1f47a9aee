"""A directory that asks everything of a reader: every field, and texts that are hard to carry.

Everybody in it is invented.
"""

import base64
import struct
import zlib
from typing import Final

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, Place, PostalAddress
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, ListUid, RecordUid, TagUid
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind
from directory_app.domain.lists import ContactList, Membership, Tag
from directory_app.domain.records import Record


def _png() -> bytes:
    """Return a small picture, large enough for several folded lines."""
    rows = b"".join(
        b"\0" + bytes(sign for x in range(16) for sign in (x * 16, y * 16, x * y))
        for y in range(16)
    )
    header = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


PNG: Final = base64.b64encode(_png()).decode()
JPEG: Final = base64.b64encode(
    # Markers of a JPEG around invented content: readers look at no more.
    b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    + b"x" * 90
    + b"\xff\xd9"
).decode()
KEY: Final = base64.b64encode(b"an invented key of some length, which is no key").decode()


def uid(number: int) -> EntryUid:
    """Return a UUID that tells which entry it is."""
    return EntryUid(RecordUid(f"5eed0000-0000-4000-8000-{number:012d}"))


COMMISSION, DEPARTMENT, SECTOR, POST, AIZADA, GROUP, NASSIM, BUREAU = map(uid, range(8))
_PRESS, _FIRST = (TagUid(uid(number)) for number in (20, 21))

NOTE: Final = (
    "Первая строка, с запятой; и с точкой с запятой.\n"
    'Вторая: двоеточие, "кавычки" \\ и косая черта, 100 % ^n\n'
    "Третья " + "длинное слово " * 12 + "конец."
)

FOLDED: Final = " ".join(f"{'x' * gap}𝔸🙂🇰🇬{'ж' * 40}" for gap in range(1, 6))
"""Signs of four bytes at every offset from the fold."""

LONG_WORD: Final = "Ωμέγα" * 120
RIGHT_TO_LEFT: Final = "ملاحظة مخترعة، مع فاصلة; ثم نهاية \u200f(١٢٣)"

_AIZADA: Final = Person(
    uid=AIZADA,
    names=(
        Name(
            text="Др Айзада Образцова, к.ф.н.",
            honorific="Др",
            given="Айзада",
            additional="Мирлановна",
            family="Образцова",
            suffix="к.ф.н.",
            language="ru",
        ),
        Name(text="Айза", kind=NameKind.SHORT),
    ),
    tenures=(
        Tenure(post=POST, organisation=SECTOR, title="Начальник, и.о."),
        Tenure(organisation=BUREAU, title="Member"),
    ),
    phones=(
        Phone(printed="+996 312 12-34-56", e164="+996312123456", preferred=True),
        Phone(printed="+996 312 12-34-57", e164="+996312123457", kind=PhoneKind.FAX),
        Phone(printed="+996 555 11 22 33", e164="+996555112233", kind=PhoneKind.MOBILE,
              place=Place.OTHER),
        Phone(printed="+996 322 55-50-01", e164="+996322555001", place=Place.HOME),
        Phone(printed="+996 322 55-50-02", e164="+996322555002", kind=PhoneKind.FAX,
              place=Place.HOME),
        Phone(printed="+996 312 99-99-99", e164="+996312999999", label="pager",
              place=Place.OTHER),
        Phone(printed="+996 312 30-30-30", e164="+996312303030", label="main"),
        Phone(printed="+996 312 40-40-40", e164="+996312404040", label="Телефон доверия",
              place=Place.OTHER),
    ),
    emails=(
        Email(address="aizada@komissia.example", preferred=True),
        Email(address="aizada.o@дом.example", place=Place.HOME),
    ),
    addresses=(
        PostalAddress(
            street="улица Выдуманная, 12/а, кв. 3\n2-й этаж",
            po_box="а/я 34",
            locality="Бишкек",
            postal_code="720040",
            country="KG",
            language="ru",
        ),
        PostalAddress(
            street="1 Invented Street",
            locality="Osh",
            region="Osh oblast",
            postal_code="723500",
            country="KG",
            place=Place.HOME,
        ),
    ),
    links=(
        Link(url="https://komissia.example/aizada?x=1;y=2,3"),
        Link(url="https://blog.example/", place=Place.HOME),
        Link(url="https://www.facebook.com/invented.page", kind=LinkKind.FACEBOOK),
    ),
    note=NOTE,
    tags=(_PRESS, _FIRST),
    languages=("ky",),
    # As vCard 4.0 has them.
    kept_properties=(
        "BDAY:19710509",
        "ANNIVERSARY:19990821",
        "GEO:geo:42.87,74.59",
        f"PHOTO:data:image/png;base64,{PNG}",
        "IMPP;TYPE=work:xmpp:aizada@jabber.example",
        "RELATED;TYPE=assistant;VALUE=text:Пётр Примеров",
        "X-DIRECTORY-REMARK:Доверительно\\; не звонить",
    ),
)  # fmt: skip

_NASSIM: Final = Person(
    uid=NASSIM,
    names=(
        Name(text="نسيم المثال", language="ar"),
        Name(
            text="Nassim al-Mithal",
            given="Nassim; Jr., \\",
            family="al-Mithal",
            language="en",
        ),
    ),
    tenures=(Tenure(organisation=BUREAU, title=f"{FOLDED}; acting"),),
    phones=(
        Phone(printed="(0312) 26-10-07 ext. 89", e164="+996312261007", extension="89"),
        Phone(printed="54-28-18", label="Приёмная, 2-й этаж; «вход»", place=Place.HOME),
        Phone(printed="112", place=Place.OTHER),
        Phone(printed="+996 312 61 11 11", e164="+996312611111", kind=PhoneKind.VOICE_FAX),
    ),
    emails=tuple(
        Email(address=f"nassim.{number}@bureau.example", label=label, place=place)
        for number, (label, place) in enumerate(
            (
                ("", Place.WORK),
                ("evenings, weekends", Place.HOME),
                ("", Place.OTHER),
                ("", Place.WORK),
            )
        )
    ),
    addresses=(
        PostalAddress(
            care_of="c/o Bureau; Reception",
            street="2 \\ Backslash Lane",
            dependent_locality="Invented Quarter",
            locality="Bishkek",
            region="Чүй",
            postal_code="720000",
            country="KG",
            place=Place.OTHER,
        ),
    ),
    links=(Link(url="https://xn--d1acufc.example/a(b)'c?d=%2C&e=ф"),),
    note=f"{RIGHT_TO_LEFT}\n{FOLDED}\n\n{LONG_WORD}",
    languages=("ar", "en"),
    # As vCard 3.0 and its dialects have them.
    kept_properties=(
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09",
        "X-EVOLUTION-ANNIVERSARY:2001-02-03",
        "GEO:42.87;74.59",
        f"PHOTO;ENCODING=b;TYPE=JPEG:{JPEG}",
        f"KEY;ENCODING=b;TYPE=PGP:{KEY}",
        "X-JABBER;TYPE=HOME:nassim@jabber.example",
        "X-EVOLUTION-ASSISTANT:Petra Example",
        "TZ:+06:00",
        "item1.X-ABDATE:2005-06-07",
        "item1.X-ABLabel:first contact",
    ),
)

RECORDS: Final[tuple[Record, ...]] = (
    Organisation(
        uid=COMMISSION,
        names=(
            Name(text="Комиссия «Север»; А/О, Бишкек", language="ru"),
            Name(text="Commission “North”", language="en"),
        ),
        kind=OrganisationKind.AGENCY,
        phones=(Phone(printed="+996 312 66 01 01", e164="+996312660101"),),
    ),
    Organisation(
        uid=DEPARTMENT,
        names=(Name(text="Отдел связи"),),
        kind=OrganisationKind.DEPARTMENT,
        parents=(ParentLink(organisation=COMMISSION),),
    ),
    Organisation(
        uid=SECTOR,
        names=(Name(text="Сектор 3"),),
        kind=OrganisationKind.DEPARTMENT,
        parents=(ParentLink(organisation=DEPARTMENT),),
    ),
    Organisation(uid=BUREAU, names=(Name(text="Bureau of Invented Affairs"),)),
    Post(uid=POST, names=(Name(text="Пресс-секретарь"),), organisation=SECTOR),
    Tag(uid=_PRESS, name="Журналисты"),
    Tag(uid=_FIRST, name="VIP, первые"),
    _AIZADA,
    _NASSIM,
    ContactList(
        uid=ListUid(GROUP),
        name="Пресса, Бишкек",
        memberships=(Membership(entry=AIZADA), Membership(entry=COMMISSION)),
    ),
)
"""What is in the directory; what a record refers to comes before it."""
