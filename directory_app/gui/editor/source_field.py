"""The sources of an entry or of one value, with room for the particulars of a new one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.folding import fold
from directory_app.domain.identifiers import RecordUid, SourceUid, new_record_uid
from directory_app.domain.lists import Source
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.chips_field import ChipsField
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.date_field import PartialDateField
from directory_app.gui.editor.date_reading import partial_date_text
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import source_kind_choices
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.icons import IconName

_MOST_SUGGESTIONS = 50


class SourcesField(QWidget):
    """Chips of sources; a source made here shows its kind, date and place below to be filled in.

    Signals:
        edited(): a source came or went, or the particulars of a new one were changed.
    """

    edited = Signal()

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        """Make an empty field that knows the sources of ``context``."""
        super().__init__(parent)
        self._context = context
        self._chips = _SourceChips(context)
        self._panel: _NewSourcePanel | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        self._box.addWidget(self._chips)
        self.setFocusProxy(self._chips)
        self._chips.edited.connect(self._on_chips_edited)

    def set_sources(self, uids: Sequence[SourceUid]) -> None:
        """Show other sources."""
        self._chips.set_values(uids)
        self._show_panel()

    def sources(self) -> tuple[SourceUid, ...]:
        """Return the sources in order."""
        return tuple(SourceUid(RecordUid(key)) for key in self._chips.values())

    def unread_text(self) -> str:
        """Return what is typed and not yet a source."""
        return self._chips.unread_text()

    def commit(self) -> None:
        """Make a source of what is typed."""
        self._chips.commit()

    def _show_panel(self) -> None:
        made = [uid for uid in self.sources() if self._context.is_companion(uid)]
        source = next((s for s in self._context.sources() if made and s.uid == made[-1]), None)
        if source is None:
            if self._panel is not None:
                self._panel.hide()
            return
        if self._panel is None:
            self._panel = _NewSourcePanel()
            self._panel.edited.connect(self._on_panel_edited)
            self._box.addWidget(self._panel)
        if self._panel.source_uid() != source.uid:
            self._panel.show_source(source)
        self._panel.show()

    @Slot()
    def _on_chips_edited(self) -> None:
        self._show_panel()
        self.edited.emit()

    @Slot()
    def _on_panel_edited(self) -> None:
        source = self._panel.source() if self._panel is not None else None
        if source is not None:
            self._context.add_companion(source)
            self._chips.refresh_words()
            self.edited.emit()


class _SourceChips(ChipsField):
    """The chips themselves."""

    def __init__(self, context: EditorContext) -> None:
        self._context = context
        super().__init__(self.tr("Sources"), self.tr("add a source"))

    def words_of(self, key: str) -> str:
        """Return the source's title."""
        return next((s.title for s in self._context.sources() if s.uid == key), key)

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the sources that hold ``text``, and a row that makes a new one."""
        wanted = fold(text)
        rows = [
            Suggestion(
                source.uid,
                source.title,
                partial_date_text(source.as_of) if source.as_of is not None else "",
                IconName.NOTE,
            )
            for source in self._context.sources()
            if wanted in fold(source.title)
        ][:_MOST_SUGGESTIONS]
        if text and all(fold(row.title) != wanted for row in rows):
            words = self.tr("Create source “%1”").replace("%1", text)
            rows.append(Suggestion("", words, "", IconName.ADD, is_new=True))
        return rows

    def make(self, text: str) -> str:
        """Return the UID of the source of that title, made if it is new."""
        for source in self._context.sources():
            if fold(source.title) == fold(text):
                return source.uid
        source = Source(uid=SourceUid(new_record_uid()), title=text)
        self._context.add_companion(source)
        return source.uid


class _NewSourcePanel(QWidget):
    """Title, kind, date and place of a source that is being made.

    Signals:
        edited(): something was changed.
    """

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._title = TextField(self.tr("Title of the new source"))
        self._kind = ChoiceField(self.tr("Kind of the new source"), source_kind_choices())
        self._date = PartialDateField(self.tr("Date of the new source"))
        self._place = TextField(
            self.tr("Where the new source is found"), placeholder=self.tr("address or folder")
        )
        self._hint = HintLine()
        fields = WrapLayout()
        fields.add(Captioned(self.tr("Title"), self._title), 180, 3)
        fields.add(Captioned(self.tr("Kind"), self._kind), 110, 1)
        fields.add(Captioned(self.tr("Date"), self._date), 120, 1)
        fields.add(Captioned(self.tr("Where it is found"), self._place), 180, 3)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addLayout(fields)
        box.addWidget(self._hint)
        for signal in (
            self._title.edited,
            self._kind.edited,
            self._date.edited,
            self._place.edited,
        ):
            signal.connect(self._on_edited)

    def show_source(self, source: Source) -> None:
        """Show another source."""
        self._source = source
        self._title.set_value(source.title)
        self._kind.set_value(source.kind)
        self._date.set_date(source.as_of)
        self._place.set_value(source.location)

    def source_uid(self) -> RecordUid | None:
        """Return the UID of the source shown."""
        return self._source.uid if self._source is not None else None

    def source(self) -> Source | None:
        """Return the source as typed; without a title it keeps the one it had."""
        if self._source is None:
            return None
        return replace(
            self._source,
            title=self._title.value() or self._source.title,
            kind=self._kind.value(),
            as_of=self._date.date(),
            location=self._place.value(),
        )

    @Slot()
    def _on_edited(self) -> None:
        self._hint.show_hint(self._date.problem(), HintKind.WARNING)
        self.edited.emit()
