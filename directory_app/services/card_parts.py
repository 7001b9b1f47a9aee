"""A file of vCards, made part by part."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from directory_app.domain.export_preview import FormatLoss
from directory_app.domain.receivers import ExportTerms
from directory_app.formats.cards import CardData
from directory_app.services.card_files import card_text
from directory_app.services.format_losses import losses_of


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the cards of a file.

    Attributes:
        text: the cards, encoded.
        cards: how many.
        entries: how many entries they were to be made of.
        losses: what the format cannot hold of them.
    """

    text: bytes
    cards: int
    entries: int
    losses: Counter[FormatLoss]


def write_part(cards: Iterable[CardData], terms: ExportTerms, entries: int) -> Part:
    """Return the part of a file that ``cards`` are; the format is one of vCard.

    Args:
        cards: what to write.
        terms: on which terms.
        entries: how many entries the cards were to be made of.
    """
    losses: Counter[FormatLoss] = Counter()
    texts = []
    for card in cards:
        for loss in losses_of(card, terms):
            losses[loss] += 1
        texts.append(card_text(card, terms.export_format))
    return Part("".join(texts).encode(), len(texts), entries, losses)
