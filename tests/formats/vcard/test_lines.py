import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.vcard.decoding import physical_lines
from directory_app.formats.vcard.lines import (
    ContentLine,
    folded,
    format_line,
    parse_line,
)
from directory_app.formats.vcard.unfolding import content_lines

_TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")))


def _parsed(text: str) -> ContentLine:
    line = parse_line(text)
    assert line is not None
    return line


@given(_TEXT)
def test_folded_lines_have_at_most_75_octets_and_unfold_to_the_same_text(text: str) -> None:
    line = f"NOTE:{text}"

    written = folded([line])

    assert all(len(part.encode()) <= 75 for part in written.split("\r\n"))
    assert written.endswith("\r\n")
    assert [text for _, text, _ in content_lines(physical_lines(written.splitlines()))] == [line]


def test_a_fold_is_never_inside_a_character() -> None:
    for length in range(60, 80):
        for piece in folded(["x" * length + "Ж🙂" * 20]).encode().split(b"\r\n"):
            piece.decode("utf-8")


def test_a_character_that_another_program_folded_in_two_is_put_together() -> None:
    raw = "BEGIN:VCARD\r\nFN:Ж".encode()
    cut = raw[:-1] + b"\r\n " + raw[-1:] + b"\r\n"

    lines = list(content_lines(line for line in physical_lines(_Bytes(cut))))

    assert _parsed(lines[1][1]).value == "Ж"


def test_bare_parameters_of_2_1_get_their_names() -> None:
    line = _parsed("TEL;WORK;FAX;ENCODING=7BIT:1")

    assert line.types == {"WORK", "FAX"}
    assert line.param("ENCODING") == "7BIT"


@pytest.mark.parametrize(
    "written",
    ["TYPE=work,fax", "TYPE=WORK;TYPE=FAX", 'TYPE="work,fax"', "type=Work;FAX", "WORK;FAX"],
)
def test_every_spelling_of_type_means_the_same(written: str) -> None:
    assert _parsed(f"TEL;{written}:1").types == {"WORK", "FAX"}


def test_a_colon_in_quotes_does_not_end_the_parameters() -> None:
    line = _parsed('ADR;LABEL="a: b;c";TYPE=HOME:;;x')

    assert (line.param("LABEL"), line.value) == ("a: b;c", ";;x")


def test_quotes_that_do_not_pair_are_characters() -> None:
    assert _parsed('NOTE;X-A=5":text').value == "text"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")))
def test_any_parameter_value_comes_back(text: str) -> None:
    expected = text.strip()

    line = _parsed(format_line("X-A", "v", {"X-P": (text,)}))

    # A value of blanks alone is no value, and blanks around one do not count.
    assert line.param("X-P").strip() == expected or not expected


def test_a_line_feed_that_nobody_escaped_begins_no_line() -> None:
    assert format_line("UID", "a\nFN:b") == "UID:a\\nFN:b"


@pytest.mark.parametrize(
    "text", ["no colon here", ":value", "two words:x", "", "ÄÖ:x", "a b.TEL:1", "a.:b"]
)
def test_what_has_no_name_is_no_property(text: str) -> None:
    assert parse_line(text) is None


class _Bytes:
    """Bytes that come in the smallest pieces, so that every seam between chunks is met."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def readinto(self, buffer: bytearray, /) -> int | None:
        raise NotImplementedError

    def read(self, size: int, /) -> bytes:
        piece, self._raw = self._raw[:1], self._raw[1:]
        return piece


def test_no_folded_line_is_nothing_but_blanks() -> None:
    text = f"NOTE:{'x' * 69}Ж   "

    pieces = folded([text]).splitlines()

    assert all(piece.strip() for piece in pieces)
    assert [line for _, line, _ in content_lines(physical_lines(pieces))] == [text]


@pytest.mark.parametrize("letter", ["x", "Ж", "\N{EARTH GLOBE EUROPE-AFRICA}"])
@pytest.mark.parametrize("before", range(64, 76))
def test_folding_ends_where_blanks_follow_a_character_of_any_size(letter: str, before: int) -> None:
    text = f"NOTE:{'x' * before}{letter}{' ' * 200}{letter}{' ' * 100}"

    pieces = folded([text]).splitlines()

    assert all(piece.strip() for piece in pieces)
    assert "".join([pieces[0], *(piece[1:] for piece in pieces[1:])]) == text


def test_a_known_head_without_its_colon_is_no_property_of_its_own() -> None:
    lines = [line for _, _, line in content_lines(["FN:a", "FN", "FN:b", " c", "TEL:1="])]

    said = [
        (line.name, line.value, line.number) if isinstance(line, ContentLine) else line
        for line in lines
    ]
    assert said == [("FN", "a", 1), None, ("FN", "bc", 3), ("TEL", "1=", 5)]
