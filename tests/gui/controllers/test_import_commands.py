import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import StaleRecordError
from directory_app.gui.imports.import_dialog import (
    ImportDialog,
)
from directory_app.gui.imports.offers import ImportOffer
from directory_app.gui.main_window import MainWindow
from directory_app.gui.widgets.drop_hint import DropHint
from directory_app.services.importing import ImportPlan, ImportReport, ImportService
from directory_app.system.tasks import NO_PROGRESS, Progress
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of, shown_names
from tests.support.small_directory import crowd, person

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

    def exec_dialog(dialog: ImportDialog) -> ImportDialog.DialogCode:
        qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE_MS)
        plan = dialog.plan_to_carry_out()
        names.extend(() if plan is None else (path.name for path in plan.files))
        return ImportDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportDialog, "exec", exec_dialog)
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


@pytest.fixture
def slow_writing(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold an import back until the event is set."""
    go_on = threading.Event()
    carry_out = ImportService.carry_out

    def wait(
        service: ImportService, plan: ImportPlan, *, progress: Progress = NO_PROGRESS
    ) -> ImportReport:
        while not go_on.wait(0.01):
            progress.report(1, 2)
        return carry_out(service, plan, progress=progress)

    monkeypatch.setattr(ImportService, "carry_out", wait)
    yield go_on
    go_on.set()


def test_the_window_reads_and_a_save_waits_while_an_import_is_written(
    driver: WindowDriver, window: MainWindow, named: list[str], slow_writing: threading.Event
) -> None:
    assert window.late is not None
    window.late.imports.import_text(CARDS, "cards")
    driver.wait(lambda: window.status.work_text() == "Importing…")
    saved: list[object] = []

    window.tasks.change(
        lambda: directory_of(window).entries.save([person("Nino", "Muster")]),
        on_success=saved.append,
    )

    words = "A large change is being written. Yours is saved right after it."
    assert words in window.notifications.texts()
    read: list[object] = []
    window.tasks.run(directory_of(window).browsing.navigation, on_success=read.append)
    driver.wait(lambda: bool(read))
    assert saved == []

    slow_writing.set()
    driver.wait(lambda: bool(saved))
    assert window.status.work_text() == ""


def test_a_stopped_import_changes_nothing(
    driver: WindowDriver, window: MainWindow, named: list[str], slow_writing: threading.Event
) -> None:
    assert window.late is not None
    window.late.imports.import_text(CARDS, "cards")
    driver.wait(lambda: window.late is not None and window.late.long_changes.is_running)

    window.status.stop_requested.emit()

    words = "The import was stopped. Nothing was changed."
    driver.wait(lambda: words in window.notifications.texts())
    assert directory_of(window).history.actions() == ()


def test_the_window_is_not_closed_over_an_import(
    driver: WindowDriver, window: MainWindow, named: list[str], slow_writing: threading.Event
) -> None:
    assert window.late is not None
    window.late.imports.import_text(CARDS, "cards")
    driver.wait(lambda: window.late is not None and window.late.long_changes.is_running)

    window.close()

    assert window.isVisible()
    slow_writing.set()
    driver.wait(lambda: window.late is not None and not window.late.long_changes.is_running)


def test_an_import_that_came_too_late_is_planned_anew(
    driver: WindowDriver, window: MainWindow, named: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.late is not None
    carry_out = ImportService.carry_out
    stale = [StaleRecordError("mira")]

    def refuse_once(
        service: ImportService, plan: ImportPlan, *, progress: Progress = NO_PROGRESS
    ) -> ImportReport:
        if stale:
            raise stale.pop()
        return carry_out(service, plan, progress=progress)

    monkeypatch.setattr(ImportService, "carry_out", refuse_once)

    window.late.imports.import_text(CARDS, "cards")

    driver.wait(lambda: window.panel.model.rowCount() == 2)
    assert named == ["cards.vcf", "cards.vcf"]
