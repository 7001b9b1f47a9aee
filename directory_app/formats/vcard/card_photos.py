"""Pictures inside content lines: bounded decoding, never a file or the network."""

import base64
import binascii
import re
from dataclasses import dataclass
from typing import Final

from directory_app.formats.vcard.heads import is_base64
from directory_app.formats.vcard.lines import ContentLine

MAX_PHOTO: Final = 8 * 1024 * 1024
"""Bytes of a picture that is shown; a larger one stays in its line."""

_BASE64: Final = re.compile(r"[^A-Za-z0-9+/=]")
_DATA_URI: Final = re.compile(r"data:([\w.+-]+/[\w.+-]+)?[^,]{0,200}?;base64,", re.IGNORECASE)
_LONGEST_HEAD: Final = 300
_SIGNATURES: Final = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture: its bytes as they stand in the card, and what they are (``image/jpeg``)."""

    data: bytes
    media_type: str


def photo_from(line: ContentLine) -> Photo | None:
    """Return the picture that stands in ``line`` as base64, or None.

    An address of a picture (``VALUE=uri``, ``http:``, ``file:``) is never followed. The media type
    is told from the bytes: many cards name a wrong one.
    """
    text = line.value
    head = text[:_LONGEST_HEAD].replace("\\", "")
    found = _DATA_URI.match(head)
    if found is not None:
        text = text[text.index("base64") + len("base64") :].lstrip("\\,")
    elif not is_base64(line.params.get("ENCODING", ())):
        return None
    if len(text) > MAX_PHOTO * 4 // 3 + 4:
        return None
    data = decoded_base64(text)
    media_type = _media_type(data)
    return Photo(data=data, media_type=media_type) if media_type else None


def decoded_base64(text: str) -> bytes:
    """Return the bytes of base64 text, as far as they go: cut off or with rubbish in it."""
    clean = _BASE64.sub("", text).rstrip("=")
    whole = clean[: len(clean) - (1 if len(clean) % 4 == 1 else 0)]
    try:
        return base64.b64decode(whole + "=" * (-len(whole) % 4))
    except binascii.Error:
        return b""


def _media_type(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((name for start, name in _SIGNATURES if data.startswith(start)), "")
