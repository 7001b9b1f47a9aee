"""What the program is, in which version, on what it stands, and where it keeps its data."""

import platform
from collections.abc import Mapping, Sequence
from pathlib import Path

import PySide6
from PySide6.QtCore import QSize, Qt, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

import directory_app
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.icons import IconName, IconRole, app_icon, icon
from directory_app.gui.outside import open_folder
from directory_app.gui.widgets.link_button import LinkButton
from directory_app.gui.widgets.looks import Look

_ICON_SIDE = 72
_SIZE = QSize(560, 430)

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
    """Shows the versions, which can be copied for a report, and the data folder.

    Signals:
        parts_requested(): all parts are to be shown with their licences.
    """

    parts_requested = Signal()

    def __init__(
        self,
        *,
        store_versions: Mapping[str, str],
        data_folder: Path,
        is_portable: bool,
        parent: QWidget | None = None,
    ) -> None:
        """Show versions.

        Args:
            store_versions: of what directories are kept with, by the names of the parts.
            data_folder: where the program keeps what is its own.
            is_portable: that is beside the program.
            parent: the window it belongs to.
        """
        super().__init__(
            self.tr("Partner Directory"),
            text=self.tr("Who works with us, in which body and post, and how to reach them."),
            parent=parent,
        )
        self._versions = (*own_versions(), *store_versions.items())
        self._data_folder = data_folder
        self._is_portable = is_portable
        self.copy_button = self.add_button(self.tr("Copy"), name=IconName.COPY)
        self.parts_button = self.add_button(self.tr("Parts and licences…"))
        self.folder_link = LinkButton(str(data_folder))
        close = self.add_cancel(self.tr("Close"))
        close.setDefault(True)
        self._build_ui()
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.parts_button.clicked.connect(self.parts_requested)
        self.folder_link.clicked.connect(self._on_folder_clicked)
        close.setFocus()

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
        rows: list[tuple[str, QWidget]] = [
            (name, _selectable(version)) for name, version in self._versions
        ]
        rows.append((self.tr("Licence"), _selectable("Apache-2.0")))
        rows.append((self.tr("Icons"), _selectable(self.tr("Lucide (ISC licence)"))))
        rows.append((self.tr("Data folder"), self.folder_link))
        if self._is_portable:
            words = self.tr("This copy is portable: its data lies beside the program.")
            rows.append(("", _selectable(words)))
        for row, (name, value) in enumerate(rows):
            label = QLabel(name)
            label.setProperty("look", Look.MUTED.value)
            grid.addWidget(label, row, 0)
            grid.addWidget(value, row, 1)
        # A link that fills its place would hold the column to its own width.
        grid.setAlignment(self.folder_link, Qt.AlignmentFlag.AlignLeft)
        self.folder_link.setToolTip(str(self._data_folder))
        self.folder_link.setAccessibleDescription(self.tr("Data folder"))
        grid.setRowStretch(len(rows), 1)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(22)
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(grid, 1)
        self.add_scrolled(holder)
        self.open_at(_SIZE)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.versions_text())
        self.copy_button.setText(self.tr("Copied"))
        self.copy_button.setIcon(icon(IconName.CHECK, IconRole.SUCCESS))

    @Slot()
    def _on_folder_clicked(self) -> None:
        self.show_remark(open_folder(self._data_folder), HintKind.INFO)


def _selectable(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
