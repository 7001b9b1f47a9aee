"""The card pane: shows one entry, nothing, or that it is being read; passes on what is wished."""

from dataclasses import replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QLocale, QPoint, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from directory_app.domain.card_views import EntryCard
from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.gui.card.page import CardPage
from directory_app.gui.card.section import CardContext, context_of
from directory_app.gui.card.targets import (
    Ask,
    CopyText,
    Fold,
    OpenUrl,
    ShowRecord,
    Target,
    Toggle,
    Wish,
)
from directory_app.gui.icons import IconName, icon
from directory_app.gui.outside import open_url
from directory_app.gui.photos import SMALLER_SIDE, ShownPhoto
from directory_app.gui.theme import Theme
from directory_app.gui.widgets.empty_state import EmptyState

LOADING_AFTER_MS = 250


class EntryCardView(QWidget):
    """Shows the card of one entry.

    Signals, all wishes but the last, with the ``RecordRef`` of the entry shown where not said
    otherwise:
        edit_requested, delete_requested, verify_requested, restore_requested, export_requested,
        history_requested, tag_requested, new_person_here_requested, new_department_requested,
        new_post_requested, photo_save_requested, photo_shrink_requested, photo_remove_requested
        entry_requested(RecordRef): another record was clicked: an entry, or a programme, phase,
            event, list or tag.
        notice(str): something was done, or could not be, that may be said in passing ("Copied").
    """

    edit_requested = Signal(object)
    entry_requested = Signal(object)
    delete_requested = Signal(object)
    verify_requested = Signal(object)
    restore_requested = Signal(object)
    export_requested = Signal(object)
    history_requested = Signal(object)
    tag_requested = Signal(object)
    new_person_here_requested = Signal(object)
    new_department_requested = Signal(object)
    new_post_requested = Signal(object)
    photo_save_requested = Signal(object)
    photo_shrink_requested = Signal(object)
    photo_remove_requested = Signal(object)
    notice = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            theme: tells when the colours change.
            parent: owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._context: CardContext | None = None
        self._unfolded: frozenset[Fold] = frozenset()
        self._menu = QMenu(self)
        self._page = CardPage(self._menu)
        self._empty = EmptyState(IconName.CARD, "")
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(LOADING_AFTER_MS)
        self._wishes = {
            Wish.VERIFY: self.verify_requested,
            Wish.HISTORY: self.history_requested,
            Wish.TAG: self.tag_requested,
            Wish.NEW_PERSON: self.new_person_here_requested,
            Wish.NEW_DEPARTMENT: self.new_department_requested,
            Wish.NEW_POST: self.new_post_requested,
        }
        self._build_ui()
        self._connect()
        self.show_nothing()

    @property
    def page(self) -> CardPage:
        """The text of the card."""
        return self._page

    def shown_ref(self) -> RecordRef | None:
        """Return the entry whose card is shown, or None."""
        return self._context.ref if self._context is not None else None

    def show_card(
        self, card: EntryCard, today: date | None = None, *, photo: ShownPhoto | None = None
    ) -> None:
        """Show ``card``; the same entry as before keeps its scroll position and open parts.

        Args:
            card: what is shown.
            today: the day that tells present from former; None takes the clock's.
            photo: the picture of the entry, decoded by whoever read the card, or None.
        """
        self._loading.stop()
        is_same = self._context is not None and self._context.card.entry.uid == card.entry.uid
        if not is_same:
            self._unfolded = frozenset()
        day = today or datetime.now(UTC).astimezone().date()
        language = QLocale().bcp47Name()
        self._context = context_of(card, day, language, self._unfolded, photo)
        self._stack.setCurrentWidget(self._page)
        self._page.show_context(self._context, from_top=not is_same)

    def show_nothing(self) -> None:
        """Show that no entry is chosen."""
        self._loading.stop()
        self._context = None
        self._empty.show_state(
            IconName.CARD,
            self.tr("Nothing selected"),
            self.tr("Select an entry in the list to see its card."),
        )
        self._stack.setCurrentWidget(self._empty)

    def show_loading(self) -> None:
        """Say that a card is being read, if it takes long enough to be noticed."""
        self._loading.start()

    def _build_ui(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)

    def _connect(self) -> None:
        page, header = self._page, self._page.header
        page.activated.connect(self._on_activated)
        page.restore_requested.connect(lambda: self._wish(self.restore_requested))
        header.edit_requested.connect(lambda: self._wish(self.edit_requested))
        header.export_requested.connect(lambda: self._wish(self.export_requested))
        header.email_requested.connect(self._open)
        header.photo_menu_requested.connect(self._on_photo_menu_requested)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._theme.changed.connect(page.restyle)
        self._loading.timeout.connect(self._on_loading_slow)

    def _wish(self, signal: SignalInstance) -> None:
        ref = self.shown_ref()
        if ref is not None:
            signal.emit(ref)

    @Slot()
    def _on_loading_slow(self) -> None:
        self._context = None
        self._empty.show_state(IconName.CARD, self.tr("Reading the card…"))
        self._stack.setCurrentWidget(self._empty)

    @Slot(object)
    def _on_activated(self, target: Target) -> None:
        match target:
            case OpenUrl(url):
                self._open(url)
            case CopyText():
                self.notice.emit(self.tr("Copied"))
            case ShowRecord(ref):
                self.entry_requested.emit(ref)
            case Ask(wish):
                self._wish(self._wishes[wish])
            case Toggle(fold):
                self._toggle(fold)

    @Slot(str)
    def _open(self, url: str) -> None:
        told = open_url(url)
        if told:
            self.notice.emit(told)

    def _toggle(self, fold: Fold) -> None:
        if self._context is None:
            return
        self._unfolded ^= {fold}
        self._context = replace(self._context, unfolded=self._unfolded)
        self._page.show_context(self._context, from_top=False)

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        if self._context is None:
            return
        menu = self._menu
        self._add_action(menu, IconName.VERIFIED, self.tr("Verified today"), self.verify_requested)
        self._add_action(menu, IconName.TAG, self.tr("Add a tag…"), self.tag_requested)
        self._add_action(menu, IconName.HISTORY, self.tr("History"), self.history_requested)
        self._add_additions(self._context.card.summary.kind)
        menu.addSeparator()
        self._add_photo_actions(menu, self._context)
        menu.addSeparator()
        self._add_action(menu, IconName.BIN, self.tr("Move to the bin"), self.delete_requested)

    @Slot(QPoint)
    def _on_photo_menu_requested(self, place: QPoint) -> None:
        if self._context is None or self._context.photo is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_photo_actions(menu, self._context)
        menu.popup(place)

    def _add_photo_actions(self, menu: QMenu, context: CardContext) -> None:
        if context.photo is None:
            return
        self._add_action(menu, IconName.SAVE, self.tr("Save photo…"), self.photo_save_requested)
        if context.is_binned:
            return
        if context.photo.is_large:
            words = self.tr("Make the photo smaller ({side} px)").format(side=SMALLER_SIDE)
            self._add_action(menu, IconName.PERSON, words, self.photo_shrink_requested)
        words = self.tr("Remove photo")
        self._add_action(menu, IconName.REMOVE, words, self.photo_remove_requested)

    def _add_additions(self, kind: RecordKind) -> None:
        if kind is RecordKind.PERSON:
            return
        self._menu.addSeparator()
        text = self.tr("New person here…")
        self._add_action(self._menu, IconName.PERSON_ADD, text, self.new_person_here_requested)
        if kind is RecordKind.ORGANISATION:
            text = self.tr("New department…")
            self._add_action(self._menu, IconName.ORGANISATION, text, self.new_department_requested)
            text = self.tr("New post…")
            self._add_action(self._menu, IconName.POST, text, self.new_post_requested)

    def _add_action(self, menu: QMenu, name: IconName, text: str, signal: SignalInstance) -> None:
        action = menu.addAction(icon(name), text)
        action.triggered.connect(lambda: self._wish(signal))
