"""Keeps Excel from changing or running what stands in a cell, and undoes it when reading.

A cell of a CSV file that begins with ``=``, ``+``, ``-`` or ``@`` is a formula for Excel, and one
of digits is a number: the plus and leading zeros of phones go, ``26-10-00`` becomes a day. An
apostrophe in front makes the cell text. (OWASP, "CSV Injection".)

Where Excel expects another delimiter than the file has, a cell begins in the middle of a text,
after a semicolon, comma or line end; a formula that stands there gets an apostrophe, too.
"""

import re
from typing import Final

_MARK: Final = "'"
_FORMULA: Final = frozenset("=+-@\t\r\n＝＋－＠")
_PLAIN_NUMBER: Final = re.compile(r"(?:0|[1-9]\d{0,10})")
"""What Excel shows as it stands, although as a number."""

_NUMBER_LIKE: Final = re.compile(
    r"[\d(.,$€£%][\d\s.,:/()%$€£-]*(?:[Ee][+-]?\d+)?(?:\s?[AaPp][Mm]?)?"
    r"|\d{1,4}[\s./-]?[^\W\d_]{3,9}\.?(?:[\s./-]?\d{1,4})?(?: г\.?)?"
)
"""What Excel may take for a number, a time or a day."""

_MONTHS: Final = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    "|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек"
)
_WORDS: Final = (
    rf"(?:{_MONTHS})[^\W\d_]{{0,6}}\.?[\s./-]{{0,2}}\d{{1,4}}(?:[\s.,/-]{{1,2}}\d{{2,4}})?"
    r"|true|false|истина|ложь"
)
_LONGEST_TRUTH: Final = len("истина")
_WORD_LIKE: Final = re.compile(_WORDS, re.IGNORECASE)
"""What Excel takes for a day or a truth though it begins with a letter."""

_HARMLESS_PHONE: Final = re.compile(r"[+-][\d\s()./-]+(?: ext\. \d{1,8})?")
"""Begins like a formula, but computes at most a number."""

_INSIDE: Final = r"""["']*[=+\-@＝＋－＠][^;,\t\r\n]*?(?:[|!]|\w\()"""
"""A formula that does more than to compute a number; a list of things after dashes is none."""

_BEGIN: Final = r"([;,\t\r\n])"
_HIDDEN: Final = re.compile(rf"{_BEGIN}(?={_INSIDE})")
_MARKED: Final = re.compile(rf"{_BEGIN}'(?={_INSIDE})")

_PROTECTED: Final = re.compile(
    rf"'+(?:[=+\-@\t\r\n＝＋－＠\d(.,$€£%]|(?:{_WORDS})\Z)", re.IGNORECASE
)


def protected(text: str) -> str:
    """Return a cell of a CSV file as Excel leaves it alone; ``unprotected`` gives it back."""
    return f"{_MARK}{_guarded_inside(text)}" if _is_in_danger(text) else _guarded_inside(text)


def guarded(text: str) -> str:
    """Return a cell that is no formula for Excel, with phones as they are.

    For files that Outlook or Google read: an apostrophe would become part of the number.
    """
    is_formula = text[:1] in _FORMULA and _HARMLESS_PHONE.fullmatch(text) is None
    inside = _guarded_inside(text)
    return f"{_MARK}{inside}" if is_formula or _PROTECTED.match(text) else inside


def escaped(text: str) -> str:
    """Return a text for a cell that is text anyway; ``unprotected`` gives it back."""
    inside = _MARKED.sub(r"\1''", text)
    return f"{_MARK}{inside}" if _PROTECTED.match(text) else inside


def unprotected(text: str) -> str:
    """Return what was meant by a cell: without the apostrophes that made it text."""
    if _MARK not in text:
        return text
    bare = text[1:] if text.startswith(_MARK) and _PROTECTED.match(text) else text
    return _MARKED.sub(r"\1", bare)


def _guarded_inside(text: str) -> str:
    # Most texts have none of these, and to ask takes a tenth of looking for all of it.
    if "(" in text or "|" in text or "!" in text:
        return _HIDDEN.sub(r"\1'", text)
    return text


def _is_in_danger(text: str) -> bool:
    if text[:1] in _FORMULA or _PROTECTED.match(text):
        return bool(text)
    if len(text) > 64:
        return False
    if _NUMBER_LIKE.fullmatch(text) is not None:
        return _PLAIN_NUMBER.fullmatch(text) is None
    is_short = len(text) <= _LONGEST_TRUTH
    return (is_short or text[-1:].isdigit()) and _WORD_LIKE.fullmatch(text) is not None
