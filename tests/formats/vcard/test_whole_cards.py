"""Cards that are read as a whole say just what they say line by line."""

import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.vcard.decoding import physical_lines
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.sorted_lines import SortedLines
from directory_app.formats.vcard.whole_cards import pieces, reads
from tests.fuzzing.cards import make_case
from tests.support.plain_cards import plain_card

_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"
_CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Mira Example\n%b\nEND:VCARD\n"
_ODD_LINES = {
    "a fold": b"NOTE:one\n  two\nTITLE:Clerk",
    "a fold by a tab": b"NOTE:one\n\ttwo",
    "folds of nothing": b"NOTE:one\n \n \t\n two",
    "a fold inside a character": "NOTE:Ж".encode()[:-1] + b"\n " + "Ж".encode()[-1:],
    "a folded head": b"TEL;TYPE=\n WORK:1",
    "a fold after an empty line": b"NOTE:one\n\n two:three",
    "a fold first": b" NOTE:one",
    "an empty line": b"NOTE:one\n\nTITLE:Clerk",
    "lines without colon": b"NOTE\nTITLE:Clerk\nrubbish",
    "a blank in front": b"NOTE:one\n\xef\xbb\xbfTITLE:Clerk",
    "a soft break": b"NOTE;ENCODING=QUOTED-PRINTABLE:one=\nTITLE:two=\n three",
    "a bare soft break": b"note;quoted-printable:one=\nTITLE:two",
    "an equals sign": b"NOTE:one=\nTITLE:Clerk",
    "base64": b"PHOTO;ENCODING=b;TYPE=PNG:AAAA\n AAA=\nTITLE:Clerk",
    "base64 not indented": b"PHOTO;ENCODING=BASE64:AAAA\nAAAA\n\nTITLE:Clerk",
    "quotes": b'ADR;LABEL="a: b;c":;;x;;;;\nTITLE:Clerk',
    "groups": b"item1.TEL:1\nTEL:2\nitem1.X-ABLabel:desk\nitem2.TEL:3",
    "ours": b"TEL;TYPE=WORK;X-PDIR-PRINTED=(0312) 1:+9963121\nTEL:2\nN;X-PDIR-MADE=1:a;;;;",
    "a name in letters": "ТЕЛ:1".encode(),
    "other bytes": b"NOTE:\xcc\xe8\xf0\xe0\nTITLE:Clerk",
    "a declared charset": b"NOTE;CHARSET=windows-1251:\xcc\xe8\xf0\xe0",
    "a nested card": b"AGENT:\nBEGIN:VCARD\nFN:Ada\nEND:VCARD",
    "a begin": b"BEGIN:VCARD\nFN:Ada",
    "an end": b"END:VCARD\nTITLE:Clerk",
    "an end in small letters": b"TITLE:a\nend:vcard\nBEGIN:VCARD\nFN:Ada",
    "letters of no charset": b"NOTE:a\n b\nORG;ENCODING=QUOTED-PRINTABLE:=D1=C3=91=C3=91",
    "nothing but a colon": b":",
}


class _Chunks:
    """A file that gives so many bytes at a time."""

    def __init__(self, raw: bytes, size: int) -> None:
        self._file = io.BytesIO(raw)
        self._size = size
        self._begun = False

    def readinto(self, buffer: bytearray, /) -> int:
        raise NotImplementedError

    def read(self, size: int, /) -> bytes:
        # The encoding is told from the first bytes.
        size, self._begun = (self._size if self._begun else 4), True
        return self._file.read(size)


def _said(cards: Iterable[ReadCard | CardProblem]) -> list[str]:
    """Return all that is read, with its place, as text."""
    return [
        f"{one.number} {one.line} {one.problems} {plain_card(one)}"
        if isinstance(one, ReadCard)
        else str(one)
        for one in cards
    ]


def _assert_same(raw: bytes) -> None:
    by_line = read_cards(physical_lines(io.BytesIO(raw)))

    assert _said(read_cards(io.BytesIO(raw))) == _said(by_line)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\r\r\n"])
@pytest.mark.parametrize("name", _ODD_LINES)
def test_a_card_with(name: str, end: bytes) -> None:
    card = (_CARD % _ODD_LINES[name]).replace(b"\n", end)
    plain = (_CARD % b"TITLE:Clerk").replace(b"\n", end)

    for raw in (card, card + plain + card, end + card + end + plain, plain + b"rubbish" + end):
        _assert_same(raw)
        _assert_same(raw.removesuffix(end))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
def test_it_does_not_matter_where_the_chunks_of_a_file_end(size: int) -> None:
    cards = b"".join(_CARD % lines for lines in _ODD_LINES.values()).replace(b"\n", b"\r\n")

    assert _said(read_cards(_Chunks(cards, size))) == _said(read_cards(io.BytesIO(cards)))


@given(st.lists(st.integers(0, 100_000), min_size=2, max_size=5))
def test_damaged_cards(numbers: list[int]) -> None:
    cases = [make_case(number).raw for number in numbers]

    _assert_same(b"".join(case for case in cases if b"\0" not in case))  # UTF-16 is apart


@given(st.lists(st.sampled_from([*_ODD_LINES.values(), b"TITLE:a", b"TEL:1", b"\t", b""])))
def test_odd_lines_together(lines: list[bytes]) -> None:
    _assert_same(_CARD % b"\n".join(lines) + _CARD % b"TITLE:Clerk")


@pytest.mark.parametrize("size", [1_000, 200_000, 300_000, 700_000])
def test_a_large_photo(size: int) -> None:
    rows = b"\r\n ".join([b"A" * 74] * (size // 78))

    _assert_same(_CARD % (b"PHOTO;ENCODING=b:" + rows) * 2 + _CARD % b"TITLE:Clerk")


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
def test_cards_of_other_projects() -> None:
    for path in sorted(path for path in _CORPUS.rglob("*") if path.is_file()):
        _assert_same(path.read_bytes())


def test_what_is_plain_is_read_as_a_whole() -> None:
    lines = b'NOTE:one\n  two\nPHOTO;ENCODING=b:AAAA\n AAA=\nitem1.TEL:1\nADR;LABEL="a:b":;;x'
    ((raw, is_complete),) = pieces([_CARD % lines])

    assert is_complete
    assert reads(SortedLines(1, 1), raw, 1)
