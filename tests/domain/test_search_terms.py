"""What a query looks for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.query import Query, TextField
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_terms import (
    SHORTEST_NUMBER,
    SearchTerm,
    left_out_terms_of,
    number_of,
    terms_of,
    written_together,
)
from directory_app.domain.words import words_of


def _query(text: str) -> Query:
    return read_query(text, today=date(2025, 3, 31))


def _together(text: str) -> list[str]:
    """Return the words that ``text`` has written apart."""
    return [term.words[0] for term in written_together(terms_of(_query(text)))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("661234", "661234"),
        ("0312 661234", "312661234"),
        ("00996 312", "996312"),
        ("+996 (312) 66-12-34", "996312661234"),
        ("66-12-34", "661234"),
        ("0 312 66 12 34", "312661234"),
        ("phone:0312 phone:66-12-34", "312661234"),
        ("٠٣١٢ 661234", "312661234"),
        ("312", "312"),
        ("31", ""),
        ("0031", ""),
        ("031", ""),
        ("0", ""),
    ],
)
def test_groups_of_digits_are_one_number(text: str, number: str) -> None:
    (term,) = terms_of(_query(text))

    assert term.number == number
    assert not term.joined
    assert not term.phrase


def test_the_groups_of_a_number_are_its_words() -> None:
    (term,) = terms_of(_query("0312 66-12-66"))

    assert term.words == ("0312", "66", "12")


def test_words_between_numbers_part_them() -> None:
    assert terms_of(_query("0312 osh 66-12")) == (
        SearchTerm(("0312",), number="312"),
        SearchTerm(("osh",)),
        SearchTerm(("66", "12"), number="6612"),
    )


@pytest.mark.parametrize("text", ["BOMCA9", "9a 312b", "name:2024", '"0312 661234"', "№"])
def test_other_texts_are_no_number(text: str) -> None:
    assert not any(term.number for term in terms_of(_query(text)))


def test_a_field_parts_numbers() -> None:
    assert terms_of(_query("0312 phone:661234")) == (
        SearchTerm(("0312",), number="312"),
        SearchTerm(("661234",), TextField.PHONE, number="661234"),
    )


def test_each_part_is_a_term_and_none_is_twice() -> None:
    assert terms_of(_query("Айбек osh Jalal-Abad OSH org:Border")) == (
        SearchTerm(("айбек",)),
        SearchTerm(("osh",)),
        SearchTerm(("jalal", "abad")),
        SearchTerm(("border",), TextField.ORGANISATION),
    )


def test_words_without_a_blank_between_may_be_one() -> None:
    (hyphenated,) = terms_of(_query("Jalal-Abad"))
    (single,) = terms_of(_query("Osh"))

    assert hyphenated.joined == "jalalabad"
    assert single.joined == ""


def test_a_quoted_text_is_a_phrase() -> None:
    (term,) = terms_of(_query('org:"the Border of the"'))

    assert term == SearchTerm(
        ("the", "border", "of"), TextField.ORGANISATION, phrase=("the", "border", "of", "the")
    )


def test_what_is_left_out_is_apart() -> None:
    query = _query('osh -bishkek -"state border" -0312')

    assert terms_of(query) == (SearchTerm(("osh",)),)
    assert left_out_terms_of(query) == (
        SearchTerm(("bishkek",)),
        SearchTerm(("state", "border"), phrase=("state", "border")),
        SearchTerm(("0312",), number="312"),
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("jalal abad", ["jalalabad"]),
        ("ak suu osh", ["aksuu", "suuosh"]),
        ("jalal", []),
        ("jalal name:abad", []),
        ("jalal 312", []),
        ('jalal "abad"', []),
        ("jalal-abad osh", []),
    ],
)
def test_neighbouring_words_may_be_one(text: str, words: list[str]) -> None:
    assert _together(text) == words


@given(st.text(max_size=40))
def test_any_query_has_terms_of_its_words(text: str) -> None:
    query = _query(text)
    words = {word for part in query.words for word in words_of(part.text)}

    assert {word for term in terms_of(query) for word in term.words} == words
    for term in terms_of(query):
        assert len(set(term.words)) == len(term.words) > 0
        assert set(term.phrase) <= set(term.words)
        assert term.number == "" or len(term.number) >= SHORTEST_NUMBER


@given(st.text(alphabet="0123456789", max_size=15))
def test_a_number_ends_as_it_was_typed(digits: str) -> None:
    number = number_of(digits)

    assert digits.endswith(number)
    assert set(digits[: len(digits) - len(number)]) <= {"0"} or not number
