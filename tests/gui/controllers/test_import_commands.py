from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.import_dialog import (
    ChooseFiles,
    ImportDialog,
    ImportRequest,
    ImportWork,
)
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.imports.offers import ImportOffer
from directory_app.gui.main_window import MainWindow
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.drop_hint import DropHint
from directory_app.services.import_plan import ImportPlan, ImportReport
from tests.gui.window import PATIENCE_MS, WindowDriver, shown_names
from tests.support.small_directory import crowd

CARDS = (
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mira Example\r\nN:Example;Mira;;;\r\nEND:VCARD\r\n"
    "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Aida Specimen\r\nN:Specimen;Aida;;;\r\nEND:VCARD\r\n"
)


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file([]))
    assert window.late is not None
    return window


@pytest.fixture
def named(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Import at once whatever is asked for, and tell the names of the files."""
    names: list[str] = []

    def ask(
        _parent: QWidget,
        *,
        theme: Theme,
        work: ImportWork,
        choose: ChooseFiles,
        paths: Sequence[Path],
    ) -> ImportReport:
        names.extend(path.name for path in paths)
        plans: list[ImportPlan] = []
        reports: list[ImportReport] = []
        work.make_plan(ImportRequest(paths), Outcome(plans.append, _raise, _ignore, _stop))
        qtbot.waitUntil(lambda: bool(plans), timeout=PATIENCE_MS)
        work.carry_out(plans[0], Outcome(reports.append, _raise, _ignore, _stop))
        qtbot.waitUntil(lambda: bool(reports), timeout=PATIENCE_MS)
        return reports[0]

    monkeypatch.setattr(ImportDialog, "ask", ask)
    return names


def test_imported_cards_appear_and_can_be_taken_back_in_one_step(
    driver: WindowDriver, window: MainWindow, named: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text(CARDS, newline="")
    assert window.late is not None

    window.late.imports.take(ImportOffer(files=(file,)))

    driver.wait(lambda: shown_names(window) == ["Aida Specimen", "Mira Example"])
    window.actions_by_name.undo.trigger()
    driver.wait(lambda: window.panel.model.rowCount() == 0)


def test_dropped_vcards_without_a_file_are_imported_and_leave_none(
    driver: WindowDriver, window: MainWindow, named: list[str], tmp_path: Path
) -> None:
    assert window.late is not None

    window.late.imports.take(ImportOffer(text=CARDS))

    driver.wait(lambda: window.panel.model.rowCount() == 2)
    assert named == ["Dragged vCards.vcf"]


def test_files_of_other_kinds_are_refused_in_words(window: MainWindow, named: list[str]) -> None:
    assert window.late is not None

    window.late.imports.take(ImportOffer(others=(Path("holiday.png"),)))

    assert named == []
    assert any("holiday.png" in text for text in window.notifications.texts())


def test_vcards_are_pasted_into_the_list(driver: WindowDriver, named: list[str]) -> None:
    window = driver.open(driver.make_file(crowd(1)))
    data = QMimeData()
    data.setText(CARDS)
    QGuiApplication.clipboard().setMimeData(data)
    window.activateWindow()
    driver.wait(window.isActiveWindow)
    window.panel.view.setFocus()

    QTest.keyClick(window.panel.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    driver.wait(lambda: window.panel.model.rowCount() == 3)
    assert named == ["Pasted vCards.vcf"]


def test_a_clipboard_without_vcards_is_told(window: MainWindow, named: list[str]) -> None:
    QGuiApplication.clipboard().setText("Mira Example")

    window.actions_by_name.paste_cards.trigger()

    assert named == []
    assert "There are no vCards on the clipboard." in window.notifications.texts()


def test_files_dragged_over_the_search_box_are_the_window_s(window: MainWindow) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/nowhere/cards.vcf")])
    event = QDragEnterEvent(
        QPoint(2, 2),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    line = window.tool_bar.search.focusProxy()
    assert line is not None

    QApplication.sendEvent(line, event)

    hint = window.findChild(DropHint)
    assert hint is not None
    assert hint.isVisible()


def _raise(error: BaseException) -> None:
    raise error


def _ignore(_done: int, _total: int) -> None:
    return None


def _stop() -> None:
    raise AssertionError("nobody cancelled")
