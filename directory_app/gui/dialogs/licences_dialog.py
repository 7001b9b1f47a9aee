"""Every part that the program is shipped with: version, licence, and the licence's text."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Slot
from PySide6.QtWidgets import QListView, QPlainTextEdit, QWidget

from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.suggestions import (
    SUGGESTION_ROLE,
    Suggestion,
    SuggestionDelegate,
    SuggestionModel,
)
from directory_app.gui.widgets.side_by_side import side_by_side
from directory_app.system.packages import Package

_SIZE = QSize(860, 560)
_LIST_WIDTH = 290


class LicencesDialog(PlainDialog):
    """Shows the parts at the left and the licence of the marked one at the right."""

    def __init__(self, parts: Sequence[Package], parent: QWidget | None = None) -> None:
        """Show ``parts`` with the first one marked."""
        super().__init__(
            self.tr("Parts and licences"),
            text=self.tr(
                "Qt and PySide6 are used under the LGPL, version 3. Their source is at "
                "download.qt.io; they lie in files of their own, and you may replace them by "
                "versions that you changed."
            ),
            parent=parent,
        )
        self._model = SuggestionModel()
        self.view = QListView()
        self.licence = QPlainTextEdit()
        self._build_ui()
        self._model.set_suggestions([_row(part) for part in parts])
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.setCurrentIndex(self._model.index(0, 0))

    @classmethod
    def ask(cls, parent: QWidget | None, *, parts: Sequence[Package]) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(parts, parent)
        dialog.exec()
        dialog.deleteLater()

    def rows(self) -> list[tuple[str, str]]:
        """Return the words of the rows: the part with its version, and its licence."""
        return [(row.title, row.detail) for row in self._model.suggestions()]

    def select_row(self, row: int) -> None:
        """Mark a row as a user does."""
        self.view.setCurrentIndex(self._model.index(row, 0))

    def _build_ui(self) -> None:
        self.view.setModel(self._model)
        self.view.setItemDelegate(SuggestionDelegate(self.view))
        self.view.setAccessibleName(self.tr("Parts"))
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setAccessibleName(self.tr("Text of the licence"))
        both = side_by_side(self.view, self.licence, width=_LIST_WIDTH, of=_SIZE.width())
        self.content.addWidget(both, 1)
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self.open_at(_SIZE)
        self.view.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = current.data(SUGGESTION_ROLE)
        text = row.key.text if isinstance(row, Suggestion) and isinstance(row.key, Package) else ""
        self.licence.setPlainText(text)


def _row(part: Package) -> Suggestion:
    return Suggestion(part, f"{part.name} {part.version}".strip(), part.licence)
