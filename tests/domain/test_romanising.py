"""Letters that no table lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.folding import fold
from directory_app.domain.romanising import (
    is_foreign,
    romanised,
    sounds_of_unlisted,
    without_accents,
)
from directory_app.domain.words import words_of


@given(st.text(max_size=20))
def test_a_romanised_word_is_its_folding_with_a_place_for_each_letter(text: str) -> None:
    for word in words_of(text):
        latin, places = romanised(word)

        assert latin == fold(word)
        assert len(places) == len(latin)
        assert list(places) == sorted(places)
        assert all(place < len(word) for place in places)


@given(st.text(max_size=20))
def test_leaving_accents_out_keeps_the_length(text: str) -> None:
    plain = without_accents(text)

    assert len(plain) == len(text)
    assert without_accents(plain) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [("şahin", "sahin"), ("bērziņš", "berzins"), ("ǧ", "g"), ("ộ", "o"), ("йод", "йод")],
)
def test_accents_of_latin_letters_are_left_out(text: str, plain: str) -> None:
    assert without_accents(text) == plain


@pytest.mark.parametrize("word", ["北京", "مريم", "दिल्ली", "서울", "ab北"])
def test_scripts_without_a_table_are_foreign(word: str) -> None:
    assert is_foreign(word)


@pytest.mark.parametrize("word", ["anna", "şahin", "иванов", "თბილისი", "երևան", "αθηνα", "5", "'"])
def test_scripts_with_a_table_are_not_foreign(word: str) -> None:
    assert not any(map(is_foreign, words_of(word)))


@pytest.mark.parametrize(
    ("sign", "sounds"), [("'", ""), ("ʻ", ""), ("7", "7"), ("٣", "3"), ("ộ", "u"), ("京", "jing")]
)
def test_signs_without_a_row_have_sounds(sign: str, sounds: str) -> None:
    assert sounds_of_unlisted(sign) == sounds
