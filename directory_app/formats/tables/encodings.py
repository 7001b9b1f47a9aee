"""Tells in which encoding a text was written (the only importer of charset_normalizer)."""

import codecs
import re
from typing import BinaryIO, Final, NamedTuple

_CHUNK: Final = 1024 * 1024
_SAMPLE: Final = 64 * 1024
"""Bytes beyond ASCII are gathered up to so many for the guess."""

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

CODE_PAGES: Final = ("cp1251", "cp1252", "koi8_r", "cp932", "cp866", "cp1250", "gb18030")
"""What lists of contacts come in: Windows, Unix and DOS in Russian, Western and Central European
Windows, Windows in Japanese and Chinese."""

OFFERED: Final = (
    *("utf-8", "utf-16", "cp1251", "cp1252", "cp1250", "cp1257"),
    *("koi8_r", "cp866", "cp932", "gb18030"),
)
"""Encodings a user may choose from; names of Python."""

_SIGN_IN_WORD: Final = re.compile("[A-Za-z][¹³¿£¥¼¾œŸ¢¡«»¸]|[¹³¿£¥¼¾œŸ¡][a-z]")
_HIGH: Final = re.compile(rb"[\x80-\xff]+")


class FoundEncoding(NamedTuple):
    """Python's name of an encoding, and whether the bytes leave no doubt about it."""

    name: str
    is_certain: bool


def find_encoding(file: BinaryIO) -> FoundEncoding:
    """Tell the encoding of a text file; it is left at its beginning.

    A mark at the beginning says it; NULs in every other byte mean UTF-16; what is UTF-8 throughout
    is UTF-8. Otherwise it is guessed from the lines that are not ASCII.

    Args:
        file: opened for reading bytes, seekable.
    """
    file.seek(0)
    head = file.read(_CHUNK)
    try:
        return _by_mark(head) or _by_content(file, head)
    finally:
        file.seek(0)


def _by_mark(head: bytes) -> FoundEncoding | None:
    for mark, name in _MARKS:
        if head.startswith(mark):
            return FoundEncoding(name, is_certain=True)
    start = head[:2000]
    for name, zeros in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        # Half the bytes of ASCII text are NUL in UTF-16; delimiters and line ends always are there.
        if len(start) > 1 and zeros.count(0) * 10 > len(zeros):
            others = len(start) - len(zeros)
            if start.count(0) - zeros.count(0) <= others // 50:
                return FoundEncoding(name, is_certain=True)
    return None


def _by_content(file: BinaryIO, head: bytes) -> FoundEncoding:
    """Read the whole file as UTF-8; where that fails, guess from its lines beyond ASCII."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    sample = bytearray()
    is_utf8 = True
    chunk = head
    while chunk and (is_utf8 or len(sample) < _SAMPLE):
        if is_utf8 and not (chunk.isascii() and not decoder.getstate()[0]):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf8 = False
        for row in () if chunk.isascii() else chunk.split(b"\n"):
            if len(sample) < _SAMPLE and not row.isascii():
                sample += row[:_SAMPLE] + b"\n"
        chunk = file.read(_CHUNK)
    if is_utf8:
        return FoundEncoding("utf-8", is_certain=True)
    return FoundEncoding(_guess(bytes(sample)), is_certain=False)


def _guess(sample: bytes) -> str:
    """Return the likeliest code page of lines that are not UTF-8."""
    # Imported late: it is needed for files of old programs only.
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[*CODE_PAGES], enable_fallback=False).best()
    if best is None:
        return _by_runs(sample)
    name = str(best.encoding)
    return _western_or_central(sample) if name in {"cp1250", "cp1252"} else name


def _western_or_central(sample: bytes) -> str:
    """Tell the code pages of Western and Central Europe apart, which share most letters.

    Polish and Czech letters stand where the Western page has signs that no word contains.
    """
    text = sample.decode("cp1252", "replace")
    return "cp1250" if _SIGN_IN_WORD.search(text) else "cp1252"


def _by_runs(sample: bytes) -> str:
    """Guess between the Cyrillic and the Western code page of Windows.

    Cyrillic words are runs of letters 0xC0-0xFF; Western ones have single accented letters.
    """
    high = _HIGH.findall(sample)
    in_runs = sum(len(run) for run in high if len(run) > 2)
    return "cp1251" if 2 * in_runs > sum(map(len, high)) else "cp1252"
