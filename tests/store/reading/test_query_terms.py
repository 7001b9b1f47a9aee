import pytest

from directory_app.store.reading.query_terms import Term, terms_of


def test_words_are_folded_and_stand_alone() -> None:
    assert terms_of("Жанна  Bērziņa") == (Term(("zhanna",)), Term(("berzina",)))


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("661234", "661234"),
        ("0312 661234", "312661234"),
        ("00996 312 66", "99631266"),
        ("+996 (312) 66-12-34", "996312661234"),
    ],
)
def test_a_run_of_digits_is_one_number_without_its_dialling_prefix(typed: str, number: str) -> None:
    (term,) = terms_of(typed)

    assert term.number == number


def test_few_digits_are_no_number() -> None:
    (term,) = terms_of("09")

    assert term.number == ""


@pytest.mark.parametrize("nothing", ["", "  ", '"', "-*^:()", "'"])
def test_signs_alone_are_nothing_to_look_for(nothing: str) -> None:
    assert terms_of(nothing) == ()


def test_a_word_is_quoted_so_that_it_cannot_be_an_operator() -> None:
    (term,) = terms_of("NOT")

    assert term.pattern() == '("not"*)'
