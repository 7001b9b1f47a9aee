from pytestqt.qtbot import QtBot

from directory_app.domain.errors import NotEmptyError
from directory_app.gui.error_presenter import ErrorPresenter
from directory_app.gui.notifications import Notifications


def test_expected_error_is_told_in_words(qtbot: QtBot) -> None:
    notifications = Notifications()
    reported: list[BaseException] = []

    ErrorPresenter(notifications=notifications, report=reported.append).show(NotEmptyError())

    assert "empty directory only" in notifications.texts()[0]
    assert reported == []


def test_unexpected_error_goes_to_the_report(qtbot: QtBot) -> None:
    notifications = Notifications()
    reported: list[BaseException] = []
    error = ZeroDivisionError()

    ErrorPresenter(notifications=notifications, report=reported.append).show(error)

    assert reported == [error]
    assert notifications.texts() == []
