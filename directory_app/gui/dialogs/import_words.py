"""Sentences for what is wrong with a card that is imported."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.services.import_plan import DuplicateReason

# The keys are the codes of the vCard reader, which the window does not know the class of.
# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_REASONS: Final[dict[str, object]] = {
    "no_name": QT_TRANSLATE_NOOP("ImportWords", "The card names nobody."),
    "missing_end": QT_TRANSLATE_NOOP("ImportWords", "The card has no end."),
    "outside_card": QT_TRANSLATE_NOOP("ImportWords", "This line stands outside every card."),
    "not_a_property": QT_TRANSLATE_NOOP("ImportWords", "This line is no part of a vCard."),
    "unknown_version": QT_TRANSLATE_NOOP("ImportWords", "This version of vCard is not known."),
    "undecodable_text": QT_TRANSLATE_NOOP("ImportWords", "This text cannot be read."),
    "line_too_long": QT_TRANSLATE_NOOP("ImportWords", "This line is too long."),
    "card_too_large": QT_TRANSLATE_NOOP("ImportWords", "The card is too large."),
    "missing": QT_TRANSLATE_NOOP("ImportWords", "The file is not there."),
    "no_access": QT_TRANSLATE_NOOP("ImportWords", "You may not read the file."),
    "not_text": QT_TRANSLATE_NOOP("ImportWords", "The file is not a text file."),
    "no_cards": QT_TRANSLATE_NOOP("ImportWords", "There is no vCard in the file."),
    "uid_taken": QT_TRANSLATE_NOOP("ImportWords", "Two cards have the same UID."),
    "unknown_member": QT_TRANSLATE_NOOP("ImportWords", "The list names somebody who is unknown."),
    "no_space": QT_TRANSLATE_NOOP("ImportWords", "There is no space left."),
    "exists": QT_TRANSLATE_NOOP("ImportWords", "The file is there already."),
    "format_unknown": QT_TRANSLATE_NOOP("ImportWords", "The format of the file is not known."),
}
_UNKNOWN: Final[object] = QT_TRANSLATE_NOOP("ImportWords", "The card cannot be read.")


_DUPLICATES: Final[dict[DuplicateReason, object]] = {
    DuplicateReason.SAME_UID: QT_TRANSLATE_NOOP(
        "ImportWords", "An entry with the same UID and another name is there."
    ),
    DuplicateReason.SAME_PHONE: QT_TRANSLATE_NOOP(
        "ImportWords", "An entry with the same phone number is there."
    ),
    DuplicateReason.SAME_EMAIL: QT_TRANSLATE_NOOP(
        "ImportWords", "An entry with the same e-mail is there."
    ),
    DuplicateReason.SAME_NAME_AND_ORGANISATION: QT_TRANSLATE_NOOP(
        "ImportWords", "An entry with the same name and organisation is there."
    ),
}


def duplicate_words(reason: DuplicateReason | None) -> str:
    """Return a sentence for why a card may be somebody who is there; empty for no reason."""
    if reason is None:
        return ""
    return QCoreApplication.translate("ImportWords", str(_DUPLICATES[reason]))


def reason_words(code: str, detail: str = "") -> str:
    """Return a sentence for what is wrong.

    Args:
        code: of the vCard reader, or of a file problem; an unknown one gets general words.
        detail: the offending text, or empty.
    """
    sentence = QCoreApplication.translate("ImportWords", str(_REASONS.get(code, _UNKNOWN)))
    if not detail:
        return sentence
    words = QCoreApplication.translate("ImportWords", "{sentence} “{text}”")
    return words.format(sentence=sentence, text=detail)
