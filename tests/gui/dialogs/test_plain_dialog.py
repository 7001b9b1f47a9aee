from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.theme import Theme


class Work:
    """Long work that goes on until the test says something."""

    def __init__(self) -> None:
        self.outcome: Outcome[int] | None = None
        self.is_cancelled = False

    def __call__(self, _request: str, outcome: Outcome[int]) -> Callable[[], object]:
        self.outcome = outcome
        return self.cancel

    def cancel(self) -> None:
        self.is_cancelled = True

    @property
    def news(self) -> Outcome[int]:
        assert self.outcome is not None
        return self.outcome


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> PlainDialog:
    dialog = PlainDialog("Title", text="A sentence.")
    dialog.add_primary("Do it")
    dialog.add_cancel()
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_escape_closes_a_dialog_at_rest(qtbot: QtBot, dialog: PlainDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_escape_stops_work_instead_of_closing(qtbot: QtBot, dialog: PlainDialog) -> None:
    work = Work()
    dialog.run_work("Reading…", work, "file", lambda _result: None)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert work.is_cancelled
    assert dialog.isVisible()
    work.news.cancelled()
    assert not dialog.is_working


def test_nothing_can_be_changed_while_work_goes_on(dialog: PlainDialog) -> None:
    primary = dialog.buttons.buttons()[0]

    dialog.start_work("Writing…")
    assert not primary.isEnabled()
    dialog.end_work()

    assert primary.isEnabled()


def test_a_failure_is_told_in_words_and_the_dialog_stays(dialog: PlainDialog) -> None:
    work = Work()
    dialog.run_work("Reading…", work, "file", lambda _result: None)

    work.news.failed(StoreError(StoreProblem.NO_SPACE))

    assert "no space" in dialog.remark()
    assert dialog.isVisible()
    assert not dialog.is_working


def test_work_that_is_over_at_once_leaves_the_dialog_usable(dialog: PlainDialog) -> None:
    results: list[int] = []

    def at_once(_request: str, outcome: Outcome[int]) -> Callable[[], object]:
        outcome.progressed(1, 2)
        outcome.done(7)
        return lambda: None

    dialog.run_work("Reading…", at_once, "file", results.append)

    assert results == [7]
    assert not dialog.is_working
    dialog.reject()
    assert dialog.result() == QDialog.DialogCode.Rejected
