"""From the bytes of a card file to lines of text, whatever the writer's charset was."""

import codecs
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Final, Protocol, runtime_checkable

MAX_LINE: Final = 24 * 1024 * 1024
"""Characters of one line that are looked at: a photo of 18 MB. The rest of a longer one is cut."""

_CHUNK: Final = 64 * 1024
_NOT_FOR_TEXT: Final = frozenset(
    {"idna", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf-7"}
)
_MARKED_UTF_8: Final = "utf-8-sig"
_WIDER: Final = {
    "big5": ("big5", "cp950"),
    "euc_kr": ("euc_kr", "cp949"),
    "gb2312": ("gb2312", "gb18030"),
    "gbk": ("gbk", "gb18030"),
    "iso8859-1": ("cp1252", "iso8859-1"),
    "iso8859-9": ("cp1254", "iso8859-9"),
    "shift_jis": ("shift_jis", "cp932"),
}
"""What is tried for the name of a standard: writers on Windows mean the code page that adds to it,
as the Encoding Standard of WHATWG has it (section 4.2, names and labels)."""

_SHIFTING: Final = re.compile("(?:cs)?iso[-_]?2022", re.IGNORECASE)
"""How the names of the charsets begin in which octets of ASCII stand for other letters."""

ESCAPE: Final = "\x1b"
_SHIFT: Final = ESCAPE.encode()
"""What shifts there (ISO/IEC 2022)."""

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, _MARKED_UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@runtime_checkable
class ByteSource(Protocol):
    """What can be read as bytes: a file, a member of an archive, standard input."""

    def readinto(self, buffer: bytearray, /) -> int | None:
        """Fill ``buffer`` and return how many bytes came; text files have no such method."""

    def read(self, size: int, /) -> bytes:
        """Return at most ``size`` bytes, none at the end."""


def physical_lines(source: ByteSource | Iterable[str]) -> Iterator[str]:
    """Return the lines of ``source`` without their ends (CRLF, LF or CR), in constant memory.

    Bytes that are not UTF-8 come as lone surrogates (``surrogateescape``), from which
    ``repaired`` gets them back once the charset of the property is known.

    Args:
        source: a file opened for reading bytes, or lines that are decoded already.
    """
    if isinstance(source, ByteSource):
        encoding, chunks = opened(source)
        return lines_of(chunks, encoding)
    return (line.rstrip("\r\n") for line in source)


def opened(source: ByteSource) -> tuple[str, Iterator[bytes]]:
    """Return the encoding of a file, as its first bytes tell, and its bytes in chunks.

    The mark that says UTF-8 is none of them.
    """
    first = source.read(_CHUNK)
    encoding = encoding_of(first)
    if encoding == _MARKED_UTF_8:
        encoding, first = "utf-8", first.removeprefix(codecs.BOM_UTF8)
    return encoding, chain((first,), iter(partial(source.read, _CHUNK), b""))


def lines_of(chunks: Iterable[bytes], encoding: str) -> Iterator[str]:
    """Yield the lines of bytes, as ``physical_lines``; one beyond ``MAX_LINE`` is cut off.

    Args:
        chunks: the bytes.
        encoding: one that ``encoding_of`` may give.
    """
    # The UTF-16 codecs know no surrogateescape.
    errors = "replace" if encoding.startswith("utf-16") else "surrogateescape"
    decoder = io.IncrementalNewlineDecoder(
        codecs.getincrementaldecoder(encoding)(errors), translate=True
    )
    parts: list[str] = []
    size = 0
    for chunk in chunks:
        first, *others = decoder.decode(chunk).split("\n")
        if size <= MAX_LINE:
            parts.append(first)
            size += len(first)
        if others:
            yield "".join(parts)
            yield from others[:-1]
            parts = [others[-1]]
            size = len(others[-1])
    yield from ("".join(parts) + decoder.decode(b"", final=True)).split("\n")


def repaired(text: str, charset: str) -> tuple[str, bool]:
    """Return ``text`` with bytes that were not UTF-8 decoded, and whether that is certain.

    A character that folding cut in two is put together again.

    Args:
        text: a whole logical line, perhaps with escaped bytes.
        charset: what its CHARSET parameter says, or empty.
    """
    if charset and ESCAPE in text:
        return decoded(octets_of(text), charset)
    try:
        text.encode()
    except UnicodeEncodeError:
        return decoded(octets_of(text), charset)
    return text, True


def octets_of(text: str) -> bytes:
    """Return the bytes that ``text`` was decoded from.

    In text that never was bytes there may be other lone surrogates; they become question marks.
    """
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    """Return ``raw`` as text, and whether the charset is certain.

    UTF-8 is tried first, then the declared ``charset``: text that is valid UTF-8 by chance does
    not occur, files that were converted with their old CHARSET left in do. Then UTF-8 or the
    declared charset with a broken byte here and there; Android cuts long values inside a character.
    At last a guess.
    """
    for name in _likely_encodings(raw, charset):
        try:
            return raw.decode(name), True
        except (LookupError, ValueError):  # no encoding of text, other bytes
            continue
    for name in _likely_encodings(raw, charset):
        try:
            mended = raw.decode(name, "replace")
        except (LookupError, ValueError):
            continue
        if _is_nearly_right(mended):
            return mended, False
    return raw.decode(_likely_code_page(raw), "replace"), False


def _likely_encodings(raw: bytes, charset: str) -> Iterator[str]:
    """Yield the encodings to try, the likeliest first."""
    if _SHIFT in raw and _SHIFTING.match(charset):
        yield from _declared(charset)
    yield "utf-8"
    yield from _declared(charset)


def _declared(charset: str) -> Sequence[str]:
    """Return the encodings that the name of a charset may stand for, none if it is unknown."""
    try:
        name = codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):  # no such charset, a name with a NUL
        return ()
    return () if not name or name in _NOT_FOR_TEXT else _WIDER.get(name, (name,))


def _is_nearly_right(mended: str) -> bool:
    """Tell whether characters beyond ASCII are far more than marks of broken bytes."""
    broken = mended.count("\ufffd")
    return sum(sign > "\x7f" for sign in mended) > 4 * broken


def encoding_of(head: bytes) -> str:
    """Tell the encoding of a file from its first bytes: by its mark, or by NULs in ``BEGIN``."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding
    if head[1:2] == b"\0" and head[:1] != b"\0":
        return "utf-16-le"
    if head[:1] == b"\0" and head[1:2] != b"\0":
        return "utf-16-be"
    return "utf-8"


def _likely_code_page(raw: bytes) -> str:
    """Guess between the Cyrillic and the Western code page of Windows.

    Cyrillic words are runs of letters 0xC0-0xFF; Western ones have single accented letters.
    """
    high = re.findall(rb"[\x80-\xff]+", raw)
    in_runs = sum(len(run) for run in high if len(run) > 2)
    return "cp1251" if 2 * in_runs > sum(map(len, high)) else "cp1252"
