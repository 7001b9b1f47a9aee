"""What the parts of a search are called, in few words: "Kyrgyzstan", "not: Ministry", "has fax"."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.locales import country_name
from directory_app.domain.query import (
    AnyPart,
    Condition,
    DateField,
    GroupKind,
    Has,
    Having,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    TextField,
    ToReview,
    Words,
)
from directory_app.gui.card.dates import day_text
from directory_app.gui.card.words import role_word
from directory_app.gui.editor.code_field import interface_language
from directory_app.gui.kind_words import kind_of_one

_CONTEXT: Final = "SearchParts"
_FIRST, _LAST = (1, 1), (12, 31)
"""Month and day with which a year begins and ends."""

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_RECORDS: Final[Mapping[RecordKind, object]] = {
    RecordKind.PERSON: QT_TRANSLATE_NOOP("SearchParts", "Person"),
    RecordKind.ORGANISATION: QT_TRANSLATE_NOOP("SearchParts", "Organisation"),
    RecordKind.POST: QT_TRANSLATE_NOOP("SearchParts", "Post"),
}
_WITHIN: Final[Mapping[TextField, object]] = {
    TextField.NAME: QT_TRANSLATE_NOOP("SearchParts", "name: {text}"),
    TextField.POST: QT_TRANSLATE_NOOP("SearchParts", "post: {text}"),
    TextField.ORGANISATION: QT_TRANSLATE_NOOP("SearchParts", "organisation: {text}"),
    TextField.PHONE: QT_TRANSLATE_NOOP("SearchParts", "phone: {text}"),
    TextField.EMAIL: QT_TRANSLATE_NOOP("SearchParts", "e-mail: {text}"),
    TextField.PLACE: QT_TRANSLATE_NOOP("SearchParts", "place: {text}"),
    TextField.NOTE: QT_TRANSLATE_NOOP("SearchParts", "note: {text}"),
    TextField.LINK: QT_TRANSLATE_NOOP("SearchParts", "link: {text}"),
}
_GROUPS: Final[Mapping[GroupKind, object]] = {
    GroupKind.TAG: QT_TRANSLATE_NOOP("SearchParts", "tag: {text}"),
    GroupKind.LIST: QT_TRANSLATE_NOOP("SearchParts", "list: {text}"),
}
_HAVINGS: Final[Mapping[Having, object]] = {
    Having.EMAIL: QT_TRANSLATE_NOOP("SearchParts", "e-mail"),
    Having.PHONE: QT_TRANSLATE_NOOP("SearchParts", "phone"),
    Having.MOBILE: QT_TRANSLATE_NOOP("SearchParts", "mobile"),
    Having.FAX: QT_TRANSLATE_NOOP("SearchParts", "fax"),
    Having.ADDRESS: QT_TRANSLATE_NOOP("SearchParts", "address"),
    Having.LINK: QT_TRANSLATE_NOOP("SearchParts", "link"),
    Having.NOTE: QT_TRANSLATE_NOOP("SearchParts", "note"),
    Having.POST: QT_TRANSLATE_NOOP("SearchParts", "post"),
    Having.ORGANISATION: QT_TRANSLATE_NOOP("SearchParts", "organisation"),
    Having.TAG: QT_TRANSLATE_NOOP("SearchParts", "tag"),
    Having.SOURCE: QT_TRANSLATE_NOOP("SearchParts", "source"),
}
_HAS: Final[Mapping[Having, object]] = {
    Having.EMAIL: QT_TRANSLATE_NOOP("SearchParts", "has e-mail"),
    Having.PHONE: QT_TRANSLATE_NOOP("SearchParts", "has phone"),
    Having.MOBILE: QT_TRANSLATE_NOOP("SearchParts", "has mobile"),
    Having.FAX: QT_TRANSLATE_NOOP("SearchParts", "has fax"),
    Having.ADDRESS: QT_TRANSLATE_NOOP("SearchParts", "has address"),
    Having.LINK: QT_TRANSLATE_NOOP("SearchParts", "has link"),
    Having.NOTE: QT_TRANSLATE_NOOP("SearchParts", "has note"),
    Having.POST: QT_TRANSLATE_NOOP("SearchParts", "has post"),
    Having.ORGANISATION: QT_TRANSLATE_NOOP("SearchParts", "has organisation"),
    Having.TAG: QT_TRANSLATE_NOOP("SearchParts", "has tag"),
    Having.SOURCE: QT_TRANSLATE_NOOP("SearchParts", "has source"),
}
_LACKS: Final[Mapping[Having, object]] = {
    Having.EMAIL: QT_TRANSLATE_NOOP("SearchParts", "no e-mail"),
    Having.PHONE: QT_TRANSLATE_NOOP("SearchParts", "no phone"),
    Having.MOBILE: QT_TRANSLATE_NOOP("SearchParts", "no mobile"),
    Having.FAX: QT_TRANSLATE_NOOP("SearchParts", "no fax"),
    Having.ADDRESS: QT_TRANSLATE_NOOP("SearchParts", "no address"),
    Having.LINK: QT_TRANSLATE_NOOP("SearchParts", "no link"),
    Having.NOTE: QT_TRANSLATE_NOOP("SearchParts", "no note"),
    Having.POST: QT_TRANSLATE_NOOP("SearchParts", "no post"),
    Having.ORGANISATION: QT_TRANSLATE_NOOP("SearchParts", "no organisation"),
    Having.TAG: QT_TRANSLATE_NOOP("SearchParts", "no tag"),
    Having.SOURCE: QT_TRANSLATE_NOOP("SearchParts", "no source"),
}
_VERIFIED: Final[Mapping[str, object]] = {
    "never": QT_TRANSLATE_NOOP("SearchParts", "never verified"),
    "in": QT_TRANSLATE_NOOP("SearchParts", "verified in {date}"),
    "on": QT_TRANSLATE_NOOP("SearchParts", "verified on {date}"),
    "before": QT_TRANSLATE_NOOP("SearchParts", "verified before {date}"),
    "until": QT_TRANSLATE_NOOP("SearchParts", "verified until {date}"),
    "since": QT_TRANSLATE_NOOP("SearchParts", "verified since {date}"),
    "between": QT_TRANSLATE_NOOP("SearchParts", "verified {first} – {last}"),
}
_CHANGED: Final[Mapping[str, object]] = {
    "never": QT_TRANSLATE_NOOP("SearchParts", "never changed"),
    "in": QT_TRANSLATE_NOOP("SearchParts", "changed in {date}"),
    "on": QT_TRANSLATE_NOOP("SearchParts", "changed on {date}"),
    "before": QT_TRANSLATE_NOOP("SearchParts", "changed before {date}"),
    "until": QT_TRANSLATE_NOOP("SearchParts", "changed until {date}"),
    "since": QT_TRANSLATE_NOOP("SearchParts", "changed since {date}"),
    "between": QT_TRANSLATE_NOOP("SearchParts", "changed {first} – {last}"),
}


def chip_words(part: AnyPart) -> str:
    """Return what a part of a search asks for, in the fewest words."""
    words = _word_text(part) if isinstance(part, Words) else _condition_text(part)
    if part.negated:
        return QCoreApplication.translate("SearchParts", "not: {condition}").format(condition=words)
    return words


def having_word(what: Having) -> str:
    """Return what an entry can have or lack: "e-mail", "fax"."""
    return _translated(_HAVINGS[what])


def _word_text(part: Words) -> str:
    quoted = QCoreApplication.translate("SearchParts", "“{text}”")
    text = quoted.format(text=part.text) if part.is_exact else part.text
    return _in_pattern(_WITHIN.get(part.within), text)


def _condition_text(part: Condition) -> str:
    match part:
        case OfKind():
            records = [_translated(_RECORDS[kind]) for kind in part.records if kind in _RECORDS]
            return _listed([*records, *map(kind_of_one, part.organisations)])
        case InCountry():
            language = interface_language()
            return _listed([country_name(code, language) for code in part.codes])
        case InRole():
            return _listed(list(map(role_word, part.roles)))
        case InGroup():
            return _in_pattern(_GROUPS.get(part.group), part.text)
        case Has():
            return _translated((_HAS if part.present else _LACKS)[part.what])
        case OnDate():
            return _date_text(part)
        case _:
            return _answer_text(part)


def _answer_text(part: IsVacant | ToReview) -> str:
    if isinstance(part, IsVacant):
        if part.vacant:
            return QCoreApplication.translate("SearchParts", "vacant")
        return QCoreApplication.translate("SearchParts", "not vacant")
    if part.to_review:
        return QCoreApplication.translate("SearchParts", "to review")
    return QCoreApplication.translate("SearchParts", "not to review")


def _date_text(part: OnDate) -> str:
    words = _VERIFIED if part.which is DateField.VERIFIED else _CHANGED
    since, until = part.since, part.until
    if since is not None and until is not None:
        if since == until:
            return _translated(words["on"]).format(date=day_text(since))
        if _begins_year(since) and _ends_year(until) and since.year == until.year:
            return _translated(words["in"]).format(date=since.year)
        return _translated(words["between"]).format(first=day_text(since), last=day_text(until))
    if since is not None:
        day = str(since.year) if _begins_year(since) else day_text(since)
        return _translated(words["since"]).format(date=day)
    if until is not None:
        if _ends_year(until):
            return _translated(words["before"]).format(date=until.year + 1)
        return _translated(words["until"]).format(date=day_text(until))
    return _translated(words["never"])


def _begins_year(day: date) -> bool:
    return (day.month, day.day) == _FIRST


def _ends_year(day: date) -> bool:
    return (day.month, day.day) == _LAST


def _in_pattern(pattern: object, text: str) -> str:
    """Return ``text`` with the name of its field, if that has to be told."""
    return text if pattern is None else _translated(pattern).format(text=text)


def _listed(words: list[str]) -> str:
    return ", ".join(sorted(words))


def _translated(text: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(text))
