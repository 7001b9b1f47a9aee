"""Sentences for what is wrong with a card that is imported, and what can be done about it."""

from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.services.import_plan import DuplicateChoice, DuplicateReason, ImportOutcome


class _Words(NamedTuple):
    """What is wrong, and what can be done.

    PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
    """

    sentence: object
    advice: object


_CARD_IS_TAKEN: Final[object] = QT_TRANSLATE_NOOP(
    "ImportWords", "The rest of the card is imported. Nothing needs to be done."
)
_LOOK_AT_CARD: Final[object] = QT_TRANSLATE_NOOP(
    "ImportWords", "Correct the card in the program it comes from, and export it again."
)
_EXPORT_AGAIN: Final[object] = QT_TRANSLATE_NOOP(
    "ImportWords", "Export the file again: it may have been cut off or changed on its way."
)

# The keys are the codes of the readers, which the window does not know the classes of.
_REASONS: Final[dict[str, _Words]] = {
    "no_name": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The card names nobody."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "Give it a name in the program it comes from, and export it again."
        ),
    ),
    "missing_end": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The card has no end."),
        QT_TRANSLATE_NOOP(
            "ImportWords",
            "What was read of it is imported. Export the file again if something is missing: it "
            "may have been cut off.",
        ),
    ),
    "outside_card": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This line stands outside every card."),
        QT_TRANSLATE_NOOP("ImportWords", "It was left out. The cards around it are imported."),
    ),
    "not_a_property": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This line is no part of a vCard."), _CARD_IS_TAKEN
    ),
    "unknown_version": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This version of vCard is not known."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "The card was read like version 3.0. Look at it after the import."
        ),
    ),
    "undecodable_text": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This text cannot be read."),
        QT_TRANSLATE_NOOP(
            "ImportWords",
            "It is in another encoding than the file says. Look at the entry after the import, or "
            "export the file again as UTF-8.",
        ),
    ),
    "line_too_long": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This line is too long."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "It was left out. Often it is a picture that is very large."
        ),
    ),
    "card_too_large": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The card is too large."), _EXPORT_AGAIN
    ),
    "no_entry": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This record changes or deletes an entry."),
        QT_TRANSLATE_NOOP("ImportWords", "It was left out: only whole entries are imported."),
    ),
    "not_opened": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This content lies in another file."),
        QT_TRANSLATE_NOOP("ImportWords", "No file that a file names is ever opened."),
    ),
    "unpaired_quote": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "A quotation mark is not closed."),
        QT_TRANSLATE_NOOP(
            "ImportWords",
            "The lines after it were read one by one. Look at these entries after the import.",
        ),
    ),
    "phone_digits_lost": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "Excel has changed this number; its digits are lost."),
        QT_TRANSLATE_NOOP(
            "ImportWords",
            "It was left out. Format the column as text in Excel and type the number anew.",
        ),
    ),
    "sheet_left_out": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This sheet was not read."),
        QT_TRANSLATE_NOOP("ImportWords", "Import the file again, and choose this sheet."),
    ),
    "damaged": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The file is damaged."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "Open it in the program it comes from, and save it once more."
        ),
    ),
    "too_large": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The file would grow beyond all bounds."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "Delete empty rows and columns, or save the sheet as CSV."
        ),
    ),
    "encrypted": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The file is protected by a password."),
        QT_TRANSLATE_NOOP("ImportWords", "Save it without a password, and choose that file."),
    ),
    "missing": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The file is not there."),
        QT_TRANSLATE_NOOP("ImportWords", "It may have been moved. Choose it again."),
    ),
    "no_access": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "You may not read the file."),
        QT_TRANSLATE_NOOP("ImportWords", "Copy it to a folder of your own, and choose it there."),
    ),
    "not_text": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The file is not a text file."),
        QT_TRANSLATE_NOOP("ImportWords", "Choose an export of contacts: vCard, CSV or LDIF."),
    ),
    "no_cards": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "There are no contacts in the file."),
        QT_TRANSLATE_NOOP("ImportWords", "Look whether it is the file that you mean."),
    ),
    "format_unknown": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The format of the file is not known."),
        QT_TRANSLATE_NOOP(
            "ImportWords", "Export the contacts as vCard or CSV, and choose that file."
        ),
    ),
    "no_space": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "There is no space left."),
        QT_TRANSLATE_NOOP("ImportWords", "Make room on the disk, and try again."),
    ),
    "exists": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "A file of this name is there already."),
        QT_TRANSLATE_NOOP("ImportWords", "Give it another name."),
    ),
    "not_a_file": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This is a folder or a device, not a file."),
        QT_TRANSLATE_NOOP("ImportWords", "Choose the files in it."),
    ),
    "directory_file": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "This is a directory of this program."),
        QT_TRANSLATE_NOOP("ImportWords", "Open it with “Open directory…”."),
    ),
    "uid_taken": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "Two cards have the same UID."),
        QT_TRANSLATE_NOOP("ImportWords", "Both are imported; the second one gets another UID."),
    ),
    "unknown_member": _Words(
        QT_TRANSLATE_NOOP("ImportWords", "The list names somebody who is unknown."),
        QT_TRANSLATE_NOOP(
            "ImportWords",
            "The list is imported without that member. Import the file with the member, and then "
            "this one again.",
        ),
    ),
}
_UNKNOWN: Final = _Words(
    QT_TRANSLATE_NOOP("ImportWords", "The card cannot be read."), _LOOK_AT_CARD
)

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

_CHOICES: Final[dict[DuplicateChoice, object]] = {
    DuplicateChoice.SKIP: QT_TRANSLATE_NOOP("ImportWords", "Leave out"),
    DuplicateChoice.UPDATE: QT_TRANSLATE_NOOP("ImportWords", "Update the entry"),
    DuplicateChoice.ADD: QT_TRANSLATE_NOOP("ImportWords", "Add anyway"),
}

_OUTCOMES: Final[dict[ImportOutcome, object]] = {
    ImportOutcome.NEW: QT_TRANSLATE_NOOP("ImportWords", "New"),
    ImportOutcome.UPDATED: QT_TRANSLATE_NOOP("ImportWords", "Changed"),
    ImportOutcome.DUPLICATE: QT_TRANSLATE_NOOP("ImportWords", "Possible duplicates"),
    ImportOutcome.UNCHANGED: QT_TRANSLATE_NOOP("ImportWords", "Unchanged"),
}


def outcome_words(outcome: ImportOutcome) -> str:
    """Return what the cards of an outcome are called."""
    return _translate(_OUTCOMES[outcome])


def choice_words(choice: DuplicateChoice) -> str:
    """Return what can be done with a possible duplicate, in a few words."""
    return _translate(_CHOICES[choice])


def duplicate_words(reason: DuplicateReason | None) -> str:
    """Return a sentence for why a card may be somebody who is there; empty for no reason."""
    return "" if reason is None else _translate(_DUPLICATES[reason])


def reason_words(code: str, detail: str = "") -> str:
    """Return a sentence for what is wrong.

    Args:
        code: of a reader, or of a file problem; an unknown one gets general words.
        detail: the offending text, or empty.
    """
    sentence = _translate(_REASONS.get(code, _UNKNOWN).sentence)
    if not detail:
        return sentence
    return _translate(_WITH_TEXT).format(sentence=sentence, text=detail)


def advice_words(code: str) -> str:
    """Return a sentence for what can be done about a problem; ``code`` as above."""
    return _translate(_REASONS.get(code, _UNKNOWN).advice)


_WITH_TEXT: Final = QT_TRANSLATE_NOOP("ImportWords", "{sentence} “{text}”")


def _translate(text: object) -> str:
    return QCoreApplication.translate("ImportWords", str(text))
