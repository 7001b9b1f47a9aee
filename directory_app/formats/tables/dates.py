"""Days as people write them into tables."""

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[ T]00:00(?::00)?)?")
_DOTS: Final = re.compile(r"(\d\d?)\.(\d\d?)\.(\d{4})(?: ?г\.?)?")
_SLASHES: Final = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})")
_WITHOUT_YEAR: Final = re.compile(r"--(\d\d)-?(\d\d)")


def written_day(text: str) -> str:
    """Return a day as vCard writes it (``1980-05-09``, ``--0509``); empty if it is not clear.

    ``5/9/1980`` is the ninth of May in one country and the fifth of September in another.
    """
    if found := _WITHOUT_YEAR.fullmatch(text):
        return f"--{found[1]}{found[2]}"
    if found := _ISO.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _DOTS.fullmatch(text):
        return _day(found[3], found[2], found[1])
    if found := _SLASHES.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first == second or second > 12:
            return _day(found[3], found[1], found[2])
        if first > 12:
            return _day(found[3], found[2], found[1])
    return ""


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
