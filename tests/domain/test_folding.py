"""Folding to Latin words, and finding what matched in the text as it is shown."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.folding import fold, fold_digits, fold_words, match_spans

_LETTERS = st.text(
    alphabet=string.ascii_letters
    + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВЁЙҢӨҮңөүәғқұһіҷӣӯҳўїє"
    + "äöüßéèçñøåłşğıİāčēģīķļņšūžΆβγδςσთბილიսեւն北京'’ʻ-. @1٣\u0301\u0306",
    max_size=40,
)
_TEXTS = st.one_of(_LETTERS, st.text(max_size=40))


@given(_TEXTS)
def test_folding_gives_small_ascii_words_with_single_spaces(text: str) -> None:
    folded = fold(text)

    assert set(folded) <= set(string.ascii_lowercase + string.digits + " ")
    assert folded == " ".join(folded.split())


@given(_TEXTS)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(_TEXTS)
def test_case_does_not_count(text: str) -> None:
    assert fold(text.casefold()) == fold(text)


@given(st.text(alphabet=string.ascii_letters + "абвгдежзийклмнопрстуфхцчшщъыьэюяөүңāčēšžöäü "))
def test_capitals_fold_like_small_letters(text: str) -> None:
    assert fold(text.upper()) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Бишкек", "bishkek"),
        ("Bishkek", "bishkek"),
        ("Biškek", "biskek"),
        ("Жанна Ташиева", "zhanna tashieva"),
        ("O'Brien", "obrien"),
        ("O’Brien", "obrien"),
        ("Oʻzbekiston", "ozbekiston"),
        ("Ўзбекистон", "ozbekiston"),
        ("Анна-Мария", "anna mariya"),
        ("press@eumm.eu", "press eumm eu"),
        ("Өмүрбек Үсөнов", "omurbek usonov"),
        ("Чыңгыз", "chyngyz"),
        ("Әлия", "aliya"),
        ("ғ қ ұ һ і ҷ ӣ ӯ ҳ ў ї є", "g q u h i j i u h o i ye"),
        ("Семёнов", "semenov"),
        ("Щедрин объём Гоголь", "shchedrin obem gogol"),
        ("Ахмед", "akhmed"),
        ("თბილისი", "tbilisi"),
        ("Αθήνα", "athina"),
        ("Ērgļi Čiekurkalna Łódź Şahin Ørsted", "ergli ciekurkalna lodz sahin orsted"),
        ("Straße", "strasse"),
        ("720040, №5", "720040 5"),
        ("٣١٢", "312"),
        ("  --  ", ""),
        ("", ""),
    ],
)
def test_texts_fold_as_documented(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_armenian_becomes_latin() -> None:
    assert fold("Երևան").startswith("ere")


def test_a_letter_and_its_mark_fold_like_the_letter_in_one() -> None:
    assert fold("и\u0306од") == fold("йод") == "yod"


def test_words_of_several_texts_are_kept_once_in_order() -> None:
    assert fold_words(["Мира", "mira Obraztsova", ""]) == ("mira", "obraztsova")


@pytest.mark.parametrize(
    ("text", "digits"),
    [("+996 (312) 66-12-34", "996312661234"), ("٠٣١٢", "0312"), ("none", ""), ("", "")],
)
def test_only_digits_are_left(text: str, digits: str) -> None:
    assert fold_digits(text) == digits


@given(_TEXTS, st.lists(_LETTERS, max_size=3))
def test_spans_lie_inside_the_text_in_order_and_apart(text: str, query: list[str]) -> None:
    spans = match_spans(text, query)

    bounds = [bound for span in spans for bound in span]
    assert bounds == sorted(set(bounds))
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(_LETTERS, st.lists(_LETTERS, max_size=3))
def test_what_a_span_marks_folds_to_a_word_that_was_searched(text: str, query: list[str]) -> None:
    words = fold_words(query)

    for start, end in match_spans(text, query):
        assert fold(text[start:end]).startswith(words)


@given(_LETTERS)
def test_every_word_of_a_text_finds_itself(text: str) -> None:
    words = fold(text).split()

    assert len(match_spans(text, words)) == len(words)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Мира Образцова", ["mira"], ["Мира"]),
        ("Мира Образцова", ["обр", "mir"], ["Мир", "Обр"]),
        ("Mira Sample", ["мира"], ["Mira"]),
        ("Щербаков", ["sh"], ["Щ"]),
        ("Seán O'Brien", ["obri"], ["O'Bri"]),
        ("Anna Anina", ["an", "anna"], ["Anna", "An"]),
        ("Bananna", ["anna"], []),
        ("и\u0306од", ["yo"], ["и\u0306о"]),
        ("press@eumm.eu", ["eu"], ["eu", "eu"]),
        ("Anna", [], []),
        ("Anna", ["", "-"], []),
    ],
)
def test_the_start_of_a_word_is_marked(text: str, query: list[str], marked: list[str]) -> None:
    assert [text[start:end] for start, end in match_spans(text, query)] == marked
