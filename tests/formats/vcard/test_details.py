"""What kept lines say to the reader of a card, in the dialects of many programs."""

import base64

import pytest

from directory_app.domain.contact_points import Place
from directory_app.formats.vcard.card_dates import CardDate
from directory_app.formats.vcard.card_photos import MAX_PHOTO
from directory_app.formats.vcard.details import (
    CardDetails,
    GeoPoint,
    LabelledDate,
    Messenger,
    PhoneticName,
    Relation,
    details_of,
    photo_of,
)

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
_JPEG = b"\xff\xd8\xff\xe0" + bytes(20)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1971-05-09", CardDate(year=1971, month=5, day=9)),
        ("BDAY:19710509", CardDate(year=1971, month=5, day=9)),
        ("BDAY;VALUE=date:1971-5-9", CardDate(year=1971, month=5, day=9)),
        ("BDAY:1971-05", CardDate(year=1971, month=5)),
        ("BDAY:1971", CardDate(year=1971)),
        ("BDAY:--0509", CardDate(month=5, day=9)),
        ("BDAY:--05-09", CardDate(month=5, day=9)),
        ("BDAY:---09", CardDate(day=9)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", CardDate(month=5, day=9)),
        ("BDAY:16040509", CardDate(month=5, day=9)),
        ("BDAY:19531015T231000Z", CardDate(year=1953, month=10, day=15, time="231000Z")),
        ("BDAY;VALUE=text:circa 1800", CardDate(text="circa 1800")),
        ("BDAY:1971-13-41", CardDate(text="1971-13-41")),
        ("BDAY:", None),
    ],
)
def test_a_birthday_is_read_in_every_form(line: str, birthday: CardDate | None) -> None:
    assert details_of([line]).birthday == birthday


def test_an_anniversary_in_several_dialects_is_one() -> None:
    details = details_of(
        [
            "X-ANNIVERSARY:1999-08-21",
            "X-EVOLUTION-ANNIVERSARY:1999-08-21",
            "item1.X-ABDATE;type=pref:1999-08-21",
            "item1.X-ABLabel:_$!<Anniversary>!$_",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-08-21;1;;;;;;;;;;;;;",
        ]
    )

    assert details == CardDetails(anniversary=CardDate(year=1999, month=8, day=21))


def test_other_dates_have_their_labels() -> None:
    details = details_of(
        [
            "item2.X-ABDATE:2004-05-31",
            "item2.X-ABLabel:First day",
            "DEATHDATE:19960415",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2010-01-02;0;Oath;;;;;;;;;;;;",
        ]
    )

    assert details.dates == (
        LabelledDate(label="First day", date=CardDate(year=2004, month=5, day=31)),
        LabelledDate(label="death", date=CardDate(year=1996, month=4, day=15)),
        LabelledDate(label="Oath", date=CardDate(year=2010, month=1, day=2)),
    )


@pytest.mark.parametrize(
    ("line", "messenger"),
    [
        (
            "IMPP;TYPE=HOME:xmpp:a@b.example",
            Messenger(service="XMPP", address="a@b.example", place=Place.HOME),
        ),
        ("IMPP;X-SERVICE-TYPE=Skype:skype:a.b", Messenger(service="Skype", address="a.b")),
        (
            "IMPP;SERVICE-TYPE=Chat:https://chat.example/%40a",
            Messenger(service="Chat", address="https://chat.example/%40a"),
        ),
        ("IMPP:https://chat.example/a", Messenger(service="", address="https://chat.example/a")),
        ("IMPP:newkind:a%20b", Messenger(service="newkind", address="a b")),
        ("X-ICQ;TYPE=WORK:123", Messenger(service="ICQ", address="123", place=Place.WORK)),
        ("X-SKYPE-USERNAME:a.b", Messenger(service="Skype", address="a.b")),
        ("X-CUSTOM;TYPE=X-Our chat:a.b", Messenger(service="Our chat", address="a.b")),
        ("X-SIP:sip:1@b.example", Messenger(service="SIP", address="1@b.example")),
        ("X-MS-IMADDRESS:a@b.example", Messenger(service="", address="a@b.example")),
    ],
    ids=str,
)
def test_a_messenger_is_read_from_every_dialect(line: str, messenger: Messenger) -> None:
    assert details_of([line]).messengers == (messenger,)


def test_several_addresses_in_a_messenger_of_kaddressbook_are_as_many() -> None:
    details = details_of(["X-messaging/xmpp-All:a@b.example\ue000c@d.example"])

    assert details.messengers == (
        Messenger(service="XMPP", address="a@b.example"),
        Messenger(service="XMPP", address="c@d.example"),
    )


def test_a_messenger_that_is_written_twice_is_one() -> None:
    details = details_of(["IMPP;TYPE=HOME:xmpp:a@b.example", "X-JABBER;TYPE=HOME:A@b.example"])

    assert len(details.messengers) == 1


def test_relations_are_read_from_every_dialect_once() -> None:
    details = details_of(
        [
            "X-EVOLUTION-ASSISTANT:Ada Example",
            "item1.X-ABRELATEDNAMES:Ada Example",
            "item1.X-ABLabel:_$!<Assistant>!$_",
            "RELATED;TYPE=spouse;VALUE=text:Ben Example",
            "X-MS-MANAGER:Cleo Example",
            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Dan Example;2;;;;;;;;;;;;;",
            "AGENT:BEGIN:VCARD\\nFN:Eve Example\\nEND:VCARD",
        ]
    )

    assert details.relations == (
        Relation(kind="assistant", name="Ada Example"),
        Relation(kind="spouse", name="Ben Example"),
        Relation(kind="manager", name="Cleo Example"),
        Relation(kind="brother", name="Dan Example"),
        Relation(kind="agent", name="Eve Example"),
    )


@pytest.mark.parametrize(
    "line", ["GEO:42.87;74.59", "GEO:geo:42.87,74.59;u=10", "GEO:geo:42.87\\,74.59"]
)
def test_a_place_is_read_in_both_forms(line: str) -> None:
    assert details_of([line]).geo == GeoPoint(latitude=42.87, longitude=74.59)


@pytest.mark.parametrize("line", ["GEO:nowhere", "GEO:99;0", "GEO:1", "GEO:" + "1" * 5000])
def test_a_place_that_is_none_is_left_out(line: str) -> None:
    assert details_of([line]).geo is None


def test_names_have_their_sound() -> None:
    details = details_of(["X-PHONETIC-FIRST-NAME:Dzhon", "N;PHONETIC=ipa;ALTID=1:dou;x;;;"])

    assert details.phonetic == PhoneticName(family="dou", given="Dzhon")


@pytest.mark.parametrize(
    ("line", "media_type"),
    [
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{_base64(_PNG)}", "image/png"),
        (f"PHOTO;ENCODING=BASE64;TYPE=JPEG:{_base64(_JPEG)}", "image/jpeg"),
        (f"PHOTO:data:image/png;base64,{_base64(_PNG)}", "image/png"),
        (f"PHOTO;VALUE=uri:data:image/png;base64,{_base64(_PNG)}", "image/png"),
        (f"PHOTO:data:image/png\\;base64\\,{_base64(_PNG)}", "image/png"),
        (f"item1.LOGO;ENCODING=b:{_base64(_JPEG)}", "image/jpeg"),
        (f"PHOTO;ENCODING=b:{_base64(_JPEG)[:-7]}", "image/jpeg"),
    ],
    ids=lambda text: text[:30],
)
def test_a_photo_is_read_in_every_form(line: str, media_type: str) -> None:
    photo = photo_of([line])

    assert photo is not None
    assert photo.media_type == media_type
    assert details_of([line]).has_photo


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;VALUE=uri:file:///etc/hostname",
        "PHOTO:https://a.example/b.png",
        "PHOTO;ENCODING=b:AAAA",
        "PHOTO;ENCODING=b:" + _base64(_JPEG + bytes(MAX_PHOTO)),
        "PHOTO;ENCODING=b:!",
        "PHOTO:",
    ],
    ids=lambda text: text[:30],
)
def test_no_photo_is_fetched_nor_one_too_large_decoded(line: str) -> None:
    assert photo_of([line]) is None


def test_the_photo_goes_before_the_logo() -> None:
    kept = [f"LOGO;ENCODING=b:{_base64(_PNG)}", f"PHOTO;ENCODING=b:{_base64(_JPEG)}"]

    photo = photo_of(kept)

    assert photo is not None
    assert photo.data == _JPEG
