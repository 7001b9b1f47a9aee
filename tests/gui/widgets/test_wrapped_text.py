from pytestqt.qtbot import QtBot

from directory_app.gui.widgets.wrapped_text import WrappedText

ADDRESS = "secretariat.of.the.coordinator@border-agency.example.org"


def shown(qtbot: QtBot, text: str, width: int) -> WrappedText:
    label = WrappedText(text)
    qtbot.addWidget(label)
    label.resize(width, label.heightForWidth(width))
    label.show()
    return label


def test_a_word_that_is_longer_than_the_line_is_broken(qtbot: QtBot) -> None:
    label = shown(qtbot, ADDRESS, 120)

    assert label.line_count() > 2
    assert label.height() >= label.line_count() * label.fontMetrics().height()


def test_words_stay_whole_where_they_fit(qtbot: QtBot) -> None:
    label = shown(qtbot, "Mira Example", 1)
    label.resize(label.fontMetrics().horizontalAdvance("Example") + 4, 100)

    assert label.line_count() == 2


def test_each_line_of_the_text_begins_a_line(qtbot: QtBot) -> None:
    assert shown(qtbot, "one\ntwo\nthree", 400).line_count() == 3
