from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from directory_app.gui.theme import DARK, ColourScheme, Theme
from directory_app.gui.widgets.section import Hairline, Section


def test_the_heading_keeps_its_words_as_they_were_translated(qtbot: QtBot) -> None:
    section = Section("Notes and tags")
    qtbot.addWidget(section)

    assert section.heading.title() == section.accessibleName() == "Notes and tags"


def test_content_stands_below_the_heading(qtbot: QtBot) -> None:
    section = Section("Reach")
    qtbot.addWidget(section)
    content = QLabel("mira@example.org")

    section.add(content)
    section.show()

    assert content.y() >= section.heading.geometry().bottom()


def test_a_button_stands_at_the_end_of_the_heading(qtbot: QtBot) -> None:
    section = Section("Reach")
    qtbot.addWidget(section)
    button = QToolButton()
    section.heading.add_button(button)
    section.resize(400, 100)
    section.show()

    assert button.x() > 300


def test_the_line_follows_the_theme(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    line = Hairline()
    qtbot.addWidget(line)
    line.resize(20, 1)

    theme.apply(qapp, ColourScheme.DARK)

    assert line.grab().toImage().pixelColor(5, 0) == DARK.hairline
