"""Somebody changed the record meanwhile: choose, value by value, what is saved."""

from collections.abc import Mapping
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.codec import Json
from directory_app.domain.deltas import Conflict, Delta, revert
from directory_app.domain.identifiers import RecordUid
from directory_app.domain.merging import Merge
from directory_app.domain.records import Record, kind_of
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.field_words import field_words
from directory_app.gui.dialogs.history_words import conflict_line
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import RadioChoice
from directory_app.gui.icons import IconName
from directory_app.gui.widgets.section import Section

_SIZE = QSize(560, 460)
_NOTE = "note"


class Side(Enum):
    """Whose value is kept."""

    MINE = auto()
    THEIRS = auto()
    BOTH = auto()


class StaleDialog(PlainDialog):
    """Shows what both changed; all else is together already, and closing loses nothing."""

    def __init__(
        self,
        *,
        merged: Merge,
        labels: Mapping[RecordUid, RecordLabel] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the values that two people changed, one's own chosen at first.

        Args:
            merged: the present record with one's own changes on top, and what they replace.
            labels: names of the records that values refer to.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Changed meanwhile"), parent=parent)
        self._merged = merged
        self._labels = labels or {}
        self._choices: list[tuple[Conflict, RadioChoice[Side]]] = []
        self.save_button = self.add_primary(self.tr("Save"), name=IconName.SAVE)
        self.add_cancel(self.tr("Go on editing"))
        self.save_button.clicked.connect(self.accept)
        self._build_ui()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        merged: Merge,
        labels: Mapping[RecordUid, RecordLabel] | None = None,
    ) -> Record | None:
        """Show the dialog and return the record to save, or None to go on editing."""
        dialog = cls(merged=merged, labels=labels, parent=parent)
        is_decided = dialog.exec() == cls.DialogCode.Accepted
        record = dialog.record()
        dialog.deleteLater()
        return record if is_decided else None

    def record(self) -> Record:
        """Return the record as the choices make it."""
        before: dict[str, Json] = {}
        after: dict[str, Json] = {}
        for conflict, choice in self._choices:
            wished = _wished(conflict, choice.value())
            if not conflict.item:
                before[conflict.field], after[conflict.field] = wished, conflict.wanted
                continue
            for content, value in ((before, wished), (after, conflict.wanted)):
                items = cast("dict[str, Json]", content.setdefault(conflict.field, {}))
                items[conflict.item] = value
        # What was chosen stands where one's own values stand: taking these back puts it there.
        record, _conflicts = revert(self._merged.record, Delta(before, after))
        return record

    def choose(self, index: int, side: Side) -> None:
        """Choose for one of the values, in the order shown."""
        self._choices[index][1].set_value(side)

    def _build_ui(self) -> None:
        fields = QLocale().createSeparatedList(
            [field_words(field) for field in self._merged.changed_elsewhere]
        )
        text = self.tr(
            "Somebody else changed {fields} while you were at it. Choose what is right where both "
            "of you did; everything else is kept from both."
        )
        if not self._merged.conflicts:
            text = self.tr(
                "Somebody else changed {fields} while you were at it. Your changes are in other "
                "places: both are kept."
            )
        self.show_text(text.format(fields=fields))
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        for conflict in self._merged.conflicts:
            column.addWidget(self._section(conflict))
        column.addStretch(1)
        self.add_scrolled(sheet)
        self.open_at(_SIZE)
        if self._choices:
            self._choices[0][1].focus()

    def _section(self, conflict: Conflict) -> Section:
        line = conflict_line(kind_of(self._merged.record), conflict, self._labels)
        nothing = self.tr("(nothing)")
        rows = {
            Side.MINE: (self.tr("Yours"), line.after or nothing),
            Side.THEIRS: (self.tr("Theirs"), line.before or nothing),
        }
        if conflict.field == _NOTE and conflict.present and conflict.wanted:
            rows[Side.BOTH] = (self.tr("Both, one below the other"), "")
        choice = RadioChoice(rows, Side.MINE)
        section = Section(line.caption)
        section.add(choice)
        self._choices.append((conflict, choice))
        return section


def _wished(conflict: Conflict, side: Side) -> Json:
    match side:
        case Side.MINE:
            return conflict.wanted
        case Side.THEIRS:
            return conflict.present
        case Side.BOTH:
            return f"{conflict.present}\n{conflict.wanted}"
