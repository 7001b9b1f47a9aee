"""What the fields of one editor share: names of records, records just made, the country."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from directory_app.domain.entries import Entry, kind_of_entry
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import ItemUid, RecordKind, RecordUid
from directory_app.domain.labels import record_label
from directory_app.domain.lists import Source, Tag
from directory_app.domain.records import Record, ref_of
from directory_app.domain.views import RecordLabel

Suggest = Callable[[str, frozenset[RecordKind], Callable[[Sequence[RecordLabel]], None]], None]
"""Looks for records by what is typed and hands their labels on, now or later."""


class EditorContext(QObject):
    """Serves the fields of one editor while one entry is edited.

    Signals:
        country_changed(): the entry's country is another one.
        tenures_changed(): a person's tenures were added, removed or renamed.
    """

    country_changed = Signal()
    tenures_changed = Signal()

    def __init__(self, suggest: Suggest, parent: QObject | None = None) -> None:
        """Serve an empty editor; ``suggest`` looks for records in the directory."""
        super().__init__(parent)
        self._suggest = suggest
        self._labels: dict[RecordUid, RecordLabel] = {}
        self._companions: dict[RecordUid, Record] = {}
        self._tags: tuple[Tag, ...] = ()
        self._sources: tuple[Source, ...] = ()
        self._country = ""
        self._first_country = ""
        self._tenure_names: tuple[tuple[ItemUid, str], ...] = ()
        self.entry_kind = RecordKind.PERSON

    def start(
        self,
        entry: Entry,
        labels: Mapping[RecordUid, RecordLabel],
        *,
        tags: Sequence[Tag],
        sources: Sequence[Source],
        companions: Sequence[Record],
    ) -> None:
        """Begin with another entry; arguments as for ``EntryEditor.edit``."""
        self.entry_kind = kind_of_entry(entry)
        self._country = self._first_country = entry.country
        self._labels = dict(labels)
        self._companions = {record.uid: record for record in companions}
        self._tags = tuple(tags)
        self._sources = tuple(sources)
        self._tenure_names = ()

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code of the entry's country as typed now, or empty."""
        return self._country

    @property
    def has_other_country(self) -> bool:
        """Whether the entry's country is another one than at the beginning."""
        return self._country != self._first_country

    def set_country(self, country: str) -> None:
        """Tell everybody that the entry has another country."""
        if country != self._country:
            self._country = country
            self.country_changed.emit()

    def tenure_names(self) -> tuple[tuple[ItemUid, str], ...]:
        """Return the person's tenures with words that tell them apart."""
        return self._tenure_names

    def set_tenure_names(self, names: Sequence[tuple[ItemUid, str]]) -> None:
        """Tell everybody which tenures the person has now."""
        if tuple(names) != self._tenure_names:
            self._tenure_names = tuple(names)
            self.tenures_changed.emit()

    def suggest(
        self,
        text: str,
        kinds: frozenset[RecordKind],
        answer: Callable[[Sequence[RecordLabel]], None],
    ) -> None:
        """Look for records whose kind is one of ``kinds``; those just made come first."""
        wanted = fold(text)
        made = [
            label_of(record)
            for record in self._companions.values()
            if ref_of(record).kind in kinds and wanted in fold(label_of(record).name)
        ]

        def hand_on(found: Sequence[RecordLabel]) -> None:
            for label in found:
                self._labels.setdefault(label.ref.uid, label)
            answer([*made, *found])

        self._suggest(text, kinds, hand_on)

    def label(self, uid: RecordUid) -> RecordLabel | None:
        """Return the label of a record an item refers to, or None if nobody gave it."""
        companion = self._companions.get(uid)
        return label_of(companion) if companion is not None else self._labels.get(uid)

    def remember(self, label: RecordLabel) -> None:
        """Keep the label of a record that was chosen."""
        self._labels[label.ref.uid] = label

    def add_companion(self, record: Record) -> None:
        """Keep a record that was made on the way, or its newer state."""
        self._companions[record.uid] = record

    def is_companion(self, uid: RecordUid) -> bool:
        """Tell whether the record was made in this editor."""
        return uid in self._companions

    def tags(self) -> tuple[Tag, ...]:
        """Return all tags, those just made included."""
        made = [record for record in self._companions.values() if isinstance(record, Tag)]
        return (*self._tags, *made)

    def sources(self) -> tuple[Source, ...]:
        """Return all sources, those just made included in their present state."""
        made = [record for record in self._companions.values() if isinstance(record, Source)]
        return (*self._sources, *made)

    def used_companions(self, record: Record) -> tuple[Record, ...]:
        """Return the companions that ``record`` refers to, directly or through another one."""
        used: dict[RecordUid, Record] = {}
        waiting: list[Record] = [record]
        while waiting:
            for text in _texts_in(waiting.pop()):
                uid = RecordUid(text)
                companion = self._companions.get(uid)
                if companion is not None and uid not in used:
                    used[uid] = companion
                    waiting.append(companion)
        # In the order they were made: an organisation before the post that refers to it.
        return tuple(record for uid, record in self._companions.items() if uid in used)


def label_of(record: Record) -> RecordLabel:
    """Return the label of a record made in the editor."""
    return RecordLabel(ref_of(record), record_label(record))


def _texts_in(value: object) -> Iterator[str]:
    """Yield every text in a record, which its references are among."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for element in value:
            yield from _texts_in(element)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts_in(getattr(value, field.name))
