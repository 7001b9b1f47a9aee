"""Makes the pictures in kept lines smaller before they are written."""

import base64
from collections.abc import Callable, Iterable
from typing import Final

from directory_app.formats.vcard.card_photos import photo_from
from directory_app.formats.vcard.lines import format_line, parse_line

ShrinkPhoto = Callable[[bytes], bytes | None]
"""Returns the file of a smaller JPEG or PNG for the file of a picture, or None to leave that."""

_PICTURES: Final = ("PHOTO", "LOGO")
_LONGEST_NAME: Final = 100
_OF_THE_OLD_FILE: Final = frozenset(
    {"ENCODING", "VALUE", "TYPE", "MEDIATYPE", "X-ABCROP-RECTANGLE"}
)
"""Parameters that say something about the bytes or, as Apple's crop does, about their pixels."""

_PNG: Final = b"\x89PNG"


def with_smaller_photos(kept: Iterable[str], shrink: ShrinkPhoto) -> tuple[str, ...]:
    """Return kept content lines with the pictures that ``shrink`` makes smaller in their place.

    A picture that is only an address, that is broken or has more than ``MAX_PHOTO`` bytes is left
    as it is, and so is one that would not get smaller.
    """
    return tuple(_smaller(line, shrink) if _is_picture(line) else line for line in kept)


def _is_picture(text: str) -> bool:
    head = text[:_LONGEST_NAME].partition(":")[0].partition(";")[0]
    return head.rpartition(".")[2].strip().upper() in _PICTURES


def _smaller(text: str, shrink: ShrinkPhoto) -> str:
    line = parse_line(text)
    photo = None if line is None else photo_from(line)
    if line is None or photo is None:
        return text
    content = shrink(photo.data)
    if content is None or len(content) >= len(photo.data):
        return text
    params = {"ENCODING": ("b",), "TYPE": ("PNG" if content.startswith(_PNG) else "JPEG",)} | {
        name: values for name, values in line.params.items() if name not in _OF_THE_OLD_FILE
    }
    return format_line(line.spelling, base64.b64encode(content).decode(), params, line.group)
