from hypothesis import given
from hypothesis import strategies as st

from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.values import (
    escape_parts,
    escape_text,
    one_kind_of_line_end,
    split_value,
    unescape,
)

_TEXT = st.text()  # holds no surrogates


@given(_TEXT, st.sampled_from(VCardVersion))
def test_escaped_text_comes_back(text: str, version: VCardVersion) -> None:
    assert unescape(escape_text(text, version)) == one_kind_of_line_end(text)


@given(st.lists(_TEXT, min_size=1), st.sampled_from(";,"))
def test_the_parts_of_a_value_come_back(parts: list[str], separator: str) -> None:
    again = split_value(escape_parts(parts, separator), separator)

    assert again == [one_kind_of_line_end(part) for part in parts]


@given(st.text(st.sampled_from("aN\\;,\n")), st.sampled_from(";,"))
def test_a_separator_after_an_odd_number_of_backslashes_is_text(value: str, separator: str) -> None:
    raw = [""]
    is_escaped = False
    for sign in value:
        if sign == separator and not is_escaped:
            raw.append("")
        else:
            raw[-1] += sign
        is_escaped = sign == "\\" and not is_escaped

    assert split_value(value, separator) == list(map(unescape, raw))


def test_a_semicolon_is_escaped_in_3_0_and_bare_in_4_0() -> None:
    assert escape_text("a; b, c", VCardVersion.V3) == r"a\; b\, c"
    assert escape_text("a; b, c", VCardVersion.V4) == r"a; b\, c"


def test_a_backslash_before_another_letter_stays() -> None:
    assert unescape(r"C:\Temp \N x") == "C:\\Temp \n x"


@given(st.text(st.sampled_from("a Ж\\,;\n\r\x0b\x85\u2028")), st.sampled_from(VCardVersion))
def test_escaping_is_what_a_table_of_letters_would_do(text: str, version: VCardVersion) -> None:
    table: dict[str, str | int | None] = {"\\": "\\\\", "\n": "\\n", ",": "\\,"}
    if version is VCardVersion.V3:
        table[";"] = "\\;"

    expected = one_kind_of_line_end(text).translate(str.maketrans(table))

    assert escape_text(text, version) == expected
