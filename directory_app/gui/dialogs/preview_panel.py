"""What leaves the house, what stays, and what the receiver will not find."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from directory_app.domain.export_preview import ExportPreview
from directory_app.gui.dialogs.export_words import (
    entries_words,
    losses_words,
    staying_lines,
    values_words,
)
from directory_app.gui.icons import IconName, IconRole
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import ICON_SIDE, Look


class PreviewPanel(QFrame):
    """Three lines about an export that has not happened yet."""

    def __init__(self) -> None:
        """Show that it is being counted."""
        super().__init__()
        self.setProperty("look", Look.PANEL.value)
        self.setAccessibleName(self.tr("What leaves the house"))
        self._icons: dict[QLabel, IconLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 10)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.leaving = self._add_line(IconName.EXPORT, IconRole.ACCENT)
        self.staying = self._add_line(IconName.SHIELD, IconRole.SUCCESS)
        self.lost = self._add_line(IconName.WARNING, IconRole.WARNING)
        self.show_counting(0, 0)

    def show_outdated(self) -> None:
        """Turn what is said grey: something else was chosen, and is about to be counted."""
        self.setEnabled(False)

    def show_counting(self, done: int, total: int) -> None:
        """Say that it is being counted, and how far that is."""
        text = self.tr("Counting what leaves the house…")
        if total:
            text = self.tr("Counting what leaves the house: {percent} %")
            text = text.format(percent=100 * done // total)
        self._show(self.leaving, text)
        self._show(self.staying, "")
        self._show(self.lost, "")

    def show_failure(self, sentence: str) -> None:
        """Say why it could not be counted."""
        self._show(self.leaving, sentence)
        self._show(self.staying, "")
        self._show(self.lost, "")

    def show_preview(self, preview: ExportPreview) -> None:
        """Show what was counted."""
        leaving = self.tr("Leaves the house: {entries}, with {values}.").format(
            entries=entries_words(preview.entries), values=values_words(preview.leaving)
        )
        self._show(self.leaving, leaving if preview.total else self.tr("Nothing would be written."))
        staying = staying_lines(preview.staying)
        heading = self.tr("Stays here.") if staying else self.tr("Nothing stays back.")
        self._show(self.staying, " ".join([heading, *staying]))
        lost = losses_words(preview.losses)
        self._show(
            self.lost,
            self.tr("The receiver will not find: {lost}.").format(lost=lost) if lost else "",
        )

    def text(self) -> str:
        """Return all that is said."""
        lines = (self.leaving, self.staying, self.lost)
        return "\n".join(label.text() for label in lines if label.text())

    def _add_line(self, name: IconName, role: IconRole) -> QLabel:
        row = len(self._icons)
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        picture = IconLabel(name, role, ICON_SIDE)
        self._icons[label] = picture
        self._grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(label, row, 1)
        return label

    def _show(self, label: QLabel, text: str) -> None:
        self.setEnabled(True)
        label.setText(text)
        label.setVisible(bool(text))
        self._icons[label].setVisible(bool(text))
