from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import RecordKind, RecordRef, RecordUid
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.go_to_dialog import GoToDialog, command_words
from directory_app.gui.theme import Theme

Answer = Callable[[Sequence[RecordLabel]], None]


def label(name: str, kind: RecordKind = RecordKind.PERSON) -> RecordLabel:
    return RecordLabel(RecordRef(kind, RecordUid(name)), name)


class Directory:
    """Answers when the test wants."""

    def __init__(self) -> None:
        self.questions: list[tuple[str, Answer]] = []

    def suggest(self, text: str, answer: Answer) -> None:
        self.questions.append((text, answer))


@pytest.fixture
def people() -> Directory:
    return Directory()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, people: Directory) -> GoToDialog:
    export = QAction("&Export…")
    export.setShortcut("Ctrl+E")
    undo = QAction("&Undo")
    undo.setEnabled(False)
    dialog = GoToDialog(
        suggest=people.suggest, actions=[export, undo], recent=[label("Mira Example")]
    )
    # The commands belong to nobody here.
    dialog.setProperty("kept", [export, undo])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def titles(dialog: GoToDialog) -> list[str]:
    return [row.title for row in dialog.box.suggestions()]


def test_what_was_visited_last_comes_first_then_the_usable_commands(dialog: GoToDialog) -> None:
    assert titles(dialog) == ["Mira Example", "Export"]


def test_results_come_while_typing(qtbot: QtBot, dialog: GoToDialog, people: Directory) -> None:
    QTest.keyClicks(dialog.box.field, "ex")

    people.questions[-1][1]([label("Ministry of Examples", RecordKind.ORGANISATION)])

    assert titles(dialog) == ["Ministry of Examples", "Export"]


def test_found_letters_are_marked_in_whatever_script(
    qtbot: QtBot, dialog: GoToDialog, people: Directory
) -> None:
    dialog.box.field.setText("mira")

    people.questions[-1][1]([label("Мира Образцова")])

    (row,) = dialog.box.suggestions()
    assert row.spans == ((0, 4),)


def test_an_answer_to_older_words_is_not_shown(
    qtbot: QtBot, dialog: GoToDialog, people: Directory
) -> None:
    QTest.keyClicks(dialog.box.field, "ab")
    older, newer = people.questions

    newer[1]([label("Abai")])
    older[1]([label("Anna")])

    assert titles(dialog) == ["Abai"]


def test_down_and_enter_take_the_second_row(qtbot: QtBot, dialog: GoToDialog) -> None:
    with qtbot.waitSignal(dialog.action_chosen) as chosen:
        QTest.keyClick(dialog.box.field, Qt.Key.Key_Down)
        QTest.keyClick(dialog.box.field, Qt.Key.Key_Return)

    assert chosen.args is not None
    assert command_words(chosen.args[0]) == "Export"
    assert not dialog.isVisible()


def test_enter_goes_to_the_record(qtbot: QtBot, dialog: GoToDialog) -> None:
    QTest.keyClick(dialog.box.field, Qt.Key.Key_Return)

    assert dialog.chosen() == label("Mira Example").ref


def test_the_angle_shows_commands_only(qtbot: QtBot, dialog: GoToDialog) -> None:
    QTest.keyClicks(dialog.box.field, ">exp")

    assert titles(dialog) == ["Export"]


def test_commands_are_found_in_whatever_script(qtbot: QtBot, dialog: GoToDialog) -> None:
    dialog.box.field.setText(">ехп")

    assert titles(dialog) == ["Export"]


def test_escape_closes_at_once(qtbot: QtBot, dialog: GoToDialog) -> None:
    QTest.keyClicks(dialog.box.field, "x")

    QTest.keyClick(dialog.box.field, Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert dialog.chosen() is None


@pytest.mark.parametrize(
    ("text", "words"),
    [("&Export…", "Export"), ("Save && close", "Save & close"), ("Se&ttings...", "Settings")],
)
def test_words_of_a_command_are_plain(qapp: object, text: str, words: str) -> None:
    assert command_words(QAction(text)) == words
