import math

from hypothesis import given
from hypothesis import strategies as st

from directory_app.gui.printing.columns import Columns, Place

HEIGHT = 100.0
GAP = 5.0


def parts(height: float) -> list[float]:
    full = [HEIGHT] * (math.ceil(height / HEIGHT) - 1)
    return [*full, height - sum(full)]


def placed(*heights: float, count: int = 2) -> list[Place]:
    columns = Columns(count=count, height=HEIGHT, gap=GAP)
    return [place for height in heights for place in columns.add(parts(height))]


def test_entries_stand_below_each_other_then_beside_then_on_the_next_page() -> None:
    assert [place[2:] for place in placed(60, 30, 60, 60)] == [
        (0, 0, 0.0),
        (0, 0, 65.0),
        (0, 1, 0.0),
        (1, 0, 0.0),
    ]


def test_an_entry_longer_than_a_column_goes_on_in_the_next_and_leaves_room_below() -> None:
    places = placed(10, 230, 20)

    assert [(place.part, place.page, place.column) for place in places] == [
        (0, 0, 0),
        (0, 0, 1),
        (1, 1, 0),
        (2, 1, 1),
        (0, 1, 1),
    ]
    assert places[-1].top == 35.0


def test_pages_are_counted() -> None:
    columns = Columns(count=2, height=HEIGHT, gap=GAP)
    assert columns.pages == 1

    for height in (90, 90, 90):
        list(columns.add([height]))

    assert columns.pages == 2


@given(
    heights=st.lists(st.floats(1, 350), max_size=30),
    count=st.integers(1, 3),
)
def test_nothing_overlaps_is_lost_or_leaves_its_column(heights: list[float], count: int) -> None:
    places = placed(*heights, count=count)

    wanted = [(entry, part) for entry, height in enumerate(heights) for part in parts(height)]
    assert [place.entry for place in places] == [entry for entry, _ in wanted]
    ends: dict[tuple[int, int], float] = {}
    frames = []
    for place, (_, height) in zip(places, wanted, strict=True):
        frame = (place.page, place.column)
        frames.append(frame)
        assert place.column < count
        assert place.top >= ends.get(frame, 0.0)
        ends[frame] = place.top + height
        assert ends[frame] <= HEIGHT + 1e-6
    assert frames == sorted(frames)
