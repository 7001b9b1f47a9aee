"""The line above a list: how many entries, the look, and what they are ordered by."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from directory_app.domain.views import SortKey
from directory_app.gui.actions import Actions
from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.widgets.elided_label import ElidedLabel
from directory_app.gui.widgets.looks import Look, icon_button

HEIGHT = 36


class ListHeader(QWidget):
    """Count at the left; order, columns and look at the right."""

    def __init__(self, *, actions: Actions, parent: QWidget | None = None) -> None:
        """Say nothing of a count yet.

        Args:
            actions: whose orders and looks the menus offer.
            parent: owner.
        """
        super().__init__(parent)
        self._actions = actions
        self._count = ElidedLabel()
        self._order = QToolButton()
        self.columns_button = icon_button(IconName.COLUMNS, self.tr("Choose columns"))
        self._look = icon_button(IconName.TABLE, self.tr("Show as list or table"))
        self._build_ui()

    def show_count(self, count: int, selected: int, *, at_least: bool = False) -> None:
        """Show how many entries the list has and, if several, how many are selected.

        Args:
            count: entries of the list.
            selected: how many of them are selected.
            at_least: whether there are more, how many is not known yet.
        """
        number = QLocale().toString(count)
        if at_least:
            text = self.tr("{number}+ entries").format(number=number)
        else:
            text = self.tr("%n entries", "", count).replace(str(count), number)
        if selected > 1:
            chosen = self.tr("%n selected", "", selected)
            text = f"{text} · {chosen}"
        self._count.setText(text)

    def count_text(self) -> str:
        """Return the words at the left."""
        return self._count.text()

    def show_order(self, sort: SortKey, *, descending: bool) -> None:
        """Show what the list is ordered by, with an arrow."""
        words = self._actions.sorts[sort].text().replace("&", "")
        self._order.setText(words)
        self._order.setIcon(
            icon(IconName.ARROW_DOWN if descending else IconName.ARROW_UP, IconRole.MUTED)
        )
        self._order.setAccessibleName(self.tr("Order: %1").replace("%1", words))

    def _build_ui(self) -> None:
        self._count.setProperty("look", Look.MUTED.value)
        order_menu = QMenu(self)
        order_menu.addActions(list(self._actions.sorts.values()))
        order_menu.addSeparator()
        order_menu.addAction(self._actions.descending)
        self._order.setMenu(order_menu)
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._order.setToolTip(self.tr("Order of the list"))
        look_menu = QMenu(self)
        look_menu.addActions(list(self._actions.looks.values()))
        self._look.setMenu(look_menu)
        self._look.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.columns_button.hide()
        self.setMinimumHeight(HEIGHT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 2, 6, 2)
        layout.setSpacing(2)
        layout.addWidget(self._count, 1)
        layout.addWidget(self._order)
        layout.addWidget(self.columns_button)
        layout.addWidget(self._look)
