"""Sums of money as people type them, read and written."""

import re
from decimal import Decimal

_SCALES = (
    (re.compile(r"(?:million|mio|mln|млн|миллион\w*)\.?$", re.IGNORECASE), Decimal(1_000_000)),
    (re.compile(r"(?:thousand|тыс|тысяч\w*)\.?$", re.IGNORECASE), Decimal(1000)),
)
"""Words behind a number that multiply it, in the languages of the window."""

_BLANKS = re.compile(r"[\s\u00a0\u202f'’]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)


def amount_text(amount: Decimal) -> str:
    """Return a sum as it is written in a field: ``6 600 000`` or ``1 250.50``."""
    return f"{amount:,f}".replace(",", " ")


def read_amount(text: str) -> Decimal | None:
    """Return the sum that ``text`` writes, or None.

    Understood are blanks, commas and points between thousands, a comma or point before the cents,
    and "million" and "thousand" behind the number. A single comma or point followed by just three
    digits separates thousands, as nobody writes cents with three digits.
    """
    plain, scale = text.strip(), Decimal(1)
    for words, factor in _SCALES:
        shorter = words.sub("", plain).strip()
        if shorter != plain:
            plain, scale = shorter, factor
            break
    plain = _with_point(_BLANKS.sub("", plain), is_scaled=scale != 1)
    return Decimal(plain) * scale if _NUMBER.fullmatch(plain) is not None else None


def _with_point(text: str, *, is_scaled: bool) -> str:
    """Return ``text`` with nothing between thousands and a point before the fraction."""
    signs = [sign for sign in text if sign in ".,"]
    if not signs:
        return text
    head, sign, tail = text.rpartition(signs[-1])
    is_mixed = len(set(signs)) > 1
    is_single = len(signs) == 1
    is_fraction = is_mixed or (is_single and (is_scaled or len(tail) != len("000")))
    digits = head.replace(",", "").replace(".", "")
    return f"{digits}.{tail}" if is_fraction and sign and digits else f"{digits}{tail}"
