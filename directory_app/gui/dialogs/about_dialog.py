"""What the program is, in which version, on what it stands, and under which licence."""

import platform
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import QSize, Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

import directory_app
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.icons import IconName, IconRole, app_icon, icon
from directory_app.gui.widgets.looks import Look

_ICON_SIDE = 72
_SIZE = QSize(460, 330)

Versions = Sequence[tuple[str, str]]
"""Names of parts, which are not translated, with their versions."""


def own_versions() -> Versions:
    """Return the versions of the program and of what every copy of it runs on."""
    return (
        ("Partner Directory", directory_app.__version__),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
    )


class AboutDialog(PlainDialog):
    """Shows the versions, which can be copied for a report."""

    def __init__(self, *, store_versions: Versions = (), parent: QWidget | None = None) -> None:
        """Show versions.

        Args:
            store_versions: those of SQLite, SQLCipher and SQLAlchemy, which the window does not
                know itself.
            parent: the window it belongs to.
        """
        super().__init__(
            self.tr("Partner Directory"),
            text=self.tr("Who works with us, in which body and post, and how to reach them."),
            parent=parent,
        )
        self._versions = (*own_versions(), *store_versions)
        self.copy_button = self.add_button(self.tr("Copy"), name=IconName.COPY)
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self._build_ui()
        self.copy_button.clicked.connect(self._on_copy_clicked)
        close.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, *, store_versions: Versions = ()) -> None:
        """Show the dialog until it is closed."""
        dialog = cls(store_versions=store_versions, parent=parent)
        dialog.exec()
        dialog.deleteLater()

    def versions_text(self) -> str:
        """Return the versions as lines of plain text."""
        return "\n".join(f"{name} {version}" for name, version in self._versions)

    def _build_ui(self) -> None:
        picture = QLabel()
        ratio = self.devicePixelRatioF()
        picture.setPixmap(app_icon().pixmap(QSize(_ICON_SIDE, _ICON_SIDE), ratio))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        rows = [*self._versions, (self.tr("Licence"), "Apache-2.0")]
        rows.append((self.tr("Icons"), self.tr("Lucide (ISC licence)")))
        for row, (name, version) in enumerate(rows):
            label, value = QLabel(name), QLabel(version)
            label.setProperty("look", Look.MUTED.value)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
        line = QHBoxLayout()
        line.setSpacing(22)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(grid, 1)
        self.content.addLayout(line)
        self.content.addStretch(1)
        self.open_at(_SIZE)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.versions_text())
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.setIcon(icon(IconName.CHECK, IconRole.SUCCESS))
