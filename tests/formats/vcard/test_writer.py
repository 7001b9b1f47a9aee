"""The rules of writing; each is what most programs read best (see the notes of dialects.py)."""

import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Email, Link, LinkKind, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.locales import country_name
from directory_app.formats.cards import CardData, CardJob, ReadCard, VCardVersion
from directory_app.formats.vcard.unfolding import content_lines
from directory_app.formats.vcard.writer import write_card
from tests.support.invented_cards import cards_to_write
from tests.support.plain_cards import plain_card, read_validated

_UID = "0b5c1f9e-0000-4000-8000-000000000001"
_PERSON = CardData(uid=_UID, names=(Name(given="Aida", family="Example", honorific="Ms."),))
_BODY = CardData(uid=_UID, kind=RecordKind.ORGANISATION, names=(Name(text="Agency, of; X"),))
_DATA = "PHOTO:data:image/jpeg;base64,AAAA"
_BOTH = pytest.mark.parametrize("version", VCardVersion)


def _lines(card: CardData, version: VCardVersion) -> list[str]:
    text = write_card(card, version, product_version="1.2", country_name=lambda code: f"<{code}>")
    assert text.count("\n") == text.count("\r\n")
    return [line for _, line, _ in content_lines(text.split("\r\n"))]


@_BOTH
def test_a_card_begins_with_its_version_and_ends(version: VCardVersion) -> None:
    lines = _lines(_PERSON, version)

    assert lines[:3] == [
        "BEGIN:VCARD",
        f"VERSION:{version}",
        "PRODID:-//Partner Directory//1.2//EN",
    ]
    assert lines[-1] == "END:VCARD"


def test_a_uuid_is_plain_in_3_0_and_a_urn_in_4_0() -> None:
    assert f"UID:{_UID}" in _lines(_PERSON, VCardVersion.V3)
    assert f"UID:urn:uuid:{_UID}" in _lines(_PERSON, VCardVersion.V4)


@_BOTH
def test_a_uid_of_another_program_stays_as_it_is(version: VCardVersion) -> None:
    assert "UID:pas-id-3E13" in _lines(replace(_PERSON, uid="pas-id-3E13"), version)


@_BOTH
def test_a_person_has_fn_and_n(version: VCardVersion) -> None:
    lines = _lines(_PERSON, version)

    assert "FN:Aida Example" in lines
    assert "N:Example;Aida;;Ms.;" in lines


def test_an_organisation_is_one_for_apple_and_for_kcontacts() -> None:
    lines = _lines(_BODY, VCardVersion.V3)

    assert {"KIND:org", "X-ABShowAs:COMPANY", "N:;;;;", r"ORG:Agency\, of\; X;"} <= set(lines)
    assert r"FN:Agency\, of\; X" in lines


def test_an_organisation_in_4_0_needs_its_kind_alone() -> None:
    lines = _lines(_BODY, VCardVersion.V4)

    assert {"KIND:org", r"FN:Agency\, of; X", r"ORG:Agency\, of\; X;"} <= set(lines)
    assert not [line for line in lines if line.startswith(("N:", "X-"))]


def test_a_list_is_a_group_with_its_members() -> None:
    card = CardData(uid="a", kind=RecordKind.LIST, names=(Name(text="L"),), members=(_UID, "b@x"))

    in_3, in_4 = _lines(card, VCardVersion.V3), _lines(card, VCardVersion.V4)

    assert "X-ADDRESSBOOKSERVER-KIND:group" in in_3
    assert f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{_UID}" in in_3
    assert [line for line in in_4 if line.startswith(("KIND", "MEMBER"))] == [
        "KIND:group",
        f"MEMBER:urn:uuid:{_UID}",
        "MEMBER:b@x",
    ]


@pytest.mark.parametrize(
    ("phone", "line"),
    [
        (Phone(printed="+371 67000001", e164="+37167000001"), "TEL;TYPE=WORK,VOICE:+371 67000001"),
        (Phone(printed="26 10 00", kind=PhoneKind.FAX), "TEL;TYPE=WORK,FAX:26 10 00"),
        (Phone(printed="1", place=Place.OTHER, kind=PhoneKind.MOBILE), "TEL;TYPE=CELL:1"),
        (Phone(printed="1", kind=PhoneKind.VOICE_FAX), "TEL;TYPE=WORK,VOICE,FAX:1"),
        (Phone(printed="1", label="main"), "TEL;TYPE=WORK,VOICE,MAIN:1"),
        (Phone(printed="1", label="trust line"), "TEL;TYPE=WORK,VOICE;X-PDIR-LABEL=trust line:1"),
        (Phone(printed="1, 2"), r"TEL;TYPE=WORK,VOICE:1\, 2"),
        (
            Phone(printed="(0312) 26-60-27", e164="+996312266027", extension="5"),
            "TEL;TYPE=WORK,VOICE;X-PDIR-PRINTED=(0312) 26-60-27:+996312266027 ext. 5",
        ),
        (
            Phone(printed="+49 (0)30 18 17-0", e164="+493018170"),
            "TEL;TYPE=WORK,VOICE;X-PDIR-PRINTED=+49 (0)30 18 17-0:+493018170",
        ),
    ],
)
def test_a_number_is_text_that_can_be_dialled_with_types_in_capitals(
    phone: Phone, line: str
) -> None:
    assert line in _lines(replace(_PERSON, phones=(phone,)), VCardVersion.V3)


def test_preference_is_a_type_in_3_0_and_both_in_4_0() -> None:
    card = replace(
        _PERSON,
        phones=(Phone(printed="1", preferred=True),),
        emails=(Email(address="a@b.example", preferred=True),),
    )

    assert "TEL;TYPE=WORK,VOICE,PREF:1" in _lines(card, VCardVersion.V3)
    assert "EMAIL;TYPE=INTERNET,WORK,PREF:a@b.example" in _lines(card, VCardVersion.V3)
    assert "TEL;TYPE=WORK,VOICE,PREF;PREF=1:1" in _lines(card, VCardVersion.V4)
    assert "EMAIL;TYPE=WORK,PREF;PREF=1:a@b.example" in _lines(card, VCardVersion.V4)


def test_an_address_is_followed_by_its_label_in_3_0() -> None:
    address = PostalAddress(street="Street 1\nFloor 2", locality="Bishkek", country="KG")
    card = replace(_PERSON, addresses=(address,), labels=(("Street 1", "BISHKEK"),))

    lines = _lines(card, VCardVersion.V3)

    place = lines.index(r"ADR;TYPE=WORK:;;Street 1\nFloor 2;Bishkek;;;<KG>")
    assert lines[place + 1] == r"LABEL;TYPE=WORK;X-PDIR-MADE=1:Street 1\nBISHKEK"


def test_an_address_has_label_and_country_code_as_parameters_in_4_0() -> None:
    address = PostalAddress(street="Street 1", country="KG", language="ru")
    card = replace(_PERSON, addresses=(address,), labels=(("Street 1", "BISHKEK"),))

    (line,) = [line for line in _lines(card, VCardVersion.V4) if line.startswith("ADR")]

    label = "LABEL=Street 1^nBISHKEK;X-PDIR-MADE=label"
    assert line == f"ADR;TYPE=WORK;LANGUAGE=ru;CC=KG;{label}:;;Street 1;;;;<KG>"


@_BOTH
def test_a_link_has_no_bare_comma_or_semicolon(version: VCardVersion) -> None:
    card = replace(_PERSON, links=(Link(url="https://x.example/?a=1;b=2,3"),))

    assert "URL;TYPE=WORK:https://x.example/?a=1%3Bb=2%2C3" in _lines(card, version)


@_BOTH
def test_a_page_in_a_network_is_a_social_profile(version: VCardVersion) -> None:
    link = Link(url="https://www.facebook.com/a", kind=LinkKind.FACEBOOK, place=Place.OTHER)

    assert "X-SOCIALPROFILE;TYPE=FACEBOOK:https://www.facebook.com/a" in _lines(
        replace(_PERSON, links=(link,)), version
    )


@_BOTH
def test_the_first_job_is_not_grouped_and_the_preferred_one_is_first(version: VCardVersion) -> None:
    card = replace(
        _PERSON,
        jobs=(
            CardJob(organisation="B", role="Member"),
            CardJob(organisation="A", units=("Unit; 1",), title="Head", preferred=True),
        ),
    )

    lines = _lines(card, version)

    assert [line for line in lines if "ORG:" in line or "TITLE:" in line or "ROLE:" in line] == [
        r"ORG:A;Unit\; 1",
        "TITLE:Head",
        "job2.ORG:B",
        "job2.ROLE:Member",
    ]


def test_all_categories_are_in_one_line_without_a_comma_in_a_name_in_3_0() -> None:
    card = replace(_PERSON, categories=("border", "trade, customs"))

    assert "CATEGORIES:border,trade / customs" in _lines(card, VCardVersion.V3)
    assert r"CATEGORIES:border,trade\, customs" in _lines(card, VCardVersion.V4)


def test_names_in_other_languages_are_alternatives_in_4_0() -> None:
    names = (Name(text="Ministry", language="en"), Name(text="Министерство", language="ru"))
    lines = _lines(replace(_BODY, names=names), VCardVersion.V4)

    assert "FN;ALTID=1;LANGUAGE=en:Ministry" in lines
    assert "FN;ALTID=1;LANGUAGE=ru:Министерство" in lines


def test_names_beside_the_first_are_our_own_property_in_3_0() -> None:
    names = (Name(text="Ministry"), Name(text="Министерство", language="ru", script="Cyrs"))
    lines = _lines(replace(_BODY, names=names), VCardVersion.V3)

    assert [line for line in lines if line.startswith("FN")] == ["FN:Ministry"]
    assert "X-PDIR-NAME;LANGUAGE=ru;X-PDIR-SCRIPT=Cyrs:Министерство;;;;;" in lines


@_BOTH
def test_short_names_are_nicknames_one_a_line(version: VCardVersion) -> None:
    names = (
        Name(text="Agency"),
        Name(text="Ag", kind=NameKind.SHORT),
        Name(text="A", kind=NameKind.ACRONYM),
    )
    lines = _lines(replace(_BODY, names=names), version)

    assert {"NICKNAME:Ag", "NICKNAME;X-PDIR-KIND=acronym:A"} <= set(lines)


def test_the_revision_is_in_utc() -> None:
    card = replace(_PERSON, revision=datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC))

    assert "REV:2026-03-04T05:06:07Z" in _lines(card, VCardVersion.V3)
    assert "REV:20260304T050607Z" in _lines(card, VCardVersion.V4)


def test_the_label_of_an_address_is_a_group_that_no_kept_line_uses() -> None:
    card = replace(
        _PERSON,
        addresses=(PostalAddress(street="1 Example Street", label="duty officer"),),
        kept=("item1.X-ABDATE:2004-05-31", "item1.X-ABLabel:Anniversary"),
    )

    lines = _lines(card, VCardVersion.V3)

    assert "item2.ADR;TYPE=WORK:;;1 Example Street;;;;" in lines
    assert "item2.X-ABLabel:duty officer" in lines


@pytest.mark.parametrize("version", VCardVersion)
def test_the_label_of_an_e_mail_is_a_parameter_since_kcontacts_drops_grouped_ones(
    version: VCardVersion,
) -> None:
    card = replace(_PERSON, emails=(Email(address="a@b.example", label="duty officer"),))

    (line,) = (line for line in _lines(card, version) if "EMAIL" in line)

    assert line.startswith("EMAIL;")
    assert line.endswith("WORK;X-PDIR-LABEL=duty officer:a@b.example")


@pytest.mark.parametrize("version", VCardVersion)
def test_a_single_part_of_org_with_a_semicolon_is_not_the_last(version: VCardVersion) -> None:
    """Thunderbird splits it there otherwise."""
    jobs = (CardJob(organisation="A; B"), CardJob(organisation="A; B", units=("C",)))

    lines = _lines(replace(_PERSON, jobs=jobs), version)

    assert "ORG:A\\; B;" in lines
    assert "job2.ORG:A\\; B;C" in lines


@pytest.mark.parametrize(
    ("kept", "in_3", "in_4"),
    [
        ("PHOTO;ENCODING=BASE64;JPEG:AAAA", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", _DATA),
        (_DATA, "PHOTO;ENCODING=b;TYPE=JPEG:AAAA", _DATA),
        ("BDAY;VALUE=date:1971-05-09", "BDAY:1971-05-09", "BDAY:19710509"),
        ("X-A;WORK:1", "X-A;TYPE=WORK:1", "X-A;TYPE=WORK:1"),
    ],
)  # fmt: skip
def test_a_kept_line_is_written_as_the_version_wants(kept: str, in_3: str, in_4: str) -> None:
    card = replace(_PERSON, kept=(kept,))

    assert in_3 in _lines(card, VCardVersion.V3)
    assert in_4 in _lines(card, VCardVersion.V4)


@_BOTH
def test_a_kept_line_cannot_end_the_card(version: VCardVersion) -> None:
    card = replace(_PERSON, kept=("END:VCARD", "X-A:1\r\nEND:VCARD", "rubbish", "UID:other"))

    (read,) = read_validated(io.BytesIO(write_card(card, version).encode()))

    assert isinstance(read, ReadCard)
    assert read.uid == _UID


@_BOTH
@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x85", "\u2028", "\u2029"])
def test_no_value_or_parameter_holds_an_end_of_line(version: VCardVersion, end: str) -> None:
    """Who splits lines by the rules of Unicode would see two."""
    text = f"a{end}b"
    card = CardData(
        uid=_UID,
        names=(Name(text="A"),),
        phones=(Phone(printed="112", label=text),),
        addresses=(PostalAddress(street=text, country="KG"),),
        labels=((text,),),
        kept=(f"X-A;B={text}:{text}",),
    )

    written = write_card(card, version)

    assert written.splitlines() == written.removesuffix("\r\n").split("\r\n")
    (read,) = read_validated(io.BytesIO(written.encode()))
    assert isinstance(read, ReadCard)
    assert read.phones[0].label == "a\nb"


@given(cards_to_write(), st.sampled_from(VCardVersion))
def test_a_card_that_was_written_is_read_as_it_was(card: CardData, version: VCardVersion) -> None:
    text = write_card(card, version, product_version="1", country_name=country_name)

    (again,) = read_validated(io.BytesIO(text.encode()))

    assert isinstance(again, ReadCard)
    assert plain_card(again) == _settled(plain_card(card), version)


def _settled(card: dict[str, object], version: VCardVersion) -> dict[str, object]:
    """Return ``card`` with the one thing that a card of ``version`` orders anew: its names."""
    names = card["names"]
    assert isinstance(names, list)
    first, *others = names
    full = [one for one in others if _is_full_name(one, version)]
    nick = [one for one in others if _is_nickname(one)]
    own = [one for one in others if one not in full and one not in nick]
    return card | {"names": [first, *full, *nick, *own]}


def _is_full_name(name: dict[str, str], version: VCardVersion) -> bool:
    return version is VCardVersion.V4 and name["kind"] == NameKind.OFFICIAL


def _is_nickname(name: dict[str, str]) -> bool:
    parts = {"given", "family", "additional", "honorific", "suffix"}
    return name["kind"] in {NameKind.SHORT, NameKind.ACRONYM} and not parts & set(name)


def test_what_a_name_is_sorted_by_is_a_property_in_3_0_and_a_parameter_in_4_0() -> None:
    card = replace(_PERSON, kept=("SORT-STRING:Exa",))

    assert "SORT-STRING:Exa" in _lines(card, VCardVersion.V3)
    assert "N;SORT-AS=Exa:Example;Aida;;Ms.;" in _lines(card, VCardVersion.V4)


def test_a_line_that_was_read_is_written_in_the_place_of_its_value() -> None:
    kept = ("TEL;X-A=1;TYPE=WORK,MSG:(0312) 26-60-27",)
    phone = Phone(printed="(0312) 26-60-27", e164="+996312266027")
    card = replace(_PERSON, kept=kept, phones=(phone,))

    number = "X-PDIR-E164=+996312266027:(0312) 26-60-27"
    assert f"TEL;TYPE=WORK,MSG;{number.replace(':', ';X-A=1:')}" in _lines(card, VCardVersion.V4)


def test_what_was_changed_of_a_value_that_was_read_is_as_it_is_now() -> None:
    kept = ("TEL;X-A=1;TYPE=WORK,MSG:1",)
    phone = Phone(printed="1", place=Place.HOME, kind=PhoneKind.FAX, preferred=True)
    card = replace(_PERSON, kept=kept, phones=(phone,))

    assert "TEL;TYPE=HOME,FAX,PREF,MSG;PREF=1;X-A=1:1" in _lines(card, VCardVersion.V4)


def test_a_line_whose_value_is_gone_is_gone_too() -> None:
    card = replace(_PERSON, kept=("item1.TEL;X-A=1:1", "item1.X-ABLabel:x", "ORG:Agency;;Unit"))

    lines = _lines(card, VCardVersion.V4)

    assert not [line for line in lines if "TEL" in line or "X-ABLabel" in line or "ORG" in line]


@_BOTH
def test_the_label_of_a_phone_is_in_no_group(version: VCardVersion) -> None:
    card = replace(_PERSON, phones=(Phone(printed="1", label="hot line"),))

    assert "TEL;TYPE=WORK,VOICE;X-PDIR-LABEL=hot line:1" in _lines(card, version)


def test_a_group_of_a_phone_that_was_read_is_kept_in_4_0_alone() -> None:
    kept = ("a.TEL;TYPE=WORK:1", "a.X-ABLabel:hot line")
    card = replace(_PERSON, kept=kept, phones=(Phone(printed="1", label="hot line"),))

    assert {"a.TEL;TYPE=WORK,VOICE:1", "a.X-ABLabel:hot line"} <= set(_lines(card, VCardVersion.V4))
    in_3 = [line for line in _lines(card, VCardVersion.V3) if "TEL" in line or "ABL" in line]
    assert in_3 == ["TEL;TYPE=WORK,VOICE;X-PDIR-LABEL=hot line:1"]
