import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from directory_app.formats.tables.protection import escaped, guarded, protected, unprotected

_TEXT = st.text(max_size=12)


@example("'=1")
@example("''0312")
@example("'s-Hertogenbosch")
@example("+996312261000")
@given(text=_TEXT)
def test_every_text_comes_back(text: str) -> None:
    assert unprotected(protected(text)) == text
    assert unprotected(escaped(text)) == text
    assert unprotected(guarded(text)) == text


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=cmd|" /C calc"!A0', "＝1"],
)
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert protected(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["+996312261000", "0312261000", "00996312261000", "26-10-00", "1/2", "12:30", "5 мая", "1E5",
     "996312261000", "3.10", "5 May", "(0312)", "01010", "7.5%"],
)  # fmt: skip
def test_what_excel_would_change_is_protected(text: str) -> None:
    assert protected(text) == f"'{text}"


@pytest.mark.parametrize("text", ["720040", "0", "", "Bishkek", "12 Invented Street", "'t Huis"])
def test_what_excel_leaves_alone_stays_as_it_is(text: str) -> None:
    assert protected(text) == text


@pytest.mark.parametrize("text", ["+996 312 26-10-00", "+43 (1) 555", "0312261000", "26-10-00"])
def test_other_programs_get_numbers_as_they_are(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["=1+1", "@x", "+cmd|x", "-2+3+cmd|' /C calc'!A0", "\tx"])
def test_other_programs_get_no_formulas(text: str) -> None:
    assert guarded(text) == f"'{text}"
