"""Words for receivers, formats, and what an export lets out, keeps back or cannot hold."""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from directory_app.domain.contact_points import Visibility
from directory_app.domain.export_preview import FormatLoss, StayReason, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import ExportFormat, Receiver, TableLayout

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_RECEIVERS: Final[dict[Receiver, object]] = {
    Receiver.OUTLOOK: QT_TRANSLATE_NOOP("ExportWords", "Outlook"),
    Receiver.PHONE: QT_TRANSLATE_NOOP("ExportWords", "iPhone or Android"),
    Receiver.THUNDERBIRD: QT_TRANSLATE_NOOP("ExportWords", "Thunderbird"),
    Receiver.CARDDAV: QT_TRANSLATE_NOOP("ExportWords", "Nextcloud, CardDAV"),
    Receiver.EXCEL: QT_TRANSLATE_NOOP("ExportWords", "Excel"),
    Receiver.LOSSLESS: QT_TRANSLATE_NOOP("ExportWords", "Everything, lossless"),
}
_SENTENCES: Final[dict[Receiver, object]] = {
    Receiver.OUTLOOK: QT_TRANSLATE_NOOP(
        "ExportWords",
        "A folder with a card in each file: Outlook takes only the first of a file.",
    ),
    Receiver.PHONE: QT_TRANSLATE_NOOP(
        "ExportWords", "One file to send by mail or messenger and to open on the phone."
    ),
    Receiver.THUNDERBIRD: QT_TRANSLATE_NOOP(
        "ExportWords", "One file for Tools › Import; also for Evolution and KDE."
    ),
    Receiver.CARDDAV: QT_TRANSLATE_NOOP(
        "ExportWords", "One file for the import of a Nextcloud or another CardDAV server."
    ),
    Receiver.EXCEL: QT_TRANSLATE_NOOP(
        "ExportWords", "A workbook with a line for each entry; numbers keep their zeros and plus."
    ),
    Receiver.LOSSLESS: QT_TRANSLATE_NOOP(
        "ExportWords", "For another directory of this program, or to keep: nothing is lost."
    ),
}
_FORMATS: Final[dict[ExportFormat, object]] = {
    ExportFormat.VCARD3: QT_TRANSLATE_NOOP("ExportWords", "vCard 3.0"),
    ExportFormat.VCARD4: QT_TRANSLATE_NOOP("ExportWords", "vCard 4.0"),
    ExportFormat.JCARD: QT_TRANSLATE_NOOP("ExportWords", "jCard (JSON)"),
    ExportFormat.CSV: QT_TRANSLATE_NOOP("ExportWords", "CSV"),
    ExportFormat.XLSX: QT_TRANSLATE_NOOP("ExportWords", "Excel workbook (XLSX)"),
    ExportFormat.LDIF: QT_TRANSLATE_NOOP("ExportWords", "LDIF"),
}
_LAYOUTS: Final[dict[TableLayout, object]] = {
    TableLayout.OWN: QT_TRANSLATE_NOOP("ExportWords", "The columns of this program"),
    TableLayout.OUTLOOK: QT_TRANSLATE_NOOP("ExportWords", "The columns of Outlook"),
    TableLayout.GOOGLE: QT_TRANSLATE_NOOP("ExportWords", "The columns of Google Contacts"),
}
_LEVELS: Final[dict[Visibility, object]] = {
    Visibility.PUBLIC: QT_TRANSLATE_NOOP("ExportWords", "Everybody: only what is public"),
    Visibility.PARTNERS: QT_TRANSLATE_NOOP("ExportWords", "Partners: public and for partners"),
    Visibility.INTERNAL: QT_TRANSLATE_NOOP("ExportWords", "Our own office: everything"),
}
_ENTRIES: Final[dict[RecordKind, object]] = {
    RecordKind.PERSON: QT_TRANSLATE_NOOP("ExportWords", "people"),
    RecordKind.ORGANISATION: QT_TRANSLATE_NOOP("ExportWords", "organisations"),
    RecordKind.POST: QT_TRANSLATE_NOOP("ExportWords", "posts"),
    RecordKind.LIST: QT_TRANSLATE_NOOP("ExportWords", "lists"),
}
_VALUES: Final[dict[ValueKind, object]] = {
    ValueKind.NAME: QT_TRANSLATE_NOOP("ExportWords", "names"),
    ValueKind.JOB: QT_TRANSLATE_NOOP("ExportWords", "jobs"),
    ValueKind.WORK_EMAIL: QT_TRANSLATE_NOOP("ExportWords", "work e-mails"),
    ValueKind.PRIVATE_EMAIL: QT_TRANSLATE_NOOP("ExportWords", "private e-mails"),
    ValueKind.OFFICE_PHONE: QT_TRANSLATE_NOOP("ExportWords", "office phones"),
    ValueKind.MOBILE: QT_TRANSLATE_NOOP("ExportWords", "mobiles"),
    ValueKind.PRIVATE_PHONE: QT_TRANSLATE_NOOP("ExportWords", "private phones"),
    ValueKind.WORK_ADDRESS: QT_TRANSLATE_NOOP("ExportWords", "work addresses"),
    ValueKind.PRIVATE_ADDRESS: QT_TRANSLATE_NOOP("ExportWords", "private addresses"),
    ValueKind.LINK: QT_TRANSLATE_NOOP("ExportWords", "links"),
    ValueKind.LANGUAGE: QT_TRANSLATE_NOOP("ExportWords", "languages"),
    ValueKind.PHOTO: QT_TRANSLATE_NOOP("ExportWords", "photos"),
    ValueKind.ANNIVERSARY: QT_TRANSLATE_NOOP("ExportWords", "birthdays and anniversaries"),
    ValueKind.NOTE: QT_TRANSLATE_NOOP("ExportWords", "notes"),
    ValueKind.TAG: QT_TRANSLATE_NOOP("ExportWords", "tags"),
    ValueKind.KEPT_LINE: QT_TRANSLATE_NOOP("ExportWords", "other lines of vCards"),
    ValueKind.REMARK: QT_TRANSLATE_NOOP("ExportWords", "remarks on values"),
    ValueKind.WARNING: QT_TRANSLATE_NOOP("ExportWords", "warnings"),
    ValueKind.SOURCE: QT_TRANSLATE_NOOP("ExportWords", "sources"),
    ValueKind.VERIFIED_DATE: QT_TRANSLATE_NOOP("ExportWords", "dates of verifying"),
    ValueKind.LIST: QT_TRANSLATE_NOOP("ExportWords", "lists"),
}
_REASONS: Final[dict[StayReason, object]] = {
    StayReason.LEVEL: QT_TRANSLATE_NOOP("ExportWords", "Too private for them: {values}."),
    StayReason.OVER: QT_TRANSLATE_NOOP("ExportWords", "Not valid today: {values}."),
    StayReason.NO_FIELD: QT_TRANSLATE_NOOP("ExportWords", "No place in such files: {values}."),
}
_LOSSES: Final[dict[FormatLoss, object]] = {
    FormatLoss.LISTS: QT_TRANSLATE_NOOP("ExportWords", "lists"),
    FormatLoss.LISTS_AS_PEOPLE: QT_TRANSLATE_NOOP("ExportWords", "lists (shown as a person)"),
    FormatLoss.POSTS_AS_PEOPLE: QT_TRANSLATE_NOOP("ExportWords", "posts (shown as a person)"),
    FormatLoss.FURTHER_NAMES: QT_TRANSLATE_NOOP("ExportWords", "names beyond the first"),
    FormatLoss.FURTHER_JOBS: QT_TRANSLATE_NOOP("ExportWords", "jobs beyond the first"),
    FormatLoss.FURTHER_EMAILS: QT_TRANSLATE_NOOP("ExportWords", "further e-mails"),
    FormatLoss.FURTHER_PHONES: QT_TRANSLATE_NOOP("ExportWords", "further phones"),
    FormatLoss.FURTHER_ADDRESSES: QT_TRANSLATE_NOOP("ExportWords", "further addresses"),
    FormatLoss.FURTHER_LINKS: QT_TRANSLATE_NOOP("ExportWords", "further links"),
    FormatLoss.LABELS: QT_TRANSLATE_NOOP("ExportWords", "labels of numbers and links"),
    FormatLoss.LANGUAGES: QT_TRANSLATE_NOOP("ExportWords", "languages"),
    FormatLoss.TAGS: QT_TRANSLATE_NOOP("ExportWords", "commas in tags (become slashes)"),
    FormatLoss.PHOTOS: QT_TRANSLATE_NOOP("ExportWords", "photos"),
    FormatLoss.KEPT_LINES: QT_TRANSLATE_NOOP("ExportWords", "further lines of vCards"),
    FormatLoss.LONG_NOTES: QT_TRANSLATE_NOOP("ExportWords", "ends of very long notes"),
    FormatLoss.UNCHOSEN_COLUMNS: QT_TRANSLATE_NOOP("ExportWords", "columns not chosen"),
}


def receiver_words(receiver: Receiver) -> str:
    """Return the name of a receiver."""
    return _translated(_RECEIVERS[receiver])


def receiver_sentence(receiver: Receiver) -> str:
    """Return what a receiver gets and what to do with it."""
    return _translated(_SENTENCES[receiver])


def format_words(export_format: ExportFormat) -> str:
    """Return the name of a format."""
    return _translated(_FORMATS[export_format])


def layout_words(layout: TableLayout) -> str:
    """Return what columns a layout has."""
    return _translated(_LAYOUTS[layout])


def level_choices() -> list[tuple[Visibility, str]]:
    """Return every level with its words, the most public first."""
    return [(level, _translated(words)) for level, words in _LEVELS.items()]


def entries_words(entries: Mapping[RecordKind, int]) -> str:
    """Return how many records of each kind there are, in one line."""
    return _counted((_ENTRIES[kind], entries[kind]) for kind in _ENTRIES if entries.get(kind))


def values_words(values: Mapping[ValueKind, int]) -> str:
    """Return how many values of each kind there are, in one line."""
    return _counted((_VALUES[kind], values[kind]) for kind in _VALUES if values.get(kind))


def staying_lines(staying: Mapping[StayReason, Mapping[ValueKind, int]]) -> list[str]:
    """Return a sentence for each reason why values stay in the house."""
    return [
        _translated(words).format(values=values_words(staying[reason]))
        for reason, words in _REASONS.items()
        if any(staying.get(reason, {}).values())
    ]


def losses_words(losses: Mapping[FormatLoss, int]) -> str:
    """Return what the receiver will not find, in one line."""
    return _counted((_LOSSES[loss], losses[loss]) for loss in _LOSSES if losses.get(loss))


def _counted(parts: Iterable[tuple[object, int]]) -> str:
    locale = QLocale()
    pattern = QCoreApplication.translate("ExportWords", "{what} {count}")
    return ", ".join(
        pattern.format(what=_translated(words), count=locale.toString(count))
        for words, count in parts
    )


def _translated(words: object) -> str:
    return QCoreApplication.translate("ExportWords", str(words))
