"""The vocabulary of staged entries, gathered while they are staged."""

from collections.abc import Sequence
from typing import Any, Final

from directory_app.store.search.index_rows import IndexRow
from directory_app.store.staged_tables import WORD_TABLES

_MOST_WORDS: Final = 40_000
"""Words that are remembered as staged; beyond that some are staged again, to no harm."""


class StagedWords:
    """Words that are to be staged; those that surely are needed only once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._staged: dict[str, set[str]] = {table: set() for table in WORD_TABLES}
        self._waiting: dict[str, set[tuple[str, int]]] = {table: set() for table in WORD_TABLES}

    def add(self, found: IndexRow, record: int, *, apart: bool = False) -> None:
        """Gather the words of an entry.

        Args:
            found: what is indexed of it.
            record: the number that the words are staged with.
            apart: they are needed only with that record.
        """
        for table, words in (("search_word", found.vocabulary), ("search_token", found.others)):
            staged = self._staged[table]
            new = words if apart else words - staged
            self._waiting[table].update((word, record) for word in new)
            if not apart and len(staged) < _MOST_WORDS:
                staged |= new

    def statements(self) -> list[tuple[str, Sequence[Sequence[Any]]]]:
        """Return what stages the words that were gathered since the last time."""
        statements: list[tuple[str, Sequence[Sequence[Any]]]] = []
        for table, words in self._waiting.items():
            statements.append((f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", list(words)))
            self._waiting[table] = set()
        return statements
