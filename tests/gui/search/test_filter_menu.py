from collections.abc import Sequence
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.query import AnyPart, Condition, Words
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_views import ChoiceGroup, FilterChoice
from directory_app.gui.search.filter_menu import FilterMenu

TODAY = date(2026, 11, 14)


def part(text: str) -> Condition:
    (only,) = read_query(text, today=TODAY).parts
    assert not isinstance(only, Words)
    return only


CHOICES = {
    ChoiceGroup.KIND: (
        FilterChoice(part("kind:ministry"), 1200),
        FilterChoice(part("kind:ngo"), 3),
    ),
    ChoiceGroup.TAG: (FilterChoice(part('tag:"press & co"'), 2),),
    ChoiceGroup.HAS: (FilterChoice(part("has:fax"), 5),),
    ChoiceGroup.LACKS: (FilterChoice(part("no:email"), 7),),
    ChoiceGroup.VERIFIED: (
        FilterChoice(part("verified:never"), 4),
        FilterChoice(part("verified:<1y"), 2),
        FilterChoice(part("verified:<6m"), 3),
    ),
    ChoiceGroup.CHANGED: (
        FilterChoice(part("changed:today"), 1),
        FilterChoice(part("changed:>=2026-11-14"), 1),
        FilterChoice(part("changed:7d"), 9),
    ),
}


@pytest.fixture
def menu(qtbot: QtBot) -> FilterMenu:
    menu = FilterMenu()
    qtbot.addWidget(menu)
    return menu


def texts(menu: FilterMenu, group: ChoiceGroup) -> list[str]:
    return [action.text() for action in menu.submenu(group).actions()]


def show(menu: FilterMenu, chosen: Sequence[AnyPart] = ()) -> None:
    menu.show_choices(CHOICES, chosen, TODAY)


def test_menu_says_that_it_is_counting(menu: FilterMenu) -> None:
    assert texts(menu, ChoiceGroup.COUNTRY) == ["Counting…"]
    assert not menu.submenu(ChoiceGroup.COUNTRY).actions()[0].isEnabled()


def test_choices_have_their_counts_at_the_right(menu: FilterMenu) -> None:
    show(menu)

    assert texts(menu, ChoiceGroup.KIND) == [
        "Ministry\t1200",
        "Non-governmental organisation\t3",
    ]
    assert texts(menu, ChoiceGroup.TAG) == ["press && co\t2"]
    assert texts(menu, ChoiceGroup.HAS) == ["fax\t5"]
    assert texts(menu, ChoiceGroup.LACKS) == ["e-mail\t7"]


def test_periods_are_told_from_today(menu: FilterMenu) -> None:
    show(menu)

    assert texts(menu, ChoiceGroup.VERIFIED) == [
        "never\t4",
        "more than 1 years ago\t2",
        "more than 6 months ago\t3",
    ]
    assert texts(menu, ChoiceGroup.CHANGED)[1:] == ["today\t1", "in the last 7 days\t9"]


def test_group_without_choices_is_disabled(menu: FilterMenu) -> None:
    show(menu)

    assert menu.submenu(ChoiceGroup.KIND).menuAction().isEnabled()
    assert not menu.submenu(ChoiceGroup.ROLE).menuAction().isEnabled()


def test_choosing_adds_and_choosing_again_takes_out(qtbot: QtBot, menu: FilterMenu) -> None:
    show(menu, [part("kind:ngo")])
    ministry, ngo = menu.submenu(ChoiceGroup.KIND).actions()

    with qtbot.waitSignal(menu.part_chosen) as chosen:
        ministry.trigger()
    with qtbot.waitSignal(menu.part_dropped) as dropped:
        ngo.trigger()

    assert chosen.args == [part("kind:ministry")]
    assert dropped.args == [part("kind:ngo")]
