"""How JSON is written into the directory file, and read from it (the only importer of orjson).

An import writes and reads some of each card five times; orjson takes a fifth of the time to write.
"""

from typing import Any

import orjson


def json_text(value: object) -> str:
    """Return JSON as it is kept: Cyrillic as it is, not as numbers, which take thrice the room.

    Args:
        value: what :func:`~directory_app.domain.codec.encode` gives.

    Raises:
        TypeError: a text in it is no Unicode that UTF-8 can hold, or a value is none of JSON.
    """
    return orjson.dumps(value).decode()


def json_value(text: str) -> Any:
    """Return what a text of JSON says.

    Raises:
        ValueError: it is none.
    """
    return orjson.loads(text)
