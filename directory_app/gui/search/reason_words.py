"""Why an entry was found, in words: "note: met in Brussels", "fax of the post: +996 312 …"."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason
from directory_app.gui.widgets.line_painting import ELLIPSIS

NEARBY: Final = 14
"""So many characters before a match are shown where it is a long way into its text."""
_WORTH_CUTTING: Final = 8

_VALUE: Final = "{value}"
_CONTEXT: Final = "SearchReasons"


class ReasonWords(NamedTuple):
    """A reason in three pieces, so that only what was found is marked.

    Attributes:
        before: the words before the value.
        value: what was found, as stored, on one line.
        after: the words behind it.
    """

    before: str
    value: str
    after: str

    @property
    def text(self) -> str:
        """The reason in one piece."""
        return f"{self.before}{self.value}{self.after}"


# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_OWN: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "name: {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "short name: {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "acronym: {value}"),
    MatchField.FORMER_NAME: QT_TRANSLATE_NOOP("SearchReasons", "former name: {value}"),
    MatchField.TITLE: QT_TRANSLATE_NOOP("SearchReasons", "title: {value}"),
    MatchField.POST: QT_TRANSLATE_NOOP("SearchReasons", "post: {value}"),
    MatchField.ORGANISATION: QT_TRANSLATE_NOOP("SearchReasons", "organisation: {value}"),
    MatchField.PARENT: QT_TRANSLATE_NOOP("SearchReasons", "part of {value}"),
    MatchField.PROGRAMME: QT_TRANSLATE_NOOP("SearchReasons", "programme: {value}"),
    MatchField.HOLDER: QT_TRANSLATE_NOOP("SearchReasons", "held by {value}"),
    MatchField.TAG: QT_TRANSLATE_NOOP("SearchReasons", "tag: {value}"),
    MatchField.EMAIL: QT_TRANSLATE_NOOP("SearchReasons", "e-mail: {value}"),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "phone: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP("SearchReasons", "mobile: {value}"),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "fax: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP("SearchReasons", "address: {value}"),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "link: {value}"),
    MatchField.LABEL: QT_TRANSLATE_NOOP("SearchReasons", "label: {value}"),
    MatchField.NOTE: QT_TRANSLATE_NOOP("SearchReasons", "note: {value}"),
}
_OWN_FORMER: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "former name: {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "former short name: {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "former acronym: {value}"),
    MatchField.TITLE: QT_TRANSLATE_NOOP("SearchReasons", "former title: {value}"),
    MatchField.POST: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.ORGANISATION: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.PARENT: QT_TRANSLATE_NOOP("SearchReasons", "formerly part of {value}"),
    MatchField.PROGRAMME: QT_TRANSLATE_NOOP("SearchReasons", "former programme: {value}"),
    MatchField.HOLDER: QT_TRANSLATE_NOOP("SearchReasons", "formerly held by {value}"),
    MatchField.EMAIL: QT_TRANSLATE_NOOP("SearchReasons", "former e-mail: {value}"),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "former phone: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP("SearchReasons", "former mobile: {value}"),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "former fax: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP("SearchReasons", "former address: {value}"),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "former link: {value}"),
}
_OF_POST: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "post: {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "post: {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "post: {value}"),
    MatchField.FORMER_NAME: QT_TRANSLATE_NOOP("SearchReasons", "former name of the post: {value}"),
    MatchField.EMAIL: QT_TRANSLATE_NOOP("SearchReasons", "e-mail of the post: {value}"),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "phone of the post: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP("SearchReasons", "mobile of the post: {value}"),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "fax of the post: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP("SearchReasons", "address of the post: {value}"),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "link of the post: {value}"),
    MatchField.NOTE: QT_TRANSLATE_NOOP("SearchReasons", "note on the post: {value}"),
}
_OF_FORMER_POST: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.EMAIL: QT_TRANSLATE_NOOP("SearchReasons", "e-mail of a former post: {value}"),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "phone of a former post: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP("SearchReasons", "mobile of a former post: {value}"),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "fax of a former post: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP("SearchReasons", "address of a former post: {value}"),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "link of a former post: {value}"),
    MatchField.NOTE: QT_TRANSLATE_NOOP("SearchReasons", "note on a former post: {value}"),
}
_OF_ORGANISATION: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "organisation: {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "organisation: {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "organisation: {value}"),
    MatchField.FORMER_NAME: QT_TRANSLATE_NOOP(
        "SearchReasons", "former name of the organisation: {value}"
    ),
    MatchField.EMAIL: QT_TRANSLATE_NOOP("SearchReasons", "e-mail of the organisation: {value}"),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "phone of the organisation: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP("SearchReasons", "mobile of the organisation: {value}"),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "fax of the organisation: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP("SearchReasons", "address of the organisation: {value}"),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "link of the organisation: {value}"),
    MatchField.NOTE: QT_TRANSLATE_NOOP("SearchReasons", "note on the organisation: {value}"),
}
_OF_FORMER_ORGANISATION: Final[Mapping[MatchField, object]] = {
    MatchField.NAME: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.SHORT_NAME: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.ACRONYM: QT_TRANSLATE_NOOP("SearchReasons", "formerly {value}"),
    MatchField.EMAIL: QT_TRANSLATE_NOOP(
        "SearchReasons", "e-mail of a former organisation: {value}"
    ),
    MatchField.PHONE: QT_TRANSLATE_NOOP("SearchReasons", "phone of a former organisation: {value}"),
    MatchField.MOBILE: QT_TRANSLATE_NOOP(
        "SearchReasons", "mobile of a former organisation: {value}"
    ),
    MatchField.FAX: QT_TRANSLATE_NOOP("SearchReasons", "fax of a former organisation: {value}"),
    MatchField.ADDRESS: QT_TRANSLATE_NOOP(
        "SearchReasons", "address of a former organisation: {value}"
    ),
    MatchField.LINK: QT_TRANSLATE_NOOP("SearchReasons", "link of a former organisation: {value}"),
    MatchField.NOTE: QT_TRANSLATE_NOOP("SearchReasons", "note on a former organisation: {value}"),
}
_WORDS: Final[Mapping[tuple[MatchOwner, bool], Mapping[MatchField, object]]] = {
    (MatchOwner.ENTRY, False): _OWN,
    (MatchOwner.ENTRY, True): _OWN_FORMER,
    (MatchOwner.POST, False): _OF_POST,
    (MatchOwner.POST, True): _OF_FORMER_POST,
    (MatchOwner.ORGANISATION, False): _OF_ORGANISATION,
    (MatchOwner.ORGANISATION, True): _OF_FORMER_ORGANISATION,
}


def reason_words(reason: MatchReason) -> ReasonWords:
    """Return a reason in the words of the user's language.

    What has no words for its owner or for being over is said as if it were the entry's own now.
    """
    words = _WORDS[reason.owner, reason.is_former].get(reason.field) or _OWN[reason.field]
    before, _, after = QCoreApplication.translate(_CONTEXT, str(words)).partition(_VALUE)
    return ReasonWords(before, " ".join(reason.text.split()), after)


def excerpt(value: str, start: int, *, nearby: int = NEARBY) -> tuple[str, int]:
    """Return a long value from shortly before what was found in it.

    Args:
        value: on one line.
        start: where in it something was found.
        nearby: so many characters before that are shown at most.

    Returns:
        The value as it is to be shown, and how many characters fewer stand before what was found.
    """
    if start <= nearby + _WORTH_CUTTING:
        return value, 0
    blank = value.find(" ", start - nearby, start)
    begin = blank + 1 if blank >= 0 else start - nearby
    return ELLIPSIS + value[begin:], begin - len(ELLIPSIS)
