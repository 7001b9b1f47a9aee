"""Encodings and delimiters of text tables, in words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_ENCODINGS: Final[dict[str, object]] = {
    "utf-8": QT_TRANSLATE_NOOP("ReadingWords", "UTF-8"),
    "utf-8-sig": QT_TRANSLATE_NOOP("ReadingWords", "UTF-8 (with mark)"),
    "utf-16": QT_TRANSLATE_NOOP("ReadingWords", "UTF-16"),
    "cp1251": QT_TRANSLATE_NOOP("ReadingWords", "Cyrillic (Windows-1251)"),
    "cp1252": QT_TRANSLATE_NOOP("ReadingWords", "Western (Windows-1252)"),
    "cp1250": QT_TRANSLATE_NOOP("ReadingWords", "Central European (Windows-1250)"),
    "cp1257": QT_TRANSLATE_NOOP("ReadingWords", "Baltic (Windows-1257)"),
    "koi8_r": QT_TRANSLATE_NOOP("ReadingWords", "Cyrillic (KOI8-R)"),
    "cp866": QT_TRANSLATE_NOOP("ReadingWords", "Cyrillic (DOS 866)"),
    "cp932": QT_TRANSLATE_NOOP("ReadingWords", "Japanese (Windows-932)"),
    "gb18030": QT_TRANSLATE_NOOP("ReadingWords", "Chinese (GB 18030)"),
}
_DELIMITERS: Final[dict[str, object]] = {
    ",": QT_TRANSLATE_NOOP("ReadingWords", "comma"),
    ";": QT_TRANSLATE_NOOP("ReadingWords", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("ReadingWords", "tab"),
    "|": QT_TRANSLATE_NOOP("ReadingWords", "vertical bar"),
}


def encoding_words(name: str) -> str:
    """Return what an encoding is called; Python's name for one that has no words here."""
    return _translate(_ENCODINGS.get(name, name))


def delimiter_words(sign: str) -> str:
    """Return what a delimiter is called; the sign itself for one that has no words here."""
    return _translate(_DELIMITERS.get(sign, sign))


def _translate(text: object) -> str:
    return QCoreApplication.translate("ReadingWords", str(text))
