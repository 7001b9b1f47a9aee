"""Words for what cards say: translated relations and dates, and lines cut to be read."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_RELATIONS: Final[dict[str, object]] = {
    # RFC 6350 section 6.6.6, and the words of Apple, Android and others
    "acquaintance": QT_TRANSLATE_NOOP("DetailWords", "Acquaintance"),
    "agent": QT_TRANSLATE_NOOP("DetailWords", "Agent"),
    "assistant": QT_TRANSLATE_NOOP("DetailWords", "Assistant"),
    "brother": QT_TRANSLATE_NOOP("DetailWords", "Brother"),
    "child": QT_TRANSLATE_NOOP("DetailWords", "Child"),
    "co-resident": QT_TRANSLATE_NOOP("DetailWords", "Same household"),
    "co-worker": QT_TRANSLATE_NOOP("DetailWords", "Colleague"),
    "colleague": QT_TRANSLATE_NOOP("DetailWords", "Colleague"),
    "contact": QT_TRANSLATE_NOOP("DetailWords", "Contact"),
    "domestic partner": QT_TRANSLATE_NOOP("DetailWords", "Partner"),
    "emergency": QT_TRANSLATE_NOOP("DetailWords", "In an emergency"),
    "father": QT_TRANSLATE_NOOP("DetailWords", "Father"),
    "friend": QT_TRANSLATE_NOOP("DetailWords", "Friend"),
    "kin": QT_TRANSLATE_NOOP("DetailWords", "Relative"),
    "manager": QT_TRANSLATE_NOOP("DetailWords", "Manager"),
    "mother": QT_TRANSLATE_NOOP("DetailWords", "Mother"),
    "neighbor": QT_TRANSLATE_NOOP("DetailWords", "Neighbour"),
    "parent": QT_TRANSLATE_NOOP("DetailWords", "Parent"),
    "partner": QT_TRANSLATE_NOOP("DetailWords", "Partner"),
    "referred by": QT_TRANSLATE_NOOP("DetailWords", "Referred by"),
    "relative": QT_TRANSLATE_NOOP("DetailWords", "Relative"),
    "sibling": QT_TRANSLATE_NOOP("DetailWords", "Sibling"),
    "sister": QT_TRANSLATE_NOOP("DetailWords", "Sister"),
    "spouse": QT_TRANSLATE_NOOP("DetailWords", "Spouse"),
}
_DATES: Final[dict[str, object]] = {
    "anniversary": QT_TRANSLATE_NOOP("DetailWords", "Anniversary"),
    "birthday": QT_TRANSLATE_NOOP("DetailWords", "Birthday"),
    "death": QT_TRANSLATE_NOOP("DetailWords", "Died"),
    "other": QT_TRANSLATE_NOOP("DetailWords", "Date"),
}

_LONGEST_LINE: Final = 160
"""Characters of a kept line that are shown whole."""

_BEGINNING: Final = 60
"""Characters that are shown of a longer one; pictures are lines of millions."""


def shortened_line(line: str) -> str:
    """Return a kept line, cut where nobody would read on, with how long it is."""
    if len(line) <= _LONGEST_LINE:
        return line
    return f"{line[:_BEGINNING]}… ({QLocale().formattedDataSize(len(line))})"


def relation_word(kind: str) -> str:
    """Return what somebody is to the subject; a word of the card's own stays."""
    return _translated(_RELATIONS.get(kind.casefold(), kind))


def date_word(label: str) -> str:
    """Return what a date is of; a word of the card's own stays."""
    return _translated(_DATES.get(label.casefold(), label))


def _translated(text: object) -> str:
    words = QCoreApplication.translate("DetailWords", str(text)) if text else ""
    return words[:1].upper() + words[1:]
