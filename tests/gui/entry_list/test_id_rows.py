from hypothesis import given
from hypothesis import strategies as st

from directory_app.gui.entry_list.id_rows import ChangedSpan, changed_span, id_array

_IDS = st.lists(st.integers(1, 4), max_size=12)


def test_equal_lists_have_an_empty_span() -> None:
    ids = id_array(range(10))

    span = changed_span(ids, id_array(range(10)))

    assert span.start == span.old_end == span.new_end


def test_one_id_less_is_a_span_of_one_row() -> None:
    assert changed_span(id_array([1, 2, 3]), id_array([1, 3])) == ChangedSpan(1, 2, 1)


@given(old=_IDS, new=_IDS)
def test_replacing_the_span_makes_the_old_list_the_new_one(old: list[int], new: list[int]) -> None:
    span = changed_span(id_array(old), id_array(new))

    assert old[: span.start] + new[span.start : span.new_end] + old[span.old_end :] == new


@given(old=_IDS, new=_IDS)
def test_span_is_as_short_as_it_can_be(old: list[int], new: list[int]) -> None:
    span = changed_span(id_array(old), id_array(new))
    removed, inserted = old[span.start : span.old_end], new[span.start : span.new_end]

    if removed and inserted:
        assert removed[0] != inserted[0]
        assert removed[-1] != inserted[-1]
