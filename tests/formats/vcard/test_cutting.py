"""The parts of a file that was cut hold the cards of the whole file."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.vcard.cutting import FilePart, cuts
from directory_app.formats.vcard.decoding import ByteSource
from directory_app.formats.vcard.reader import read_cards
from tests.fuzzing.cards import make_case
from tests.support.plain_cards import plain_card

_LINES = (
    *(b"BEGIN:VCARD", b"END:VCARD", b"FN:Name", b"N:a;b", b"TEL:1", b"X-A;B=c:d", b"rubbish"),
    *(b"AGENT:", b"AGENT:BEGIN:VCARD", b"a.AGENT:", b"NOTE;ENCODING=QUOTED-PRINTABLE:a="),
    *(b" folded", b"\tfolded", b"", b"=", b"\xd0", b"\x90", b"\xef\xbb\xbfEND:VCARD"),
    *(b"PHOTO;ENCODING=b:AAAA", b"BBBB", b" END:VCARD", b"end:vcard", b"a.END:VCARD"),
)
_ENDS = (b"\r\n", b"\n", b"\r", b"\r\r\n")


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Return lines in any order, between which there are many places to cut at."""
    line = st.sampled_from(_LINES)
    ending = st.sampled_from(_ENDS)
    border = st.just(b"END:VCARD\nBEGIN:VCARD\r\nFN:Next\n")
    return b"".join(draw(st.lists(st.one_of(st.builds(bytes.__add__, line, ending), border))))


class Found(NamedTuple):
    """A card or problem with its place."""

    card: int
    line: int
    content: object


def numbered(source: ByteSource, cards: int = 0, lines: int = 0) -> Iterator[Found]:
    """Yield what is read, with numbers that count on."""
    for one in read_cards(source):
        if isinstance(one, ReadCard):
            content = {
                **plain_card(one),
                "problems": [_later(problem, cards, lines) for problem in one.problems],
            }
            yield Found(one.number + cards, one.line + lines, content)
        else:
            yield Found(one.card + cards, one.line + lines, _later(one, cards, lines))


def _later(problem: CardProblem, cards: int, lines: int) -> CardProblem:
    return replace(problem, card=problem.card + cards, line=problem.line + lines)


def check_every_cut(raw: bytes) -> None:
    """Cut at every place and read the parts one after the other."""
    file = io.BytesIO(raw)
    found: list[Found] = []
    cards = lines = 0
    for start, end in pairwise((0, *cuts(file, 1), len(raw))):
        part = FilePart(file, start, end)
        found += numbered(part, cards, lines)
        cards = found[-1].card if found else 0
        lines += part.lines

    assert found == list(numbered(io.BytesIO(raw)))


@given(files())
@example(b"BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:a\n")
@example(b"\xef\xbb\xbfBEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:b\r\n")
def test_parts_have_the_cards_and_problems_of_the_whole(raw: bytes) -> None:
    check_every_cut(raw)


@given(st.lists(st.integers(0, 10_000), min_size=2, max_size=6))
def test_parts_have_the_cards_of_damaged_files(numbers: list[int]) -> None:
    check_every_cut(b"".join(make_case(number).raw for number in numbers))


def test_parts_are_as_large_as_was_asked() -> None:
    card = b"BEGIN:VCARD\r\nFN:Mira Example\r\nEND:VCARD\r\n"
    file = io.BytesIO(card * 10_000)

    places = [0, *cuts(file, 20_000)]

    sizes = {end - start for start, end in pairwise(places)}
    assert all(20_000 <= size < 20_000 + 2 * len(card) for size in sizes)
    assert all(place % len(card) == 0 for place in places)


def test_a_large_card_is_not_cut() -> None:
    small = b"BEGIN:VCARD\nFN:a\nEND:VCARD\n"
    large = b"BEGIN:VCARD\nFN:b\nPHOTO;ENCODING=b:" + b"A" * 100_000 + b"\nEND:VCARD\n"
    raw = small + large + small

    assert list(cuts(io.BytesIO(raw), 100)) == [len(small + large)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_of_two_bytes_a_character_is_not_cut(encoding: str) -> None:
    text = "BEGIN:VCARD\nFN:a\nEND:VCARD\n" * 10

    assert not list(cuts(io.BytesIO(text.encode(encoding)), 10))
