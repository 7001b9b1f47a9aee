"""The menu of the search box: conditions to choose, with how many entries each would leave."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from directory_app.domain.query import AnyPart, Has, InGroup, IsVacant, OnDate, ToReview
from directory_app.domain.search_views import ChoiceGroup, FilterChoice
from directory_app.gui.search.part_words import chip_words, having_word

Choices = Mapping[ChoiceGroup, Sequence[FilterChoice]]

# PySide6's stubs call what QT_TRANSLATE_NOOP returns an object; it is the text.
_GROUPS: Final[Mapping[ChoiceGroup, object]] = {
    ChoiceGroup.KIND: QT_TRANSLATE_NOOP("FilterMenu", "&Kind"),
    ChoiceGroup.COUNTRY: QT_TRANSLATE_NOOP("FilterMenu", "&Country"),
    ChoiceGroup.PROGRAMME: QT_TRANSLATE_NOOP("FilterMenu", "&Programme"),
    ChoiceGroup.ROLE: QT_TRANSLATE_NOOP("FilterMenu", "&Role"),
    ChoiceGroup.TAG: QT_TRANSLATE_NOOP("FilterMenu", "&Tag"),
    ChoiceGroup.LIST: QT_TRANSLATE_NOOP("FilterMenu", "&List"),
    ChoiceGroup.HAS: QT_TRANSLATE_NOOP("FilterMenu", "&Has"),
    ChoiceGroup.LACKS: QT_TRANSLATE_NOOP("FilterMenu", "Has &no"),
    ChoiceGroup.VACANT: QT_TRANSLATE_NOOP("FilterMenu", "P&osts"),
    ChoiceGroup.REVIEW: QT_TRANSLATE_NOOP("FilterMenu", "Re&view"),
    ChoiceGroup.VERIFIED: QT_TRANSLATE_NOOP("FilterMenu", "V&erified"),
    ChoiceGroup.CHANGED: QT_TRANSLATE_NOOP("FilterMenu", "Ch&anged"),
}
_BLOCKS: Final = (
    (ChoiceGroup.KIND, ChoiceGroup.COUNTRY, ChoiceGroup.PROGRAMME, ChoiceGroup.ROLE),
    (ChoiceGroup.TAG, ChoiceGroup.LIST),
    (ChoiceGroup.HAS, ChoiceGroup.LACKS, ChoiceGroup.VACANT),
    (ChoiceGroup.REVIEW, ChoiceGroup.VERIFIED, ChoiceGroup.CHANGED),
)
"""The lines of the menu, those that belong together without a line between."""


class FilterMenu(QMenu):
    """A submenu for each group of conditions; what is in the search already is checked.

    Signals:
        part_chosen(object): the condition is to be added to the search.
        part_dropped(object): the condition is to be taken out of the search.
    """

    part_chosen = Signal(object)
    part_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a menu that is still counting."""
        super().__init__(parent)
        self._menus: dict[ChoiceGroup, QMenu] = {}
        for position, block in enumerate(_BLOCKS):
            if position:
                self.addSeparator()
            for group in block:
                title = QCoreApplication.translate("FilterMenu", str(_GROUPS[group]))
                self._menus[group] = self.addMenu(title)
        self.show_counting()

    def show_counting(self) -> None:
        """Say that the choices are on their way."""
        for menu in self._menus.values():
            menu.clear()
            menu.menuAction().setEnabled(True)
            menu.addAction(self.tr("Counting…")).setEnabled(False)

    def show_choices(self, choices: Choices, chosen: Sequence[AnyPart], today: date) -> None:
        """Offer conditions.

        Args:
            choices: what can be chosen, with its counts.
            chosen: the conditions of the search as it is.
            today: the day that periods are told from.
        """
        for group, menu in self._menus.items():
            menu.clear()
            for choice in choices.get(group, ()):
                menu.addAction(self._action(group, choice, chosen, today, menu))
            menu.menuAction().setEnabled(not menu.isEmpty())

    def submenu(self, group: ChoiceGroup) -> QMenu:
        """Return the menu of one group."""
        return self._menus[group]

    def _action(
        self,
        group: ChoiceGroup,
        choice: FilterChoice,
        chosen: Sequence[AnyPart],
        today: date,
        menu: QMenu,
    ) -> QAction:
        words = self._words(group, choice.part, today).replace("&", "&&")
        # The count stands where a menu has the keys of a command.
        action = QAction(f"{words}\t{QLocale().toString(choice.count)}", menu)
        action.setCheckable(True)
        action.setChecked(choice.part in chosen)
        part = choice.part
        action.triggered.connect(
            lambda checked: (self.part_chosen if checked else self.part_dropped).emit(part)
        )
        return action

    def _words(self, group: ChoiceGroup, part: AnyPart, today: date) -> str:
        """Return what a choice is called below the title of its group."""
        match part:
            case Has():
                return having_word(part.what)
            case InGroup():
                return part.text
            case OnDate():
                return self._date_words(part, today)
            case IsVacant(vacant=True):
                return self.tr("vacant")
            case IsVacant():
                return self.tr("held by somebody")
            case ToReview(to_review=True):
                return self.tr("to review")
            case ToReview():
                return self.tr("not to review")
            case _:
                return chip_words(part)

    def _date_words(self, part: OnDate, today: date) -> str:
        if part.never:
            return self.tr("never")
        if part.since is not None and part.until is None:
            days = (today - part.since).days
            if days == 0:
                return self.tr("today")
            return self.tr("in the last %n days", "", days)
        if part.until is not None and part.since is None:
            end = part.until + timedelta(days=1)
            months = (today.year - end.year) * 12 + today.month - end.month
            if months >= 12 and months % 12 == 0:
                return self.tr("more than %n years ago", "", months // 12)
            if months:
                return self.tr("more than %n months ago", "", months)
        return chip_words(part)
