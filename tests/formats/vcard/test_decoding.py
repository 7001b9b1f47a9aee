"""Bytes become text by UTF-8, by the charset they name, or by a guess."""

import pytest

from directory_app.formats.vcard.decoding import decoded


@pytest.mark.parametrize("charset", ["", "windows-1251", "x-unknown"])
def test_utf_8_is_told_by_its_bytes(charset: str) -> None:
    assert decoded("Айгуль".encode(), charset) == ("Айгуль", True)


def test_other_bytes_have_the_charset_that_is_named() -> None:
    assert decoded("Айгуль".encode("koi8-r"), "koi8-r") == ("Айгуль", True)


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_utf_8_that_was_cut_off_inside_its_last_character_is_no_code_page(cut: int) -> None:
    raw = "Ñандую 🙂".encode()[:-cut]

    assert decoded(raw, "utf-8") == ("Ñандую \ufffd", False)


def test_utf_8_with_a_broken_byte_is_no_code_page() -> None:
    assert decoded("Айгуль".encode() + b"\x80" + b"!", "utf-8") == ("Айгуль\ufffd!", False)


@pytest.mark.parametrize("charset", ["iso-2022-jp", "ISO-2022-KR"])
def test_ascii_that_stands_for_other_letters_is_no_utf_8(charset: str) -> None:
    text = "見本" if charset.endswith("jp") else "견본"

    assert decoded(text.encode(charset), charset) == (text, True)


@pytest.mark.parametrize(
    ("charset", "page", "text"),
    [
        ("shift_jis", "cp932", "㈱髙橋①"),
        ("gb2312", "gb18030", "朱镕基€"),
        ("euc-kr", "cp949", "똠방각하"),
        ("iso-8859-1", "cp1252", "“Zoë” €"),
        ("iso-8859-9", "cp1254", "“Işık”"),
    ],
)
def test_the_name_of_a_standard_may_mean_the_code_page_of_windows(
    charset: str, page: str, text: str
) -> None:
    assert decoded(text.encode(page), charset) == (text, True)


@pytest.mark.parametrize("charset", ["hex", "rot13", "zlib", "mbcs", "undefined", "a\0b"])
def test_what_is_no_charset_of_the_text_is_no_help(charset: str) -> None:
    assert decoded("Айгуль".encode("cp1251"), charset) == ("Айгуль", False)
    assert decoded("Айгуль".encode(), charset) == ("Айгуль", True)


def test_a_broken_byte_does_not_make_the_charset_that_is_named_another_one() -> None:
    raw = "我们的办公室".encode("gbk") + b"\xff"

    assert decoded(raw, "gbk") == ("我们的办公室\ufffd", False)


def test_a_lone_high_byte_at_the_end_is_a_letter() -> None:
    assert decoded(b"caf\xe9", "") == ("café", False)


@pytest.mark.parametrize(("text", "page"), [("Айгуль", "cp1251"), ("Müller, Zoë", "cp1252")])
def test_the_code_page_of_windows_is_guessed(text: str, page: str) -> None:
    assert decoded(text.encode(page), "") == (text, False)
