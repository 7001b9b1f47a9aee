"""Everything that is not needed for the first rows, imported and connected right after them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import (
    EntryUid,
    RecordKind,
    RecordRef,
    new_record_uid,
)
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.person_names import split_person_name
from directory_app.domain.scripts import guess_script
from directory_app.gui.actions import Actions
from directory_app.gui.card.view import EntryCardView
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.draft_controller import DraftController
from directory_app.gui.controllers.edit_controller import EditController
from directory_app.gui.controllers.entry_commands import EntryCommands
from directory_app.gui.controllers.exchange_commands import ExchangeCommands
from directory_app.gui.controllers.go_to_commands import GoToCommands
from directory_app.gui.controllers.handing_out import HandingOut
from directory_app.gui.controllers.history_controller import HistoryController
from directory_app.gui.controllers.import_commands import ImportCommands
from directory_app.gui.controllers.list_commands import ListCommands
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.long_changes import LongChanges
from directory_app.gui.controllers.photo_commands import PhotoCommands
from directory_app.gui.controllers.print_commands import PrintCommands
from directory_app.gui.controllers.programme_controller import ProgrammeController
from directory_app.gui.controllers.search_commands import SearchCommands
from directory_app.gui.controllers.selection import Selection
from directory_app.gui.controllers.undo_controller import UndoController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.dialogs.export_dialog import ExportScope
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.status_line import StatusLine
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.search_box import SearchBox


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """What the late controllers connect to.

    Attributes:
        bench: the window's tools.
        actions: the commands.
        panel: the list.
        pane: card and editor.
        lists: which list is shown.
        search: the search box.
        navigation: the places of the directory.
        cards: which card is shown.
        keeper: the settings.
        theme: the look.
        menus: the menus of the window.
        status: the line at the foot of the window.
    """

    bench: Workbench
    actions: Actions
    panel: EntryListPanel
    pane: EntryPane
    lists: ListController
    search: SearchBox
    navigation: NavigationView
    cards: CardController
    keeper: SettingsKeeper
    theme: Theme
    menus: Sequence[QMenu]
    status: StatusLine


class LateControllers(QObject):
    """Holds the controllers of commands, and connects the wishes of the card to them."""

    def __init__(self, parts: WindowParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        bench, actions = parts.bench, parts.actions
        self._panel = parts.panel
        self._cards = parts.cards
        self.long_changes = LongChanges(bench, parts.status, self)
        self.undo = UndoController(bench, actions, self.long_changes, self)
        self.edit = EditController(bench, self.undo, pane=parts.pane, parent=self)
        self.drafts = DraftController(bench, self.edit, self)
        selection = Selection(bench, parts.panel)
        self.commands = EntryCommands(
            bench, actions, self.undo, panel=parts.panel, selection=selection, parent=self
        )
        self.lists = ListCommands(
            bench, actions, self.undo, selection=selection, lists=parts.lists, parent=self
        )
        self.search = SearchCommands(
            bench,
            actions,
            self.undo,
            search=parts.search,
            lists=parts.lists,
            navigation=parts.navigation,
            parent=self,
        )
        self.imports = ImportCommands(
            bench,
            actions,
            self.undo,
            self.long_changes,
            theme=parts.theme,
            keeper=parts.keeper,
            parent=self,
        )
        self.exchange = ExchangeCommands(
            bench,
            actions,
            panel=parts.panel,
            lists=parts.lists,
            keeper=parts.keeper,
            parent=self,
        )
        self.handing_out = HandingOut(
            bench, actions, panel=parts.panel, keeper=parts.keeper, parent=self
        )
        self.printing = PrintCommands(
            bench,
            actions,
            panel=parts.panel,
            lists=parts.lists,
            cards=parts.cards,
            keeper=parts.keeper,
            parent=self,
        )
        self.history = HistoryController(
            bench, actions, cards=parts.cards, theme=parts.theme, parent=self
        )
        self.go_to = GoToCommands(bench, actions, cards=parts.cards, menus=parts.menus, parent=self)
        self.programmes = ProgrammeController(
            bench,
            actions,
            pane=parts.pane,
            leave=self.edit.leave,
            theme=parts.theme,
            parent=self,
        )
        self.photos = PhotoCommands(bench, self.undo, card=parts.pane.card(), parent=self)
        self._connect_actions(actions)
        self._connect_programmes()
        parts.lists.scope_changed.connect(self.programmes.follow)
        parts.lists.empty.new_person_requested.connect(self._add_person_named)
        parts.lists.empty.new_organisation_requested.connect(self._add_organisation_named)
        self._connect_card(parts.pane.card())
        self.edit.saved.connect(parts.cards.show)

    def close(self) -> None:
        """Clean up at the end of the window."""
        self.handing_out.close()

    def _connect_actions(self, actions: Actions) -> None:
        actions.new_person.triggered.connect(lambda: self.edit.add(Person(uid=_new_uid())))
        actions.new_organisation.triggered.connect(
            lambda: self.edit.add(Organisation(uid=_new_uid()))
        )
        actions.new_post.triggered.connect(lambda: self.edit.add(Post(uid=_new_uid())))
        actions.edit.triggered.connect(self._edit_shown)
        actions.save.triggered.connect(self.edit.save)
        actions.back.triggered.connect(self._leave_editor)

    def _connect_programmes(self) -> None:
        self._cards.programme_requested.connect(self.programmes.visit)
        self.programmes.entry_requested.connect(self._cards.visit)
        self.programmes.history_requested.connect(self.history.show)

    def _connect_card(self, card: EntryCardView) -> None:
        card.edit_requested.connect(self.edit.edit)
        card.delete_requested.connect(lambda ref: self.commands.delete([ref]))
        card.restore_requested.connect(lambda ref: self.commands.restore([ref]))
        card.verify_requested.connect(lambda ref: self.commands.verify([ref]))
        card.tag_requested.connect(lambda ref: self.commands.tag([ref]))
        card.history_requested.connect(self.history.show)
        card.export_requested.connect(self._export_shown)
        card.new_person_here_requested.connect(self._add_person_here)
        card.new_department_requested.connect(self._add_department)
        card.new_post_requested.connect(self._add_post)

    def _add_person_named(self, name: str) -> None:
        parts = split_person_name(name)._asdict()
        self.edit.add(Person(uid=_new_uid(), names=(Name(**parts, script=guess_script(name)),)))

    def _add_organisation_named(self, name: str) -> None:
        names = (Name(text=name, script=guess_script(name)),)
        self.edit.add(Organisation(uid=_new_uid(), names=names))

    def _edit_shown(self) -> None:
        if self._cards.shown is not None:
            self.edit.edit(self._cards.shown)

    def _leave_editor(self) -> None:
        if self.edit.is_editing:
            self.edit.cancel()

    def _export_shown(self, _ref: RecordRef) -> None:
        self.exchange.export(ExportScope.SELECTION)

    def _add_person_here(self, ref: RecordRef) -> None:
        uid = EntryUid(ref.uid)
        if ref.kind is RecordKind.POST:
            tenure = Tenure(post=uid, organisation=self._organisation_of_shown_post())
        else:
            tenure = Tenure(organisation=uid)
        self.edit.add(Person(uid=_new_uid(), tenures=(tenure,), country=self._country()))

    def _add_department(self, ref: RecordRef) -> None:
        parent = ParentLink(organisation=EntryUid(ref.uid))
        self.edit.add(
            Organisation(
                uid=_new_uid(),
                kind=OrganisationKind.DEPARTMENT,
                parents=(parent,),
                country=self._country(),
            )
        )

    def _add_post(self, ref: RecordRef) -> None:
        self.edit.add(Post(uid=_new_uid(), organisation=EntryUid(ref.uid), country=self._country()))

    def _country(self) -> str:
        card = self._cards.card
        return "" if card is None else card.entry.country

    def _organisation_of_shown_post(self) -> EntryUid | None:
        card = self._cards.card
        post = None if card is None else card.entry
        return post.organisation if isinstance(post, Post) else None


def _new_uid() -> EntryUid:
    return EntryUid(new_record_uid())
