"""The garbage collector of a program that makes values by the million and hardly any cycles."""

import ctypes
import gc
import sys
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


def give_back_memory() -> None:
    """Let go of what a large piece of work left behind; to be called on its thread, at its end.

    glibc keeps what was freed for the next time (malloc_trim(3)), though a window may stay open all
    day. After an import of a hundred thousand cards this takes a tenth of a second.
    """
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:  # other C libraries do without
            trim(0)
