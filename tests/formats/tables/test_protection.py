import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from directory_app.formats.tables.protection import escaped, guarded, protected, unprotected

_TEXT = st.text(max_size=12) | st.text("';,\n\"=-|(a", max_size=12)


@example("'=1")
@example("''0312")
@example("'s-Hertogenbosch")
@example("+996312261000")
@example("a;'=b|c\n''\"=d(e),=f!g")
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
     "996312261000", "3.10", "5 May", "(0312)", "01010", "7.5%",
     "May 5", "Mar-2025", "SEPT2", "Март 2025", "май 5", "March 5, 2025", "true", "ЛОЖЬ"],
)  # fmt: skip
def test_what_excel_would_change_is_protected(text: str) -> None:
    assert protected(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    ["720040", "0", "", "Bishkek", "12 Invented Street", "'t Huis", "Room 5", "Maya",
     "Truex", "May Example", "Майский 5-й проезд"],
)  # fmt: skip
def test_what_excel_leaves_alone_stays_as_it_is(text: str) -> None:
    assert protected(text) == text


@pytest.mark.parametrize("text", ["+996 312 26-10-00", "+43 (1) 555", "0312261000", "26-10-00"])
def test_other_programs_get_numbers_as_they_are(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["=1+1", "@x", "+cmd|x", "-2+3+cmd|' /C calc'!A0", "\tx"])
def test_other_programs_get_no_formulas(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    ("text", "protection"),
    [
        ("a;=cmd|' /C calc'!A0;b", "a;'=cmd|' /C calc'!A0;b"),
        ("a,@SUM(A1)", "a,'@SUM(A1)"),
        ("a\n-2+3+cmd|x", "a\n'-2+3+cmd|x"),
        ('a;"=WEBSERVICE(A1)', "a;'\"=WEBSERVICE(A1)"),
        ("a;＝cmd|x", "a;'＝cmd|x"),
    ],
)
def test_no_formula_begins_where_excel_may_cut_a_text(text: str, protection: str) -> None:
    """Excel of an office with another delimiter than that of the file begins a cell there."""
    assert protected(text) == protection
    assert guarded(text) == protection


@pytest.mark.parametrize("text", ["see below:\n- one (first)\n- two", "a, -2, +3", "x;-)", "a=b|c"])
def test_dashes_and_signs_in_a_text_stay_as_they_are(text: str) -> None:
    assert protected(text) == guarded(text) == text
