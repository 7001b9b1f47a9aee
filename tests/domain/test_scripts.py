"""Which script a text is written in."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.scripts import guess_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Rīga", "Latn"),
        ("Өмүрбек", "Cyrl"),
        ("თბილისი", "Geor"),
        ("Երևան", "Armn"),
        ("Αθήνα", "Grek"),
        ("كابل", "Arab"),
        ("北京", "Hani"),
        ("田中さん", "Jpan"),
        ("서울", "Kore"),
        ("EU в Бишкеке", "Cyrl"),
        ("EU Delegation, 5", "Latn"),
        ("Министерство № 5", "Cyrl"),
        ("ЕС (Бишкек)", "Cyrl"),
        ("°", ""),
        ("469, 5", ""),
        ("", ""),
    ],
)
def test_the_script_of_most_letters_is_told(text: str, script: str) -> None:
    assert guess_script(text) == script


@given(st.text())
def test_any_text_has_a_code_of_four_letters_or_none(text: str) -> None:
    assert len(guess_script(text)) in {0, 4}


@given(st.text(st.sampled_from("aéЖж1 .東あ한")))
def test_a_text_of_several_scripts_has_that_of_most_letters(text: str) -> None:
    counts = Counter(script for letter in text if (script := guess_script(letter)))
    for mixed in ("Jpan", "Kore"):
        if mixed in counts and "Hani" in counts:
            counts[mixed] += counts.pop("Hani")

    assert counts[guess_script(text)] == max(counts.values(), default=0)
