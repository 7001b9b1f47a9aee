"""Pictures of all small widgets in both themes; made to be looked at, compared only roughly.

`pytest tests/gui/test_gallery.py --basetemp=FOLDER` leaves the pictures in FOLDER.
"""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.notifications import Notifications
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.gui.widgets.avatar import AvatarLabel
from directory_app.gui.widgets.busy_bar import BusyBar
from directory_app.gui.widgets.chip import Chip
from directory_app.gui.widgets.copy_button import CopyButton
from directory_app.gui.widgets.empty_state import EmptyState
from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.link_button import LinkButton
from directory_app.gui.widgets.looks import Look, menu_button, push_button
from directory_app.gui.widgets.search_box import SearchBox
from directory_app.gui.widgets.section import Section
from directory_app.gui.widgets.toast_area import ToastArea


def row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return holder


def avatars() -> QWidget:
    labels = []
    for number, initials in enumerate(["ME", "MO", "MS", "MB", "ЖК", "ICM"]):
        label = AvatarLabel(36)
        label.show_avatar(initials, str(number), square=number % 3 == 0)
        labels.append(label)
    return row(*labels)


def chips() -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder)
    for number, text in enumerate(["coordinator", "press contact", "Бишкек"]):
        flow.addWidget(Chip(text, removable=number > 0))
    return holder


def icons() -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, spacing=8)
    for name in IconName:
        flow.addWidget(IconLabel(name, IconRole.NORMAL, 16))
    return holder


def fields() -> QWidget:
    holder = QWidget()
    form = QFormLayout(holder)
    countries = QComboBox()
    countries.addItems(["Kyrgyzstan", "Latvia"])
    checked, chosen = QCheckBox("Preferred"), QRadioButton("vCard 4.0")
    checked.setChecked(True)
    chosen.setChecked(True)
    off = QLineEdit("not now")
    off.setEnabled(False)
    form.addRow("Name", QLineEdit("Mira Example"))
    form.addRow("Country", countries)
    form.addRow("Disabled", off)
    form.addRow("Notes", QPlainTextEdit("Prefers Russian for official letters."))
    form.addRow(row(checked, QCheckBox("Other"), chosen, QRadioButton("vCard 3.0")))
    return holder


def gallery(menu: QMenu) -> QMainWindow:
    window = QMainWindow()
    window.resize(900, 860)
    menu.addAction("vCard")
    search = SearchBox()
    search.set_text("mira")
    search.set_result_text("4 found · 3 ms")
    busy = BusyBar()
    busy.start("Importing…", cancellable=True)
    busy.set_progress(1, 3)
    reach = Section("Reach")
    valid = QLabel("valid")
    valid.setProperty("look", Look.SUCCESS.value)
    reach.add(row(LinkButton("mira@example.org"), CopyButton("x", "Copy"), valid))
    empty = EmptyState(IconName.INBOX, "Nothing found", "No entry has these words.")
    empty.add_button("New person", name=IconName.ADD, primary=True)
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.addWidget(search)
    layout.addWidget(
        row(
            menu_button("New", menu, name=IconName.ADD, look=Look.PRIMARY),
            menu_button("Export", menu),
            push_button("Undo", name=IconName.UNDO),
            push_button("Flat", look=Look.FLAT),
            push_button("Delete", name=IconName.BIN, look=Look.DANGER),
        )
    )
    layout.addWidget(avatars())
    layout.addWidget(icons())
    for widget in (reach, chips(), fields(), busy, empty):
        layout.addWidget(widget)
    window.setCentralWidget(content)
    window.statusBar().showMessage("bomca.pdir · encrypted · saved")
    return window


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_the_gallery_is_light_or_dark_all_over(
    qtbot: QtBot, qapp: QApplication, theme: Theme, tmp_path: Path, scheme: ColourScheme
) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    window = gallery(menu)
    qtbot.addWidget(window)
    notifications = Notifications(window)
    notifications.connect_view(ToastArea(window))
    notifications.success("3 entries moved to the bin.", "Undo", lambda: None)
    window.show()
    theme.apply(qapp, scheme)

    picture = window.grab().toImage()

    assert picture.save(str(tmp_path / f"gallery-{scheme}.png"))
    lightness = mean_lightness(picture)
    assert lightness > 200 if scheme is ColourScheme.LIGHT else lightness < 70


def mean_lightness(picture: QImage) -> float:
    """Return the mean lightness, 0 to 255."""
    steps_x, steps_y = range(0, picture.width(), 7), range(0, picture.height(), 7)
    values = [picture.pixelColor(x, y).lightness() for x in steps_x for y in steps_y]
    return sum(values) / len(values)
