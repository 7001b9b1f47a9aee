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


def test_a_lone_high_byte_at_the_end_is_a_letter() -> None:
    assert decoded(b"caf\xe9", "") == ("café", False)


@pytest.mark.parametrize(("text", "page"), [("Айгуль", "cp1251"), ("Müller, Zoë", "cp1252")])
def test_the_code_page_of_windows_is_guessed(text: str, page: str) -> None:
    assert decoded(text.encode(page), "") == (text, False)
