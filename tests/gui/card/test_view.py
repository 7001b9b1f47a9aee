"""The card pane: what it shows and what it asks the window for."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from directory_app.domain.card_views import Inherited
from directory_app.domain.contact_points import Email, Link, Phone
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.kinds import PhoneKind
from directory_app.gui.card.card_text import CardText
from directory_app.gui.card.targets import Ask, CopyText, Fold, OpenUrl, ShowRecord, Toggle, Wish
from directory_app.gui.card.targets import Target as CardTarget
from directory_app.gui.card.view import EntryCardView
from directory_app.gui.widgets.empty_state import EmptyState
from tests.gui.card.sample_cards import (
    CENTRE,
    TODAY,
    binned,
    organisation_card,
    person_card,
    vacant_post_card,
)


def text_with(view: EntryCardView, target: CardTarget) -> CardText:
    """Return the text that shows a link with ``target``."""
    return next(text for text in view.page.texts() if target in text.targets())


def click(view: EntryCardView, target: CardTarget) -> None:
    """Click the first link with ``target``."""
    text = text_with(view, target)
    place = text.target_rect(target).center()
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)


def button(view: EntryCardView, text: str) -> QPushButton:
    """Return the button with ``text``."""
    return next(found for found in view.findChildren(QPushButton) if found.text() == text)


def test_nothing_is_shown_at_first(view: EntryCardView) -> None:
    assert view.shown_ref() is None
    assert all(empty.isVisible() for empty in view.findChildren(EmptyState))


def test_a_shown_card_replaces_the_empty_state(view: EntryCardView) -> None:
    view.show_card(person_card(), TODAY)

    assert view.page.isVisible()
    assert view.shown_ref() == RecordRef(RecordKind.PERSON, person_card().entry.uid)


def test_show_nothing_takes_the_card_away(view: EntryCardView) -> None:
    view.show_card(person_card(), TODAY)
    view.show_nothing()

    assert view.shown_ref() is None
    assert not view.page.isVisible()


def test_a_quick_card_never_shows_that_it_is_read(view: EntryCardView) -> None:
    view.show_loading()
    view.show_card(person_card(), TODAY)

    assert view.page.isVisible()
    assert not view._loading.isActive()


def test_a_slow_card_says_that_it_is_read(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(person_card(), TODAY)
    view.show_loading()

    qtbot.waitUntil(lambda: not view.page.isVisible())


@pytest.mark.parametrize(
    ("text", "signal"), [("Edit", "edit_requested"), ("vCard", "export_requested")]
)
def test_a_button_of_the_head_asks_with_the_entry(
    view: EntryCardView, qtbot: QtBot, text: str, signal: str
) -> None:
    view.show_card(person_card(), TODAY)
    with qtbot.waitSignal(getattr(view, signal)) as caught:
        QTest.mouseClick(button(view, text), Qt.MouseButton.LeftButton)

    assert caught.args == [view.shown_ref()]


@pytest.mark.parametrize(
    ("wish", "signal"),
    [
        (Wish.NEW_PERSON, "new_person_here_requested"),
        (Wish.NEW_DEPARTMENT, "new_department_requested"),
        (Wish.NEW_POST, "new_post_requested"),
        (Wish.VERIFY, "verify_requested"),
        (Wish.HISTORY, "history_requested"),
    ],
)
def test_a_small_button_asks_with_the_entry(
    view: EntryCardView, qtbot: QtBot, wish: Wish, signal: str
) -> None:
    view.show_card(organisation_card(3), TODAY)
    with qtbot.waitSignal(getattr(view, signal)) as caught:
        click(view, Ask(wish))

    assert caught.args == [view.shown_ref()]


def test_the_tag_button_asks_with_the_entry(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(person_card(), TODAY)
    with qtbot.waitSignal(view.tag_requested) as caught:
        click(view, Ask(Wish.TAG))

    assert caught.args == [view.shown_ref()]


def test_a_click_on_an_organisation_asks_for_it(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(person_card(), TODAY)
    with qtbot.waitSignal(view.entry_requested) as caught:
        click(view, ShowRecord(CENTRE.ref))

    assert caught.args == [CENTRE.ref]


def test_a_copy_button_copies_and_shows_a_check_mark_for_a_moment(
    view: EntryCardView, qtbot: QtBot
) -> None:
    view.show_card(person_card(), TODAY)
    target = CopyText("mira@example.org")
    before = text_with(view, target).toHtml()
    with qtbot.waitSignal(view.notice):
        click(view, target)

    assert QApplication.clipboard().text() == "mira@example.org"
    assert "icon:check:SUCCESS" in text_with(view, target).toHtml()
    qtbot.waitUntil(lambda: text_with(view, target).toHtml() == before)


def test_an_e_mail_address_opens_the_mail_program(
    view: EntryCardView, qtbot: QtBot, opened: list[str]
) -> None:
    view.show_card(person_card(), TODAY)
    click(view, OpenUrl("mailto:mira@example.org"))

    assert opened == ["mailto:mira@example.org"]


def test_the_e_mail_button_takes_the_preferred_address(
    view: EntryCardView, qtbot: QtBot, opened: list[str]
) -> None:
    card = person_card()
    emails = (Email(address="second@example.org"), Email(address="x@example.org", preferred=True))
    view.show_card(replace(card, entry=replace(card.entry, emails=emails)), TODAY)
    QTest.mouseClick(button(view, "E-mail"), Qt.MouseButton.LeftButton)

    assert opened == ["mailto:x@example.org"]


def test_a_phone_number_is_dialled(view: EntryCardView, qtbot: QtBot, opened: list[str]) -> None:
    view.show_card(person_card(), TODAY)
    click(view, OpenUrl("tel:+996555000102"))

    assert opened == ["tel:+996555000102"]


@pytest.mark.parametrize(
    ("kind", "is_dialled"), [(PhoneKind.FAX, False), (PhoneKind.VOICE_FAX, True)]
)
def test_a_fax_is_dialled_only_if_somebody_speaks_there(
    view: EntryCardView, kind: PhoneKind, is_dialled: bool
) -> None:
    card = person_card()
    phones = (Phone(printed="0312 00 00 09", e164="+996312000009", kind=kind),)
    view.show_card(replace(card, entry=replace(card.entry, phones=phones)), TODAY)

    call = OpenUrl("tel:+996312000009")
    assert any(call in text.targets() for text in view.page.texts()) is is_dialled


def test_an_inherited_address_that_is_former_is_not_written_to(view: EntryCardView) -> None:
    card = vacant_post_card()
    former = Email(address="old@example.org", validity=Validity(end=PartialDate(2015)))
    entry = replace(card.entry, emails=())
    inherited = (Inherited(CENTRE, emails=(former,)),)
    view.show_card(replace(card, entry=entry, inherited=inherited), TODAY)

    assert not button(view, "E-mail").isVisible()


def test_what_no_program_opens_is_told(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(person_card(), TODAY)

    with qtbot.waitSignal(view.notice) as blocker:
        click(view, OpenUrl("mailto:mira@example.org"))

    assert "No program for e-mail" in blocker.args[0]


def test_an_unsafe_link_is_text_only(view: EntryCardView, opened: list[str]) -> None:
    card = person_card()
    links = (Link(url="javascript:alert(1)"),)
    view.show_card(replace(card, entry=replace(card.entry, links=links)), TODAY)

    targets = [target for text in view.page.texts() for target in text.targets()]
    assert OpenUrl("javascript:alert(1)") not in targets
    view.page.activated.emit(OpenUrl("javascript:alert(1)"))
    assert opened == []


def test_a_binned_entry_can_be_restored_and_not_edited(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(binned(organisation_card(3)), TODAY)

    assert not button(view, "Edit").isVisible()
    targets = [target for text in view.page.texts() for target in text.targets()]
    assert not {Ask(Wish.NEW_PERSON), Ask(Wish.VERIFY), Ask(Wish.TAG)} & set(targets)
    with qtbot.waitSignal(view.restore_requested) as caught:
        QTest.mouseClick(button(view, "Restore"), Qt.MouseButton.LeftButton)
    assert caught.args == [view.shown_ref()]


def test_the_menu_moves_to_the_bin(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(vacant_post_card(), TODAY)
    menu = view.findChildren(QMenu)[0]
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}

    assert "New person here…" in actions
    assert "New department…" not in actions
    with qtbot.waitSignal(view.delete_requested):
        actions["Move to the bin"].trigger()


def test_many_people_are_cut_until_asked_for(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(organisation_card(300), TODAY)
    assert "Номеров-50" not in view.page.left.toPlainText()
    view.page.activated.emit(Toggle(Fold.ALL_PEOPLE))

    assert "Номеров-299" in view.page.left.toPlainText()


def test_the_same_entry_keeps_its_place_and_open_parts(view: EntryCardView) -> None:
    view.show_card(organisation_card(60), TODAY)
    view.page.activated.emit(Toggle(Fold.FORMER_PEOPLE))
    view.page.verticalScrollBar().setValue(300)
    view.show_card(organisation_card(60), TODAY)

    assert view.page.verticalScrollBar().value() == 300
    assert "Номеров-61" in view.page.left.toPlainText()


def test_another_entry_begins_at_its_top(view: EntryCardView) -> None:
    view.show_card(organisation_card(60), TODAY)
    view.page.verticalScrollBar().setValue(300)
    view.show_card(person_card(), TODAY)

    assert view.page.verticalScrollBar().value() == 0


def test_a_narrow_card_has_one_column_with_everything(view: EntryCardView) -> None:
    view.show_card(person_card(), TODAY)
    wide = [text.toPlainText() for text in view.page.texts()]
    view.resize(420, 700)
    narrow = [text.toPlainText() for text in view.page.texts()]

    assert (len(wide), len(narrow)) == (3, 2)
    assert sorted("\n".join(wide).split()) == sorted("\n".join(narrow).split())


@pytest.mark.parametrize("width", [320, 420, 760, 1200])
def test_nothing_is_cut_off_at_the_side_or_below(view: EntryCardView, width: int) -> None:
    view.resize(width, 700)
    view.show_card(organisation_card(5), TODAY)

    for text in view.page.texts():
        assert text.document().idealWidth() <= text.width()
        assert text.content_height() <= text.height()


def test_tab_goes_through_the_links_and_enter_follows_one(
    view: EntryCardView, qtbot: QtBot
) -> None:
    view.show_card(person_card(), TODAY)
    view.activateWindow()
    header = view.page.header.text
    header.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(view.entry_requested) as caught:
        QTest.keyClick(header, Qt.Key.Key_Return)
    assert caught.args == [CENTRE.ref]

    view.page.left.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view.page.left, Qt.Key.Key_Tab)
    QTest.keyClick(view.page.left, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "mira@example.org"


def test_the_keyboard_scrolls_to_the_link_it_reaches(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(organisation_card(40), TODAY)
    view.activateWindow()
    view.page.left.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(45):
        QTest.keyClick(view.page.left, Qt.Key.Key_Tab)

    assert view.page.verticalScrollBar().value() > 0


def test_selected_text_is_copied_without_pictures(view: EntryCardView) -> None:
    view.show_card(person_card(), TODAY)
    view.page.left.selectAll()
    view.page.left.copy()

    first_row = "E-mail, work\tmira@example.org"
    lines = QApplication.clipboard().text().split("\n")
    assert lines[1].rstrip() == first_row
    assert "\N{OBJECT REPLACEMENT CHARACTER}" not in "".join(lines)


def test_a_new_theme_writes_the_card_anew(view: EntryCardView) -> None:
    view.show_card(person_card(), TODAY)
    before = [text.toPlainText() for text in view.page.texts()]
    view.page.restyle()

    assert [text.toPlainText() for text in view.page.texts()] == before


def test_a_picture_says_what_it_does(view: EntryCardView, qtbot: QtBot) -> None:
    view.show_card(person_card(), TODAY)
    text = view.page.left
    place = text.target_rect(CopyText("mira@example.org")).center()
    pointed = QHelpEvent(QEvent.Type.ToolTip, place, text.viewport().mapToGlobal(place))
    QApplication.sendEvent(text.viewport(), pointed)

    assert QToolTip.text() == "Copy the e-mail address"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
