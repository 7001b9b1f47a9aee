"""Guessing the parts of a person's name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.person_names import PersonName, split_person_name


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Mira Sample", PersonName(given="Mira", family="Sample")),
        ("Ms. Mira Sample", PersonName(honorific="Ms.", given="Mira", family="Sample")),
        ("Sample, Mira Ann", PersonName(given="Mira", additional="Ann", family="Sample")),
        ("SAMPLE Mira", PersonName(given="Mira", family="SAMPLE")),
        ("Mira DE LA CRUZ", PersonName(given="Mira", family="DE LA CRUZ")),
        ("MIRA SAMPLE", PersonName(given="MIRA", family="SAMPLE")),
        ("J. Sample", PersonName(given="J.", family="Sample")),
        (
            "Образцова Мира Ивановна",
            PersonName(given="Мира", additional="Ивановна", family="Образцова"),
        ),
        (
            "Mira Ivanovna Obraztsova",
            PersonName(given="Mira", additional="Ivanovna", family="Obraztsova"),
        ),
        ("Mark Petrovich", PersonName(given="Mark", family="Petrovich")),
        (
            "Primerov Asan Bakyt uulu",
            PersonName(given="Asan", additional="Bakyt uulu", family="Primerov"),
        ),
        ("Бакыт кызы Айгүл", PersonName(given="Айгүл", family="Бакыт кызы")),
        ("Asan Bakyt uulu", PersonName(given="Asan", additional="Bakyt uulu")),
        (
            "Anar Heydar oglu Primerli",
            PersonName(given="Anar", additional="Heydar oglu", family="Primerli"),
        ),
        ("Jan van der Voorbeeld", PersonName(given="Jan", family="van der Voorbeeld")),
        (
            "Dr. Hans von Muster Jr.",
            PersonName(honorific="Dr.", given="Hans", family="von Muster", suffix="Jr."),
        ),
        ("Anna Paraudziņa, PhD", PersonName(given="Anna", family="Paraudziņa", suffix="PhD")),
        ("Mira", PersonName(given="Mira")),
        ("Dr.", PersonName(given="Dr.")),
        ("", PersonName()),
    ],
)
def test_a_name_is_split_by_how_it_is_written(text: str, parts: PersonName) -> None:
    assert split_person_name(text) == parts


def test_hungarian_puts_the_family_name_first() -> None:
    assert split_person_name("Minta Anna", language="hu").family == "Minta"


def test_a_chinese_family_name_leads_in_china_but_a_foreign_name_does_not() -> None:
    assert split_person_name("Wang Minli", "CN").family == "Wang"
    assert split_person_name("Mira Sample", "CN").family == "Sample"


@given(st.text(), st.sampled_from(["", "KG", "CN", "IS"]), st.sampled_from(["", "ru", "hu"]))
def test_no_letter_of_any_text_is_lost(text: str, country: str, language: str) -> None:
    parts = split_person_name(text, country, language)

    kept = "".join(parts).replace(" ", "").replace(",", "")
    assert sorted(kept) == sorted("".join(text.split()).replace(",", ""))
