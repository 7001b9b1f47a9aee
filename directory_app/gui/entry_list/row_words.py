"""The words of a row: its second line and its tool tip."""

from collections.abc import Sequence
from typing import NamedTuple

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.search_views import MatchReason
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.columns import holders_text
from directory_app.gui.kind_words import kind_of_summary
from directory_app.gui.search.reason_words import reason_words

SEPARATOR = " · "


class SecondLine(NamedTuple):
    """What stands below a name.

    Attributes:
        text: the ordinary part; may be empty.
        warning: what is said in the warning colour behind it; may be empty.
    """

    text: str
    warning: str = ""


def second_line(summary: EntrySummary) -> SecondLine:
    """Return what a list says of an entry below its name.

    A person has the post and the organisation, an organisation its kind and parent, a post its
    organisation or programme and who holds it.
    """
    match summary.kind:
        case RecordKind.POST if summary.vacant:
            return SecondLine(summary.context, holders_text(summary))
        case RecordKind.POST:
            return SecondLine(_joined(summary.context, holders_text(summary)))
        case RecordKind.ORGANISATION:
            return SecondLine(_joined(kind_of_summary(summary), summary.context))
        case _:
            return SecondLine(_joined(summary.title, summary.context))


def whole_line(summary: EntrySummary) -> str:
    """Return the second line in one piece."""
    line = second_line(summary)
    return _joined(line.text, line.warning)


def tool_tip(summary: EntrySummary, reasons: Sequence[MatchReason] = ()) -> str:
    """Return everything the row shows, unshortened, and why it was found, a line each."""
    shown = (summary.name, whole_line(summary), summary.email, summary.phone)
    found = (reason_words(reason).text for reason in reasons)
    return "\n".join(part for part in (*shown, *found) if part)


def description(summary: EntrySummary, reasons: Sequence[MatchReason] = ()) -> str:
    """Return what a screen reader says of a row after its name."""
    return _joined(whole_line(summary), *(reason_words(reason).text for reason in reasons))


def _joined(*parts: str) -> str:
    return SEPARATOR.join(part for part in parts if part)
