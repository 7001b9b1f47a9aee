"""Keeps Excel from changing or running what stands in a cell, and undoes it when reading.

A cell of a CSV file that begins with ``=``, ``+``, ``-`` or ``@`` is a formula for Excel, and one
of digits is a number: the plus and leading zeros of phones go, ``26-10-00`` becomes a day. An
apostrophe in front makes the cell text. (OWASP, "CSV Injection".)
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

_HARMLESS_PHONE: Final = re.compile(r"[+-][\d\s()./-]+(?: ext\. \d{1,8})?")
"""Begins like a formula, but computes at most a number."""

_PROTECTED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠\d(.,$€£%]")


def protected(text: str) -> str:
    """Return a cell of a CSV file as Excel leaves it alone; ``unprotected`` gives it back."""
    return f"{_MARK}{text}" if _is_in_danger(text) else text


def guarded(text: str) -> str:
    """Return a cell that is no formula for Excel, with phones as they are.

    For files that Outlook or Google read: an apostrophe would become part of the number.
    """
    is_formula = text[:1] in _FORMULA and _HARMLESS_PHONE.fullmatch(text) is None
    return f"{_MARK}{text}" if is_formula or _PROTECTED.match(text) else text


def escaped(text: str) -> str:
    """Return a text for a cell that is text anyway; ``unprotected`` gives it back."""
    return f"{_MARK}{text}" if _PROTECTED.match(text) else text


def unprotected(text: str) -> str:
    """Return what was meant by a cell: without the apostrophe that made it text."""
    return text[1:] if text.startswith(_MARK) and _PROTECTED.match(text) else text


def _is_in_danger(text: str) -> bool:
    if text[:1] in _FORMULA or _PROTECTED.match(text):
        return bool(text)
    return (
        len(text) <= 64
        and _NUMBER_LIKE.fullmatch(text) is not None
        and _PLAIN_NUMBER.fullmatch(text) is None
    )
