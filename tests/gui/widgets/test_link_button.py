import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.widgets.link_button import LinkButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_follows_the_link(qtbot: QtBot, key: Qt.Key) -> None:
    link = LinkButton("mira@example.org")
    qtbot.addWidget(link)

    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, key)


def test_it_can_be_reached_by_tab_and_has_a_name(qtbot: QtBot) -> None:
    link = LinkButton("mira@example.org")
    qtbot.addWidget(link)

    assert link.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert link.accessibleName() == "mira@example.org"


def test_it_may_become_narrower_than_its_words(qtbot: QtBot) -> None:
    link = LinkButton("https://www.example.org/" + "a-long-path/" * 20)
    qtbot.addWidget(link)

    assert link.minimumSizeHint().width() < 200 < link.sizeHint().width()


def test_an_icon_takes_room_before_the_words(qtbot: QtBot) -> None:
    link = LinkButton("Map")
    qtbot.addWidget(link)
    plain = link.sizeHint().width()

    link.setIconSize(QSize(16, 16))
    link.setIcon(icon(IconName.MAP_PIN, IconRole.ACCENT))

    assert link.sizeHint().width() > plain + 16
