import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from directory_app.gui.notifications import SHOWN_AT_ONCE, Notifications
from directory_app.gui.widgets.toast_area import Toast, ToastArea


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    return window


@pytest.fixture
def area(window: QMainWindow) -> ToastArea:
    return ToastArea(window)


@pytest.fixture
def notifications(area: ToastArea) -> Notifications:
    notifications = Notifications(area)
    notifications.connect_view(area)
    return notifications


def toast_of(area: ToastArea, number: int) -> Toast:
    toast = area.toast(number)
    assert toast is not None
    return toast


def test_a_notification_is_shown_at_the_bottom_centre(
    window: QMainWindow, area: ToastArea, notifications: Notifications
) -> None:
    number = notifications.info("3 entries moved to the bin.")

    assert toast_of(area, number).text() == "3 entries moved to the bin."
    assert abs(area.geometry().center().x() - window.rect().center().x()) <= 1
    assert window.height() - 60 < area.geometry().bottom() < window.height()


def test_the_area_keeps_its_place_when_the_window_grows(
    qtbot: QtBot, window: QMainWindow, area: ToastArea, notifications: Notifications
) -> None:
    notifications.info("Saved.")

    window.resize(1280, 800)

    qtbot.waitUntil(lambda: abs(area.geometry().center().x() - 639) <= 1)


def test_without_notifications_the_area_takes_no_clicks(
    area: ToastArea, notifications: Notifications
) -> None:
    before = area.isHidden()
    number = notifications.info("Saved.")
    notifications.close(number)

    assert (before, area.isHidden()) == (True, True)


def test_its_time_ends(qtbot: QtBot, area: ToastArea, notifications: Notifications) -> None:
    number = notifications.info("Saved.", timeout_ms=20)

    qtbot.waitUntil(lambda: area.toast(number) is None)
    assert notifications.texts() == []


def test_an_error_stays_until_it_is_closed(area: ToastArea, notifications: Notifications) -> None:
    number = notifications.error("The change was not saved.")

    assert not toast_of(area, number).is_counting()


def test_undo_is_called_once_and_closes_the_notification(
    area: ToastArea, notifications: Notifications
) -> None:
    undone: list[bool] = []
    number = notifications.success("Deleted.", "Undo", lambda: undone.append(True))
    button = toast_of(area, number).action_button()
    assert button is not None

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert undone == [True]
    assert area.toast(number) is None


def test_a_few_are_shown_and_the_others_wait(area: ToastArea, notifications: Notifications) -> None:
    numbers = [notifications.error(f"Trouble {count}") for count in range(SHOWN_AT_ONCE + 1)]
    before = area.toast(numbers[-1])

    notifications.close(numbers[0])

    assert before is None
    assert toast_of(area, numbers[-1]).text() == f"Trouble {SHOWN_AT_ONCE}"


def test_errors_left_open_do_not_hold_back_an_undo(
    area: ToastArea, notifications: Notifications
) -> None:
    for count in range(SHOWN_AT_ONCE):
        notifications.error(f"Trouble {count}")

    first = notifications.success("Deleted.", "Undo", lambda: None)
    second = notifications.success("Deleted again.", "Undo", lambda: None)

    assert area.toast(first) is not None
    assert area.toast(second) is None


def test_a_waiting_one_can_be_taken_back(area: ToastArea, notifications: Notifications) -> None:
    numbers = [notifications.error(f"Trouble {count}") for count in range(SHOWN_AT_ONCE + 1)]

    notifications.close(numbers[-1])

    assert len(notifications.texts()) == SHOWN_AT_ONCE


def test_the_same_trouble_is_told_once(area: ToastArea, notifications: Notifications) -> None:
    first = notifications.error("There is no space left.")
    second = notifications.error("There is no space left.")

    assert first == second
    assert notifications.texts() == ["There is no space left."]


def test_two_deletions_can_be_undone_apart(notifications: Notifications) -> None:
    notifications.success("1 entry moved to the bin.", "Undo", lambda: None)
    notifications.success("1 entry moved to the bin.", "Undo", lambda: None)

    assert len(notifications.texts()) == 2


def test_what_was_said_before_there_was_a_window_is_shown_in_it(area: ToastArea) -> None:
    notifications = Notifications(area)
    number = notifications.warning("The last backup is old.")

    notifications.connect_view(area)

    assert toast_of(area, number).text() == "The last backup is old."


def test_what_a_closed_window_showed_is_shown_in_the_next(
    qtbot: QtBot, window: QMainWindow, qapp: QApplication
) -> None:
    notifications = Notifications()
    closing = ToastArea(window)
    notifications.connect_view(closing)
    number = notifications.error("The change was not saved.")
    with qtbot.waitSignal(closing.destroyed):
        closing.deleteLater()

    second = ToastArea(window)
    notifications.connect_view(second)

    assert toast_of(second, number).text() == "The change was not saved."


def test_the_time_stands_still_under_the_pointer(
    area: ToastArea, notifications: Notifications
) -> None:
    toast = toast_of(area, notifications.info("Saved."))
    spot = QPointF(5, 5)

    before = toast.is_counting()
    QApplication.sendEvent(toast, QEnterEvent(spot, spot, spot))
    meanwhile = toast.is_counting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))

    assert (before, meanwhile, toast.is_counting()) == (True, False, True)


def test_the_time_stands_still_while_a_button_has_the_keyboard(
    qtbot: QtBot, window: QMainWindow, area: ToastArea, notifications: Notifications
) -> None:
    qtbot.waitActive(window)
    toast = toast_of(area, notifications.info("Deleted.", "Undo", lambda: None))
    button = toast.action_button()
    assert button is not None

    button.setFocus(Qt.FocusReason.TabFocusReason)

    qtbot.waitUntil(lambda: not toast.is_counting())


def test_escape_on_a_notification_closes_it(area: ToastArea, notifications: Notifications) -> None:
    number = notifications.error("The change was not saved.")

    QTest.keyClick(toast_of(area, number), Qt.Key.Key_Escape)

    assert area.toast(number) is None


def test_escape_elsewhere_closes_the_newest_first(notifications: Notifications) -> None:
    notifications.error("One")
    notifications.error("Two")

    assert notifications.close_newest()
    assert notifications.texts() == ["One"]
    assert notifications.close_newest()
    assert not notifications.close_newest()


def test_a_screen_reader_hears_the_text(area: ToastArea, notifications: Notifications) -> None:
    number = notifications.error("The change was not saved.")

    assert toast_of(area, number).accessibleName() == "The change was not saved."


def test_a_long_text_stays_inside_a_small_window(
    window: QMainWindow, area: ToastArea, notifications: Notifications
) -> None:
    window.resize(480, 400)
    notifications.error("The file was not changed. " * 12)

    assert window.rect().contains(area.geometry())
