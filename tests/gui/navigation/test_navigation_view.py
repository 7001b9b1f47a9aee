import dataclasses

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.navigation.navigation_model import NavigationModel
from directory_app.gui.navigation.navigation_view import NavigationView

LIST = NavigationLine(Scope(ScopeKind.LIST, "press"), 4, name="Press, Bishkek")
LINES = (
    NavigationLine(Scope(ScopeKind.EVERYTHING), 39),
    NavigationLine(Scope(ScopeKind.PEOPLE), 1),
    NavigationLine(Scope(ScopeKind.POSTS), 3),
    NavigationLine(Scope(ScopeKind.VACANT_POSTS), 2),
    NavigationLine(Scope(ScopeKind.ORGANISATION_KIND, OrganisationKind.MINISTRY), 7),
    NavigationLine(Scope(ScopeKind.PHASE, "p10"), 13, name="10", programme="BOMCA"),
    NavigationLine(Scope(ScopeKind.PHASE_PARTNERS, "p10"), 9, name="10", programme="BOMCA"),
    NavigationLine(Scope(ScopeKind.PHASE, "p9"), 13, name="9", programme="BOMCA"),
    NavigationLine(Scope(ScopeKind.PHASE_PARTNERS, "p9"), 9, name="9", programme="BOMCA"),
    LIST,
    NavigationLine(Scope(ScopeKind.TAG, "t"), 2, name="coordinator", colour="#aa3355"),
    NavigationLine(Scope(ScopeKind.BIN), 0),
)

# What the tester finds is a Qt warning, and those fail a test.
WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def view(qtbot: QtBot) -> NavigationView:
    view = NavigationView()
    qtbot.addWidget(view)
    view.resize(226, 700)
    view.show()
    view.show_lines(LINES)
    return view


def expanded(view: NavigationView, scope: Scope) -> bool:
    return view.isExpanded(view._model.index_of(scope))


def test_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    model = NavigationModel()
    QAbstractItemModelTester(model, WARN, model)

    model.set_lines(LINES)
    model.set_lines(LINES[:4])

    assert model.rowCount() == 3


def test_everything_is_chosen_at_first(view: NavigationView) -> None:
    assert view.line == LINES[0]


def test_click_chooses_a_place(qtbot: QtBot, view: NavigationView) -> None:
    place = view.visualRect(view._model.index_of(LIST.scope)).center()

    with qtbot.waitSignal(view.scope_chosen) as blocker:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert blocker.args == [LIST.scope]
    assert view.scope == LIST.scope


def test_keyboard_skips_headings(qtbot: QtBot, view: NavigationView) -> None:
    view.choose(Scope(ScopeKind.VACANT_POSTS))

    QTest.keyClick(view, Qt.Key.Key_Down)

    assert view.scope == LINES[4].scope


def test_newest_phase_is_open_at_first(view: NavigationView) -> None:
    assert expanded(view, Scope(ScopeKind.PHASE, "p10"))
    assert not expanded(view, Scope(ScopeKind.PHASE, "p9"))


def test_arrow_opens_a_phase_without_choosing_it(qtbot: QtBot, view: NavigationView) -> None:
    rect = view.visualRect(view._model.index_of(Scope(ScopeKind.PHASE, "p9")))

    with qtbot.assertNotEmitted(view.scope_chosen):
        QTest.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.left() + 20, rect.center().y()),
        )

    assert expanded(view, Scope(ScopeKind.PHASE, "p9"))


def test_new_counts_leave_choice_and_open_phases_alone(qtbot: QtBot, view: NavigationView) -> None:
    view.choose(LIST.scope)
    view.setExpanded(view._model.index_of(Scope(ScopeKind.PHASE, "p10")), False)
    more = [dataclasses.replace(line, count=(line.count or 0) + 1) for line in LINES]

    with qtbot.assertNotEmitted(view.scope_chosen):
        view.show_lines(more)

    assert view.line == dataclasses.replace(LIST, count=5)
    assert not expanded(view, Scope(ScopeKind.PHASE, "p10"))


def test_new_line_leaves_choice_and_open_phases_alone(qtbot: QtBot, view: NavigationView) -> None:
    view.choose(LIST.scope)
    view.setExpanded(view._model.index_of(Scope(ScopeKind.PHASE, "p9")), True)
    another = NavigationLine(Scope(ScopeKind.LIST, "steering"), 2, name="Steering committee")

    with qtbot.assertNotEmitted(view.scope_chosen):
        view.show_lines([*LINES, another])

    assert view.scope == LIST.scope
    assert expanded(view, Scope(ScopeKind.PHASE, "p9"))
    assert expanded(view, Scope(ScopeKind.PHASE, "p10"))


def test_everything_is_chosen_when_the_chosen_list_is_gone(
    qtbot: QtBot, view: NavigationView
) -> None:
    view.choose(LIST.scope)

    with qtbot.waitSignal(view.scope_chosen) as blocker:
        view.show_lines([line for line in LINES if line != LIST])

    assert blocker.args == [Scope()]


def test_screen_reader_hears_the_count(view: NavigationView) -> None:
    index = view._model.index_of(LIST.scope)

    words = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert words == "Press, Bishkek, 4 entries"


RULE = NavigationLine(Scope(ScopeKind.LIST, "rule"), None, name="Not verified for a year")


def test_count_that_comes_later_is_shown_and_stays_until_the_next(view: NavigationView) -> None:
    view.show_lines([*LINES, RULE])
    index = view._model.index_of(RULE.scope)
    at_first = index.data(Qt.ItemDataRole.AccessibleTextRole)

    view.show_count(RULE.scope, 57)
    view.show_lines([*LINES, dataclasses.replace(RULE, name="Not verified")])

    index = view._model.index_of(RULE.scope)
    assert at_first == "Not verified for a year"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Not verified, 57 entries"


def test_count_of_a_line_that_is_gone_is_forgotten(view: NavigationView) -> None:
    view.show_count(RULE.scope, 57)
    view.show_lines(LINES)

    view.show_lines([*LINES, RULE])

    index = view._model.index_of(RULE.scope)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == RULE.name


def test_lines_to_be_seen_are_known(view: NavigationView) -> None:
    view.resize(226, 60)
    seen = view.seen_scopes()

    assert seen[0] == Scope()
    assert Scope(ScopeKind.BIN) not in seen


def test_all_lines_are_painted(view: NavigationView) -> None:
    assert not view.grab().isNull()
