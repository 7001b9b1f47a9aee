from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.passphrase_dialog import PassphraseDialog
from directory_app.gui.dialogs.settings_dialog import SettingsDialog
from directory_app.gui.main_window import MainWindow
from directory_app.services.directory import Directory
from directory_app.system.secrets import keep_passphrase, kept_passphrase
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of
from tests.support.memory_ring import MemoryRing, ring_in_use
from tests.support.small_directory import USER_NAME

HORSE = "correct horse"
Answer = Callable[[PassphraseDialog], None]


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    ring = MemoryRing()
    with ring_in_use(ring):
        yield ring
        ring.gate.set()


@pytest.fixture
def secret(driver: WindowDriver) -> Path:
    """An encrypted directory."""
    path = driver.paths.data / "secret.pdir"
    Directory.create(path, user_name=USER_NAME, passphrase=HORSE).close()
    return path


class Questions:
    """Answers the questions for a passphrase, each in turn, and notes what they said."""

    def __init__(self) -> None:
        self.remarks: list[str] = []
        self._answers: list[Answer] = []
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def will_be_answered(self, *answers: Answer) -> None:
        self._answers += answers

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PassphraseDialog) and self._answers:
            answer = self._answers.pop(0)
            self.remarks.append(dialog.remark())
            answer(dialog)


@pytest.fixture
def questions(qapp: QApplication) -> Questions:
    return Questions()


def typing(passphrase: str, *, keep: bool = False) -> Answer:
    def answer(dialog: PassphraseDialog) -> None:
        dialog.field.setText(passphrase)
        dialog.keep.setChecked(keep)
        dialog.accept()

    return answer


def test_the_passphrase_is_asked_for_until_it_fits(
    driver: WindowDriver, secret: Path, questions: Questions
) -> None:
    questions.will_be_answered(typing("wrong"), typing(HORSE))

    window = driver.open(secret)

    assert directory_of(window).encrypted
    assert questions.remarks[0] == ""
    assert "wrong" in questions.remarks[1]
    assert "encrypted" in window.status.file_text()


def test_refused_passphrase_leads_to_the_start_page(
    qtbot: QtBot, driver: WindowDriver, secret: Path, questions: Questions
) -> None:
    questions.will_be_answered(lambda dialog: dialog.reject())
    window = driver.window()
    window.show()

    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(secret)

    assert "passphrase is wrong" in window.start_page.remark()


def test_a_passphrase_is_kept_when_asked_to_and_opens_the_next_time(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    questions.will_be_answered(typing(HORSE, keep=True))
    window = driver.open(secret)
    driver.wait(lambda: kept_passphrase(secret) == HORSE)
    driver.wait(lambda: any("is kept" in text for text in window.notifications.texts()))
    window.close()

    assert directory_of(driver.open()).encrypted
    assert len(questions.remarks) == 1


def test_nothing_is_kept_without_the_wish(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    questions.will_be_answered(typing(HORSE))

    driver.open(secret).close()

    assert ring.kept == {}


def test_a_wrong_passphrase_is_never_kept(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    questions.will_be_answered(typing("wrong", keep=True), typing(HORSE))

    driver.open(secret).close()

    assert ring.kept == {}


def test_a_kept_passphrase_that_does_not_fit_is_forgotten_and_asked_for(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    keep_passphrase(secret, "of another year")
    questions.will_be_answered(typing(HORSE))

    window = driver.open(secret)

    assert directory_of(window).encrypted
    assert "forgotten" in questions.remarks[0]
    driver.wait(lambda: ring.kept == {})


def test_a_slow_ring_lets_the_passphrase_be_typed(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    keep_passphrase(secret, HORSE)
    ring.gate.clear()
    questions.will_be_answered(typing(HORSE))

    window = driver.open(secret)

    assert directory_of(window).encrypted
    assert len(questions.remarks) == 1


def test_a_ring_that_answers_while_the_question_is_shown_answers_it(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    keep_passphrase(secret, HORSE)
    ring.gate.clear()
    questions.will_be_answered(lambda _dialog: ring.gate.set())

    window = driver.open(secret)

    assert directory_of(window).encrypted


def test_a_locked_ring_is_told_of_and_the_passphrase_typed(
    driver: WindowDriver, secret: Path, ring: MemoryRing, questions: Questions
) -> None:
    ring.is_locked = True
    words: list[str] = []

    def answer(dialog: PassphraseDialog) -> None:
        words.append(dialog.keeping_words())
        typing(HORSE, keep=True)(dialog)

    questions.will_be_answered(answer)

    assert directory_of(driver.open(secret)).encrypted
    assert "locked" in words[0]


def test_a_window_can_be_closed_while_the_ring_is_silent(
    driver: WindowDriver, secret: Path, ring: MemoryRing
) -> None:
    ring.gate.clear()
    window = driver.window()
    window.show()
    window.begin(secret)
    driver.wait(lambda: window.files._passphrases._case is not None)

    window.close()

    assert not window.isVisible()


def settings_of(window: MainWindow, look: Callable[[SettingsDialog], None]) -> None:
    def find() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SettingsDialog):
            QTimer.singleShot(5, find)
            return
        look(dialog)

    QTimer.singleShot(0, find)
    window.actions_by_name.settings.trigger()


def test_the_settings_forget_the_passphrase(
    driver: WindowDriver, secret: Path, ring: MemoryRing
) -> None:
    keep_passphrase(secret, HORSE)
    window = driver.open(secret)
    remarks: list[str] = []

    def forget(dialog: SettingsDialog) -> None:
        dialog.forget_button.click()
        driver.wait(lambda: "not kept" in dialog.remark())
        remarks.append(dialog.remark())
        dialog.reject()

    settings_of(window, forget)

    assert remarks == ["The passphrase is not kept on this computer."]
    assert ring.kept == {}


def test_the_settings_of_a_plain_directory_speak_of_no_passphrase(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([]))
    seen: list[bool] = []

    def look(dialog: SettingsDialog) -> None:
        seen.append(dialog.forget_button.isVisible())
        dialog.reject()

    settings_of(window, look)

    assert seen == [False]
