"""What stands where a list is empty: why it is, and what can be done about it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from directory_app.domain.views import ListQuery, Scope, ScopeKind
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.icons import IconName
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.navigation.outline import scope_text
from directory_app.gui.search.language import plain_words
from directory_app.gui.widgets.empty_state import Offer
from directory_app.gui.widgets.search_box import SearchBox

_LONGEST_TITLE = 60
_LONGEST_BUTTON = 18


class EmptyList(QObject):
    """Says why a list is empty, and offers the nearest spelling, more room and a new entry.

    Signals:
        new_person_requested(str): a person with this name is to be added.
        new_organisation_requested(str): an organisation with this name is to be added.
    """

    new_person_requested = Signal(str)
    new_organisation_requested = Signal(str)

    def __init__(
        self,
        *,
        panel: EntryListPanel,
        search: SearchBox,
        navigation: NavigationView,
        parent: QObject | None = None,
    ) -> None:
        """Say nothing yet.

        Args:
            panel: where it is said.
            search: takes the nearest spelling.
            navigation: knows what the place is called, and goes to everything.
            parent: owner.
        """
        super().__init__(parent)
        self._panel = panel
        self._search = search
        self._navigation = navigation

    def say_why(self, query: ListQuery) -> None:
        """Say why the list of ``query`` is empty, if it is."""
        if self._panel.model.rowCount():
            return
        if query.text:
            title = self._nothing_found(query)
            self._panel.show_empty_state(IconName.SEARCH, title, "", self._offers(query))
        elif query.scope.kind is ScopeKind.BIN:
            self._panel.show_empty_state(IconName.BIN, self.tr("The bin is empty"))
        else:
            self._panel.show_empty_state(
                IconName.INBOX,
                self.tr("No entries here"),
                self.tr("Add a person or an organisation, or drop a file of contacts here."),
            )

    def _nothing_found(self, query: ListQuery) -> str:
        text = _shortened(query.text, _LONGEST_TITLE)
        line = self._navigation.line
        if query.scope == Scope() or line is None:
            return self.tr("Nothing found for “{text}”").format(text=text)
        words = self.tr("Nothing found for “{text}” in {place}")
        return words.format(text=text, place=scope_text(line))

    def _offers(self, query: ListQuery) -> list[Offer]:
        offers = []
        spelling = self._panel.model.spelling
        if spelling:
            words = self.tr("Search for “{text}”").format(
                text=_shortened(spelling, _LONGEST_BUTTON)
            )
            offers.append(Offer(words, partial(self._search.set_text, spelling), IconName.SEARCH))
        if query.scope != Scope():
            offers.append(
                Offer(
                    self.tr("Search in everything"),
                    partial(self._navigation.choose, Scope()),
                    IconName.SEARCH,
                )
            )
        name = plain_words(query.text)
        if name and query.scope.kind is not ScopeKind.BIN:
            person = self.tr("New person “{name}”").format(name=_shortened(name, _LONGEST_BUTTON))
            body = self.tr("New organisation “{name}”").format(
                name=_shortened(name, _LONGEST_BUTTON)
            )
            offers += [
                Offer(person, partial(self.new_person_requested.emit, name), IconName.PERSON_ADD),
                Offer(
                    body,
                    partial(self.new_organisation_requested.emit, name),
                    IconName.ORGANISATION,
                ),
            ]
        return offers


def _shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
