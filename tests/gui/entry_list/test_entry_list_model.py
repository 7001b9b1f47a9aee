import dataclasses
from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import EntryId, RecordRef
from directory_app.domain.records import ref_of
from directory_app.domain.views import ListQuery, Scope, ScopeKind
from directory_app.gui.entry_list.columns import Column
from directory_app.gui.entry_list.entry_list_model import FEW_HITS as FEW_IN_WINDOW
from directory_app.gui.entry_list.entry_list_model import EntryListModel, Role
from directory_app.gui.entry_list.entry_loader import PAGE_SIZE, EntryLoader, PageAnswer
from directory_app.gui.entry_list.row_wishes import CHUNK
from directory_app.gui.task_bridge import GuiTasks
from directory_app.services.browsing import FEW_HITS as FEW_FOR_SERVICE
from directory_app.services.directory import Directory
from tests.gui.entry_list.conftest import MakeDirectory, SlowBrowsing
from tests.support.small_directory import crowd, organisation, person, post

MakeModel = Callable[[Directory | SlowBrowsing], EntryListModel]

# What the tester finds is a Qt warning, and those fail a test.
WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def make_model(tasks: GuiTasks) -> MakeModel:
    loaders = []

    def make(source: Directory | SlowBrowsing) -> EntryListModel:
        loader = EntryLoader(tasks=tasks)
        loaders.append(loader)
        loader.set_source(source if isinstance(source, SlowBrowsing) else source.browsing)
        return EntryListModel(loader, loader)

    return make


def show(qtbot: QtBot, model: EntryListModel, query: ListQuery | None = None) -> None:
    with qtbot.waitSignal(model.query_answered):
        model.show_query(query or ListQuery())


def names(model: EntryListModel) -> list[str]:
    summaries = [model.summary_at(row) for row in range(model.rowCount())]
    return ["" if summary is None else summary.name for summary in summaries]


def look_at(model: EntryListModel, row: int) -> str | None:
    text = model.data(model.index(row, Column.NAME))
    return None if text is None else str(text)


def wait_for_words(qtbot: QtBot, model: EntryListModel, row: int) -> None:
    qtbot.waitUntil(lambda: look_at(model, row) is not None)


def complete(qtbot: QtBot, model: EntryListModel) -> None:
    qtbot.waitUntil(lambda: model.is_complete)


def test_model_keeps_the_rules_of_qt(
    qtbot: QtBot,
    make_model: MakeModel,
    new_directory: MakeDirectory,
) -> None:
    directory = new_directory(crowd(150))
    model = make_model(directory)
    QAbstractItemModelTester(model, WARN, model)
    show(qtbot, model)
    complete(qtbot, model)
    directory.entries.save([person("Aida", "Aardvark"), person("Zoya", "Zebra")])

    with qtbot.waitSignal(model.ids_changed):
        model.refresh()

    assert model.rowCount() == 152


def test_all_rows_are_there_at_once_and_the_first_ones_have_words(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    model = make_model(new_directory(crowd(PAGE_SIZE + 50)))

    show(qtbot, model)

    assert model.rowCount() == PAGE_SIZE + 50
    assert look_at(model, 0) == "Specimen Number00000"
    assert look_at(model, PAGE_SIZE + 49) is None


def test_row_whose_id_is_not_known_gets_it_and_its_words_when_looked_at(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    model = make_model(new_directory(crowd(PAGE_SIZE * 3)))
    show(qtbot, model)
    last = PAGE_SIZE * 3 - 1

    qtbot.waitUntil(lambda: look_at(model, last) == f"Specimen Number{last:05d}")

    assert model.is_complete


def test_summaries_of_a_window_full_are_asked_for_in_one_go(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory(crowd(300)))
    model = make_model(slow)
    show(qtbot, model)
    complete(qtbot, model)
    slow.asked.clear()

    for row in range(200, 212):
        look_at(model, row)
    qtbot.waitUntil(lambda: look_at(model, 211) is not None)

    assert slow.asked == [f"summaries {CHUNK}"]


def test_only_what_was_looked_at_last_is_fetched_after_a_long_way(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory(crowd(1000)))
    model = make_model(slow)
    show(qtbot, model)
    complete(qtbot, model)
    slow.asked.clear()

    for row in range(100, 1000):
        look_at(model, row)
    qtbot.waitUntil(lambda: model.summary_at(999) is not None)

    assert model.summary_at(500) is None
    assert slow.asked == [f"summaries {CHUNK}"]


def test_answer_to_an_older_question_never_replaces_a_newer_one(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory([*crowd(3), person("Mira", "Example")]))
    model = make_model(slow)
    answers: list[PageAnswer] = []
    model.query_answered.connect(answers.append)
    slow.gate.clear()

    model.show_query(ListQuery(text="number"))
    model.show_query(ListQuery(text="mira"))
    slow.gate.set()
    qtbot.waitUntil(lambda: bool(answers))
    show(qtbot, model, ListQuery(text="mira"))

    assert [answer.query.text for answer in answers] == ["mira", "mira"]
    assert names(model) == ["Mira Example"]


def test_newer_question_does_not_wait_for_the_older_one(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory([*crowd(3), person("Mira", "Example")]))
    model = make_model(slow)
    slow.gate.clear()
    model.show_query(ListQuery(text="number"))
    qtbot.waitUntil(lambda: slow.asked == ["first_page"])

    model.show_query(ListQuery(text="mira"))
    # The older one is at work and would wait for ever; it is stopped and lets the newer one begin.
    qtbot.waitUntil(lambda: slow.asked == ["first_page", "first_page"])
    slow.gate.set()
    qtbot.waitUntil(lambda: not model.is_answer_awaited)

    assert names(model)[0] == "Mira Example"


def test_search_of_unknown_size_shows_its_beginning_and_then_all(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    model = make_model(new_directory(crowd(PAGE_SIZE + 50)))
    QAbstractItemModelTester(model, WARN, model)
    show(qtbot, model, ListQuery(text="specimen"))
    at_first = (model.total, model.rowCount(), model.is_complete)

    complete(qtbot, model)

    assert at_first == (None, PAGE_SIZE, False)
    assert (model.total, model.rowCount()) == (PAGE_SIZE + 50, PAGE_SIZE + 50)


def test_near_hits_stand_below_the_true_ones_and_are_not_counted(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    directory = new_directory([person("Aibek", "Ivanov"), person("Aibek", "Ivanof")])
    model = make_model(directory)
    QAbstractItemModelTester(model, WARN, model)

    with qtbot.waitSignal(model.similar_found):
        model.show_query(ListQuery(text="ivanmv"))

    assert sorted(names(model)) == ["Aibek Ivanof", "Aibek Ivanov"]
    assert (model.total, model.similar_count) == (0, 2)
    assert "ivanov" in model.similar_words


def test_near_hits_are_looked_for_again_after_a_change(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    directory = new_directory([person("Aibek", "Ivanov")])
    model = make_model(directory)
    with qtbot.waitSignal(model.similar_found):
        model.show_query(ListQuery(text="ivanmv"))
    directory.entries.save([person("Mira", "Ivanmv")])

    with qtbot.waitSignal(model.similar_found):
        model.refresh()

    qtbot.waitUntil(lambda: look_at(model, 0) == "Mira Ivanmv")
    assert (model.total, model.similar_count) == (1, 1)


def test_window_and_service_agree_on_what_is_few() -> None:
    """The window has the number for itself: the service loads what the first rows do without."""
    assert FEW_IN_WINDOW == FEW_FOR_SERVICE


def test_near_hits_are_not_looked_for_where_there_are_enough(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory(crowd(5)))
    model = make_model(slow)

    show(qtbot, model, ListQuery(text="specimen"))
    show(qtbot, model, ListQuery())

    assert "similar" not in slow.asked


def test_row_tells_why_it_was_found(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    noted = dataclasses.replace(person("Mira", "Example"), note="met in Brussels")
    model = make_model(new_directory([noted, person("Anna", "Brussels")]))
    show(qtbot, model, ListQuery(text="brussels"))
    row = names(model).index("Mira Example")
    index = model.index(row, Column.NAME)
    qtbot.waitUntil(lambda: bool(model.data(index, Role.REASONS)))  # asked for by painting

    assert [reason.text for reason in model.data(index, Role.REASONS)] == ["met in Brussels"]
    assert model.data(model.index(1 - row, 0), Role.REASONS) == ()
    assert "note: met in Brussels" in model.data(index, Qt.ItemDataRole.ToolTipRole)
    spoken = model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert spoken == "note: met in Brussels"


def test_reasons_of_rows_further_down_come_with_their_words(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    people = [dataclasses.replace(each, note="met in Brussels") for each in crowd(90)]
    model = make_model(new_directory(people))
    show(qtbot, model)
    complete(qtbot, model)
    wait_for_words(qtbot, model, 80)

    show(qtbot, model, ListQuery(text="brussels"))
    look_at(model, 80)

    qtbot.waitUntil(lambda: bool(model.data(model.index(80, 0), Role.REASONS)))


def test_refresh_inserts_and_removes_rows_without_a_reset(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    people = crowd(5)
    directory = new_directory(people)
    model = make_model(directory)
    show(qtbot, model)
    changes: list[tuple[str, int, int]] = []
    model.modelReset.connect(lambda: changes.append(("reset", 0, 0)))
    model.rowsInserted.connect(
        lambda _parent, first, last: changes.append(("inserted", first, last))
    )
    model.rowsRemoved.connect(lambda _parent, first, last: changes.append(("removed", first, last)))
    directory.entries.delete([ref_of(people[3])])

    with qtbot.waitSignal(model.ids_changed):
        model.refresh()

    assert changes == [("removed", 3, 3)]
    assert names(model)[3] == "Specimen Number00004"


def test_row_shows_the_old_words_until_the_new_ones_are_there(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    body = organisation("moi", "Ministry of Examples")
    directory = new_directory([body, post("desk", "Desk officer", body)])
    model = make_model(directory)
    show(qtbot, model, ListQuery(Scope(ScopeKind.POSTS)))
    stored = directory.entries.get(body.uid)
    renamed = organisation("moi", "Ministry of Specimens")
    directory.entries.save([renamed], based_on={stored.uid: stored.version})

    model.refresh()
    before = model.data(model.index(0, Column.ORGANISATION))
    qtbot.waitUntil(
        lambda: model.data(model.index(0, Column.ORGANISATION)) == "Ministry of Specimens"
    )

    assert before == "Ministry of Examples"


def test_entry_that_vanished_is_asked_for_once_only(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    slow = SlowBrowsing(new_directory(crowd(2)))
    model = make_model(slow)
    show(qtbot, model)
    model._ids[1] = 4711
    slow.asked.clear()

    for _ in range(3):
        look_at(model, 1)
        qtbot.waitUntil(lambda: not model._loader.are_summaries_awaited)
        qtbot.wait(1)

    assert slow.asked == ["summaries 1"]


def test_summaries_that_are_not_looked_at_any_more_are_forgotten(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    model = make_model(new_directory(crowd(400)))
    model._cache._capacity = 100
    show(qtbot, model)
    complete(qtbot, model)

    for row in (0, 100, 200, 300, 399):
        wait_for_words(qtbot, model, row)

    assert len(model._cache) == 100
    assert model.summary_at(0) is None


def test_cells_without_a_summary_are_empty(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    model = make_model(new_directory([]))

    assert model.data(QModelIndex()) is None
    assert model.id_at(0) is None
    assert model.row_of(EntryId(1)) is None
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Name"


def test_tool_tip_tells_everything_the_row_shortens(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    body = organisation("moi", "Ministry of Examples")
    model = make_model(new_directory([body, post("desk", "Desk officer", body)]))
    show(qtbot, model, ListQuery(Scope(ScopeKind.POSTS)))

    tip = model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)

    assert tip == "Desk officer\nMinistry of Examples · vacant"


def test_summary_role_gives_the_value_itself(
    qtbot: QtBot, make_model: MakeModel, new_directory: MakeDirectory
) -> None:
    people = crowd(1)
    model = make_model(new_directory(people))
    show(qtbot, model)

    summary = model.data(model.index(0, 0), Role.SUMMARY)

    assert RecordRef(summary.kind, summary.uid) == ref_of(people[0])
