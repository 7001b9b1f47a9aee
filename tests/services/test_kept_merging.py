import pytest

from directory_app.domain.identifiers import RecordKind
from directory_app.services.kept_merging import merged_lines

_PERSON = RecordKind.PERSON


def test_lines_of_different_values_are_kept_beside_each_other() -> None:
    present, incoming = ("TEL;X-A=1:1",), ("TEL;X-A=2:2",)

    for replacing in (True, False):
        merged = merged_lines(present, incoming, _PERSON, replacing=replacing)

        assert set(merged) == {*present, *incoming}


def test_the_line_of_a_value_is_as_in_the_card_if_that_is_the_entrys_own() -> None:
    present, incoming = ("TEL;X-A=1:1", "BDAY:1971"), ("TEL;X-A=2:1", "BDAY:1972")

    assert merged_lines(present, incoming, _PERSON, replacing=True) == incoming
    assert merged_lines(present, incoming, _PERSON, replacing=False) == present


def test_the_same_lines_in_the_words_of_another_version_say_nothing_new() -> None:
    present, incoming = ("BDAY:1971-05-09", "X-A:1"), ("X-A:1", "BDAY:19710509")

    assert merged_lines(present, incoming, _PERSON, replacing=True) is present


@pytest.mark.parametrize(
    ("present", "incoming"),
    [
        ("TEL;TYPE=cell,pref;X-A=1:1", "TEL;TYPE=PREF,CELL;PREF=1;X-A=1:1"),
        ("g.TEL;TYPE=HOME:1", "g.TEL;TYPE=HOME,VOICE:1"),
        ("EMAIL;X-A=1;TYPE=INTERNET,work:a@b.example", "EMAIL;TYPE=WORK;X-A=1:a@b.example"),
        (
            "item1.ADR;TYPE=work:;;1 A Street;;;;USA",
            "item1.ADR;TYPE=WORK;CC=US:;;1 A Street;;;;USA",
        ),
    ],
)
def test_the_same_line_in_the_words_of_our_exports_says_nothing_new(
    present: str, incoming: str
) -> None:
    assert merged_lines((present,), (incoming,), _PERSON, replacing=True) == (present,)


@pytest.mark.parametrize(
    ("present", "incoming"),
    [
        ("ADR;LABEL=A:;;1 A Street;;;;", "ADR;LABEL=B:;;1 A Street;;;;"),
        ("TEL;X-A=1:1", "TEL;X-A=2:1"),
        ("X-PDIR-COLUMN;X-PDIR-HEADER=Pager:1", "X-PDIR-COLUMN;X-PDIR-HEADER=Telex:1"),
    ],
)
def test_a_line_that_says_something_else_is_taken_in(present: str, incoming: str) -> None:
    assert incoming in merged_lines((present,), (incoming,), _PERSON, replacing=True)


def test_a_group_that_is_used_for_something_else_gets_another_name() -> None:
    present = ("item1.X-ABDATE:2001", "item1.X-ABLabel:Oath")
    incoming = ("item1.TEL:1", "item1.X-ABLabel:desk", "item2.X-B:2")

    merged = merged_lines(present, incoming, _PERSON, replacing=False)

    assert merged == (*present, "item3.TEL:1", "item3.X-ABLabel:desk", "item2.X-B:2")
    assert merged_lines(merged, incoming, _PERSON, replacing=False) == merged
