"""Sort keys of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.sorting import sort_key


@pytest.mark.parametrize(
    "texts",
    [
        ["Еленин", "Ёлкин", "Емелин"],
        ["Игорь", "Йод", "Кот"],
        ["Нурбек", "Няня", "Ңа", "Окно"],
        ["Ольга", "Осмон", "Өмүр", "Пётр"],
        ["Улан", "Уяр", "Үсөн", "Фаза"],
        ["Євген", "Жук"],
        ["Іван", "Їжак", "Йосип"],
        ["Phase 9", "Phase 10", "Phase 100"],
        ["Āzis", "Azov", "Bern", "Çelik", "Łódź", "Lublin", "Zürich"],
        ["«Абад»", "Бакыт"],
        ["The Agency", "Border Guard"],
        ["Li Anna", "Liang Bo"],
        ["Zurich", "Αθήνα", "Абай"],
    ],
)
def test_names_stand_in_the_order_of_their_alphabet(texts: list[str]) -> None:
    assert sorted([*texts[1:], texts[0]], key=sort_key) == texts


def test_case_accents_and_signs_do_not_count() -> None:
    assert sort_key("O'BRIEN-Müller") == sort_key("obrien muller")


@given(st.text())
def test_any_text_has_a_key_that_ignores_case(text: str) -> None:
    assert sort_key(text) == sort_key(text.casefold())
