"""The navigation as a Qt model of two levels."""

from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import Any, Final, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from directory_app.domain.views import NavigationLine, Scope
from directory_app.gui.navigation.outline import Node, outline, same_shape

_NO_PARENT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the model tells beside Qt's own roles."""

    NODE = Qt.ItemDataRole.UserRole + 1
    """The Node of the outline."""


class NavigationModel(QAbstractItemModel):
    """Shows an outline; when only words or counts are others, rows stay what they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._late_counts: dict[Scope, int] = {}

    def set_lines(self, lines: Sequence[NavigationLine]) -> None:
        """Show other lines; a count that is not known yet is the old one, if there is one."""
        nodes = outline(lines)
        late = {line.scope for line in lines if line.count is None}
        self._late_counts = {each: n for each, n in self._late_counts.items() if each in late}
        for node in _with_children(nodes):
            if node.scope in late:
                node.count = self._late_counts.get(node.scope)
        if same_shape(self._nodes, nodes):
            self._take_over(self._nodes, nodes)
            self._emit_all_changed()
            return
        self.beginResetModel()
        self._nodes = nodes
        self.endResetModel()

    def set_count(self, scope: Scope, count: int) -> None:
        """Show how many entries a line has that was to be counted later."""
        self._late_counts[scope] = count
        index = self.index_of(scope)
        node = self.node_at(index)
        if node is not None and node.count != count:
            node.count = count
            self.dataChanged.emit(index, index)

    def index_of(self, scope: Scope) -> QModelIndex:
        """Return where a scope is, or an invalid index."""
        for row, node in enumerate(self._nodes):
            if node.scope == scope:
                return self.createIndex(row, 0, node)
            for child_row, child in enumerate(node.children):
                if child.scope == scope:
                    return self.createIndex(child_row, 0, child)
        return QModelIndex()

    def node_at(self, index: _Index) -> Node | None:
        """Return the node behind an index, or None for an invalid one."""
        node = index.internalPointer()
        return node if isinstance(node, Node) else None

    def index(self, row: int, column: int, parent: _Index = _NO_PARENT) -> QModelIndex:
        nodes = self._below(parent)
        if column != 0 or not 0 <= row < len(nodes):
            return QModelIndex()
        return self.createIndex(row, 0, nodes[row])

    @overload
    def parent(self) -> QObject | None: ...

    @overload
    def parent(self, child: _Index) -> QModelIndex: ...

    def parent(self, child: _Index | None = None) -> QObject | QModelIndex | None:
        if child is None:
            return super().parent()
        node = self.node_at(child)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(self._nodes.index(node.parent), 0, node.parent)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node_at(index)
        if node is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.text
        if role == Qt.ItemDataRole.AccessibleTextRole and node.line is not None:
            if node.count is None:
                return node.text
            return self.tr("%1, %n entries", "", node.count).replace("%1", node.text)
        return node if role == Role.NODE else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        node = self.node_at(index)
        if node is None or node.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _below(self, parent: _Index) -> list[Node]:
        if not parent.isValid():
            return self._nodes
        node = self.node_at(parent)
        return node.children if node is not None and parent.column() == 0 else []

    def _take_over(self, kept: Sequence[Node], news: Sequence[Node]) -> None:
        """Give the nodes that indexes point at the words and counts of the new ones."""
        for node, new in zip(kept, news, strict=True):
            node.text, node.line, node.count = new.text, new.line, new.count
            node.icon = new.icon
            self._take_over(node.children, new.children)

    def _emit_all_changed(self) -> None:
        if not self._nodes:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._nodes) - 1, 0))
        for row, node in enumerate(self._nodes):
            if node.children:
                above = self.index(row, 0)
                last = self.index(len(node.children) - 1, 0, above)
                self.dataChanged.emit(self.index(0, 0, above), last)


def _with_children(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from node.children
