from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from directory_app.domain.records import ref_of
from directory_app.gui.main_window import MainWindow
from directory_app.services.card_details import photo_of
from tests.gui.window import WindowDriver, directory_of
from tests.support.kept_lines import photo_line
from tests.support.pictures import picture
from tests.support.small_directory import person

PHOTO = picture(1200, 600, "BMP")
MIRA = replace(person("Mira", "Example"), kept_properties=("X-HOBBY:chess", photo_line(PHOTO)))


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    window = driver.open(driver.make_file([MIRA]))
    driver.select(window, MIRA.uid)
    return window


def shown_photo(window: MainWindow) -> bytes:
    photo = photo_of(directory_of(window).entries.get(MIRA.uid).kept_properties)
    return b"" if photo is None else photo.data


def test_the_photo_is_saved_as_it_came(
    driver: WindowDriver, window: MainWindow, tmp_path: Path
) -> None:
    assert window.late is not None
    target = tmp_path / "mira.bmp"
    asked: list[str] = []

    def ask(_parent: object, name: str) -> Path:
        asked.append(name)
        return target

    window.late.photos.ask_path = ask

    window.pane.card().photo_save_requested.emit(ref_of(MIRA))

    driver.wait(lambda: "Saved “mira.bmp”." in window.notifications.texts())
    assert target.read_bytes() == PHOTO
    assert target.stat().st_mode & 0o777 == 0o600
    assert asked == ["Mira Example.bmp"]


def test_a_smaller_photo_is_an_edit_that_can_be_taken_back(
    driver: WindowDriver, window: MainWindow
) -> None:
    window.pane.card().photo_shrink_requested.emit(ref_of(MIRA))

    driver.wait(
        lambda: any("The photo is smaller now" in text for text in window.notifications.texts())
    )
    assert QImage.fromData(shown_photo(window)).size().toTuple() == (512, 256)
    window.actions_by_name.undo.trigger()
    driver.wait(lambda: shown_photo(window) == PHOTO)


def test_a_removed_photo_comes_back_with_undo(driver: WindowDriver, window: MainWindow) -> None:
    card = window.pane.card()
    driver.wait(card.page.header.shows_photo)

    card.photo_remove_requested.emit(ref_of(MIRA))

    driver.wait(lambda: "Removed the photo." in window.notifications.texts())
    driver.wait(lambda: not card.page.header.shows_photo())
    assert directory_of(window).entries.get(MIRA.uid).kept_properties == ("X-HOBBY:chess",)
    window.actions_by_name.undo.trigger()
    driver.wait(card.page.header.shows_photo)


def test_a_photo_that_cannot_be_read_stays_and_is_told(
    driver: WindowDriver, window: MainWindow
) -> None:
    broken = replace(
        person("Aida", "Specimen"), kept_properties=(photo_line(picture(600, 600)[:60]),)
    )
    directory_of(window).entries.save([broken])

    window.pane.card().photo_shrink_requested.emit(ref_of(broken))

    driver.wait(lambda: "The photo cannot be made smaller." in window.notifications.texts())
