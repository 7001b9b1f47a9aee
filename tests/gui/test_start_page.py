from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.start_page import StartPage
from directory_app.gui.widgets.link_button import LinkButton


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize("way", ["new", "open", "import", "demo"])
def test_each_way_to_begin_is_one_click(qtbot: QtBot, page: StartPage, way: str) -> None:
    with qtbot.waitSignal(getattr(page, f"{way}_requested")):
        getattr(page, f"{way}_button").click()


def test_enter_presses_the_way_that_has_the_focus(qtbot: QtBot, page: StartPage) -> None:
    page.demo_button.setFocus()

    with qtbot.waitSignal(page.demo_requested):
        QTest.keyClick(page.demo_button, Qt.Key.Key_Return)


def test_directory_opened_before_is_one_click(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent([Path("/office/Brussels.pdir"), Path("/office/Geneva.pdir")])
    link = page._recent.findChildren(LinkButton)[1]

    with qtbot.waitSignal(page.recent_requested) as blocker:
        link.click()

    assert link.text() == "Geneva.pdir"
    assert blocker.args == [Path("/office/Geneva.pdir")]


def test_without_recent_directories_there_is_no_heading(page: StartPage) -> None:
    page.show_recent([Path("/a.pdir")])
    page.show_recent([])

    assert page._recent.isHidden()


def test_remark_says_why_nothing_is_open(page: StartPage) -> None:
    page.show_remark("There is no file “a.pdir”.")
    assert page._remark.isVisible()

    page.show_remark("")

    assert not page._remark.isVisible()


def test_files_that_wait_are_named_until_they_are_not_wanted(qtbot: QtBot, page: StartPage) -> None:
    page.show_waiting(["cards.vcf"])
    assert "cards.vcf" in page.waiting_text()

    with qtbot.waitSignal(page.waiting_dropped):
        page._waiting.forget_link.click()
    page.show_waiting([])

    assert page.waiting_text() == ""
    assert page._waiting.isHidden()


def test_the_keyboard_begins_at_the_first_way_even_where_files_wait(
    qtbot: QtBot, page: StartPage
) -> None:
    page.show_waiting(["cards.vcf"])
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.setFocus()

    page.focusNextChild()

    assert page.new_button.hasFocus()
