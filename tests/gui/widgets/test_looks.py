import pytest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from directory_app.gui.icons import IconName
from directory_app.gui.theme import LIGHT, Theme
from directory_app.gui.widgets.looks import Look, icon_button, menu_button, push_button, set_look
from directory_app.system.resources import resource_path


@pytest.mark.parametrize("look", list(Look))
def test_the_style_sheet_knows_every_look(look: Look) -> None:
    sheet = resource_path("styles", "app.qss").read_text(encoding="utf-8")

    assert f'[look="{look}"]' in sheet


def test_a_look_can_change_while_the_widget_is_shown(qtbot: QtBot, theme: Theme) -> None:
    label = QLabel("valid")
    qtbot.addWidget(label)
    label.show()

    set_look(label, Look.SUCCESS)
    success = label.palette().windowText().color()
    set_look(label, Look.DANGER)
    danger = label.palette().windowText().color()

    assert (success, danger) == (LIGHT.success, LIGHT.danger)


def test_a_primary_button_is_filled(qtbot: QtBot, theme: Theme) -> None:
    button = push_button("Edit", look=Look.PRIMARY)
    qtbot.addWidget(button)
    button.resize(80, 30)

    assert button.grab().toImage().pixelColor(40, 4) == LIGHT.accent


def test_a_button_of_an_icon_says_what_it_does(qtbot: QtBot) -> None:
    button = icon_button(IconName.CLOSE, "Close")
    qtbot.addWidget(button)

    assert button.accessibleName() == button.toolTip() == "Close"


def test_a_menu_button_has_room_for_its_arrow(qtbot: QtBot, theme: Theme) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    with_menu = menu_button("Export", menu)
    plain = push_button("Export")
    qtbot.addWidget(with_menu)
    qtbot.addWidget(plain)

    assert with_menu.menu() is menu
    assert with_menu.sizeHint().width() > plain.sizeHint().width()
