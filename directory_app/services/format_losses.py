"""What a format cannot hold of a card, or so that only this program reads it."""

from collections.abc import Iterator, Sequence
from typing import Final

from directory_app.domain.contact_points import ContactPoint, Place
from directory_app.domain.entries import Name
from directory_app.domain.export_preview import FormatLoss, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.receivers import (
    CARD_FORMATS,
    TABLE_FORMATS,
    ExportFormat,
    ExportTerms,
    Receiver,
    TableLayout,
)
from directory_app.domain.value_counts import kept_kind
from directory_app.formats.cards import CardData
from directory_app.formats.tables.model import ColumnField
from directory_app.formats.tables.own_layout import lines_without_room, unchosen_columns
from directory_app.formats.tables.program_layouts import OutlookRow, day_of
from directory_app.formats.tables.programs import OUTLOOK
from directory_app.formats.tables.xlsx_writer import is_too_long
from directory_app.formats.vcard.card_names import is_nickname
from directory_app.formats.vcard.dialects import is_label_type

_OUTLOOK_EMAILS: Final = 3
_OUTLOOK_PHONES: Final = frozenset(
    header for header, target in OUTLOOK.items() if target.field is ColumnField.PHONE
)
_DAYS: Final = {
    TableLayout.OUTLOOK: frozenset({"BDAY", "ANNIVERSARY"}),
    TableLayout.GOOGLE: frozenset({"BDAY"}),
}
"""Kept lines that other programs' tables have a column for, if they name a whole day."""


def takes_lists(terms: ExportTerms) -> bool:
    """Tell whether lists can be written on these terms."""
    is_own_table = terms.export_format in TABLE_FORMATS and terms.layout is TableLayout.OWN
    return is_own_table or terms.export_format in {*CARD_FORMATS, ExportFormat.LDIF}


def same_losses(terms: ExportTerms) -> ExportTerms:
    """Return the plainest terms on which as much is lost as on ``terms``, whatever the level."""
    is_card, is_table = terms.export_format in CARD_FORMATS, terms.export_format in TABLE_FORMATS
    is_lossless = is_card and terms.receiver is Receiver.LOSSLESS
    layout = terms.layout if is_table else TableLayout.OWN
    return ExportTerms(
        receiver=Receiver.LOSSLESS if is_lossless else Receiver.PHONE,
        export_format=terms.export_format,
        layout=layout,
        columns=terms.columns if is_table and layout is TableLayout.OWN else (),
    )


def losses_of(card: CardData, terms: ExportTerms) -> Iterator[FormatLoss]:
    """Yield a loss for each value of ``card`` that its receiver will not find."""
    if card.kind is RecordKind.LIST and not takes_lists(terms):
        yield FormatLoss.LISTS
    elif terms.export_format in TABLE_FORMATS:
        yield from _of_tables(card, terms)
    elif terms.export_format is ExportFormat.LDIF:
        yield from _of_ldif(card)
    elif terms.receiver is not Receiver.LOSSLESS:
        # This program reads all that it writes in cards.
        yield from _of_cards(card, terms.export_format)


def _of_cards(card: CardData, export_format: ExportFormat) -> Iterator[FormatLoss]:
    if card.kind is RecordKind.LIST:
        yield FormatLoss.LISTS_AS_PEOPLE
    elif card.kind is RecordKind.POST:
        yield FormatLoss.POSTS_AS_PEOPLE
    if export_format is ExportFormat.VCARD3:
        for name in card.names[1:]:
            if not is_nickname(name):
                yield FormatLoss.FURTHER_NAMES
        yield from (FormatLoss.TAGS for name in card.categories if "," in name)
    yield from (FormatLoss.FURTHER_JOBS for _ in card.jobs[1:])
    for point in (*card.phones, *card.links):
        if point.label and not is_label_type(point.label):
            yield FormatLoss.LABELS


def _of_tables(card: CardData, terms: ExportTerms) -> Iterator[FormatLoss]:
    if terms.export_format is ExportFormat.XLSX and is_too_long(card.note):
        yield FormatLoss.LONG_NOTES
    match terms.layout:
        case TableLayout.OWN:
            yield from _of_own_table(card, terms.columns)
        case TableLayout.OUTLOOK:
            yield from _of_both(card, TableLayout.OUTLOOK)
            yield from _of_outlook(card)
        case TableLayout.GOOGLE:
            yield from _of_both(card, TableLayout.GOOGLE)
            yield from (FormatLoss.LANGUAGES for _ in card.languages)
            yield from _names_lost(card.names, shown=_first_short(card.names))


def _of_own_table(card: CardData, columns: Sequence[str]) -> Iterator[FormatLoss]:
    """Yield what is lost in our own columns: what was not chosen, and what no cell can hold."""
    yield from (FormatLoss.UNCHOSEN_COLUMNS for _ in unchosen_columns(card, columns))
    yield from map(_loss_of_kept, lines_without_room(card.kept))


def _of_both(card: CardData, layout: TableLayout) -> Iterator[FormatLoss]:
    if card.kind is RecordKind.POST:
        yield FormatLoss.POSTS_AS_PEOPLE
    yield from (FormatLoss.FURTHER_JOBS for _ in card.jobs[1:])
    for line in card.kept:
        name, _, _ = line.partition(":")
        if name not in _DAYS[layout] or day_of([line], name) is None:
            yield _loss_of_kept(line)


def _of_outlook(card: CardData) -> Iterator[FormatLoss]:
    """Yield what Outlook's fixed columns have no place for; contact points go below the notes."""
    yield from _names_lost(card.names, shown=None)
    yield from (FormatLoss.FURTHER_EMAILS for _ in card.emails[_OUTLOOK_EMAILS:])
    yield from (FormatLoss.FURTHER_LINKS for _ in card.links[1:])
    places = {address.place for address in card.addresses}
    yield from [FormatLoss.FURTHER_ADDRESSES] * (len(card.addresses) - len(places))
    if len(card.phones) > 1:
        filled = sum(bool(text) for key, text in OutlookRow(card).cells() if key in _OUTLOOK_PHONES)
        yield from [FormatLoss.FURTHER_PHONES] * (len(card.phones) - filled)
    yield from _labels(card)


def _of_ldif(card: CardData) -> Iterator[FormatLoss]:
    """Yield what LDIF has no attribute for, or one that only this program reads."""
    if card.kind is RecordKind.POST:
        yield FormatLoss.POSTS_AS_PEOPLE
    for name in card.names[1:]:
        if name.kind not in {NameKind.SHORT, NameKind.ACRONYM}:
            yield FormatLoss.FURTHER_NAMES
    yield from (FormatLoss.FURTHER_JOBS for _ in card.jobs[1:])
    at_home = sum(address.place is Place.HOME for address in card.addresses)
    written = min(at_home, 1) + min(len(card.addresses) - at_home, 1)
    yield from [FormatLoss.FURTHER_ADDRESSES] * (len(card.addresses) - written)
    yield from _labels(card)
    for line in card.kept:
        if not line.startswith(("BDAY:", "PHOTO;")):
            yield _loss_of_kept(line)


def _labels(card: CardData) -> Iterator[FormatLoss]:
    points: Sequence[ContactPoint] = (*card.phones, *card.emails, *card.addresses, *card.links)
    yield from (FormatLoss.LABELS for point in points if point.label)


def _names_lost(names: Sequence[Name], shown: Name | None) -> Iterator[FormatLoss]:
    yield from (FormatLoss.FURTHER_NAMES for name in names[1:] if name is not shown)


def _first_short(names: Sequence[Name]) -> Name | None:
    """Return the name that Google shows as a nickname."""
    return next((name for name in names[1:] if name.kind is NameKind.SHORT), None)


def _loss_of_kept(line: str) -> FormatLoss:
    is_photo = kept_kind(line) is ValueKind.PHOTO
    return FormatLoss.PHOTOS if is_photo else FormatLoss.KEPT_LINES
