"""Words cut into the spellings that stand for sounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.spellings import completed, german_rows, spellings_in

_WORDS = st.text(alphabet="acdeghijklnorstuvzčšбджсуцчшщюҳ'", min_size=1, max_size=12)


def _cut(word: str) -> list[str]:
    """Return the spellings of ``word``."""
    ends = [end for _, end in spellings_in(word)]
    return [word[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _german(word: str, *, open_end: bool = False) -> list[tuple[str, ...]]:
    rows = german_rows(word, spellings_in(word), open_end=open_end)
    return [codes for codes, _ in rows]


@given(_WORDS)
def test_spellings_cover_the_word(word: str) -> None:
    assert "".join(_cut(word)) == word
    assert all(_cut(word))
    assert all(codes for codes, _ in spellings_in(word))


@given(_WORDS)
def test_german_rows_stand_where_the_others_stand(word: str) -> None:
    for open_end in (False, True):
        rows = german_rows(word, spellings_in(word), open_end=open_end)
        assert not rows or [end for _, end in rows] == [end for _, end in spellings_in(word)]


@given(_WORDS)
def test_completed_words_begin_with_the_word(word: str) -> None:
    assert all(longer.startswith(word) and longer != word for longer in completed(word))


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("schtscherba", "schtsch e r b a"),
        ("tchinguiz", "tch i n gu i z"),
        ("gulnara", "g u l n a r a"),
        ("исҳоқ", "и сҳ о қ"),
        ("jou", "j ou"),
    ],
)
def test_the_longest_spelling_is_taken(word: str, spellings: str) -> None:
    assert _cut(word) == spellings.split()


def test_c_is_soft_before_some_vowels_only() -> None:
    assert spellings_in("cemal")[0][0] == ("c", "s", "j")
    assert spellings_in("camal")[0][0] == ("k", "c", "j")


def test_the_end_of_a_word_may_be_read_otherwise() -> None:
    assert spellings_in("ivanof")[-1][0] == ("v", "f")
    assert [codes for codes, _ in spellings_in("ivanoff")[-2:]] == [("",), ("v", "f")]
    assert spellings_in("ivanovs")[-1][0] == ("s", "")
    assert spellings_in("poutine")[-1][0] == ("e", "")
    assert spellings_in("of")[-1][0] == ("f",)


def test_german_voices_an_s_before_a_vowel() -> None:
    assert _german("surab")[0] == ("z",)
    assert _german("kasak")[2] == ("z",)
    assert _german("almas")[-1] == ("s", "z")
    assert _german("ispas") == [("i",), ("s",), ("p",), ("a",), ("s", "z")]


@pytest.mark.parametrize("word", ["zhuk", "sharip", "ahmadov", "sak", "šuk", "yasin", "anna"])
def test_what_german_would_not_write_so_has_no_german_reading(word: str) -> None:
    assert _german(word) == []


def test_the_beginning_of_a_word_may_become_german() -> None:
    assert _german("s", open_end=True) == [("s", "z")]
    assert _german("sov", open_end=True)[0] == ("z",)
