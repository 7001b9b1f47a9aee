import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from directory_app.domain.entries import Entry
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, shown_names
from tests.support.small_directory import crowd, organisation, person


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    entries: list[Entry] = [
        *crowd(3),
        person("Aibek", "Ivanov"),
        organisation("moi", "Ministry of Examples"),
    ]
    return driver.open(driver.make_file(entries))


def search(driver: WindowDriver, window: MainWindow, text: str) -> None:
    window.tool_bar.search.set_text(text)
    driver.wait(
        lambda: (
            not window.panel.model.is_answer_awaited and not window.panel.model.is_similar_awaited
        )
    )


def title(window: MainWindow) -> str:
    return window.panel.empty_state.findChildren(QLabel)[0].text()


def offers(window: MainWindow) -> dict[str, QPushButton]:
    buttons = window.panel.empty_state.findChildren(QPushButton)
    return {button.text(): button for button in buttons if not button.isHidden()}


def accept(driver: WindowDriver, window: MainWindow, offer: str) -> None:
    """Press a button as soon as it is there."""
    driver.wait(lambda: offer in offers(window))
    QTest.mouseClick(offers(window)[offer], Qt.MouseButton.LeftButton)


def test_it_is_said_what_was_searched_for_and_where(
    driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "brzmpf")
    everywhere = title(window)
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    driver.wait(lambda: title(window) == "Nothing found for “brzmpf” in People")

    assert everywhere == "Nothing found for “brzmpf”"


def test_more_room_is_offered(driver: WindowDriver, window: MainWindow) -> None:
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    search(driver, window, "ministry")

    accept(driver, window, "Search in everything")

    driver.wait(lambda: shown_names(window) == ["Ministry of Examples"])
    assert window.navigation.scope == Scope()


def test_nearest_spelling_is_offered_where_nothing_near_is_shown(
    driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "aibo")

    accept(driver, window, "Search for “Aibek”")

    driver.wait(lambda: shown_names(window) == ["Aibek Ivanov"])
    assert window.tool_bar.search.text() == "Aibek"


def test_new_person_gets_the_words_as_a_name(driver: WindowDriver, window: MainWindow) -> None:
    search(driver, window, "mira specimenova country:kg")

    accept(driver, window, "New person “Mira Specimenova”")

    driver.wait(lambda: window.pane.is_editing)
    assert window.late is not None
    entry = window.pane.editor(lambda *_: None).result().record
    (name,) = entry.names
    assert (name.given, name.family) == ("Mira", "Specimenova")


def test_new_organisation_gets_the_words_as_a_name(
    driver: WindowDriver, window: MainWindow
) -> None:
    search(driver, window, "ministry of silence")

    accept(driver, window, "New organisation “Ministry Of Silen…”")

    driver.wait(lambda: window.pane.is_editing)
    entry = window.pane.editor(lambda *_: None).result().record
    assert entry.names[0].text == "Ministry Of Silence"


def test_conditions_alone_are_no_name(driver: WindowDriver, window: MainWindow) -> None:
    search(driver, window, "country:de")

    assert offers(window) == {}


def test_empty_bin_says_so(driver: WindowDriver, window: MainWindow) -> None:
    window.navigation.choose(Scope(ScopeKind.BIN))

    driver.wait(lambda: title(window) == "The bin is empty")
    assert offers(window) == {}
