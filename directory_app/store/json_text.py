"""How JSON is written into the directory file."""

import json
from typing import Final

# What is kept are trees, so nobody need look for circles in them.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)


def json_text(value: object) -> str:
    """Return JSON as it is kept: Cyrillic as it is, not as numbers, which take thrice the room."""
    return _ENCODER.encode(value)
