import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from directory_app.domain.contact_points import Email, Phone, Place, Visibility
from directory_app.domain.entries import Name, Person
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.receivers import WayOut
from directory_app.gui.controllers.handing_out import VCARD_TYPE
from directory_app.gui.dialogs.qr_dialog import QrDialog
from directory_app.gui.main_window import MainWindow
from directory_app.system.settings import Settings, SettingsFile
from tests.gui.window import WindowDriver
from tests.support.small_directory import crowd, uid

TELLER = Person(
    uid=uid("teller"),
    names=(Name(text="Айгуль Примерова", script="Cyrl"),),
    emails=(Email(address="aigul@office.example"),),
    phones=(
        Phone(
            printed="+996555000111",
            e164="+996555000111",
            kind=PhoneKind.MOBILE,
            place=Place.OTHER,
            visibility=Visibility.INTERNAL,
        ),
    ),
)


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    return driver.open(driver.make_file([TELLER, *crowd(2)]))


def select_all(window: MainWindow) -> None:
    window.panel.view.selectAll()


def copied(driver: WindowDriver, part: str) -> str:
    driver.wait(lambda: part in QGuiApplication.clipboard().text())
    return QGuiApplication.clipboard().text()


def test_copied_entries_are_vcards_without_what_is_internal(
    driver: WindowDriver, window: MainWindow
) -> None:
    select_all(window)

    window.actions_by_name.copy_cards.trigger()

    text = copied(driver, "BEGIN:VCARD")
    assert text.count("BEGIN:VCARD") == 3
    assert "aigul@office.example" in text
    assert "996555000111" not in text
    assert QGuiApplication.clipboard().mimeData().hasFormat(VCARD_TYPE)


def test_entries_copied_as_text_can_be_pasted_into_a_mail(
    driver: WindowDriver, window: MainWindow
) -> None:
    select_all(window)

    window.actions_by_name.copy_text.trigger()

    text = copied(driver, "Айгуль Примерова\n")
    assert "E-mail: aigul@office.example" in text
    assert "996555000111" not in text


def test_level_of_copies_is_that_of_the_settings(driver: WindowDriver) -> None:
    settings = Settings().with_level(WayOut.TEXT_BLOCK, Visibility.INTERNAL)
    SettingsFile(driver.paths.settings_file).save(settings)
    window = driver.open(driver.make_file([TELLER]))
    select_all(window)

    window.actions_by_name.copy_text.trigger()

    assert "Mobile" in copied(driver, "555 000 111")


def test_dragged_entries_are_written_for_this_session_only(
    driver: WindowDriver, window: MainWindow
) -> None:
    assert window.late is not None
    select_all(window)
    window.panel.drag_requested.emit()
    folder = window.late.handing_out.drag_folder
    assert folder is not None

    driver.wait(lambda: len(list(folder.rglob("*.vcf"))) == 3)
    assert all("996555000111" not in path.read_text() for path in folder.rglob("*.vcf"))
    window.close()

    assert not folder.exists()


def test_code_of_the_selected_entry_is_shown_and_its_level_remembered(
    driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, TELLER.uid)
    texts: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QrDialog) or dialog.card is None:
            QTimer.singleShot(20, window, look)
            return
        texts.append(dialog.card.text)
        dialog.level.set_value(Visibility.PUBLIC)
        dialog.reject()

    QTimer.singleShot(0, window, look)
    window.actions_by_name.show_code.trigger()

    assert "aigul@office.example" in texts[0]
    settings = SettingsFile(driver.paths.settings_file).load()
    assert settings.level_of(WayOut.QR_CODE) is Visibility.PUBLIC
