from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Visibility
from directory_app.domain.errors import PrintError
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.dialogs.print_dialog import (
    PrintDialog,
    PrintOffer,
    PrintRequest,
    PrintScope,
)
from directory_app.gui.printing.target import PrintTarget
from directory_app.gui.theme import Theme

FILE = PrintTarget(path=Path("office.pdf"))


class Press:
    """Takes what is to be printed and leaves the news to the test."""

    def __init__(self) -> None:
        self.requests: list[PrintRequest] = []
        self.outcomes: list[Outcome[int]] = []
        self.stopped = 0

    def start(self, request: PrintRequest, outcome: Outcome[int]) -> Callable[[], object]:
        self.requests.append(request)
        self.outcomes.append(outcome)
        return self._stop

    def _stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def press() -> Press:
    return Press()


def shown(
    qtbot: QtBot,
    press: Press,
    counts: Mapping[PrintScope, int],
    scope: PrintScope = PrintScope.CARD,
    target: PrintTarget | None = FILE,
    card: str = "Mira Example",
) -> PrintDialog:
    offer = PrintOffer(
        counts=counts,
        scope=scope,
        card=card,
        level=Visibility.PARTNERS,
        proposed=Path("mira.pdf"),
    )
    dialog = PrintDialog(
        offer,
        carry_out=press.start,
        printer=lambda _parent, _proposed: target,
        pdf=lambda _parent, _proposed: target,
    )
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.done(0))
    dialog.show()
    return dialog


def test_what_is_there_can_be_chosen_and_the_card_is_named(
    qtbot: QtBot, theme: Theme, press: Press
) -> None:
    dialog = shown(qtbot, press, {PrintScope.CARD: 1, PrintScope.LIST: 12})

    assert dialog.scope.value() is PrintScope.CARD
    assert "Mira Example" in dialog.scope.button(PrintScope.CARD).text()
    assert not dialog.scope.button(PrintScope.SELECTION).isVisible()
    assert dialog.scope.button(PrintScope.LIST).text() == "The list shown (12)"


def test_a_long_name_is_shortened_and_any_name_is_shown_as_it_is(
    qtbot: QtBot, theme: Theme, press: Press
) -> None:
    name = "{count} {name} " + "Министерство иностранных дел и международного сотрудничества " * 4
    dialog = shown(qtbot, press, {PrintScope.CARD: 1}, card=name)

    words = dialog.scope.button(PrintScope.CARD).text()
    assert words.startswith("The card shown: {count} {name} Министерство")
    assert words.endswith("…")
    assert dialog.scope.button(PrintScope.CARD).toolTip() == name
    assert dialog.width() < 700


def test_without_a_card_the_list_is_printed(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {PrintScope.LIST: 12})

    assert dialog.scope.value() is PrintScope.LIST
    assert dialog.print_button.isEnabled()


def test_an_empty_list_cannot_be_printed(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {})

    assert not dialog.print_button.isEnabled()
    assert not dialog.pdf_button.isEnabled()


def test_a_list_too_long_for_paper_is_told_of(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {PrintScope.CARD: 1, PrintScope.LIST: 5_001})

    dialog.scope.button(PrintScope.LIST).click()
    assert "export a table" in dialog.remark()
    assert not dialog.print_button.isEnabled()

    dialog.scope.button(PrintScope.CARD).click()
    assert dialog.remark() == ""
    assert dialog.print_button.isEnabled()


def test_the_choice_is_printed_and_the_dialog_stays_until_then(
    qtbot: QtBot, theme: Theme, press: Press
) -> None:
    counts = {PrintScope.CARD: 1, PrintScope.SELECTION: 2, PrintScope.LIST: 12}
    dialog = shown(qtbot, press, counts, PrintScope.SELECTION)
    dialog.level.set_value(Visibility.INTERNAL)

    dialog.pdf_button.click()
    assert dialog.isVisible()
    press.outcomes[0].done(2)

    assert press.requests == [PrintRequest(PrintScope.SELECTION, Visibility.INTERNAL, FILE)]
    assert dialog.request == press.requests[0]
    assert dialog.printed == 2
    assert not dialog.isVisible()


def test_without_a_target_nothing_begins(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {PrintScope.LIST: 12}, target=None)

    dialog.print_button.click()

    assert press.requests == []
    assert dialog.isVisible()


def test_escape_stops_the_printing_and_leaves_the_dialog(
    qtbot: QtBot, theme: Theme, press: Press
) -> None:
    dialog = shown(qtbot, press, {PrintScope.LIST: 12})
    dialog.print_button.click()

    dialog.reject()
    assert press.stopped == 1
    press.outcomes[0].cancelled()

    assert dialog.isVisible()
    assert dialog.request is None
    assert dialog.print_button.isEnabled()


def test_pages_that_a_stopped_printer_has_are_told_of(
    qtbot: QtBot, theme: Theme, press: Press
) -> None:
    target = PrintTarget(printer=QPrinter())
    dialog = shown(qtbot, press, {PrintScope.LIST: 12}, target=target)
    dialog.print_button.click()

    press.outcomes[0].cancelled()

    assert "may still come out" in dialog.remark()


def test_a_printer_that_fails_is_told_of(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {PrintScope.LIST: 12})
    dialog.print_button.click()

    press.outcomes[0].failed(PrintError())

    assert "printer" in dialog.remark()
    assert dialog.isVisible()


def test_entries_that_are_gone_are_told_of(qtbot: QtBot, theme: Theme, press: Press) -> None:
    dialog = shown(qtbot, press, {PrintScope.CARD: 1})
    dialog.print_button.click()

    press.outcomes[0].done(0)

    assert "not in the directory" in dialog.remark()
    assert dialog.request is None
