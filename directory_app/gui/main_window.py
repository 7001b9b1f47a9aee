"""The window: places the parts, connects the controllers, and remembers how it stood."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QWidget

from directory_app.domain.identifiers import EntryId, RecordUid
from directory_app.gui.actions import Actions
from directory_app.gui.change_bus import ChangeBus
from directory_app.gui.controllers.arrivals import Arrivals
from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.file_commands import FileCommands
from directory_app.gui.controllers.help_commands import HelpCommands
from directory_app.gui.controllers.list_controller import ListController
from directory_app.gui.controllers.look_controller import LookController
from directory_app.gui.controllers.settings_commands import SettingsCommands
from directory_app.gui.controllers.state_controller import StateController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.directory_session import DirectorySession
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.error_presenter import ErrorPresenter
from directory_app.gui.late_loading import LateLoading
from directory_app.gui.menus import WindowMenus, selection_menu
from directory_app.gui.navigation.navigation_view import NavigationView
from directory_app.gui.notifications import Notifications
from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.status_line import StatusLine
from directory_app.gui.task_bridge import GuiTasks
from directory_app.gui.theme import Theme
from directory_app.gui.tool_bar import WindowToolBar
from directory_app.gui.ui_state import UiState
from directory_app.system.open_requests import OpenRequest
from directory_app.system.paths import AppPaths, is_directory_file
from directory_app.system.user import login_name

if TYPE_CHECKING:
    # Only types here: imported when first needed, or with the directory on the store lane.
    from directory_app.gui.controllers.late import LateControllers
    from directory_app.gui.start_page import StartPage
    from directory_app.services.directory import Directory

REFERENCE_SIZE = QSize(1280, 800)
SMALLEST_SIZE = QSize(720, 480)
_WIDTHS = (226, 390, 664)
_SHARES = (1, 2, 3)
"""How the panes share what a larger or smaller window gives or takes."""

_PAINT_PATIENCE_MS = 500
"""A window that is never painted (minimised from the start) opens its directory all the same."""


class MainWindow(QMainWindow):
    """One window over one directory file.

    Signals:
        first_painted(): the empty window is on the screen.
        first_rows_shown(): the list of the directory has its first rows.
        ready(): everything that was left for later is loaded; all commands work.
        closing(): the window is about to close, and waits for what is being written.
    """

    first_painted = Signal()
    first_rows_shown = Signal()
    ready = Signal()
    closing = Signal()

    def __init__(
        self,
        *,
        theme: Theme,
        keeper: SettingsKeeper,
        paths: AppPaths,
        report_crash: Callable[[BaseException], None],
    ) -> None:
        """Make the window; nothing is opened before :meth:`begin`.

        Args:
            theme: the look of the application.
            keeper: the settings.
            paths: where new directories and the window's state are kept.
            report_crash: takes unexpected errors.
        """
        super().__init__()
        self.actions_by_name = Actions(self)
        self.notifications = Notifications(self)
        errors = ErrorPresenter(notifications=self.notifications, report=report_crash)
        self.tasks = GuiTasks(show_error=errors.show, parent=self)
        self.bus = ChangeBus(self)
        self.session = DirectorySession(
            tasks=self.tasks,
            user_name=lambda: keeper.settings.user_name or login_name(),
            parent=self,
        )
        self.bench = Workbench(self, self.session, self.tasks, self.bus, self.notifications)
        self.late: LateControllers | None = None
        self._theme = theme
        self._keeper = keeper
        self._state = UiState(paths.window_file)
        self._was_painted = False
        self._is_fresh = False
        self._is_import_wanted = False
        self._path_to_begin: Path | None = None
        self._build_parts(theme)
        self._build_controllers(paths)
        self._connect()
        self._restore_state()

    @cached_property
    def start_page(self) -> "StartPage":
        """The ways to begin, made when they are first to be shown."""
        # Late: whoever has a directory seldom sees it.
        from directory_app.gui.start_page import StartPage

        page = StartPage()
        self.pages.addWidget(page)
        self.files.serve(page)
        page.waiting_dropped.connect(self.arrivals.forget)
        return page

    def begin(self, path: Path | None, files: Sequence[Path] = ()) -> None:
        """Open a directory as soon as the window is on the screen.

        Args:
            path: what the command line names; None for what was open last.
            files: what is to be imported then; a directory among them is opened like ``path``.
        """
        self._path_to_begin = path or next(filter(is_directory_file, files), None)
        others = tuple(file for file in files if file != self._path_to_begin)
        self.arrivals.take(OpenRequest(files=others))
        self.first_painted.connect(self._on_first_painted)
        QTimer.singleShot(_PAINT_PATIENCE_MS, self, self._tell_first_painted)

    def sizeHint(self) -> QSize:
        return REFERENCE_SIZE

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            # After this frame is out: opening would take the processor from painting.
            QTimer.singleShot(0, self, self._tell_first_painted)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.late is not None and self.late.long_changes.is_running:
            event.ignore()
            self.late.long_changes.ask_for_patience()
            return
        if self.late is not None and self.late.edit.has_unsaved_text:
            event.ignore()
            self.late.edit.leave(self._close_later, lambda: None)
            return
        if self.arrivals.waiting_names():
            event.ignore()
            self.arrivals.leave(self._close_later)
            return
        self.closing.emit()
        self._save_state()
        if self.late is not None:
            self.late.close()
        self.session.close()
        self.tasks.shutdown()
        super().closeEvent(event)

    def _build_parts(self, theme: Theme) -> None:
        actions = self.actions_by_name
        self.setWindowTitle(self.tr("Partner Directory"))
        self.setMinimumSize(SMALLEST_SIZE)
        self.tool_bar = WindowToolBar(actions)
        self.navigation = NavigationView()
        self.panel = EntryListPanel(tasks=self.tasks, actions=actions)
        self.pane = EntryPane(theme=theme)
        self.status = StatusLine()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.navigation, self.panel, self.pane):
            self.splitter.addWidget(part)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes(list(_WIDTHS))
        for position, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(position, share)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.addToolBar(self.tool_bar)
        self.setCentralWidget(self.pages)
        self.setStatusBar(self.status)
        for part in (self.navigation, self.panel):
            part.addAction(actions.back)
        self.pane.set_card_actions([actions.back])

    def _build_controllers(self, paths: AppPaths) -> None:
        actions = self.actions_by_name
        self.lists = ListController(
            self.bench,
            actions,
            navigation=self.navigation,
            panel=self.panel,
            search=self.tool_bar.search,
            parent=self,
        )
        self.look = LookController(
            actions,
            panel=self.panel,
            lists=self.lists,
            theme=self._theme,
            keeper=self._keeper,
            splitter=self.splitter,
            parent=self,
        )
        self.cards = CardController(
            self.bench,
            actions,
            panel=self.panel,
            pane=self.pane,
            leave=self._leave_editor,
            parent=self,
        )
        self.files = FileCommands(
            self.bench,
            actions,
            leave=self._leave_editor,
            keeper=self._keeper,
            paths=paths,
            parent=self,
        )
        self.arrivals = Arrivals(self.bench, self.files, parent=self)
        self.menus = WindowMenus(
            self.menuBar(),
            actions,
            recent=lambda: self._keeper.settings.recent,
            open_path=self.files.open,
        )
        self.settings = SettingsCommands(
            self.bench, actions, keeper=self._keeper, theme=self._theme, parent=self
        )
        self.help = HelpCommands(
            self.bench,
            actions,
            paths=paths,
            keeper=self._keeper,
            theme=self._theme,
            menus=self.menus.menus,
            parent=self,
        )
        self.state = StateController(
            self.bench,
            actions,
            lists=self.lists,
            cards=self.cards,
            panel=self.panel,
            pane=self.pane,
            status=self.status,
            parent=self,
        )
        self._loading = LateLoading(self.bench, cards=self.cards, pane=self.pane, parent=self)

    def _connect(self) -> None:
        self.session.opening.connect(self.status.show_opening)
        self.session.opened.connect(self._on_opened)
        self.files.start_page_wanted.connect(self._on_start_page_wanted)
        self.cards.scope_requested.connect(self.lists.choose_scope)
        self.panel.menu_requested.connect(self._on_menu_requested)
        self.actions_by_name.quit.triggered.connect(self.close)
        self.files.import_wanted.connect(self._on_import_wanted)
        self.arrivals.waiting_changed.connect(self._show_waiting)
        self.ready.connect(self.arrivals.settle)
        self.ready.connect(self.help.tell_news_once, Qt.ConnectionType.SingleShotConnection)
        self.panel.model.query_answered.connect(self._on_query_answered)
        self._loading.finished.connect(self._on_late_loaded)
        self.notifications.posted.connect(
            self._on_first_notice, Qt.ConnectionType.SingleShotConnection
        )

    def _restore_state(self) -> None:
        columns = self.panel.table_view.horizontalHeader()
        known = self._state.restore(window=self, splitter=self.splitter, columns=columns)
        if not known:
            self.resize(REFERENCE_SIZE)

    def _save_state(self) -> None:
        shown = self.cards.shown
        self._state.set_last_entry("" if shown is None else shown.uid)
        self._state.save(
            window=self,
            splitter=self.splitter,
            columns=self.panel.table_view.horizontalHeader(),
        )

    def _leave_editor(self, then: Callable[[], None], stayed: Callable[[], None]) -> None:
        if self.late is None:
            then()
        else:
            self.late.edit.leave(then, stayed)

    def _show_pages(self, page: QWidget) -> None:
        has_directory = page is self.splitter
        self.pages.setCurrentWidget(page)
        self.tool_bar.setVisible(has_directory)
        self.status.setVisible(has_directory)

    def _close_later(self) -> None:
        # Not inside the answer of the store: closing waits for the store.
        QTimer.singleShot(0, self, self.close)

    def _tell_first_painted(self) -> None:
        if not self._was_painted:
            self._was_painted = True
            self.first_painted.emit()

    @Slot()
    def _go_on_after_first_rows(self) -> None:
        """Get what the first rows did without; ids before all, since scrolling comes next."""
        if self.session.is_open:
            self.panel.model.ask_ids()
            self.lists.counts.refresh()
            self._loading.begin()

    @Slot(object)
    def _on_late_loaded(self, controllers: type["LateControllers"]) -> None:
        if self.late is None:
            from directory_app.gui.controllers.late import WindowParts

            parts = WindowParts(
                bench=self.bench,
                actions=self.actions_by_name,
                panel=self.panel,
                pane=self.pane,
                lists=self.lists,
                search=self.tool_bar.search,
                navigation=self.navigation,
                cards=self.cards,
                keeper=self._keeper,
                theme=self._theme,
                menus=self.menus.menus,
                status=self.status,
            )
            self.late = controllers(parts, self)
            self.state.set_late(self.late)
            self.arrivals.set_imports(self.late.imports)
            self.arrivals.accept_drops()
        if not self.pane.is_editing:
            self.pane.show_card()
        self._select_last_entry()
        self.late.drafts.offer()
        if self._is_import_wanted:
            self._is_import_wanted = False
            if not self.arrivals.waiting_names():
                self.late.imports.import_files()
        self.ready.emit()

    def _select_last_entry(self) -> None:
        uid = RecordUid(self._state.last_entry())
        browsing = self.session.directory.browsing
        if not uid or self.cards.shown is not None:
            return

        def select(entry_id: EntryId | None) -> None:
            if entry_id is not None and self.cards.shown is None:
                self.panel.select_entry(entry_id)

        self.tasks.run(lambda: browsing.ids_of([uid]).get(uid), on_success=select)

    @Slot()
    def _on_first_painted(self) -> None:
        self.first_painted.disconnect(self._on_first_painted)
        self.files.begin(self._path_to_begin)

    @Slot(object)
    def _on_opened(self, directory: "Directory") -> None:
        self._is_fresh = True
        self.setWindowTitle(self.tr("{name} — Partner Directory").format(name=directory.path.stem))
        self._show_pages(self.splitter)
        self.cards.clear()
        self.lists.start()

    @Slot(object)
    def _on_query_answered(self, _answer: object) -> None:
        if not self._is_fresh:
            return
        self._is_fresh = False
        self.first_rows_shown.emit()
        # Painted at once: what is read and loaded from now on takes the processor from painting.
        self.panel.repaint()
        QTimer.singleShot(0, self, self._go_on_after_first_rows)

    @Slot(str)
    def _on_first_notice(self, _text: str) -> None:
        # Late: often nothing is told for hours.
        from directory_app.gui.widgets.toast_area import ToastArea

        self.notifications.connect_view(ToastArea(self))

    @Slot(object, str)
    def _on_start_page_wanted(self, recent: Sequence[Path], remark: str) -> None:
        self.start_page.show_recent(recent)
        self.start_page.show_remark(remark)
        self._show_waiting()
        self._show_pages(self.start_page)
        self.arrivals.accept_drops()

    @Slot()
    def _show_waiting(self) -> None:
        if not self.session.is_open:
            self.start_page.show_waiting(self.arrivals.waiting_names())

    @Slot()
    def _on_import_wanted(self) -> None:
        self._is_import_wanted = True

    @Slot(QPoint)
    def _on_menu_requested(self, position: QPoint) -> None:
        menu = selection_menu(self.actions_by_name, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(position)
