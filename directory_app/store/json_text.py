"""How JSON is written into the directory file."""

import json


def json_text(value: object) -> str:
    """Return JSON as it is kept: Cyrillic as it is, not as numbers, which take thrice the room."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
