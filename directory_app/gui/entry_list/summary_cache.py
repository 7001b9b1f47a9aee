"""The summaries fetched last, each with whether it may have changed since."""

from collections import OrderedDict
from collections.abc import Mapping
from typing import Final, NamedTuple

from directory_app.domain.identifiers import EntryId
from directory_app.domain.views import EntrySummary

CAPACITY: Final = 5_000


class _Kept(NamedTuple):
    summary: EntrySummary | None
    age: int


class SummaryCache:
    """Keeps as many summaries as a user scrolls past, the ones not used longest go first."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self._age = 0

    def __len__(self) -> int:
        """Return how many are kept."""
        return len(self._kept)

    def get(self, entry_id: int) -> EntrySummary | None:
        """Return the summary kept last, even if it may have changed; None: none is known."""
        kept = self._kept.get(entry_id)
        if kept is None:
            return None
        self._kept.move_to_end(entry_id)
        return kept.summary

    def is_fresh(self, entry_id: int) -> bool:
        """Tell whether asking again would bring nothing new."""
        kept = self._kept.get(entry_id)
        return kept is not None and kept.age == self._age

    def put(self, asked: list[int], found: Mapping[EntryId, EntrySummary]) -> set[int]:
        """Keep an answer.

        Args:
            asked: the ids that were asked for; those not found are remembered as gone, so that
                nobody asks for them again and again.
            found: what there is.

        Returns:
            the ids whose summary is another one now.
        """
        changed = set()
        for entry_id in asked:
            summary = found.get(EntryId(entry_id))
            before = self._kept.get(entry_id)
            if before is None or before.summary != summary:
                changed.add(entry_id)
            self._kept[entry_id] = _Kept(summary, self._age)
            self._kept.move_to_end(entry_id)
        while len(self._kept) > self._capacity:
            self._kept.popitem(last=False)
        return changed

    def make_stale(self) -> None:
        """Take note that anything may have changed; what is kept is shown until it is replaced."""
        self._age += 1

    def clear(self) -> None:
        """Forget everything, for another directory."""
        self._kept.clear()
        self._age += 1
