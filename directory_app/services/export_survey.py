"""Counts what an export would hand out, keep back and lose, card by card."""

from collections import Counter
from datetime import date

from directory_app.domain.contact_points import Visibility
from directory_app.domain.disclosing import disclose
from directory_app.domain.export_preview import ExportPreview, FormatLoss, StayReason, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import CARD_FORMATS, ExportTerms
from directory_app.domain.records import kind_of
from directory_app.domain.value_counts import count_values
from directory_app.services.card_export import MadeCard, MadeList
from directory_app.services.format_losses import losses_of

_NO_FIELD = frozenset(
    {ValueKind.REMARK, ValueKind.WARNING, ValueKind.SOURCE, ValueKind.VERIFIED_DATE}
)
"""What no format of contacts has a place for."""


class Survey:
    """Takes the cards of an export one after the other and tells what they amount to."""

    def __init__(self, terms: ExportTerms, today: date) -> None:
        """Count for a receiver on ``terms``, with the values of ``today``."""
        self._terms = terms
        self._today = today
        self._entries: Counter[RecordKind] = Counter()
        self._leaving: Counter[ValueKind] = Counter()
        self._staying: dict[StayReason, Counter[ValueKind]] = {
            reason: Counter() for reason in StayReason
        }
        self._losses: Counter[FormatLoss] = Counter()

    def add(self, made: MadeCard | MadeList) -> None:
        """Count one card."""
        if isinstance(made, MadeList):
            self._add_list(made)
        else:
            self._add_entry(made)
        if made.card is not None:
            self._losses.update(losses_of(made.card, self._terms))

    def preview(self) -> ExportPreview:
        """Return what was counted."""
        return ExportPreview(
            entries=dict(self._entries),
            leaving=dict(self._leaving),
            staying={reason: dict(counts) for reason, counts in self._staying.items() if counts},
            losses=dict(self._losses),
        )

    def _add_list(self, made: MadeList) -> None:
        if made.card is None:
            self._staying[StayReason.LEVEL][ValueKind.LIST] += 1
        elif self._terms.export_format in CARD_FORMATS:
            self._entries[RecordKind.LIST] += 1

    def _add_entry(self, made: MadeCard) -> None:
        self._entries[kind_of(made.entry)] += 1
        there = count_values(made.entry)
        shown = count_values(made.shown)
        present = shown
        if self._terms.level is not Visibility.INTERNAL:
            inside = disclose(made.entry, Visibility.INTERNAL, self._today)
            present = count_values(inside.record)
        self._staying[StayReason.OVER] += there - present
        self._staying[StayReason.LEVEL] += present - shown
        for kind in _NO_FIELD & shown.keys():
            self._staying[StayReason.NO_FIELD][kind] += shown.pop(kind)
        # An address lent by the office a person works in.
        shown[ValueKind.WORK_ADDRESS] += len(made.card.addresses) - len(made.shown.addresses)
        self._leaving += shown
