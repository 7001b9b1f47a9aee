from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import EntryId
from directory_app.domain.records import ref_of
from directory_app.domain.views import ListQuery, Scope, ScopeKind, SortKey
from directory_app.gui.actions import Actions
from directory_app.gui.entry_list.columns import Column
from directory_app.gui.entry_list.entry_list_panel import EntryListPanel
from directory_app.gui.task_bridge import GuiTasks
from directory_app.services.directory import Directory
from directory_app.system.settings import ListLook
from tests.gui.entry_list.conftest import MakeDirectory
from tests.support.small_directory import crowd, person, uid

PEOPLE = 300
MakePanel = Callable[[Directory], EntryListPanel]


@pytest.fixture
def make_panel(qtbot: QtBot, tasks: GuiTasks) -> Iterator[MakePanel]:
    panels = []  # qtbot would let them die before the last answers have come

    def make(directory: Directory) -> EntryListPanel:
        panel = EntryListPanel(tasks=tasks, actions=Actions())
        qtbot.addWidget(panel)
        panel.resize(400, 600)
        panel.show()
        panel.set_source(directory.browsing)
        with qtbot.waitSignal(panel.model.query_answered):
            panel.show_query(ListQuery())
        qtbot.waitUntil(lambda: panel.model.is_complete)
        panels.append(panel)
        return panel

    yield make
    tasks.shutdown()


def refresh(qtbot: QtBot, panel: EntryListPanel) -> None:
    with qtbot.waitSignal(panel.model.ids_changed):
        panel.model.refresh()


def top_row(view: QAbstractItemView) -> tuple[int, int]:
    index = view.indexAt(view.viewport().rect().topLeft())
    return index.row(), view.visualRect(index).top()


def id_of(panel: EntryListPanel, row: int) -> EntryId:
    entry_id = panel.model.id_at(row)
    assert entry_id is not None
    return entry_id


@pytest.mark.parametrize("look", list(ListLook))
def test_new_entries_above_leave_selection_and_scroll_where_they_were(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory, look: ListLook
) -> None:
    directory = new_directory(crowd(PEOPLE))
    panel = make_panel(directory)
    panel.set_look(look)
    panel.select_entry(id_of(panel, 120))
    panel.view.verticalScrollBar().setValue(5000)
    row, offset = top_row(panel.view)
    selected = panel.selection.selected_ids()
    announced: list[object] = []
    panel.current_changed.connect(announced.append)
    directory.entries.save([person("Ada", "Abacus"), person("Bea", "Abacus2")])

    refresh(qtbot, panel)

    assert top_row(panel.view) == (row + 2, offset)
    assert panel.selection.selected_ids() == selected
    assert announced == []


def test_list_at_its_beginning_stays_at_its_beginning(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    directory = new_directory(crowd(PEOPLE))
    panel = make_panel(directory)
    directory.entries.save([person("Ada", "Abacus")])

    refresh(qtbot, panel)

    assert top_row(panel.view) == (0, 0)


def test_several_selected_entries_stay_selected_when_one_moves(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    directory = new_directory(crowd(20))
    panel = make_panel(directory)
    selection = panel.view.selectionModel()
    for row in (3, 4, 9):
        selection.select(
            panel.model.index(row, 0),
            QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
        )
    before = set(panel.selection.selected_ids())
    stored = directory.entries.get(uid("number00004"))
    moved = person("Zoya", "Zebra")
    directory.entries.save([type(stored)(uid=stored.uid, names=moved.names, country="KG")])

    refresh(qtbot, panel)

    assert set(panel.selection.selected_ids()) == before
    assert panel.selection.selected_count() == 3
    assert panel.selection.selected_ids()[-1] == id_of(panel, 19)


def test_neighbour_of_a_deleted_entry_becomes_current(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    people = crowd(10)
    directory = new_directory(people)
    panel = make_panel(directory)
    panel.select_entry(id_of(panel, 4))
    neighbour = id_of(panel, 5)
    announced: list[object] = []
    panel.current_changed.connect(announced.append)
    directory.entries.delete([ref_of(people[4])])

    refresh(qtbot, panel)

    assert announced == [neighbour]
    assert panel.selection.selected_ids() == (neighbour,)


def test_current_entry_that_another_list_lacks_is_let_go(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(10)))
    panel.select_entry(id_of(panel, 4))

    with qtbot.waitSignal(panel.current_changed) as blocker:
        panel.show_query(ListQuery(Scope(ScopeKind.POSTS)))

    assert blocker.args == [None]
    assert panel.selection.selected_count() == 0


def test_entry_far_down_is_selected_as_soon_as_its_row_is_known(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(PEOPLE)))
    wanted = id_of(panel, PEOPLE - 1)
    with qtbot.waitSignal(panel.model.query_answered):
        panel.show_query(ListQuery(sort=SortKey.FAMILY_NAME))

    panel.select_entry(wanted)

    qtbot.waitUntil(lambda: panel.selection.current == wanted)


@pytest.mark.parametrize("look", list(ListLook))
def test_an_entry_that_is_selected_already_is_brought_into_view(
    make_panel: MakePanel, new_directory: MakeDirectory, look: ListLook
) -> None:
    panel = make_panel(new_directory(crowd(PEOPLE)))
    panel.set_look(look)
    wanted = id_of(panel, 200)
    panel.select_entry(wanted)
    panel.view.scrollToTop()

    panel.select_entry(wanted)

    shown = panel.view.visualRect(panel.view.currentIndex())
    assert panel.view.viewport().rect().contains(shown)


def test_whole_list_can_be_selected_and_is_counted(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(PEOPLE)))

    panel.view.selectAll()

    assert len(panel.selection.selected_ids()) == PEOPLE
    assert panel.header.count_text() == f"{PEOPLE} entries · {PEOPLE} selected"


def test_list_and_table_share_the_selection(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(10)))
    panel.select_entry(id_of(panel, 2))

    panel.set_look(ListLook.TABLE)

    rows = panel.table_view.selectionModel().selectedRows(Column.EMAIL)
    assert [index.row() for index in rows] == [2]


def test_heading_of_a_column_asks_for_another_order(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(2)))
    panel.set_look(ListLook.TABLE)

    with qtbot.waitSignal(panel.sort_requested) as blocker:
        panel.table_view.horizontalHeader().sectionClicked.emit(Column.CHANGED)
    with qtbot.assertNotEmitted(panel.sort_requested):
        panel.table_view.horizontalHeader().sectionClicked.emit(Column.EMAIL)

    assert blocker.args == [SortKey.CHANGED]


def test_columns_can_be_chosen(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(2)))
    menu = panel.table_view.columns_menu(panel)
    kind = next(action for action in menu.actions() if action.text() == "Kind")

    kind.trigger()

    assert not panel.table_view.isColumnHidden(Column.KIND)
    assert "Name" not in [action.text() for action in menu.actions()]


def test_letters_typed_into_the_list_are_meant_for_the_search(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(2)))

    with qtbot.waitSignal(panel.letters_typed) as blocker:
        QTest.keyClicks(panel.view, "m")

    assert blocker.args == ["m"]


def test_enter_opens_the_entry(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    panel = make_panel(new_directory(crowd(2)))

    with qtbot.waitSignal(panel.open_requested):
        QTest.keyClick(panel.view, Qt.Key.Key_Return)


def test_empty_list_says_so_only_when_it_is_known_to_be_empty(
    qtbot: QtBot, make_panel: MakePanel, new_directory: MakeDirectory
) -> None:
    directory = new_directory([])
    panel = make_panel(directory)

    assert panel.empty_state.isVisible()

    panel.set_source(None)

    assert not panel.empty_state.isVisible()
