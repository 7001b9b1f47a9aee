from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import WayOut
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.dialogs.print_dialog import PrintDialog, PrintScope
from directory_app.gui.main_window import MainWindow
from directory_app.system.settings import SettingsFile
from tests.gui.window import WindowDriver
from tests.support.printed_pages import pages_of
from tests.support.small_directory import crowd

Look = Callable[[PrintDialog], None]


def printing(window: MainWindow, look: Look) -> None:
    """Press the keys of printing and answer the dialog."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, PrintDialog):
            QTimer.singleShot(5, window, find)
            return
        look(dialog)

    QTimer.singleShot(0, window, find)
    window.actions_by_name.print.trigger()


@pytest.fixture
def pdf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "out.pdf"

    def answer(*_arguments: object) -> tuple[str, str]:
        return str(path), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return path


def test_the_card_shown_is_offered_first_and_saved_as_a_pdf(
    driver: WindowDriver, pdf: Path
) -> None:
    people = crowd(3)
    window = driver.open(driver.make_file(people))
    driver.select(window, people[1].uid)
    scopes: list[PrintScope] = []

    def save(dialog: PrintDialog) -> None:
        scopes.append(dialog.scope.value())
        dialog.level.set_value(Visibility.PUBLIC)
        dialog.pdf_button.click()

    printing(window, save)

    assert scopes == [PrintScope.CARD]
    assert pages_of(pdf.read_bytes()) == 1
    assert "Saved 1 entries in “out.pdf”." in window.notifications.texts()
    settings = SettingsFile(driver.paths.settings_file).load()
    assert settings.level_of(WayOut.PAPER) is Visibility.PUBLIC
    assert settings.level_of(WayOut.CLIPBOARD) is Visibility.PARTNERS


def test_several_selected_entries_are_offered_first(driver: WindowDriver, pdf: Path) -> None:
    window = driver.open(driver.make_file(crowd(3)))
    window.panel.view.selectAll()
    scopes: list[PrintScope] = []

    def save(dialog: PrintDialog) -> None:
        scopes.append(dialog.scope.value())
        dialog.pdf_button.click()

    printing(window, save)

    assert scopes == [PrintScope.SELECTION]
    assert "Saved 3 entries in “out.pdf”." in window.notifications.texts()


def test_the_whole_list_is_printed_to_the_file_the_print_dialog_names(
    driver: WindowDriver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "printed.pdf"

    def answer(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(path))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    window = driver.open(driver.make_file(crowd(120)))

    def choose(dialog: PrintDialog) -> None:
        dialog.scope.set_value(PrintScope.LIST)
        dialog.print_button.click()

    printing(window, choose)

    assert pages_of(path.read_bytes()) > 1
    assert path.stat().st_mode & 0o077 == 0


def test_the_bin_is_not_printed(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file(crowd(1)))
    assert window.actions_by_name.print.isEnabled()

    window.navigation.choose(Scope(ScopeKind.BIN))

    driver.wait(lambda: not window.actions_by_name.print.isEnabled())
