from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Visibility
from directory_app.domain.export_preview import ValueKind
from directory_app.formats.qr import qr_code
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.dialogs.qr_dialog import QrDialog
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.services.exporting import QrCard

SAVED = Path("code.png")


def make_code(level: Visibility, outcome: Outcome[QrCard]) -> Callable[[], object]:
    text = f"BEGIN:VCARD\r\nFN:Айгуль Примерова {level}\r\nEND:VCARD\r\n"
    left_out = {ValueKind.LINK: 2} if level is Visibility.PUBLIC else {}
    outcome.done(QrCard(qr_code(text), text, left_out))
    return lambda: None


class Saver:
    """Keeps what was to be written."""

    def __init__(self) -> None:
        self.files: list[tuple[Path, bytes]] = []

    def save(self, file: tuple[Path, bytes], outcome: Outcome[object]) -> Callable[[], object]:
        self.files.append(file)
        outcome.done(None)
        return lambda: None


def make(qtbot: QtBot, saver: Saver, target: Path | None = SAVED) -> QrDialog:
    dialog = QrDialog(
        name="Айгуль Примерова",
        proposed=SAVED,
        level=Visibility.PARTNERS,
        make=make_code,
        save=saver.save,
        ask=lambda _parent, _proposed: target,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press(dialog: QrDialog, words: str) -> None:
    (button,) = (each for each in dialog.findChildren(QPushButton) if words in each.text())
    button.click()


def scanned(image: QImage) -> str:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = bytes(grey.constBits())
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    packed = bytearray(b"".join(rows[y * line : y * line + width] for y in range(height)))
    (found,) = zxingcpp.read_barcodes(memoryview(packed).cast("B", (height, width)))
    return str(found.text)


@pytest.mark.parametrize("scheme", [ColourScheme.LIGHT, ColourScheme.DARK])
def test_what_is_painted_can_be_scanned_in_both_themes(
    qtbot: QtBot, qapp: QApplication, theme: Theme, scheme: ColourScheme
) -> None:
    theme.apply(qapp, scheme)
    dialog = make(qtbot, Saver())

    assert "Айгуль Примерова partners" in scanned(dialog.picture.grab().toImage())


def test_another_level_gives_another_code(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Saver())

    dialog.level.set_value(Visibility.PUBLIC)
    dialog.level.edited.emit()

    assert "public" in scanned(dialog.picture.grab().toImage())
    assert "links 2" in dialog.left_out.text()


@pytest.mark.parametrize(
    ("name", "start"), [("a.png", b"\x89PNG"), ("a.svg", b"<?xml"), ("a", b"\x89PNG")]
)
def test_picture_is_saved_as_its_ending_says(
    qtbot: QtBot, theme: Theme, name: str, start: bytes
) -> None:
    saver = Saver()
    dialog = make(qtbot, saver, Path(name))

    press(dialog, "Save picture")

    ((path, content),) = saver.files
    assert content.startswith(start)
    assert path.suffix in {".png", ".svg"}


def test_nothing_is_saved_when_no_file_is_named(qtbot: QtBot, theme: Theme) -> None:
    saver = Saver()
    dialog = make(qtbot, saver, None)

    press(dialog, "Save picture")

    assert saver.files == []


def test_copied_picture_can_be_scanned(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Saver())

    press(dialog, "Copy picture")

    assert "partners" in scanned(QGuiApplication.clipboard().image())
