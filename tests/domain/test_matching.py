"""Whether a text has what is searched for, and which of its letters are marked."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from directory_app.domain.matching import Marker, TermMatcher, matches
from directory_app.domain.query import Query, Words
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_terms import SearchTerm, terms_of
from directory_app.domain.words import placed_words_of

_PIECES = st.lists(
    st.sampled_from(
        (
            *("Jalal", "Abad", "Иванов", "ivanof", "0312", "66", "-", " ", "+", "(", '"', ":"),
            *(
                "Щ",
                "щ",
                "sh",
                "ш",
                "и\u0306",
                "ß",
                "İ",
                "'",
                "ʻ",
                "тс",
                "c",
                "ы",
                "ь",
                "\u0301",
                "٣",
            ),
        )
    ),
    max_size=10,
).map("".join)
_TEXTS = st.one_of(_PIECES, st.text(max_size=30))


def _marked(text: str, query: str, *also: str) -> list[str]:
    """Return what is marked in ``text`` when ``query`` was typed."""
    spans = Marker(read_query(query, today=date(2025, 3, 31)), also=also).spans(text)
    return [text[start:end] for start, end in spans]


def _matcher(query: str) -> TermMatcher:
    """Return the matcher of the only term of ``query``."""
    (term,) = terms_of(read_query(query, today=date(2025, 3, 31)))
    return TermMatcher(term)


# --- marking ---------------------------------------------------------------------------------


@given(_TEXTS, _TEXTS)
@example("Jalal-Abad", "jalalabad jalal")
@example("66-12 66-12", "6612 66 12")
def test_spans_lie_inside_the_text_in_order_and_apart(text: str, query: str) -> None:
    spans = Marker(read_query(query, today=date(2025, 3, 31))).spans(text)

    end = 0
    for start, stop in spans:
        assert end <= start < stop <= len(text)
        end = stop


@given(_TEXTS)
def test_every_word_of_a_text_is_marked_by_itself(text: str) -> None:
    words = list(placed_words_of(text))
    query = Query(tuple(Words(text=placed.word) for placed in words))

    spans = Marker(query).spans(text)

    for placed in words:
        assert any(start <= placed.starts[0] and placed.ends[-1] <= end for start, end in spans)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Мира Образцова", "mira", ["Мира"]),
        ("Мира Образцова", "обр mir", ["Мир", "Обр"]),
        ("Mira Sample", "мира", ["Mira"]),
        ("Щербаков", "sh", ["Щ"]),
        ("Щербаков", "shcherb", ["Щерб"]),
        ("Chtcherbakov", "щер", ["Chtcher"]),
        ("Жапаров", "dzhap", ["Жап"]),
        ("Seán O'Brien", "obr", ["O'Br"]),
        ("O’Brien", "o'b", ["O’B"]),
        ("Aliev", "ali", ["Alie"]),
        ("и\u0306од", "yo", ["и\u0306о"]),
        ("Straße", "stras", ["Straß"]),
        ("İzmir", "iz", ["İz"]),
        ("თბილისი", "tbil", ["თბილ"]),
        ("Երևան", "ереван", ["Երևան"]),
        ("北京", "beijing", ["北京"]),
        ("Ivanov, Aibek", "иванов айбек", ["Ivanov", "Aibek"]),
        ("Иванов", "ivanoff", ["Иванов"]),
        ("Anna Anina", "an anna", ["Anna", "An"]),
        ("Bananna", "anna", []),
        ("press@eumm.eu", "eu", ["eu", "eu"]),
        ("State Border Service", "state bord", ["State", "Bord"]),
        ("Anna", "", []),
        ("Anna", "- «»", []),
        ("", "anna", []),
        ("Anna", "-anna", []),
        ("Anna", "kind:person", []),
    ],
)
def test_the_start_of_a_word_is_marked(text: str, query: str, marked: list[str]) -> None:
    assert _marked(text, query) == marked


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("+996 312 66-12-34 ext. 12", "661234", ["66-12-34"]),
        ("+996 312 66-12-34", "0312 661234", ["312 66-12-34"]),
        ("+996 312 66-12-34", "00996 312", ["996 312"]),
        ("+996 312 66-12-34", "+996 (312) 66-12-34", ["996 312 66-12-34"]),
        ("+996 312 66-12-34", "312", ["312"]),
        ("+996312661234", "66-12-34", ["661234"]),
        ("٠٣١٢ ٦٦", "31266", ["٣١٢ ٦٦"]),
        ("66-12-34, 66-12-34", "661234", ["66-12-34", "66-12-34"]),
        ("Room 66, 12 Manas", "661234", []),
        ("12 Manas, 34", "66-12-34", []),
        ("Manas 120", "12", ["12"]),
    ],
)
def test_digits_are_marked_across_what_separates_them(
    text: str, query: str, marked: list[str]
) -> None:
    assert _marked(text, query) == marked


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("the Border of the State Border Service", '"state border"', ["State Border"]),
        ("Border State", '"state border"', []),
        ("Şahin Öz", '"sahin oz"', ["Şahin Öz"]),
        ("Borders of States", '"border"', []),
    ],
)
def test_a_quoted_text_is_marked_where_it_stands(text: str, query: str, marked: list[str]) -> None:
    assert _marked(text, query) == marked


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Jalal-Abad", "jalalabad", ["Jalal-Abad"]),
        ("Jalal-Abad", "jalala", ["Jalal-A"]),
        ("Жалал-Абад шаары", "jalalab", ["Жалал-Аб"]),
        ("Jalal-Abad", "jalal", ["Jalal"]),
        ("Jalalabad", "jalal-abad", ["Jalalabad"]),
        ("Jalalabad", "jalal abad", ["Jalalabad"]),
        ("Джалалабад", "jalal ab", ["Джалалаб"]),
        ("Nur Bek Asanov", "nurbek", ["Nur Bek"]),
        ("Nur Bek Asanov", "nurbe", []),
        ("Ivanov Aibek", "ivanova", []),
        ("nur.bekov@mail.kg", "nurbek", ["nur.bek"]),
        ("o.shamurov@mail.kg", "osh", []),
        ("Сырдария", "Syr-Daria", ["Сырдария"]),
    ],
)
def test_words_written_together_or_apart_are_marked(
    text: str, query: str, marked: list[str]
) -> None:
    assert _marked(text, query) == marked


def test_words_that_were_meant_are_marked_as_well() -> None:
    assert _marked("Иванов Айбек", "ivamov", "иванов", "") == ["Иванов"]


def test_what_was_found_is_found_again_after_many_other_texts() -> None:
    marker = Marker(read_query("mira", today=date(2025, 3, 31)))
    first = marker.spans("Мира")
    for number in range(2_100):
        marker.spans(f"Мира {number}")

    assert marker.spans("Мира") == first == ((0, 4),)


# --- finding ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("border", "State Border Service", True),
        ("bord", "State Border Service", True),
        ("order", "State Border Service", False),
        ("jalalabad", "Jalal-Abad", True),
        ("jalala", "Jalal-Abad", True),
        ("jalal-abad", "Jalalabad", True),
        ("jalal-abad", "Abad Jalal", True),
        ("jalal-abad", "Jalal", False),
        ("nurbek", "Nur Bek", True),
        ("ivanova", "Ivanov Aibek", False),
        ("661234", "+996 312 66-12-34", True),
        ("66-12-34", "+996 312 661234", True),
        ("661234", "66, room 1234", False),
        ('"border service"', "State Border Service", True),
        ('"service border"', "State Border Service", False),
        ('"stateborder"', "State-Border", False),
    ],
)
def test_a_term_is_in_a_text_that_has_all_its_words(query: str, text: str, found: bool) -> None:
    assert _matcher(query).is_in(text) is found


def test_words_alone_are_compared_without_what_stood_between() -> None:
    matcher = _matcher("jalalabad")

    assert matcher.is_in_words(["jalal", "abad"])
    assert matcher.is_in_words(["osh", "jalalabad"])
    assert not _matcher("jalala").is_in_words(["jalal", "abad"])
    assert not matcher.is_in_words([])


def test_a_term_without_words_is_in_every_text() -> None:
    assert TermMatcher(SearchTerm(())).is_in("Anna")


@given(_TEXTS)
def test_a_text_matches_itself(text: str) -> None:
    assert matches(text, text)


@given(_TEXTS, _TEXTS)
def test_what_marks_a_text_is_in_it(text: str, query: str) -> None:
    for term in terms_of(read_query(query, today=date(2025, 3, 31))):
        if TermMatcher(term).is_in(text) and not (term.number or term.phrase):
            assert _marked(text, " ".join(term.words))


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("new entry", "New entry", True),
        ("entr ne", "New entry", True),
        ("jalal abad", "Jalalabad", True),
        ("jalal abad osh", "Jalalabad Osh", True),
        ("jalal osh abad", "Jalalabad Osh", False),
        ("мин юст", "Ministry of Justice / Министерство юстиции", True),
        ("", "anything", True),
        ("x", "", False),
    ],
)
def test_every_word_begins_a_word_of_the_text(typed: str, text: str, found: bool) -> None:
    assert matches(typed, text) is found
