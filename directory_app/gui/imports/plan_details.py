"""Writes one card of an import's plan in full, or one of the faults."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QLocale, QObject

from directory_app.domain.changes import Change
from directory_app.domain.deltas import Delta
from directory_app.domain.records import ref_of
from directory_app.gui.card.detail_words import shortened_line
from directory_app.gui.card.details import DetailsSection
from directory_app.gui.card.pen import CardPen
from directory_app.gui.dialogs.change_lines import write_change_line
from directory_app.gui.dialogs.history_words import change_lines
from directory_app.gui.dialogs.import_words import advice_words, reason_words
from directory_app.services.card_details import other_lines, photo_of
from directory_app.services.import_deciding import TOLD_APART
from directory_app.services.import_plan import (
    ImportFault,
    ImportOutcome,
    PlannedCard,
    PlannedDetail,
)

_MOST_KEPT: Final = 50


class PlanWriter(QObject):
    """Writes with the pen of a text."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Write nothing yet."""
        super().__init__(parent)
        self._details = DetailsSection(self)

    def write_card(self, pen: CardPen, card: PlannedCard, detail: PlannedDetail) -> None:
        """Write what becomes of a card: old and new values, kept lines, and what was wrong."""
        pen.paragraph(tight=True)
        pen.title(card.name)
        pen.paragraph(tight=True)
        place = self.tr("{file}, card {card}, line {line}")
        pen.muted(place.format(file=card.file.name, card=card.card, line=card.line))
        for fault in detail.faults:
            pen.paragraph()
            pen.warning(reason_words(fault.reason, fault.detail))
        is_new = detail.before is None
        pen.heading(self._heading(card, is_new=is_new))
        lines = change_lines(
            Change(
                ref=ref_of(detail.after),
                record_name=card.name,
                created=is_new,
                delta=_shown_part(detail.delta),
            ),
            detail.labels,
        )
        comes_back = _comes_back(detail)
        if comes_back:
            pen.paragraph()
            pen.muted(self.tr("It lies in the bin and comes back from there."))
        for line in lines:
            write_change_line(pen, line, is_new=is_new)
        if not lines and not detail.kept and not comes_back:
            pen.paragraph()
            pen.muted(self._words_of_nothing(card))
        self._write_kept(pen, detail)

    def _words_of_nothing(self, card: PlannedCard) -> str:
        """Return why nothing is seen to change."""
        if card.outcome is ImportOutcome.UPDATED:
            return self.tr(
                "The values stay as they are. The lines of the card are kept, so that they can be "
                "written back in the same words."
            )
        return self.tr("Nothing: the directory says the same already.")

    def _heading(self, card: PlannedCard, *, is_new: bool) -> str:
        if card.outcome is ImportOutcome.UNCHANGED:
            return self.tr("What the card says")
        return self.tr("What is added") if is_new else self.tr("What changes")

    def write_fault(self, pen: CardPen, fault: ImportFault) -> None:
        """Write what is wrong, where, and what can be done."""
        pen.paragraph(tight=True)
        pen.warning(reason_words(fault.reason))
        pen.paragraph()
        pen.text(advice_words(fault.reason))
        pen.heading(self.tr("Where"))
        pen.row(self.tr("File"))
        pen.text(str(fault.file))
        if fault.card:
            pen.row(self.tr("Card"))
            pen.text(str(fault.card))
        if fault.line:
            pen.row(self.tr("Line"))
            pen.text(str(fault.line))
        if fault.detail:
            pen.row(self.tr("Text"))
            pen.text(fault.detail)

    def _write_kept(self, pen: CardPen, detail: PlannedDetail) -> None:
        """Write the lines without a field: what they tell, then those that are only kept."""
        pen.heading(self.tr("Further details"))
        photo = photo_of(detail.kept)
        if photo is not None:
            pen.row(self.tr("Photo"))
            pen.text(QLocale().formattedDataSize(len(photo.data)))
        self._details.write_details(pen, detail.kept, with_map=False)
        lines = other_lines(detail.kept)
        count = len(lines)
        pen.heading(self.tr("Kept as they are (%n)", "", count))
        for line in lines[:_MOST_KEPT]:
            pen.paragraph(tight=True)
            pen.muted(shortened_line(line))
        if count > _MOST_KEPT:
            pen.paragraph()
            pen.muted(self.tr("and %n more lines", "", count - _MOST_KEPT))


def _comes_back(detail: PlannedDetail) -> bool:
    before = detail.before
    return before is not None and before.binned_at is not None and detail.after.binned_at is None


def _shown_part(delta: Delta) -> Delta:
    """Return a change without what is told elsewhere: kept lines, and the file as a source."""

    def part(content: Mapping[str, object]) -> set[str]:
        return set(content) - TOLD_APART

    names = part(delta.after)
    return Delta(
        {name: value for name, value in delta.before.items() if name in names},
        {name: value for name, value in delta.after.items() if name in names},
    )
