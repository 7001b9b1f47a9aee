import pytest
from PySide6.QtCore import Qt

from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of
from tests.support.small_directory import crowd, person

RULES = 3


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file([*crowd(5), person("Mira", "Example")]))
    lists = directory_of(window).lists
    for number in range(RULES):
        window.bus.publish(lists.create_rule(f"Rule {number}", "specimen"))
    driver.wait(lambda: len(rules(window)) == RULES and not window.lists.counts.is_counting)
    return window


def rules(window: MainWindow) -> list[NavigationLine]:
    lines = directory_of(window).browsing.navigation()
    return [line for line in lines if line.scope.kind is ScopeKind.LIST]


def shown_count(window: MainWindow, scope: Scope) -> str:
    index = window.navigation._model.index_of(scope)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole)).partition(", ")[2]


def test_lists_that_a_search_decides_on_are_counted_afterwards(
    driver: WindowDriver, window: MainWindow
) -> None:
    lines = rules(window)

    assert [line.count for line in lines] == [None] * RULES
    driver.wait(lambda: all(shown_count(window, line.scope) == "5 entries" for line in lines))


def test_counts_follow_a_change(driver: WindowDriver, window: MainWindow) -> None:
    line = rules(window)[0]

    window.bus.publish(directory_of(window).entries.save([person("Specimen", "Another")]))

    driver.wait(lambda: shown_count(window, line.scope) == "6 entries")


def test_old_count_stays_until_the_new_one_is_there(
    driver: WindowDriver, window: MainWindow
) -> None:
    line = rules(window)[0]
    driver.wait(lambda: shown_count(window, line.scope) == "5 entries")
    seen: list[str] = []
    window.lists.counts.counted.connect(lambda: seen.append(shown_count(window, line.scope)))

    window.bus.publish(directory_of(window).entries.save([person("Specimen", "Another")]))

    driver.wait(lambda: shown_count(window, line.scope) == "6 entries")
    assert seen[0] == "5 entries"


def test_closing_the_window_does_not_wait_for_counts(
    driver: WindowDriver, window: MainWindow
) -> None:
    window.lists.counts.refresh()

    window.close()

    assert not window.lists.counts.is_counting
    assert not window.session.is_open
