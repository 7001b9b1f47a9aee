from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.elided_label import ElidedLabel

LONG = "State Border Service under the State Committee for National Security"


def shown(qtbot: QtBot, text: str, width: int) -> ElidedLabel:
    label = ElidedLabel(text)
    qtbot.addWidget(label)
    label.resize(QSize(width, 20))
    label.show()
    return label


def test_a_shortened_text_is_whole_in_the_tool_tip(qtbot: QtBot) -> None:
    label = shown(qtbot, LONG, 100)

    assert label.toolTip() == label.text() == LONG


def test_a_text_that_fits_needs_no_tool_tip(qtbot: QtBot) -> None:
    assert not shown(qtbot, "ICMPD", 300).toolTip()


def test_it_may_become_narrower_than_its_text(qtbot: QtBot) -> None:
    label = shown(qtbot, LONG, 100)

    assert label.minimumSizeHint().width() < 60 < label.sizeHint().width()


def test_a_shortened_text_looks_different_from_a_cut_one(qtbot: QtBot) -> None:
    shortened = shown(qtbot, LONG, 100).grab().toImage()
    whole = shown(qtbot, LONG, 900).grab().toImage().copy(0, 0, 100, 20)

    assert shortened != whole
