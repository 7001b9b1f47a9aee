"""The tool bar: new, import, export, the search box, undo."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolBar, QWidget

from directory_app.gui.actions import Actions
from directory_app.gui.icons import IconName
from directory_app.gui.menus import export_menu, new_entry_menu
from directory_app.gui.widgets.looks import Look, menu_button, push_button
from directory_app.gui.widgets.search_box import SearchBox

_SEARCH_WIDTH = 640


class WindowToolBar(QToolBar):
    """What is used all the time; it cannot be moved away."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchBox()
        self.setObjectName("tool-bar")
        self.setWindowTitle(self.tr("Tool bar"))
        self.setMovable(False)
        self.setFloatable(False)
        self.toggleViewAction().setVisible(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._new = menu_button(
            self.tr("&New"), new_entry_menu(actions, self), name=IconName.ADD, look=Look.PRIMARY
        )
        self._export = menu_button(self.tr("E&xport"), export_menu(actions, self))
        self._build_ui(actions)
        self._serve_search(actions)

    def _serve_search(self, actions: Actions) -> None:
        """Have the search box offer to be kept when its command can be used."""
        save = actions.save_search

        def follow() -> None:
            self.search.show_save(can_save=save.isEnabled())

        self.search.save_requested.connect(save.trigger)
        save.changed.connect(follow)
        follow()

    def _build_ui(self, actions: Actions) -> None:
        self.addWidget(self._new)
        self.addWidget(action_button(actions.import_cards, self.tr("&Import…"), IconName.IMPORT))
        self.addWidget(self._export)
        self.addWidget(self._search_place())
        self.addWidget(action_button(actions.undo, self.tr("Undo"), IconName.UNDO))

    def _search_place(self) -> QWidget:
        """Return the search box in the middle of the room there is."""
        place = QWidget()
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        layout = QHBoxLayout(place)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addStretch(1)
        layout.addWidget(self.search, 1000)
        layout.addStretch(1)
        return place


def action_button(action: QAction, text: str, name: IconName) -> QPushButton:
    """Return a button that does what a command does and can be used when it can.

    Args:
        action: the command.
        text: translated, fewer words than the menu has.
        name: its icon.
    """
    button = push_button(text, name=name)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setToolTip(action.toolTip())

    button.clicked.connect(action.trigger)
    action.changed.connect(follow)
    follow()
    return button
