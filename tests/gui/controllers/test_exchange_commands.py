from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import Receiver
from directory_app.gui.dialogs.export_dialog import ExportDialog, ExportScope
from directory_app.gui.main_window import MainWindow
from directory_app.system.settings import SettingsFile
from tests.gui.window import WindowDriver
from tests.support.small_directory import crowd


def press_export_when_counted(window: MainWindow, seen: list[str], level: Visibility) -> None:
    """Choose a level, wait for the preview of the dialog that is open, and press Export."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, ExportDialog):
        again = True
    elif dialog.terms.level.value() is not level:
        dialog.terms.level.set_value(level)
        dialog.terms.level.edited.emit()
        again = True
    else:
        again = "Leaves the house" not in dialog.preview.text()
    if again:
        QTimer.singleShot(20, window, lambda: press_export_when_counted(window, seen, level))
        return
    assert isinstance(dialog, ExportDialog)
    seen.append(dialog.preview.text())
    next(each for each in dialog.findChildren(QPushButton) if each.isDefault()).click()


@pytest.mark.parametrize(
    ("scope", "cards"),
    [(ExportScope.SELECTION, 1), (ExportScope.LIST, 1), (ExportScope.EVERYTHING, 3)],
)
def test_export_counts_and_writes_what_was_chosen(
    driver: WindowDriver,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    scope: ExportScope,
    cards: int,
) -> None:
    people = crowd(3)
    window = driver.open(driver.make_file(people))
    assert window.late is not None
    driver.wait(lambda: window.lists.counts.total == 3)
    window.tool_bar.search.set_text("number00001")
    driver.wait(lambda: window.panel.model.total == 1)
    driver.select(window, people[1].uid)
    target = tmp_path / "out.vcf"

    def answer(*_arguments: object) -> tuple[str, str]:
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    seen: list[str] = []
    QTimer.singleShot(0, window, lambda: press_export_when_counted(window, seen, Visibility.PUBLIC))

    window.late.exchange.export(scope)

    assert target.read_text().count("BEGIN:VCARD") == cards
    assert f"people {cards}" in seen[0]
    assert any("out.vcf" in text for text in window.notifications.texts())
    settings = SettingsFile(driver.paths.settings_file).load()
    assert settings.terms_of(Receiver.PHONE).level is Visibility.PUBLIC
    assert settings.terms_of(Receiver.OUTLOOK).level is Visibility.PARTNERS
