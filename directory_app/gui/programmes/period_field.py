"""Fields for when something runs and for its contract, each with its sources."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.programmes import Contract, Period
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.date_field import PartialDateField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import DATE_WIDTH, Leftover
from directory_app.gui.editor.source_field import SourcesField
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.wrap_layout import WrapLayout

_SOURCES_WIDTH = 240


class PeriodField(QWidget):
    """From, until and who says so.

    Signals:
        edited(): something was changed.
    """

    edited = Signal()

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        """Make an empty field that knows the sources of ``context``."""
        super().__init__(parent)
        self.start = PartialDateField(self.tr("From"))
        self.end = PartialDateField(self.tr("Until"))
        self._sources = SourcesField(context)
        self._hint = HintLine()
        cells = WrapLayout()
        cells.add(Captioned(self.tr("From"), self.start), DATE_WIDTH, 1)
        cells.add(Captioned(self.tr("Until"), self.end), DATE_WIDTH, 1)
        cells.add(Captioned(self.tr("Sources"), self._sources), _SOURCES_WIDTH, 3)
        _stack(self, cells, self._hint)
        for field in (self.start, self.end, self._sources):
            field.edited.connect(self._on_edited)

    def set_period(self, period: Period) -> None:
        """Show ``period``."""
        self.start.set_date(period.start)
        self.end.set_date(period.end)
        self._sources.set_sources(period.sources)
        self._hint.show_hint("", HintKind.WARNING)

    def period(self) -> Period:
        """Return the period as it is now."""
        return Period(start=self.start.date(), end=self.end.date(), sources=self._sources.sources())

    def commit(self) -> None:
        """Finish what is half typed."""
        self._sources.commit()

    def leftovers(self, caption: str) -> list[Leftover]:
        """Return what is no date, with the translated ``caption`` of the whole field."""
        texts = (self.start.unread_text(), self.end.unread_text(), self._sources.unread_text())
        return [Leftover(caption, text) for text in texts if text]

    @Slot()
    def _on_edited(self) -> None:
        self._hint.show_hint(self.start.problem() or self.end.problem(), HintKind.WARNING)
        self.edited.emit()


class ContractField(QWidget):
    """The reference of a contract, when it was signed and who says so.

    Signals:
        edited(): something was changed.
    """

    edited = Signal()

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        """Make an empty field that knows the sources of ``context``."""
        super().__init__(parent)
        self.reference = TextField(self.tr("Reference of the contract"))
        self.signed = PartialDateField(self.tr("Signed on"))
        self._sources = SourcesField(context)
        self._hint = HintLine()
        cells = WrapLayout()
        cells.add(Captioned(self.tr("Reference"), self.reference), 180, 2)
        cells.add(Captioned(self.tr("Signed on"), self.signed), DATE_WIDTH, 1)
        cells.add(Captioned(self.tr("Sources"), self._sources), _SOURCES_WIDTH, 2)
        _stack(self, cells, self._hint)
        for field in (self.reference, self.signed, self._sources):
            field.edited.connect(self._on_edited)

    def set_contract(self, contract: Contract) -> None:
        """Show ``contract``."""
        self.reference.set_value(contract.reference)
        self.signed.set_date(contract.signed)
        self._sources.set_sources(contract.sources)
        self._hint.show_hint("", HintKind.WARNING)

    def contract(self) -> Contract:
        """Return the contract as it is now."""
        return Contract(
            reference=self.reference.value(),
            signed=self.signed.date(),
            sources=self._sources.sources(),
        )

    def commit(self) -> None:
        """Finish what is half typed."""
        self._sources.commit()

    def leftovers(self, caption: str) -> list[Leftover]:
        """Return what is no date, with the translated ``caption`` of the whole field."""
        texts = (self.signed.unread_text(), self._sources.unread_text())
        return [Leftover(caption, text) for text in texts if text]

    @Slot()
    def _on_edited(self) -> None:
        self._hint.show_hint(self.signed.problem(), HintKind.WARNING)
        self.edited.emit()


def _stack(widget: QWidget, cells: WrapLayout, hint: HintLine) -> None:
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(3)
    box.addLayout(cells)
    box.addWidget(hint)
