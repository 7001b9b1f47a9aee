"""Pictures made smaller on their way out."""

import base64

import pytest

from directory_app.formats.vcard.card_photos import photo_from
from directory_app.formats.vcard.lines import parse_line
from directory_app.formats.vcard.smaller_photos import with_smaller_photos

LARGE = b"\xff\xd8\xff" + bytes(300)
SMALL = b"\xff\xd8\xff" + bytes(10)
BASE64 = base64.b64encode(LARGE).decode()


def content_of(line: str) -> bytes:
    parsed = parse_line(line)
    assert parsed is not None
    photo = photo_from(parsed)
    assert photo is not None
    return photo.data


@pytest.mark.parametrize(
    ("line", "head"),
    [
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{BASE64}", "PHOTO;ENCODING=b;TYPE=JPEG:"),
        (f"PHOTO:data:image/jpeg;base64,{BASE64}", "PHOTO;ENCODING=b;TYPE=JPEG:"),
        (f"item1.Logo;ENCODING=BASE64;PREF=1:{BASE64}", "item1.Logo;ENCODING=b;TYPE=JPEG;PREF=1:"),
        (
            f"PHOTO;X-ABCROP-RECTANGLE=ABClipRect_1&0&0&9&9&x;ENCODING=b:{BASE64}",
            "PHOTO;ENCODING=b;TYPE=JPEG:",
        ),
    ],
)
def test_a_picture_is_replaced_in_its_line(line: str, head: str) -> None:
    asked = []

    def shrink(content: bytes) -> bytes:
        asked.append(content)
        return SMALL

    (written,) = with_smaller_photos([line], shrink)

    assert asked == [LARGE]
    assert written.startswith(head)
    assert content_of(written) == SMALL


def test_a_transparent_picture_becomes_a_png() -> None:
    png = b"\x89PNG\r\n\x1a\n" + bytes(9)

    (written,) = with_smaller_photos([f"PHOTO;ENCODING=b:{BASE64}"], lambda _content: png)

    assert written.startswith("PHOTO;ENCODING=b;TYPE=PNG:")


@pytest.mark.parametrize("answer", [None, LARGE, LARGE + b"x"])
def test_a_picture_that_does_not_get_smaller_stays(answer: bytes | None) -> None:
    line = f"PHOTO;ENCODING=b;TYPE=JPEG:{BASE64}"

    assert with_smaller_photos([line], lambda _content: answer) == (line,)


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO:https://example.org/a.jpg",
        "PHOTO;ENCODING=b:!!!!",
        f"X-PHOTO;ENCODING=b:{BASE64}",
        "BDAY:1971-05-09",
    ],
)
def test_what_is_no_picture_in_the_card_is_never_looked_at(line: str) -> None:
    def refuse(_content: bytes) -> bytes:
        raise AssertionError

    assert with_smaller_photos([line], refuse) == (line,)
