"""Names as they are shown, sorted and abbreviated."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import (
    display_name,
    family_sort_key,
    full_name_text,
    initials,
    name_sort_key,
    name_text,
    names_in_scripts,
)

_NAMES = st.builds(
    Name,
    text=st.text(max_size=30),
    kind=st.sampled_from(NameKind),
    language=st.sampled_from(["", "en", "hu", "zh", "ru"]),
    script=st.sampled_from(["", "Latn", "Cyrl", "Hani"]),
    honorific=st.text(max_size=5),
    given=st.text(max_size=10),
    additional=st.text(max_size=10),
    family=st.text(max_size=10),
    suffix=st.text(max_size=5),
)


@given(st.lists(_NAMES, max_size=3), st.sampled_from(["", "KG", "CN", "IS", "BE"]))
def test_no_text_is_too_odd_for_a_name(names: list[Name], country: str) -> None:
    assert len(initials(names, organisation=True)) <= 2
    assert len(initials(names, organisation=False)) <= 2
    assert name_sort_key(names) == name_sort_key(names)
    assert family_sort_key(names, country) == family_sort_key(names, country)
    assert names_in_scripts(names) == names_in_scripts(names)
    assert all(full_name_text(name).endswith(name_text(name)) for name in names)


def test_the_text_of_a_name_is_shown_before_its_parts() -> None:
    name = Name(text="Mira J. Sample", given="Mira", family="Sample", honorific="Ms.")

    assert name_text(name) == "Mira J. Sample"
    assert full_name_text(name) == "Ms. Mira J. Sample"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name(given="Mira", additional="Ann", family="Sample"), "Mira Ann Sample"),
        (Name(given="Mark", family="Sample", suffix="Jr."), "Mark Sample Jr."),
        (Name(given="Anna", family="Sample", suffix="PhD"), "Anna Sample, PhD"),
        (Name(given="Anna", family="Minta", language="hu"), "Minta Anna"),
        (Name(given="太郎", family="田中", script="Hani"), "田中太郎"),
        (Name(honorific="Dr."), ""),
        (Name(suffix="Jr."), "Jr."),
        (Name(), ""),
    ],
)
def test_a_name_is_composed_from_its_parts(name: Name, text: str) -> None:
    assert name_text(name) == text


def test_an_honorific_is_written_once() -> None:
    assert full_name_text(Name(text="Ms. Mira Sample", honorific="Ms.")) == "Ms. Mira Sample"


def test_the_first_name_that_says_something_is_shown() -> None:
    assert display_name([Name(), Name(text="EUMM"), Name(text="Mission")]) == "EUMM"
    assert display_name([]) == ""


def test_the_header_shows_current_names_in_other_scripts() -> None:
    russian = Name(text="Мира Образцова", language="ru", script="Cyrl")
    names = [
        Name(text="Mira Sample"),
        Name(text="Mira Obraztsova"),
        russian,
        Name(text="Мира Образцова"),
        Name(text="Мира Примерова", kind=NameKind.FORMER),
        Name(text="Мира Старая", validity=Validity(end=PartialDate(2010))),
    ]

    assert names_in_scripts(names) == (russian,)
    assert names_in_scripts(names, date(2009, 5, 1))[-1].text == "Мира Старая"


@pytest.mark.parametrize(
    ("name", "country", "key"),
    [
        (Name(text="Mira Sample"), "", "sample mira"),
        (Name(text="Образцова Мира Ивановна"), "KG", "образцова мира ивановна"),
        (Name(text="Jan van der Voorbeeld"), "NL", "voorbeeld jan"),
        (Name(text="Jan van der Voorbeeld"), "BE", "van der voorbeeld jan"),
        (Name(text="Jón Dæmisson"), "IS", "jon daemisson"),
        (Name(text="Wang Minli"), "CN", "wang minli"),
        (Name(text="x", given="Mira", family="De Luca"), "IT", "de luca mira"),
        (Name(text="Mira"), "", "mira"),
    ],
)
def test_people_are_filed_by_family_name(name: Name, country: str, key: str) -> None:
    assert family_sort_key([name], country) == key


def test_an_entry_without_names_sorts_first() -> None:
    assert family_sort_key([]) == name_sort_key([]) == ""


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        ([Name(text="Mira Sample")], "MS"),
        ([Name(text="Dr. Mira Ann Sample")], "MS"),
        ([Name(text="Jan van der Voorbeeld")], "JV"),
        ([Name(given="Anna", family="Minta", language="hu")], "MA"),
        ([Name(text="мира образцова")], "МО"),
        ([Name(text="田中太郎")], "田"),
        ([Name(text="Mira")], "M"),
        ([Name(text="?!")], ""),
        ([], ""),
    ],
)
def test_a_person_has_two_initials(names: list[Name], letters: str) -> None:
    assert initials(names, organisation=False) == letters


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        ([Name(text="Ministry of Foreign Affairs")], "MF"),
        ([Name(text="The Agency for the Environment")], "AE"),
        ([Name(text="Министерство внутренних дел")], "МВ"),
        ([Name(text="EUMM")], "EU"),
        ([Name(text="Monitoring Mission"), Name(text="EUMM", kind=NameKind.ACRONYM)], "EU"),
        ([Name(text="“Example” (Centre)")], "EC"),
        ([Name(text="the")], "T"),
        ([], ""),
    ],
)
def test_an_organisation_has_initials_of_its_acronym_or_telling_words(
    names: list[Name], letters: str
) -> None:
    assert initials(names, organisation=True) == letters
