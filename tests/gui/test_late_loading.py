from pytestqt.qtbot import QtBot

from tests.gui.window import PATIENCE_MS, WindowDriver
from tests.support.small_directory import crowd


def test_card_asked_for_at_the_first_rows_comes_before_the_commands(
    qtbot: QtBot, driver: WindowDriver
) -> None:
    window = driver.window()
    path = driver.make_file(crowd(3))
    commands_at_card: list[bool] = []

    def note() -> None:
        if window.cards.card is not None:
            commands_at_card.append(window.late is not None)

    window.cards.card_changed.connect(note)
    window.first_rows_shown.connect(window.panel.go_to_first)
    window.show()
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.begin(path)

    assert commands_at_card[0] is False


def test_list_is_completed_and_counted_without_being_asked(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file(crowd(130)))

    driver.wait(lambda: window.lists.counts.total == 130)
    assert window.panel.model.is_complete
