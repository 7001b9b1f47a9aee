"""The navigation pane: choose a place by mouse or keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.navigation.navigation_delegate import NavigationDelegate, chevron_width
from directory_app.gui.navigation.navigation_model import NavigationModel
from directory_app.gui.widgets.looks import Look

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class NavigationView(QTreeView):
    """The places of a directory; one of them is chosen at any time.

    Signals:
        scope_chosen(Scope): the user chose another place.
    """

    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NavigationModel(self)
        self._scope = Scope()
        self._open_scopes: set[Scope] | None = None
        self._is_filling = False
        self._build_ui()
        self._connect()

    @property
    def scope(self) -> Scope:
        """The chosen place."""
        return self._scope

    @property
    def line(self) -> NavigationLine | None:
        """The line of the chosen place."""
        node = self._model.node_at(self.currentIndex())
        return None if node is None else node.line

    def show_lines(self, lines: Sequence[NavigationLine]) -> None:
        """Show these lines; what is chosen and what is open stays so.

        When the chosen place is gone (a deleted list), everything is chosen.
        """
        self._is_filling = True
        self._model.set_lines(lines)
        self._open_as_before()
        is_gone = bool(lines) and not self._model.index_of(self._scope).isValid()
        self._set_current(Scope() if is_gone else self._scope)
        self._is_filling = False
        if is_gone:
            self._choose(Scope())

    def show_count(self, scope: Scope, count: int) -> None:
        """Show how many entries a line has that was to be counted later."""
        self._model.set_count(scope, count)

    def seen_scopes(self) -> list[Scope]:
        """Return the places whose lines are to be seen now, from top to bottom."""
        scopes = []
        index = self.indexAt(QPoint(1, 1))
        while index.isValid() and self.visualRect(index).top() < self.viewport().height():
            node = self._model.node_at(index)
            if node is not None and node.scope is not None:
                scopes.append(node.scope)
            index = self.indexBelow(index)
        return scopes

    def choose(self, scope: Scope) -> None:
        """Choose a place as a click on it does; without effect when there is no such line."""
        if self._model.index_of(scope).isValid():
            self._set_current(scope)

    def sizeHint(self) -> QSize:
        return QSize(226, 600)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        node = self._model.node_at(index)
        if node is not None and event.position().x() < chevron_width(node):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        # Letters typed here would jump to a line unseen; Ctrl+K goes anywhere by name.
        return

    def _build_ui(self) -> None:
        self.setProperty("look", Look.PANEL.value)
        self.setModel(self._model)
        self.setItemDelegate(NavigationDelegate(self))
        self.setAccessibleName(self.tr("Navigation"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(150)

    def _connect(self) -> None:
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def _set_current(self, scope: Scope) -> None:
        index = self._model.index_of(scope)
        if index.isValid() and index != self.currentIndex():
            self.selectionModel().setCurrentIndex(index, _SELECT)

    def _choose(self, scope: Scope) -> None:
        self._scope = scope
        self.scope_chosen.emit(scope)

    def _open_as_before(self) -> None:
        """Open what was open; at first the posts and the newest phase."""
        if self._open_scopes is None:
            newest = self._newest_phase()
            if newest is None:
                return
            self._open_scopes = {newest, Scope(ScopeKind.POSTS)}
        for scope in tuple(self._open_scopes):
            self.setExpanded(self._model.index_of(scope), True)

    def _newest_phase(self) -> Scope | None:
        """Return the first phase; a programme's phases come newest first."""
        for row in range(self._model.rowCount()):
            node = self._model.node_at(self._model.index(row, 0))
            scope = None if node is None else node.scope
            if scope is not None and scope.kind is ScopeKind.PHASE:
                return scope
        return None

    @Slot(QModelIndex)
    def _on_expanded(self, index: QModelIndex) -> None:
        node = self._model.node_at(index)
        if self._open_scopes is not None and node is not None and node.scope is not None:
            self._open_scopes.add(node.scope)

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        node = self._model.node_at(index)
        if not self._is_filling and self._open_scopes is not None and node is not None:
            self._open_scopes -= {node.scope}

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        node = self._model.node_at(current)
        if not self._is_filling and node is not None and node.scope is not None:
            self._choose(node.scope)
