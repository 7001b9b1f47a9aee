"""The row of a position: the post or title a person has, in which organisation, and when."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from directory_app.domain.dates import Validity
from directory_app.domain.entries import Post, Tenure
from directory_app.domain.identifiers import RecordKind
from directory_app.gui.editor.date_field import PartialDateField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.item_details import DATE_WIDTH, ItemDetails, Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.record_picker import RecordPicker, new_organisation, new_post
from directory_app.gui.editor.text_field import TextField

_PICKER_WIDTH = 210
_PERIOD_WIDTH = 210


class TenureRow(ItemRow[Tenure]):
    """Edits one tenure; words that name no post are the title as printed.

    Signals:
        renamed(): other tenures should be told apart from it by other words now.
    """

    renamed = Signal()

    def __init__(self, item: Tenure | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Tenure(), context, is_new=item is None)
        self.post = RecordPicker(
            self.tr("Post or title"),
            RecordKind.POST,
            context,
            placeholder=self.tr("post or title"),
            free_text=True,
        )
        self.organisation = RecordPicker(
            self.tr("Organisation"),
            RecordKind.ORGANISATION,
            context,
            placeholder=self.tr("organisation"),
        )
        self._period = _Period(self.original.validity)
        self._title: TextField | None = None
        self._as_of: PartialDateField | None = None
        original = self.original
        self.post.set_record(original.post, original.title if original.post is None else "")
        self.organisation.set_record(original.organisation)
        self._offer_creation()
        self.cells.add(self.post, _PICKER_WIDTH, 3)
        self.cells.add(self.organisation, _PICKER_WIDTH, 3)
        self.cells.add(self._period, _PERIOD_WIDTH, 0)
        self._period.setVisible(not self.is_new)
        for signal in (self.post.edited, self.organisation.edited, self._period.edited):
            signal.connect(self._on_edited)

    def is_empty(self) -> bool:
        """Tell whether there is neither post, title nor organisation."""
        return self.post.is_empty() and self.organisation.is_empty() and not self._has_title()

    def changes(self) -> dict[str, Any]:
        """Return post, organisation, title, period and the rest."""
        found: dict[str, Any] = {
            "post": self.post.uid(),
            "organisation": self.organisation.uid(),
            "title": self._title_now(),
            "validity": self._period.validity(),
        }
        if self._as_of is not None:
            found["as_of"] = self._as_of.date()
        return found

    def leftovers(self) -> list[Leftover]:
        """Return dates that cannot be read and an organisation that is not chosen yet."""
        unread = self.organisation.unread_text()
        pending = [Leftover(self.tr("Organisation"), unread)] if unread else []
        return [*self._period.leftovers(), *pending]

    def settle(self) -> None:
        """Make the organisation that is typed but not in the directory."""
        super().settle()
        self.organisation.create_from_text()

    def make_details(self) -> ItemDetails:
        """Return the panel with the title as printed and the date of the source in front."""
        panel = ItemDetails(self.original, self.context, with_period=False)
        if self.post.uid() is not None:
            self._title = TextField(self.tr("Title as printed"))
            self._title.set_value(self.original.title)
            self._title.edited.connect(self.on_field_edited)
            panel.add_field(self.tr("Title as printed"), self._title, 180, 2, at=0)
        self._as_of = PartialDateField(self.tr("Seen in it on"))
        self._as_of.set_date(self.original.as_of)
        panel.add_field(self.tr("Seen in it on"), self._as_of, DATE_WIDTH, at=0)
        panel.add_date(self.tr("Seen in it on"), self._as_of)
        return panel

    def check(self) -> None:
        """Explain dates, new records and free words."""
        super().check()
        problem = self._period.problem()
        if problem:
            self.show_hint(problem, HintKind.WARNING)
        elif self.organisation.unread_text():
            self.show_hint(*self.understood())

    def understood(self) -> tuple[str, HintKind]:
        """Say what will be made and what a title without a post means."""
        if self.organisation.unread_text():
            words = self.tr("“%1” is not in the directory; it is made as a new organisation.")
            return words.replace("%1", self.organisation.unread_text()), HintKind.INFO
        if self.post.is_new() and self.organisation.is_new():
            return self.tr("The post and the organisation are new."), HintKind.INFO
        if self.post.is_new():
            return self.tr("The post is new."), HintKind.INFO
        if self.organisation.is_new():
            return self.tr("The organisation is new."), HintKind.INFO
        return "", HintKind.INFO

    def has_filled_details(self, item: Tenure) -> bool:
        """Tell whether more is filled in than what the row itself shows."""
        is_title_hidden = item.post is not None and bool(item.title)
        return bool(item.note or item.sources or item.as_of or is_title_hidden)

    def words(self) -> str:
        """Return words that tell this tenure from the person's others."""
        names = [field.value().strip() for field in (self.post, self.organisation)]
        return " · ".join(name for name in names if name)

    def _title_now(self) -> str:
        printed = self._title.value() if self._title is not None else self.original.title
        if not self.post.is_touched():
            return printed
        if self.post.uid() is None:
            was_post = self.original.post is not None
            return self.post.unread_text() or (printed if was_post else "")
        # The words that led to the post need not be kept beside it; others were printed so.
        return "" if printed == self.post.value() else printed

    def _has_title(self) -> bool:
        return self._title is not None and not self._title.is_empty()

    def _offer_creation(self) -> None:
        def create_post(name: str) -> Post:
            self.organisation.create_from_text()
            return new_post(name, self.organisation.uid())

        def post_words(name: str) -> str:
            place = self.organisation.value().strip()
            if not place:
                return self.tr("Create post “%1”").replace("%1", name)
            words = self.tr("Create post “%1” at %2")
            return words.replace("%1", name).replace("%2", place)

        def organisation_words(name: str) -> str:
            return self.tr("Create organisation “%1”").replace("%1", name)

        self.post.offer_creation(create_post, post_words)
        self.organisation.offer_creation(new_organisation, organisation_words)

    @Slot()
    def _on_edited(self) -> None:
        self._period.setVisible(True)
        self.on_field_edited()
        self.renamed.emit()


class _Period(QWidget):
    """From and until, side by side.

    Signals:
        edited(): one of the dates was changed.
    """

    edited = Signal()

    def __init__(self, validity: Validity) -> None:
        super().__init__()
        self._start = PartialDateField(self.tr("From"))
        self._end = PartialDateField(self.tr("Until"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for field, words in ((self._start, self.tr("from")), (self._end, self.tr("until"))):
            field.setToolTip(field.placeholderText())
            field.setPlaceholderText(words)
            field.edited.connect(self.edited)
            layout.addWidget(field)
        self._start.set_date(validity.start)
        self._end.set_date(validity.end)

    def validity(self) -> Validity:
        """Return the period as far as it can be read."""
        return Validity(self._start.date(), self._end.date())

    def problem(self) -> str:
        """Return why a date cannot be read, or empty."""
        return self._start.problem() or self._end.problem()

    def leftovers(self) -> list[Leftover]:
        """Return what was typed but is no date."""
        fields = ((self.tr("From"), self._start), (self.tr("Until"), self._end))
        return [Leftover(words, f.unread_text()) for words, f in fields if f.unread_text()]
