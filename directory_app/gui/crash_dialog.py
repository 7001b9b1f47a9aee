"""The dialog after an unexpected error: words for the user, a report for whoever mends it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.icon_label import IconLabel
from directory_app.gui.widgets.looks import Look, push_button

_ICON_SIDE = 32
_WIDTH = 540


class CrashDialog(QDialog):
    """Says that something went wrong and that the data is safe; the report only on request."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            report: text without personal data, see :func:`directory_app.gui.crash_report`.
            parent: the window it belongs to, or None.
        """
        super().__init__(parent)
        self._report = QPlainTextEdit(report)
        self._details = push_button(
            self.tr("Show the report"), name=IconName.CHEVRON_RIGHT, look=Look.FLAT
        )
        self._copy = push_button(self.tr("Copy the report"), name=IconName.COPY)
        self._close = push_button(self.tr("Close"), look=Look.PRIMARY)
        self._build_ui()
        self._connect()

    def report(self) -> str:
        """Return the report."""
        return self._report.toPlainText()

    def copy_button(self) -> QPushButton:
        """Return the button that copies the report."""
        return self._copy

    def _build_ui(self) -> None:
        self.setWindowTitle(self.tr("Partner Directory"))
        title = QLabel(self.tr("Something unexpected happened"))
        title.setFont(scaled_font(self.font(), 1.25, QFont.Weight.DemiBold))
        text = QLabel(
            self.tr(
                "Your data is safe: what was saved before is unchanged. You can go on working; if "
                "something looks odd, close the program and open it again."
            )
        )
        hint = QLabel(
            self.tr(
                "To have the error mended, copy the report and send it to whoever looks after the "
                "program. It names no person and holds nothing of the directory."
            )
        )
        hint.setProperty("look", Look.MUTED.value)
        for label in (text, hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._report.setReadOnly(True)
        self._report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._report.setAccessibleName(self.tr("Report"))
        self._report.setMinimumHeight(180)
        self._report.hide()
        self._details.setCheckable(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self._close, QDialogButtonBox.ButtonRole.RejectRole)
        self._close.setDefault(True)
        words = QVBoxLayout()
        words.setSpacing(8)
        for widget in (title, text, hint):
            words.addWidget(widget)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(
            IconLabel(IconName.WARNING, IconRole.WARNING, _ICON_SIDE),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._details, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._report, 1)
        layout.addWidget(buttons)
        self.setFixedWidth(_WIDTH)
        self._close.setFocus()

    def _connect(self) -> None:
        self._details.toggled.connect(self._on_details_toggled)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._close.clicked.connect(self.reject)

    @Slot(bool)
    def _on_details_toggled(self, shown: bool) -> None:
        self._details.setIcon(icon(IconName.CHEVRON_DOWN if shown else IconName.CHEVRON_RIGHT))
        self._report.setVisible(shown)
        self.adjustSize()

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.report())
        self._copy.setText(self.tr("Copied"))
        self._copy.setIcon(icon(IconName.CHECK, IconRole.SUCCESS))
