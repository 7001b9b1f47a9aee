"""jCard says what vCard 4.0 says, and rubbish in JSON is reported."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given

from directory_app.domain.locales import country_name
from directory_app.formats.cards import CardData, CardProblem, CardProblemCode, ReadCard
from directory_app.formats.cards import VCardVersion as Version
from directory_app.formats.vcard import jcard_text
from directory_app.formats.vcard.jcard import read_jcard, write_jcard, write_jcards
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.writer import write_card
from tests.support.card_comparison import cards_of, missing_in
from tests.support.invented_cards import cards_to_write
from tests.support.plain_cards import plain_card, written_from

_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"
_OURS = sorted((Path(__file__).parents[2] / "data" / "vcards").glob("*.vcf"))
_FOREIGN = pytest.mark.skipif(
    not _CORPUS.exists(), reason="the cards of other projects are not here"
)


def _read(text: str) -> list[ReadCard | CardProblem]:
    return list(read_jcard(io.BytesIO(text.encode())))


def _one(*properties: list[object]) -> ReadCard:
    (card,) = _read(json.dumps(["vcard", [["version", {}, "text", "4.0"], *properties]]))
    assert isinstance(card, ReadCard)
    return card


def _written(card: ReadCard) -> str:
    return write_card(written_from(card), Version.V4, country_name=country_name)


def test_the_example_of_the_standard_is_read() -> None:
    card = _one(
        ["fn", {}, "text", "Simon Example"],
        ["n", {}, "text", ["Example", "Simon", "", "", ["ing. jr", "M.Sc."]]],
        ["org", {"type": "work"}, "text", ["Agency; of, X", "Unit"]],
        ["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+996-312-000101;ext=102"],
        ["email", {"type": "work", "group": "item1"}, "text", "simon@a.example"],
        ["x-ablabel", {"group": "item1"}, "unknown", "desk"],
        ["bday", {}, "date-and-or-time", "--02-03"],
        ["tz", {}, "utc-offset", "-05:00"],
        ["categories", {}, "text", "a", "b, c"],
        ["x-flag", {}, "boolean", True],
    )

    assert card.jobs[0].organisation == "Agency; of, X"
    assert card.jobs[0].units == ("Unit",)
    assert card.phones[0].printed == "+996-312-000101 ext. 102"
    assert card.emails[0].label == "desk"
    assert card.categories == ("a", "b, c")
    assert {"BDAY:--0203", "TZ;VALUE=utc-offset:-0500", "X-FLAG;VALUE=boolean:TRUE"} <= set(
        card.kept
    )
    assert "N:Example;Simon;;;ing. jr,M.Sc." in card.kept


def test_a_card_is_written_as_the_standard_says() -> None:
    card = CardData(
        uid="a",
        names=_one(["n", {}, "text", ["Example", "Aida", "", "", ""]]).names,
        kept=("item1.X-A:x\\, y", "BDAY:19710509", "REV:1", "TZ;VALUE=utc-offset:-0500"),
    )

    name, properties = json.loads(write_jcard(card))

    assert name == "vcard"
    assert properties[0] == ["version", {}, "text", "4.0"]
    assert ["n", {}, "text", ["Example", "Aida", "", "", ""]] in properties
    assert ["x-a", {"group": "item1"}, "unknown", "x\\, y"] in properties
    assert ["bday", {}, "date-and-or-time", "1971-05-09"] in properties
    assert ["tz", {}, "utc-offset", "-05:00"] in properties


@pytest.mark.parametrize(
    ("basic", "extended"),
    [
        ("19710509", "1971-05-09"),
        ("1971-05", "1971-05"),
        ("1971", "1971"),
        ("--0509", "--05-09"),
        ("---09", "---09"),
        ("20090808T143000-0500", "2009-08-08T14:30:00-05:00"),
        ("20090808T1430Z", "2009-08-08T14:30Z"),
        ("T102200", "T10:22:00"),
        ("circa 1800", "circa 1800"),
    ],
)
def test_dates_have_the_form_of_each_format(basic: str, extended: str) -> None:
    card = CardData(uid="a", names=_one(["fn", {}, "text", "A"]).names, kept=(f"BDAY:{basic}",))

    text = write_jcard(card)

    assert ["bday", {}, "date-and-or-time", extended] in json.loads(text)[1]
    (again,) = _read(text)
    assert isinstance(again, ReadCard)
    assert again.kept == (f"BDAY:{basic}",)


def test_several_cards_are_an_array_and_each_has_its_line() -> None:
    cards = [CardData(uid=uid, names=_one(["fn", {}, "text", uid]).names) for uid in ("a", "b")]

    read = _read("".join(write_jcards(cards)))

    assert [(one.number, one.line, one.uid) for one in read if isinstance(one, ReadCard)] == [
        (1, 2, "a"),
        (2, 3, "b"),
    ]
    assert _read("".join(write_jcards([]))) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", [CardProblemCode.OUTSIDE_CARD]),
        ("{", [CardProblemCode.OUTSIDE_CARD]),
        ("{}", [CardProblemCode.OUTSIDE_CARD]),
        ('"vcard"', [CardProblemCode.OUTSIDE_CARD]),
        ('[["vcard", []], 1', [CardProblemCode.NO_NAME] + [CardProblemCode.OUTSIDE_CARD] * 2),
        ('["vcalendar", []]', [CardProblemCode.OUTSIDE_CARD]),
        ("[" * 100_000, [CardProblemCode.OUTSIDE_CARD]),
        ('["vcard", [' + "[" * 100_000, [CardProblemCode.OUTSIDE_CARD]),
        ("9" * 10_000, [CardProblemCode.OUTSIDE_CARD]),
    ],
    ids=lambda text: str(text)[:20],
)
def test_rubbish_is_reported(text: str, codes: list[CardProblemCode]) -> None:
    assert [one.code for one in _read(text) if isinstance(one, CardProblem)] == codes


def test_a_property_that_is_none_is_reported_and_the_others_are_read() -> None:
    rubbish: list[object] = [
        ["fn"],
        ["x:y", {}, "text", "a"],
        ["x-a", [], "text", "a"],
        ["x-a", {"b": {}}, "text", "a"],
        ["x-a", {}, "text", {"a": 1}],
        ["x-a", {"group": "a b"}, "text", "a"],
        7,
    ]

    (card,) = _read(json.dumps(["vcard", [["fn", {}, "text", "A"], *rubbish]]))

    assert isinstance(card, ReadCard)
    assert [one.code for one in card.problems] == [CardProblemCode.NOT_A_PROPERTY] * len(rubbish)
    assert card.kept == ()


def test_half_a_character_is_none() -> None:
    """JSON can escape what UTF-8 cannot hold, and with it nothing could be stored."""
    text = (
        '["vcard", [["fn", {}, "text", "A\\ud800"], ["x-a", {"b": "\\udfff"}, "text", "\\udcff"]]]'
    )

    (card,) = _read(text)

    assert isinstance(card, ReadCard)
    assert card.names[0].text == "A?"
    assert repr(card).encode()


def test_a_card_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jcard_text, "_CHUNK", 16)
    monkeypatch.setattr(jcard_text, "MAX_JCARD", 10)

    (found,) = _read('["vcard", [["fn", {}, "text", "A"]]]')

    assert isinstance(found, CardProblem)
    assert found.code is CardProblemCode.CARD_TOO_LARGE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_may_be_larger_than_memory(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Our own file of 100,000 cards has 119 MB."""
    cards = [CardData(uid=f"u{n}", names=_one(["fn", {}, "text", f"Айбек 🙂 {n}"]).names)
             for n in range(20)]  # fmt: skip
    raw = "".join(write_jcards(cards)).encode(encoding)
    monkeypatch.setattr(jcard_text, "MAX_JCARD", len(raw) // 4)

    for chunk in range(4, 300, 7):
        monkeypatch.setattr(jcard_text, "_CHUNK", chunk)
        found = [one for one in read_jcard(io.BytesIO(raw)) if isinstance(one, ReadCard)]
        assert [card.uid for card in found] == [f"u{n}" for n in range(20)]
        assert [card.line for card in found] == [*range(2, 22)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_every_encoding_of_json_is_read(encoding: str) -> None:
    raw = '["vcard", [["fn", {}, "text", "Айбек"]]]'.encode(encoding)

    (card,) = read_jcard(io.BytesIO(raw))

    assert isinstance(card, ReadCard)


@given(cards_to_write())
def test_a_jcard_says_what_the_vcard_says(card: CardData) -> None:
    as_text = write_card(card, Version.V4, product_version="1", country_name=country_name)
    as_json = write_jcard(card, product_version="1", country_name=country_name)

    (of_text,) = read_cards(io.BytesIO(as_text.encode()))
    (of_json,) = _read(as_json)

    assert isinstance(of_text, ReadCard)
    assert isinstance(of_json, ReadCard)
    assert plain_card(of_json) == plain_card(of_text)


def _survives(path: Path) -> list[str]:
    """Return what of the cards of a file is not there any more after vCard to jCard and back."""
    lost: list[str] = []
    for card in read_cards(io.BytesIO(path.read_bytes())):
        if isinstance(card, ReadCard):
            first = _written(card)
            (again,) = _read(write_jcard(written_from(card), country_name=country_name))
            assert isinstance(again, ReadCard)
            lost += missing_in(cards_of(first.encode())[0], cards_of(_written(again).encode())[0])
    return lost


@pytest.mark.parametrize("path", _OURS, ids=lambda path: path.stem)
def test_a_card_with_one_oddity_is_all_there_in_a_jcard(path: Path) -> None:
    assert _survives(path) == []


@_FOREIGN
def test_cards_of_other_projects_are_all_there_in_a_jcard() -> None:
    paths = sorted(path for path in _CORPUS.rglob("*.vcf") if path.is_file())

    assert [(path.name, one) for path in paths for one in _survives(path)] == []


@_FOREIGN
def test_jcards_of_other_projects_say_what_their_vcards_say() -> None:
    for path in sorted(_CORPUS.joinpath("ical.js").rglob("*.json")):
        with path.with_suffix(".vcf").open("rb") as stream:
            of_text = list(read_cards(stream))
        of_json = _read(path.read_text(encoding="utf-8"))

        names = [one.names[0].text for one in of_text if isinstance(one, ReadCard)]
        assert [one.names[0].text for one in of_json if isinstance(one, ReadCard)] == names
        assert not [one for one in of_json if isinstance(one, CardProblem) or one.problems]


@_FOREIGN
def test_the_jcard_of_ez_vcard_is_all_there_in_a_lossless_export() -> None:
    (path,) = _CORPUS.joinpath("ez-vcard").rglob("jcard-example.json")
    (card,) = _read(path.read_text(encoding="utf-8"))
    assert isinstance(card, ReadCard)

    (again,) = _read(write_jcard(written_from(card), country_name=country_name))

    assert isinstance(again, ReadCard)
    assert (
        missing_in(cards_of(_written(card).encode())[0], cards_of(_written(again).encode())[0])
        == []
    )
