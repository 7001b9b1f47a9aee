"""What a format cannot hold of a card, or so that only this program reads it."""

from collections.abc import Iterator

from directory_app.domain.export_preview import FormatLoss
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import CARD_FORMATS, ExportFormat, ExportTerms, Receiver
from directory_app.formats.cards import CardData
from directory_app.formats.vcard.card_names import is_nickname
from directory_app.formats.vcard.dialects import is_label_type


def losses_of(card: CardData, terms: ExportTerms) -> Iterator[FormatLoss]:
    """Yield a loss for each value of ``card`` that its receiver will not find."""
    is_ours = terms.receiver is Receiver.LOSSLESS
    # This program reads all that it writes in cards.
    if terms.export_format in CARD_FORMATS and not is_ours:
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
    yield from (FormatLoss.FURTHER_JOBS for _ in card.jobs[1:])
    for point in (*card.phones, *card.links):
        if point.label and not is_label_type(point.label):
            yield FormatLoss.LABELS
