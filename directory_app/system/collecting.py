"""The garbage collector of a program that makes values by the million and hardly any cycles."""

import gc
from typing import Final

_YOUNG: Final = 5_000
"""New objects after which it looks for cycles among them: not 700, which a few cards make."""

_OLDER: Final = 5
"""Looks at younger objects after which it looks at older ones: as often as by default, in the end,
since what lies there longer is missed."""


def keep_what_is_loaded() -> None:
    """Let the collector leave alone what there is now, and look seldom at what comes."""
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLDER)
