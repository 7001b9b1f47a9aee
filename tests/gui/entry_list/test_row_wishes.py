from directory_app.gui.entry_list.row_wishes import CHUNK, RowWishes, with_neighbours


def test_rows_looked_at_last_come_last_and_once() -> None:
    wishes = RowWishes()
    for row in (3, 1, 2, 3):
        wishes.add(row)

    rows = wishes.take(10, lambda _row: True)

    assert rows == [1, 2, 3]
    assert not wishes


def test_rows_that_are_gone_or_have_everything_are_no_wishes() -> None:
    wishes = RowWishes()
    for row in (1, 2, 12):
        wishes.add(row)

    assert wishes.take(10, lambda row: row != 1) == [2]


def test_neighbours_are_fetched_along() -> None:
    assert with_neighbours([100, 110], 1000) == range(76, 135)
    assert with_neighbours([2], 20) == range(20)
    assert with_neighbours([], 20) == []


def test_only_the_latest_are_fetched_after_a_long_way() -> None:
    assert with_neighbours(list(range(500)), 1000) == range(440, 500)
    assert with_neighbours([1, 900], 1000) == [1, 900]
    assert len(with_neighbours(list(range(0, 900, 3)), 1000)) == CHUNK
