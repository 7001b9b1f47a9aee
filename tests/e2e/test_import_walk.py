"""A newcomer drags exports of other programs onto the window, sees the plan, and takes it back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from directory_app.gui.imports.import_dialog import ImportDialog
from directory_app.gui.imports.mapping_dialog import MappingDialog
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, shown_names

pytestmark = pytest.mark.e2e

# The columns of Outlook's own export that are filled, among others that are not.
OUTLOOK = (
    '"First Name","Middle Name","Last Name","Company","Job Title","Business Street",'
    '"Business City","Business Country/Region","Business Phone","Mobile Phone","E-mail Address",'
    '"Notes","Account","Priority"\r\n'
    '"Мира","","Образцова","Служба примеров","Советник","Примерная 1","Бишкек","Kyrgyzstan",'
    '"+996 312 66-12-34","+996 555 123456","mira@example.org","По-киргизски","","Normal"\r\n'
)
IPHONE = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 6.0//EN\r\n"
    "N:Specimen;Aida;;;\r\nFN:Aida Specimen\r\nORG:Agency of Examples;\r\nTITLE:Adviser\r\n"
    "item1.EMAIL;type=INTERNET;type=pref:aida@example.org\r\nitem1.X-ABLabel:_$!<Other>!$_\r\n"
    "TEL;type=CELL;type=VOICE;type=pref:+371 2000 0000\r\n"
    "item2.X-ABDATE;type=pref:2010-03-01\r\nitem2.X-ABLabel:_$!<Anniversary>!$_\r\nEND:VCARD\r\n"
)


def drop(window: MainWindow, *paths: Path) -> None:
    """Drag files onto the window and let go of them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    # Qt hands a drop to whatever the drag entered last.
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how))


def when_ready(answer: Callable[[], bool]) -> None:
    """Try to answer dialogs again and again, until that is done."""
    if not answer():
        QTimer.singleShot(20, lambda: when_ready(answer))


def test_a_newcomer_imports_outlook_and_iphone_and_takes_it_back(
    driver: WindowDriver, tmp_path: Path
) -> None:
    table, cards = tmp_path / "outlook.csv", tmp_path / "iphone.vcf"
    table.write_bytes(OUTLOOK.encode("utf-8-sig"))
    cards.write_text(IPHONE, newline="")
    window = driver.open(driver.make_file([]))
    seen: list[str] = []

    def map_columns() -> bool:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, MappingDialog):
            return False
        seen.extend(field.currentText() for field in dialog.preview.header.fields()[:3])
        dialog.accept_button.click()
        return True

    def accept_plan() -> bool:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, ImportDialog) or not dialog.import_button.isEnabled():
            return False
        seen.append(dialog.pane.tab_texts()[0])
        dialog.import_button.click()
        return True

    drop(window, table, cards)
    when_ready(map_columns)
    when_ready(accept_plan)

    people = {"Aida Specimen", "Мира Образцова"}
    driver.wait(lambda: people <= set(shown_names(window)))
    assert seen == ["First name", "Middle name, patronymic", "Last name", "New (2)"]
    # With two people came the two bodies that they name.
    assert "Imported 4 entries." in window.notifications.texts()

    window.actions_by_name.undo.trigger()
    driver.wait(lambda: window.panel.model.rowCount() == 0)
