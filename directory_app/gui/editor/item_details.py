"""The rarer fields of one value: period, sources, remark; for contact points who may have it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.contact_points import ContactPoint, Visibility
from directory_app.domain.dates import Validity
from directory_app.domain.identifiers import ItemUid, RecordKind
from directory_app.domain.items import Item
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.date_field import DayField, PartialDateField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.source_field import SourcesField
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import visibility_choices
from directory_app.gui.editor.wrap_layout import WHOLE_LINE, WrapLayout

DATE_WIDTH = 128


@dataclass(frozen=True, slots=True)
class Leftover:
    """A typed text that its field cannot keep, with the field's translated caption."""

    caption: str
    text: str


class ItemDetails(QWidget):
    """A panel below a row; rows add fields of their own in front.

    Signals:
        edited(): something was changed.
    """

    edited = Signal()

    def __init__(self, item: Item, context: EditorContext, *, with_period: bool = True) -> None:
        """Show the rarer fields of ``item``; some rows have its period in front themselves."""
        super().__init__()
        self._with_period = with_period
        self._context = context
        self.fields = WrapLayout()
        # Fields that stay out of the panel must not become windows of their own.
        self._start = PartialDateField(self.tr("From"), self)
        self._end = PartialDateField(self.tr("Until"), self)
        if not with_period:
            self._start.hide()
            self._end.hide()
        self._note = TextField(self.tr("Remark"))
        self._sources = SourcesField(context)
        self._hint = HintLine()
        self._dates: list[tuple[str, PartialDateField | DayField]] = []
        self._build_ui()
        self._start.set_date(item.validity.start)
        self._end.set_date(item.validity.end)
        self._note.set_value(item.note)
        self._sources.set_sources(item.sources)

    def add_field(
        self, caption: str, field: QWidget, minimum: int, stretch: int = 1, *, at: int | None = None
    ) -> Captioned:
        """Add a field of the row's own; ``caption`` is translated, the rest as in a wrap layout."""
        captioned = Captioned(caption, field)
        self.fields.add(captioned, minimum, stretch, at=at)
        return captioned

    def add_date(self, caption: str, field: PartialDateField | DayField) -> None:
        """Let the panel explain a date field and keep what cannot be read in the remark."""
        self._dates.append((caption, field))
        field.edited.connect(self._on_edited)

    def commit(self) -> None:
        """Finish what is half typed."""
        self._sources.commit()

    def changes(self) -> dict[str, Any]:
        """Return the fields of the item that this panel knows, by their names."""
        found: dict[str, Any] = {
            "sources": self._sources.sources(),
            "note": self._note.value(),
        }
        if self._with_period:
            found["validity"] = Validity(self._start.date(), self._end.date())
        return found

    def leftovers(self) -> Sequence[Leftover]:
        """Return what was typed but is no date."""
        return [
            Leftover(caption, field.unread_text())
            for caption, field in self._dates
            if field.unread_text()
        ]

    def _build_ui(self) -> None:
        if self._with_period:
            for words, field in ((self.tr("From"), self._start), (self.tr("Until"), self._end)):
                self.add_field(words, field, DATE_WIDTH)
                self.add_date(words, field)
        self.add_field(self.tr("Remark"), self._note, 200, 2)
        self.add_field(self.tr("Sources"), self._sources, WHOLE_LINE)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 2, 0, 8)
        box.setSpacing(4)
        box.addLayout(self.fields)
        box.addWidget(self._hint)
        self._note.edited.connect(self._on_edited)
        self._sources.edited.connect(self._on_edited)

    @Slot()
    def _on_edited(self) -> None:
        problems = (field.problem() for _caption, field in self._dates)
        self._hint.show_hint(next((text for text in problems if text), ""), HintKind.WARNING)
        self.edited.emit()


class ContactPointDetails(ItemDetails):
    """The rarer fields of a contact point."""

    def __init__(self, item: ContactPoint, context: EditorContext) -> None:
        """Show the rarer fields of ``item``."""
        super().__init__(item, context)
        self._is_visibility_chosen = False
        self._visibility = ChoiceField(self.tr("Who may have it"), visibility_choices())
        self._verified = DayField(self.tr("Verified on"))
        self._tenure: ChoiceField[ItemUid | None] = ChoiceField(
            self.tr("Belongs to the position"), self._tenures()
        )
        self._visibility.set_value(item.visibility)
        self._verified.set_day(item.verified_on)
        self._tenure.set_value(item.tenure)
        self._add_contact_fields()

    def show_visibility(self, visibility: Visibility) -> None:
        """Show the default visibility of a new value as long as nobody has chosen one."""
        if not self._is_visibility_chosen:
            self._visibility.set_value(visibility)

    def changes(self) -> dict[str, Any]:
        """Return the fields of the contact point that this panel knows, by their names."""
        return super().changes() | {
            "visibility": self._visibility.value(),
            "verified_on": self._verified.day(),
            "tenure": self._tenure.value(),
        }

    def _add_contact_fields(self) -> None:
        words = self.tr("Who may have it")
        self.add_field(words, self._visibility, 116, at=0)
        self.add_field(self.tr("Verified on"), self._verified, DATE_WIDTH, at=1)
        self.add_date(self.tr("Verified on"), self._verified)
        tenure = self.add_field(self.tr("Belongs to the position"), self._tenure, 180, 2, at=4)
        tenure.setVisible(self._context.entry_kind is RecordKind.PERSON)
        self._visibility.edited.connect(self._on_visibility_edited)
        self._tenure.edited.connect(self.edited)
        self._context.tenures_changed.connect(self._on_tenures_changed)

    def _tenures(self) -> list[tuple[ItemUid | None, str]]:
        return [(None, self.tr("none")), *self._context.tenure_names()]

    @Slot()
    def _on_visibility_edited(self) -> None:
        self._is_visibility_chosen = True
        self.edited.emit()

    @Slot()
    def _on_tenures_changed(self) -> None:
        self._tenure.set_choices(self._tenures())
