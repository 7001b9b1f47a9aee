"""Cutting texts into words, and knowing where their letters stand."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.words import placed_words_of, words_of

_TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(
        alphabet="aAßİıŁéиИйЙ'’ʻ`-.@ 1٣\u0301\u0306\u0323กำ각\u1100\u1161\u11a8कि", max_size=30
    ),
)


@given(_TEXTS)
def test_placed_words_are_the_words(text: str) -> None:
    assert [placed.word for placed in placed_words_of(text)] == words_of(text)


@given(_TEXTS)
def test_places_lie_inside_the_text_in_order(text: str) -> None:
    end = 0
    for placed in placed_words_of(text):
        assert len(placed.word) == len(placed.starts) == len(placed.ends)
        assert end <= placed.starts[0]
        assert list(placed.starts) == sorted(placed.starts)
        assert all(a < b for a, b in zip(placed.starts, placed.ends, strict=True))
        end = placed.ends[-1]
    assert end <= len(text)


@given(_TEXTS)
def test_what_is_cut_out_at_the_places_is_the_word(text: str) -> None:
    for placed in placed_words_of(text):
        assert words_of(text[placed.starts[0] : placed.ends[-1]]) == [placed.word]


@given(_TEXTS)
def test_words_are_the_words_of_themselves(text: str) -> None:
    """Without marks: a mark that is left out may bring together what then composes (Hangul)."""
    words = words_of("".join(sign for sign in text if not unicodedata.combining(sign)))

    assert words_of(" ".join(words)) == words
    assert all(words)


@given(_TEXTS)
def test_case_does_not_count(text: str) -> None:
    assert words_of(text.casefold()) == words_of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("O’Brien-Şahin", ["o'brien", "şahin"]),
        ("Oʻzbek ‘quoted’ d'", ["o'zbek", "quoted", "d"]),
        ("' '' ’", []),
        ("press@eumm.eu", ["press", "eumm", "eu"]),
        ("+996 (312) 66-12-34", ["996", "312", "66", "12", "34"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("İzmir ISPARTA", ["izmir", "isparta"]),
        ("и\u0306од Йод", ["йод", "йод"]),
        ("Ива\u0301нов", ["иванов"]),
        ("서울 \u1109\u1165\u110b\u116e\u11af", ["서울", "서울"]),
        ("दिल्ली", ["दिल्ली"]),
        ("Δελφοί ΔΕΛΦΟΊΣ", ["δελφοί", "δελφοίσ"]),
        ("№5 ½ ٣", ["5", "½", "٣"]),
        ("a_b", ["a", "b"]),
        ("", []),
        (" -- ", []),
    ],
)
def test_words_are_cut_as_documented(text: str, words: list[str]) -> None:
    assert words_of(text) == words
    assert [placed.word for placed in placed_words_of(text)] == words


def test_a_mark_belongs_to_its_letter() -> None:
    (placed,) = placed_words_of("Ива\u0301н")

    assert placed.word == "иван"
    assert placed.starts == (0, 1, 2, 4)
    assert placed.ends == (1, 2, 4, 5)


def test_a_letter_that_becomes_two_has_one_place() -> None:
    (placed,) = placed_words_of("Maß")

    assert placed.word == "mass"
    assert placed.starts == (0, 1, 2, 2)
    assert placed.ends == (1, 2, 3, 3)
