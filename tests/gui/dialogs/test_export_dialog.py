from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Visibility
from directory_app.domain.errors import FileError, FileProblem
from directory_app.gui.dialogs.export_dialog import (
    CardFormat,
    ExportChoice,
    ExportDialog,
    ExportScope,
)
from directory_app.gui.dialogs.long_work import LongWork, Outcome
from directory_app.gui.theme import Theme

COUNTS = {ExportScope.SELECTION: 0, ExportScope.LIST: 12, ExportScope.EVERYTHING: 1300}
TARGET = Path("out.vcf")


def make(
    qtbot: QtBot,
    *,
    remembered: ExportChoice | None = None,
    target: Path | None = TARGET,
    carry_out: LongWork[ExportChoice, object] | None = None,
) -> ExportDialog:
    def asked(_parent: QWidget, _path: Path, _single: bool) -> Path | None:
        return target

    dialog = ExportDialog(
        counts=COUNTS,
        proposed=TARGET,
        remembered=remembered,
        carry_out=carry_out,
        target=asked,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press_export(qtbot: QtBot, dialog: ExportDialog) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.isDefault())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_was_chosen_last_is_chosen_again(qtbot: QtBot, theme: Theme) -> None:
    remembered = ExportChoice(ExportScope.LIST, CardFormat.V4, True, Visibility.PUBLIC)

    dialog = make(qtbot, remembered=remembered)

    assert dialog.present_choice() == remembered


def test_a_scope_without_entries_is_not_offered(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, remembered=ExportChoice(ExportScope.SELECTION))

    assert dialog.present_choice().scope is ExportScope.LIST


def test_each_level_says_what_is_left_out(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot)
    sentences = set()

    for level in Visibility:
        dialog.set_choice(ExportChoice(level=level))
        sentences.add(dialog.left_out_text())

    assert len(sentences) == len(Visibility)


def test_a_choice_comes_back_with_the_file(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot)

    press_export(qtbot, dialog)

    choice = dialog.choice()
    assert choice is not None
    assert choice.path == TARGET
    assert choice.overwrite
    assert not dialog.isVisible()


def test_closing_the_file_dialog_goes_back(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, target=None)

    press_export(qtbot, dialog)

    assert dialog.choice() is None
    assert dialog.isVisible()


def test_a_folder_that_is_there_is_never_agreed_to_be_replaced(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, remembered=ExportChoice(one_file_per_entry=True))

    press_export(qtbot, dialog)

    choice = dialog.choice()
    assert choice is not None
    assert not choice.overwrite


def test_the_dialog_waits_until_the_cards_are_written(qtbot: QtBot, theme: Theme) -> None:
    news: list[Outcome[object]] = []

    def carry_out(_choice: ExportChoice, outcome: Outcome[object]) -> Callable[[], object]:
        news.append(outcome)
        return lambda: None

    dialog = make(qtbot, carry_out=carry_out)
    press_export(qtbot, dialog)
    assert dialog.isVisible()

    news[0].failed(FileError(FileProblem.EXISTS, TARGET))
    assert "out.vcf" in dialog.remark()
    press_export(qtbot, dialog)
    news[1].done(None)

    assert not dialog.isVisible()
    assert dialog.choice() is not None
