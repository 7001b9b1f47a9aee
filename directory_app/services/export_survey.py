"""Counts what exports of one level would hand out, keep back and lose, card by card."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from directory_app.domain.contact_points import Visibility
from directory_app.domain.disclosing import disclose
from directory_app.domain.entries import Entry
from directory_app.domain.export_preview import ExportPreview, FormatLoss, StayReason, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import ExportTerms, Receiver, usual_terms
from directory_app.domain.records import kind_of
from directory_app.domain.value_counts import count_values
from directory_app.services.card_export import MadeCard, MadeList
from directory_app.services.format_losses import losses_of, same_losses, takes_lists

_NO_FIELD = frozenset(
    {ValueKind.REMARK, ValueKind.WARNING, ValueKind.SOURCE, ValueKind.VERIFIED_DATE}
)
"""What no format of contacts has a place for."""


_USUAL = frozenset(same_losses(usual_terms(receiver)) for receiver in Receiver)
"""What is counted beside what was asked for, so that another receiver need not be counted anew.

It takes a twentieth of the time; layouts of other programs take a third, and are counted only when
they are asked for.
"""


class Survey:
    """Takes the cards of an export one after the other and tells what they amount to.

    The level decides what is in the cards; receivers who may see as much differ in what they lose
    of it, and that is counted for several of them at once.
    """

    def __init__(self, terms: ExportTerms, today: date) -> None:
        """Count for the level of ``terms``, with the values of ``today``."""
        self._level = terms.level
        self._today = today
        self._lists = 0
        self._entries: Counter[RecordKind] = Counter()
        self._leaving: Counter[ValueKind] = Counter()
        self._staying: dict[StayReason, Counter[ValueKind]] = {
            reason: Counter() for reason in StayReason
        }
        self._losses: dict[ExportTerms, Counter[FormatLoss]] = {
            way: Counter() for way in {same_losses(terms), *_USUAL}
        }

    def add(self, made: MadeCard | MadeList) -> None:
        """Count one card."""
        if isinstance(made, MadeList):
            self._add_list(made)
        else:
            self._add_entry(made)
        if made.card is not None:
            for way, losses in self._losses.items():
                losses.update(losses_of(made.card, way))

    def tells(self, terms: ExportTerms) -> bool:
        """Tell whether everything about an export on ``terms`` was counted."""
        return terms.level is self._level and same_losses(terms) in self._losses

    def preview(self, terms: ExportTerms) -> ExportPreview:
        """Return what was counted for an export on ``terms``, which :meth:`tells` knows."""
        entries = dict(self._entries)
        if self._lists and takes_lists(terms):
            entries[RecordKind.LIST] = self._lists
        return ExportPreview(
            entries=entries,
            leaving=dict(self._leaving),
            staying={reason: dict(counts) for reason, counts in self._staying.items() if counts},
            losses=dict(self._losses[same_losses(terms)]),
        )

    def _add_list(self, made: MadeList) -> None:
        if made.card is None:
            self._staying[StayReason.LEVEL][ValueKind.LIST] += 1
        else:
            self._lists += 1

    def _add_entry(self, made: MadeCard) -> None:
        entry, shown = made.entry, made.shown
        self._entries[kind_of(entry)] += 1
        counts = count_values(shown)
        # Most entries hold nothing that is over or too private, and are disclosed as they are.
        if shown is not entry:
            self._keep_back(entry, counts)
        for kind, count in counts.items():
            if kind in _NO_FIELD:
                self._staying[StayReason.NO_FIELD][kind] += count
            else:
                self._leaving[kind] += count
        lent = len(made.card.addresses) - len(shown.addresses)
        if lent:
            # The address of the office a person works in.
            self._leaving[ValueKind.WORK_ADDRESS] += lent

    def _keep_back(self, entry: Entry, shown: Mapping[ValueKind, int]) -> None:
        """Count what of ``entry`` is not ``shown``, and why."""
        inside = disclose(entry, Visibility.INTERNAL, self._today).record
        present = shown
        if self._level is not Visibility.INTERNAL:
            present = count_values(inside)
        self._add_difference(StayReason.LEVEL, present, shown)
        if inside is not entry:
            self._add_difference(StayReason.OVER, count_values(entry), present)

    def _add_difference(
        self, reason: StayReason, more: Mapping[ValueKind, int], fewer: Mapping[ValueKind, int]
    ) -> None:
        for kind, count in more.items():
            difference = count - fewer.get(kind, 0)
            if difference:
                self._staying[reason][kind] += difference
