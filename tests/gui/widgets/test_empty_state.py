from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from directory_app.gui.icons import IconName
from directory_app.gui.widgets.empty_state import EmptyState, Offer


def words(state: EmptyState) -> list[str]:
    return [label.text() for label in state.findChildren(QLabel) if not label.isHidden()]


def test_it_says_why_there_is_nothing(qtbot: QtBot) -> None:
    state = EmptyState(IconName.INBOX, "Nothing found", "No entry has these words.")
    qtbot.addWidget(state)

    assert words(state) == ["Nothing found", "No entry has these words."]


def test_it_may_say_something_else_later(qtbot: QtBot) -> None:
    state = EmptyState(IconName.INBOX, "Nothing found", "No entry has these words.")
    qtbot.addWidget(state)

    state.show_state(IconName.BIN, "The bin is empty")

    assert words(state) == ["The bin is empty"]


def test_its_buttons_can_be_pressed(qtbot: QtBot) -> None:
    state = EmptyState(IconName.INBOX, "Nothing here")
    qtbot.addWidget(state)
    button = state.add_button("New person", name=IconName.ADD, primary=True)

    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_other_offers_replace_the_buttons(qtbot: QtBot) -> None:
    state = EmptyState(IconName.SEARCH, "Nothing found")
    qtbot.addWidget(state)
    accepted: list[str] = []
    state.show_offers([Offer("Search in everything", lambda: accepted.append("everything"))])

    state.show_offers([Offer("New person", lambda: accepted.append("person"), IconName.ADD)])

    (button,) = [each for each in state.findChildren(QPushButton) if not each.isHidden()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), accepted) == ("New person", ["person"])


def test_a_long_sentence_is_not_cut(qtbot: QtBot) -> None:
    state = EmptyState(IconName.INBOX, "Nothing found", "No entry has these words. " * 6)
    qtbot.addWidget(state)
    state.resize(600, 400)
    state.show()

    sentence = state.findChildren(QLabel)[-1]
    assert sentence.height() >= sentence.heightForWidth(sentence.width())
