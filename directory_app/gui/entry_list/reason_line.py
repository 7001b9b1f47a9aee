"""Why an entry was found, on one line with what was found marked."""

from collections.abc import Sequence
from typing import NamedTuple

from directory_app.domain.search_views import MatchReason
from directory_app.gui.entry_list.row_words import SEPARATOR
from directory_app.gui.search.reason_words import NEARBY, excerpt, reason_words
from directory_app.gui.widgets.line_painting import Mark, Span


class ReasonLine(NamedTuple):
    """The reasons of one entry.

    Attributes:
        text: all of them; empty without any.
        spans: what was found in it.
    """

    text: str
    spans: tuple[Span, ...]


def reason_line(reasons: Sequence[MatchReason], mark: Mark, *, nearby: int = NEARBY) -> ReasonLine:
    """Return reasons on one line, each long value from shortly before what was found.

    Only values are marked: the words around them are ours.

    Args:
        reasons: why an entry was found.
        mark: tells what was found in a value.
        nearby: so many characters before that are shown of a long value.
    """
    text = ""
    spans: list[Span] = []
    for reason in reasons:
        words = reason_words(reason)
        found = mark(words.value)
        value, cut = excerpt(words.value, found[0][0] if found else 0, nearby=nearby)
        text += (SEPARATOR if text else "") + words.before
        spans += [(start - cut + len(text), end - cut + len(text)) for start, end in found]
        text += value + words.after
    return ReasonLine(text, tuple(spans))
