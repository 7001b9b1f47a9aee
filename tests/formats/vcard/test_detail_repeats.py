"""In 3.0, what some programs read in their own words only is said again, and read back once."""

import pytest

from directory_app.domain.entries import Name
from directory_app.formats.cards import CardData, ReadCard, VCardVersion
from directory_app.formats.vcard.detail_repeats import repeated_lines
from directory_app.formats.vcard.dialects import kept_line
from directory_app.formats.vcard.lines import parse_line
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.writer import write_card


def repeated(*kept: str) -> list[str]:
    """Return the repeating lines without the mark that each of them has."""
    parsed = [line for line in map(parse_line, kept) if line is not None]
    found = list(repeated_lines(parsed))
    assert all(";X-PDIR-MADE=1" in line for line in found)
    return [line.replace(";X-PDIR-MADE=1", "") for line in found]


def test_an_anniversary_is_said_in_all_words_of_3_0() -> None:
    lines = repeated("ANNIVERSARY:19990821")

    assert lines == [
        "X-ANNIVERSARY:1999-08-21",
        "X-EVOLUTION-ANNIVERSARY:1999-08-21",
        "also1.X-ABDATE:1999-08-21",
        "also1.X-ABLabel:_$!<Anniversary>!$_",
    ]


def test_an_anniversary_of_apple_is_said_in_the_words_of_others() -> None:
    apple = ("item1.X-ABDATE:1999-08-21", "item1.X-ABLabel:_$!<Anniversary>!$_")

    assert repeated(*apple) == [
        "ANNIVERSARY:1999-08-21",
        "X-ANNIVERSARY:1999-08-21",
        "X-EVOLUTION-ANNIVERSARY:1999-08-21",
    ]


def test_an_anniversary_without_a_whole_date_is_not_said_again() -> None:
    assert repeated("ANNIVERSARY:--0821") == []
    assert repeated("X-ANNIVERSARY;VALUE=text:in summer") == []


def test_a_messenger_is_said_for_evolution() -> None:
    assert repeated("IMPP;TYPE=work:xmpp:ann@jabber.example") == [
        "X-JABBER;TYPE=WORK:ann@jabber.example"
    ]
    assert repeated("IMPP:unheard:ann") == []


def test_a_messenger_of_evolution_is_said_for_all_others() -> None:
    assert repeated("X-JABBER;TYPE=HOME:ann@jabber.example") == [
        "IMPP;X-SERVICE-TYPE=Jabber;TYPE=HOME:xmpp:ann@jabber.example"
    ]
    assert repeated("X-SKYPE;TYPE=HOME:ann, b") == [
        "IMPP;X-SERVICE-TYPE=Skype;TYPE=HOME:skype:ann%2C%20b"
    ]


def test_what_is_said_in_both_ways_is_not_said_again() -> None:
    both = ("IMPP:xmpp:ann@jabber.example", "X-JABBER;TYPE=HOME:ann@jabber.example")

    assert repeated(*both) == []


def test_an_assistant_is_said_for_evolution_and_apple() -> None:
    assert repeated("RELATED;TYPE=agent;VALUE=text:Ann\\, B.") == [
        "X-EVOLUTION-ASSISTANT:Ann\\, B.",
        "also1.X-ABRELATEDNAMES:Ann\\, B.",
        "also1.X-ABLabel:_$!<Assistant>!$_",
    ]


def test_a_relation_to_another_card_is_no_name() -> None:
    assert repeated("RELATED;TYPE=agent:urn:uuid:5eed") == []


def test_groups_are_none_that_the_card_has() -> None:
    lines = repeated("also1.ANNIVERSARY:19990821")

    assert "also2.X-ABDATE:1999-08-21" in lines


def test_a_card_of_4_0_says_nothing_twice() -> None:
    card = CardData(uid="1", names=(Name(text="A"),), kept=("X-EVOLUTION-ANNIVERSARY:1999-08-21",))

    assert write_card(card, VCardVersion.V4).upper().count("ANNIVERSARY") == 1


@pytest.mark.parametrize("version", VCardVersion)
def test_a_card_that_is_read_again_has_nothing_twice(version: VCardVersion) -> None:
    kept = (
        "ANNIVERSARY:19990821",
        "BDAY:--0509",
        "GEO:geo:42.87,74.59",
        "IMPP:xmpp:ann@jabber.example",
        "X-SKYPE;TYPE=HOME:ann",
        "RELATED;TYPE=agent;VALUE=text:Ann",
        "X-EVOLUTION-SPOUSE:Bob",
    )
    text = write_card(CardData(uid="1", names=(Name(text="A"),), kept=kept), version)

    (card,) = read_cards(text.splitlines())

    assert isinstance(card, ReadCard)
    lines = [line for line in map(parse_line, card.kept) if line is not None]
    assert [kept_line(line, VCardVersion.V4) for line in lines] == list(kept)
