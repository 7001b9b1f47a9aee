"""Our whole exports in other programs: no card is lost, and each says there what it says to us."""

from collections.abc import Callable
from pathlib import Path

import pytest

from directory_app.formats.cards import VCardVersion
from tests.foreign.agreement import differences
from tests.foreign.own_reader import read
from tests.foreign.programs import Program
from tests.foreign.reading import Reader, Readings, every_reader
from tests.foreign.understanding import Understanding
from tests.support.whole_exports import Content

pytestmark = [pytest.mark.foreign, pytest.mark.parametrize("version", VCardVersion)]

Exports = dict[tuple[Content, VCardVersion], Path]

_NOT_THE_SAME = {
    # They show or cut at the backslash of an escaped semicolon, or at a bare one.
    Reader.THUNDERBIRD: {"notes"},
    Reader.ICAL_JS: {"notes"},
    Reader.KCONTACTS: {"notes"},
    # It has no organisations but in people's jobs.
    Reader.EVOLUTION: {"notes", "kind"},
}
"""What readers take otherwise of the demo; `shortfalls.toml` has the reasons."""


@every_reader
@pytest.mark.parametrize("content", Content)
def test_no_card_is_lost(
    exports: Exports, readings: Readings, reader: Reader, content: Content, version: VCardVersion
) -> None:
    path = exports[content, version]

    cards = readings.read(reader, path)

    assert path.read_text(encoding="utf-8").count("BEGIN:VCARD") == len(cards)
    assert [_uid(card) for card in cards] == [_uid(card) for card in read(path) if card]


@every_reader
def test_the_demo_says_to_others_what_it_says_to_us(
    exports: Exports, readings: Readings, reader: Reader, version: VCardVersion
) -> None:
    path = exports[Content.DEMO, version]
    found: dict[tuple[str, str], tuple[object, object]] = {}

    for ours, theirs in zip(read(path), readings.read(reader, path), strict=True):
        assert ours is not None
        pairs = differences(ours, theirs)
        # We read how a number is printed; others read how it is dialled.
        pairs.pop("phones", None)
        if _ends_of_numbers(ours) != _ends_of_numbers(theirs):
            pairs["phones"] = (ours.phones, theirs.phones)
        found |= {(_uid(ours), name): pair for name, pair in pairs.items()}

    allowed = _NOT_THE_SAME.get(reader, set())
    assert {key: pair for key, pair in found.items() if key[1] not in allowed} == {}


@pytest.mark.needs(Program.THUNDERBIRD)
@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b"\r\n", b"\n", 3),
        lambda data: data.replace("э".encode(), b"\xd1\r\n \x8d"),
        lambda data: data.replace(b"END:VCARD\r\n", b"", 1),
    ],
    ids=["two kinds of line ends", "a fold inside a character", "no end of a card"],
)
def test_thunderbird_notices_a_file_that_breaks_the_rules(
    exports: Exports,
    readings: Readings,
    version: VCardVersion,
    damage: Callable[[bytes], bytes],
    tmp_path: Path,
) -> None:
    """Without this, a file that is read whole would prove nothing."""
    path = exports[Content.TORTURE, version]
    damaged = tmp_path / "damaged.vcf"
    damaged.write_bytes(damage(path.read_bytes()))

    book = readings.imported(damaged)

    assert book.problem or len(book.cards) < len(readings.read(Reader.THUNDERBIRD, path))


def _uid(card: Understanding) -> str:
    return card.uid.removeprefix("urn:uuid:")


def _ends_of_numbers(card: Understanding) -> set[str]:
    """Return the last digits of each number, which a prefix does not change."""
    digits = ("".join(filter(str.isdecimal, phone.value)) for phone in card.phones)
    return {text[-6:] for text in digits}
