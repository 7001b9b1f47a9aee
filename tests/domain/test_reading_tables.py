"""The tables hold what their descriptions say."""

import pytest

from directory_app.domain.folding import APOSTROPHES
from directory_app.domain.reading_tables import (
    ARMENIAN,
    BLENDS,
    CYRILLIC,
    GEORGIAN,
    GERMAN,
    GREEK,
    LATIN,
    SOFT_C,
    SPELLINGS,
)
from directory_app.domain.words import words_of

_CODES = frozenset("abcdefghijklmnpqrstuvxz")
_TABLES = {
    "Latin": LATIN,
    "Cyrillic": CYRILLIC,
    "Georgian": GEORGIAN,
    "Armenian": ARMENIAN,
    "Greek": GREEK,
}


def test_readings_are_written_in_the_documented_codes() -> None:
    for table in (*_TABLES.values(), GERMAN):
        for spelling, sounds in table.items():
            assert set("".join(sounds)) <= _CODES, spelling
    assert set(SOFT_C) <= _CODES
    assert set(BLENDS.values()) | set("".join(BLENDS)) <= _CODES


def test_no_spelling_has_a_reading_twice() -> None:
    for spelling, sounds in SPELLINGS.items():
        assert sounds
        assert len(set(sounds)) == len(sounds), spelling


def test_no_spelling_stands_in_two_tables() -> None:
    assert len(SPELLINGS) == sum(map(len, _TABLES.values()))


def test_spellings_are_words_as_they_are_compared() -> None:
    for spelling in SPELLINGS:
        assert words_of(spelling) == [spelling]
        assert APOSTROPHES.isdisjoint(spelling)


@pytest.mark.parametrize(
    ("script", "letters"),
    [
        ("Latin", "abcdefghijklmnopqrstuvwxyz"),
        ("Latin", "äöüéèêëàâîïôùûçœæøłı"),  # German, French, Nordic
        ("Latin", "āčēģīķļņšūž"),  # Latvian
        ("Latin", "çğışöüə"),  # Turkish and Azerbaijani
        ("Latin", "çäžňöşüý"),  # Turkmen
        ("Latin", "áńóúýıäğñöşūü"),  # Kazakh
        ("Cyrillic", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        ("Cyrillic", "ңөү"),  # Kyrgyz
        ("Cyrillic", "әғқңөұүһі"),  # Kazakh
        ("Cyrillic", "ғӣқӯҳҷ"),  # Tajik
        ("Cyrillic", "ўқғҳ"),  # Uzbek
        ("Cyrillic", "ґєії"),  # Ukrainian
        ("Georgian", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
        ("Armenian", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"),
        ("Greek", "αβγδεζηθικλμνξοπρστυφχψω"),
    ],
)
def test_alphabets_are_complete(script: str, letters: str) -> None:
    assert set(letters) <= _TABLES[script].keys()
