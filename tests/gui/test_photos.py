import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from directory_app.domain.entries import Person
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.gui.photos import SHOWN_SIDE, CardPhotos, is_large, read_photo, smaller_photo
from tests.support.kept_lines import photo_line
from tests.support.pictures import huge_png, picture

SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
width="40" height="40"><image xlink:href="file:///etc/passwd" width="40" height="40"/></svg>"""


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "WEBP"])
def test_pictures_are_decoded_no_larger_than_they_are_shown(qapp: QApplication, form: str) -> None:
    image = read_photo(picture(1000, 500, form))

    assert image is not None
    assert image.size().toTuple() == (SHOWN_SIDE, SHOWN_SIDE // 2)


def test_a_small_picture_keeps_its_size(qapp: QApplication) -> None:
    image = read_photo(picture(48, 64))

    assert image is not None
    assert image.size().toTuple() == (48, 64)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        picture(64, 64)[:60],
        SVG,
        huge_png(60_000, 60_000),
        picture(64, 64) + bytes(8_000_000),
    ],
    ids=["empty", "words", "cut", "svg", "huge", "heavy"],
)
def test_what_is_broken_foreign_or_too_large_is_not_decoded(
    qapp: QApplication, content: bytes
) -> None:
    assert read_photo(content) is None
    assert smaller_photo(content) is None


def test_a_line_of_pixels_is_no_trouble(qapp: QApplication) -> None:
    image = read_photo(picture(2000, 1))

    assert image is not None
    assert image.height() == 1


def test_large_is_what_has_more_than_512_pixels_on_a_side(qapp: QApplication) -> None:
    assert not is_large(picture(512, 512))
    assert is_large(picture(100, 513))
    assert not is_large(b"no picture")


def test_a_smaller_photo_is_a_jpeg_of_512_pixels(qapp: QApplication) -> None:
    smaller = smaller_photo(picture(2048, 1024, "BMP"))

    assert smaller is not None
    assert smaller.media_type == "image/jpeg"
    assert len(smaller.content) < 10_000
    assert QImage.fromData(smaller.content).size().toTuple() == (512, 256)


def test_transparent_parts_stay_transparent(qapp: QApplication) -> None:
    smaller = smaller_photo(picture(1024, 1024, "PNG", "#80123456"))

    assert smaller is not None
    assert smaller.media_type == "image/png"
    assert QImage.fromData(smaller.content).pixelColor(5, 5).alpha() == 128


def person(number: int, colour: str = "#2a757c", *, version: int = 1) -> Person:
    line = photo_line(picture(8, 8, colour=colour))
    return Person(
        uid=EntryUid(RecordUid(f"mira-{number}")), kept_properties=(line,), version=version
    )


def test_a_picture_is_decoded_once_for_each_state_of_its_entry(qapp: QApplication) -> None:
    photos = CardPhotos()

    first = photos.photo(person(1))
    again = photos.photo(person(1))
    changed = photos.photo(person(1, "#ffffff", version=2))

    assert first is not None
    assert first is again
    assert not first.is_large
    assert changed is not None
    assert changed.image.pixelColor(4, 4).name() == "#ffffff"


def test_only_the_last_pictures_are_kept(qapp: QApplication) -> None:
    photos = CardPhotos()
    first = photos.photo(person(0))

    for number in range(1, 200):
        photos.photo(person(number))

    assert len(photos._kept) < 100
    assert photos.photo(person(0)) is not first


def test_an_entry_without_a_picture_has_none(qapp: QApplication) -> None:
    lines = ("X-HOBBY:chess", "PHOTO;VALUE=uri:file:///etc/passwd")
    photos = CardPhotos()

    assert photos.photo(Person(uid=EntryUid(RecordUid("aida")))) is None
    assert photos.photo(Person(uid=EntryUid(RecordUid("mira")), kept_properties=lines)) is None
