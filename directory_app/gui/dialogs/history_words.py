"""The history in words: what an action did, which fields, from what to what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject

from directory_app.domain.changes import Action, ActionKind, Change, RecordConflict
from directory_app.domain.codec import FieldShape, Json, decode_element, decode_field, shapes
from directory_app.domain.deltas import ORDER, Conflict
from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.domain.items import Item
from directory_app.domain.records import RECORD_CLASSES
from directory_app.gui.dialogs.field_words import (
    REFERENCE_FIELDS,
    Labels,
    caption,
    field_words,
    headline_fields,
    value_words,
)

_BIN = "binned_at"
_QUIET = frozenset({"uid", "script"})
"""Parts of values that follow from others."""

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_ACTIONS: Final[dict[ActionKind, object]] = {
    ActionKind.CREATE: QT_TRANSLATE_NOOP("HistoryWords", "Added {name}"),
    ActionKind.EDIT: QT_TRANSLATE_NOOP("HistoryWords", "Changed {name}"),
    ActionKind.DELETE: QT_TRANSLATE_NOOP("HistoryWords", "Moved {name} to the bin"),
    ActionKind.RESTORE: QT_TRANSLATE_NOOP("HistoryWords", "Restored {name}"),
    ActionKind.VERIFY: QT_TRANSLATE_NOOP("HistoryWords", "Verified {name}"),
    ActionKind.IMPORT: QT_TRANSLATE_NOOP("HistoryWords", "Imported {name}"),
    ActionKind.DEMO: QT_TRANSLATE_NOOP("HistoryWords", "Filled in the demo data"),
    ActionKind.UNDO: QT_TRANSLATE_NOOP("HistoryWords", "Took back: {name}"),
    ActionKind.REDO: QT_TRANSLATE_NOOP("HistoryWords", "Did again: {name}"),
}
_BULK: Final = frozenset(
    {ActionKind.DELETE, ActionKind.RESTORE, ActionKind.VERIFY, ActionKind.EDIT}
)
"""Kinds whose subject is the first of several equal ones; the others name what matters."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference.

    Attributes:
        caption: the field, as it begins a line.
        before: what was there, in words; empty for nothing.
        after: what is there instead; empty for nothing.
        value: the value whose aspect changed, else empty.
        aspect: which aspect of it ("who may have it"), else empty.
    """

    caption: str
    before: str
    after: str
    value: str = ""
    aspect: str = ""


class HistoryWords(QObject):
    """The text with a number; lupdate sees in Python that a text has plurals in ``tr`` only."""

    def first_of_several(self, name: str, count: int) -> str:
        """Return "Mira Example and 3 more" for the first of ``count`` records."""
        return self.tr("{name} and %n more", "", count - 1).format(name=name)


def action_words(action: Action) -> str:
    """Return what a user did, in a few words."""
    name = action.subject or QCoreApplication.translate("HistoryWords", "(no name)")
    if action.count > 1 and action.kind in _BULK:
        name = HistoryWords().first_of_several(name, action.count)
    return _translate(_ACTIONS[action.kind]).format(name=name)


def change_words(change: Change) -> str:
    """Return what was done to one record: "Changed phone and e-mail of Mira Example"."""
    name = change.record_name or QCoreApplication.translate("HistoryWords", "(no name)")
    if change.created:
        return QCoreApplication.translate("HistoryWords", "Added {name}").format(name=name)
    if _BIN in change.delta.after:
        key = ActionKind.DELETE if change.delta.after[_BIN] else ActionKind.RESTORE
        return _translate(_ACTIONS[key]).format(name=name)
    fields = [field_words(field) for field in change.delta.after]
    if not fields:
        return QCoreApplication.translate("HistoryWords", "Changed {name}").format(name=name)
    listed = QLocale().createSeparatedList(fields)
    words = QCoreApplication.translate("HistoryWords", "Changed {fields} of {name}")
    return words.format(fields=listed, name=name)


def change_lines(change: Change, labels: Labels) -> list[ChangeLine]:
    """Return the differences one by one, without what follows from others."""
    lines: list[ChangeLine] = []
    for shape in shapes(RECORD_CLASSES[change.ref.kind]):
        if shape.name not in change.delta.after or shape.name == _BIN:
            continue
        if change.created:
            lines += _new_lines(shape, change.delta.after[shape.name], labels)
            continue
        before, after = change.delta.before[shape.name], change.delta.after[shape.name]
        if shape.is_tuple:
            old, new = cast("dict[str, Json]", before), cast("dict[str, Json]", after)
            lines += _item_lines(shape, old, new, labels)
        else:
            lines += _field_lines(shape, before, after, labels)
    return [line for line in lines if line.before or line.after or line.aspect]


def conflict_line(kind: RecordKind, conflict: Conflict, labels: Labels) -> ChangeLine:
    """Return what stayed: ``before`` is what is there, ``after`` what was wanted."""
    shape = next(each for each in shapes(RECORD_CLASSES[kind]) if each.name == conflict.field)
    words = caption(field_words(shape.name))
    decode = decode_element if shape.is_tuple and conflict.item else decode_field
    present, wanted = decode(shape, conflict.present), decode(shape, conflict.wanted)
    before = value_words(shape.name, present, labels)
    after = value_words(shape.name, wanted, labels)
    if isinstance(present, Item) and isinstance(wanted, Item):
        for line in _aspect_lines(words, present, wanted, labels):
            if line.aspect:
                before = _with_aspect(before, line.aspect, line.before)
                after = _with_aspect(after, line.aspect, line.after)
    return ChangeLine(words, before, after)


def references(
    changes: Sequence[Change], conflicts: Sequence[RecordConflict] = ()
) -> frozenset[RecordUid]:
    """Return the UIDs of the records that values in ``changes`` and ``conflicts`` refer to."""
    found: set[str] = set()
    for change in changes:
        for field, content in (*change.delta.before.items(), *change.delta.after.items()):
            found.update(_references_in(field, content))
    for record in conflicts:
        for conflict in record.conflicts:
            found.update(_references_in(conflict.field, conflict.present))
            found.update(_references_in(conflict.field, conflict.wanted))
    return frozenset(RecordUid(uid) for uid in found if uid)


def _references_in(field: str, content: Json) -> Iterator[str]:
    """Yield the UIDs in one field; inside a value the value's own fields count."""
    match content:
        case str() if field in REFERENCE_FIELDS:
            yield content
        case list():
            for element in content:
                yield from _references_in(field, element)
        case dict():
            for key, element in content.items():
                # Other keys are the UIDs under which values are kept.
                yield from _references_in(key if key in REFERENCE_FIELDS else field, element)
        case _:
            return


def _new_lines(shape: FieldShape, content: Json, labels: Labels) -> list[ChangeLine]:
    """Return what a field of a new record holds; a new record's delta has its whole content."""
    words = caption(field_words(shape.name))
    decoded = decode_field(shape, content)
    values = decoded if isinstance(decoded, tuple) else (decoded,)
    return [ChangeLine(words, "", value_words(shape.name, value, labels)) for value in values]


def _field_lines(shape: FieldShape, before: Json, after: Json, labels: Labels) -> list[ChangeLine]:
    old = value_words(shape.name, decode_field(shape, before), labels)
    new = value_words(shape.name, decode_field(shape, after), labels)
    words = caption(field_words(shape.name))
    if old == new:
        # Only what stands behind the value was changed: its sources.
        return [ChangeLine(words, "", "", value=new, aspect=field_words("sources"))]
    return [ChangeLine(words, old, new)]


def _item_lines(
    shape: FieldShape, before: dict[str, Json], after: dict[str, Json], labels: Labels
) -> list[ChangeLine]:
    words = caption(field_words(shape.name))
    lines: list[ChangeLine] = []
    for key, new in after.items():
        if key == ORDER:
            continue
        was = decode_element(shape, before[key])
        is_now = decode_element(shape, new)
        if isinstance(was, Item) and isinstance(is_now, Item):
            lines += _aspect_lines(words, was, is_now, labels)
        else:
            old_words = value_words(shape.name, was, labels)
            lines.append(ChangeLine(words, old_words, value_words(shape.name, is_now, labels)))
    if not lines and ORDER in after:
        order = QCoreApplication.translate("HistoryWords", "other order")
        lines.append(ChangeLine(words, "", "", aspect=order))
    return lines


def _aspect_lines(words: str, was: Item, is_now: Item, labels: Labels) -> list[ChangeLine]:
    """Return the differences of one value: its words first, then its other aspects."""
    lines: list[ChangeLine] = []
    old, new = value_words("", was, labels), value_words("", is_now, labels)
    if old != new:
        lines.append(ChangeLine(words, old, new))
    skipped = headline_fields(is_now) | _QUIET
    for shape in shapes(type(is_now)):
        before, after = getattr(was, shape.name), getattr(is_now, shape.name)
        if shape.name in skipped or before == after:
            continue
        if shape.name == "tenure":
            lines.append(ChangeLine(words, "", "", new, field_words("tenure")))
            continue
        old_aspect = value_words(shape.name, before, labels)
        new_aspect = value_words(shape.name, after, labels)
        lines.append(ChangeLine(words, old_aspect, new_aspect, new, field_words(shape.name)))
    return lines


def _with_aspect(words: str, aspect: str, value: str) -> str:
    both = QCoreApplication.translate("HistoryWords", "{words} ({aspect}: {value})")
    return both.format(words=words, aspect=aspect, value=value) if value else words


def _translate(text: object) -> str:
    return QCoreApplication.translate("HistoryWords", str(text))
