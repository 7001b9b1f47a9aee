from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.draft_dialog import UnsavedAnswer, UnsavedDialog
from directory_app.gui.imports.import_dialog import ImportDialog
from directory_app.gui.imports.waiting_dialog import WaitingDialog
from directory_app.gui.main_window import MainWindow
from directory_app.gui.widgets.drop_hint import DropHint
from directory_app.services.directory import Directory
from directory_app.system.open_requests import OpenRequest
from tests.gui.imports.importer import card
from tests.gui.new_directories import NewDirectories
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of, shown_names
from tests.support.small_directory import crowd


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    return card_file(tmp_path, "cards.vcf", "Mira Example")


@pytest.fixture
def plans(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Import whatever is planned, and tell the names of the files of each plan."""
    plans: list[list[str]] = []

    def exec_dialog(dialog: ImportDialog) -> ImportDialog.DialogCode:
        qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE_MS)
        plan = dialog.plan_to_carry_out()
        plans.append([] if plan is None else [path.name for path in plan.files])
        return ImportDialog.DialogCode.Accepted

    monkeypatch.setattr(ImportDialog, "exec", exec_dialog)
    return plans


@pytest.fixture
def start_page(qtbot: QtBot, driver: WindowDriver) -> MainWindow:
    """A window at the first start."""
    window = driver.window()
    window.show()
    with qtbot.waitSignal(window.files.start_page_wanted, timeout=PATIENCE_MS):
        window.begin(None)
    return window


@pytest.fixture
def question(qtbot: QtBot, driver: WindowDriver) -> Iterator[QDialog]:
    """A dialog that is open over the window."""
    window = driver.open(driver.make_file([]))
    dialog = QDialog(window)
    dialog.open()
    yield dialog
    dialog.close()


def card_file(folder: Path, name: str, *people: str) -> Path:
    path = folder / name
    path.write_text("".join(map(card, people)), newline="")
    return path


def test_files_of_the_command_line_are_imported_once_the_commands_work(
    driver: WindowDriver, cards: Path, plans: list[list[str]]
) -> None:
    window = driver.window()
    window.show()
    window.begin(driver.make_file(crowd(1)), [cards])

    driver.wait(lambda: "Mira Example" in shown_names(window))
    assert plans == [["cards.vcf"]]


def test_a_directory_of_the_command_line_is_opened_in_place_of_the_last_one(
    driver: WindowDriver, cards: Path, plans: list[list[str]]
) -> None:
    driver.open(driver.make_file(crowd(1), "last.pdir")).close()
    named = driver.make_file(crowd(2), "named.pdir")
    window = driver.window()
    opening: list[Path] = []
    window.session.opening.connect(opening.append)
    window.show()

    window.begin(None, [cards, named])

    driver.wait(lambda: "Mira Example" in shown_names(window))
    assert opening == [named]


def test_files_that_come_one_by_one_make_one_plan(
    driver: WindowDriver, cards: Path, tmp_path: Path, plans: list[list[str]]
) -> None:
    window = driver.open(driver.make_file([]))
    other = card_file(tmp_path, "other.vcf", "Aida Specimen")

    window.arrivals.take(OpenRequest(files=(cards,)))
    window.arrivals.take(OpenRequest(files=(other,)))
    window.arrivals.take(OpenRequest(files=(cards,)))

    driver.wait(lambda: len(shown_names(window)) == 2)
    assert plans == [["cards.vcf", "other.vcf"]]


def test_a_directory_is_opened_before_what_came_with_it_is_imported(
    driver: WindowDriver, cards: Path, plans: list[list[str]]
) -> None:
    window = driver.open(driver.make_file(crowd(2), "one.pdir"))
    other = driver.make_file(crowd(3), "two.pdir")

    window.arrivals.take(OpenRequest(files=(cards, other)))

    driver.wait(lambda: len(shown_names(window)) == 4)
    assert directory_of(window).path == other
    assert plans == [["cards.vcf"]]


def test_the_directory_that_is_open_stays_open(driver: WindowDriver) -> None:
    path = driver.make_file(crowd(2))
    window = driver.open(path)
    directory = directory_of(window)

    window.arrivals.take(OpenRequest(directory=path))

    driver.wait(lambda: window.arrivals._directory is None)
    assert directory_of(window) is directory


def test_of_two_directories_the_first_is_opened_and_that_is_told(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([]))
    first, second = (driver.make_file(crowd(2), name) for name in ("one.pdir", "two.pdir"))

    window.arrivals.take(OpenRequest(files=(first, second)))

    driver.wait(lambda: directory_of(window).path == first)
    assert any("one.pdir" in text for text in window.notifications.texts())


def test_a_file_that_is_not_there_is_told(driver: WindowDriver, tmp_path: Path) -> None:
    window = driver.open(driver.make_file([]))

    window.arrivals.take(OpenRequest(files=(tmp_path / "gone.vcf",)))

    (text,) = window.notifications.texts()
    assert text.startswith("There is no file “gone.vcf”.")


def test_files_of_other_kinds_are_refused_in_words(driver: WindowDriver, tmp_path: Path) -> None:
    window = driver.open(driver.make_file([]))
    (tmp_path / "holiday.png").touch()

    window.arrivals.take(OpenRequest(files=(tmp_path / "holiday.png",)))

    assert any("holiday.png" in text for text in window.notifications.texts())


def test_what_comes_while_a_dialog_is_open_waits_and_says_so(
    driver: WindowDriver, question: QDialog, cards: Path, plans: list[list[str]]
) -> None:
    window = driver.windows[0]

    window.arrivals.take(OpenRequest(files=(cards,)))

    driver.wait(
        lambda: "“cards.vcf” waits until the dialog is closed." in window.notifications.texts()
    )
    assert plans == []

    question.accept()

    driver.wait(lambda: shown_names(window) == ["Mira Example"])


@pytest.mark.parametrize("answer", [UnsavedAnswer.GO_ON, UnsavedAnswer.DISCARD])
def test_another_directory_is_opened_only_when_the_editor_may_be_left(
    driver: WindowDriver, monkeypatch: pytest.MonkeyPatch, answer: UnsavedAnswer
) -> None:
    asked: list[str] = []

    def ask(_parent: object, *, name: str) -> UnsavedAnswer:
        asked.append(name)
        return answer

    monkeypatch.setattr(UnsavedDialog, "ask", ask)
    one, two = (driver.make_file(crowd(2), name) for name in ("one.pdir", "two.pdir"))
    window = driver.open(one)
    window.actions_by_name.new_organisation.trigger()
    driver.wait(lambda: window.pane.is_editing)
    type_note(window, "not saved yet")

    window.arrivals.take(OpenRequest(files=(two,)))

    driver.wait(lambda: bool(asked))
    if answer is UnsavedAnswer.GO_ON:
        assert window.pane.is_editing
        assert directory_of(window).path == one
    else:
        driver.wait(lambda: directory_of(window).path == two)


def test_what_came_with_a_directory_is_imported_there_after_the_editor_is_saved(
    driver: WindowDriver, cards: Path, plans: list[list[str]]
) -> None:
    people = crowd(2)
    one, two = driver.make_file(people, "one.pdir"), driver.make_file([], "two.pdir")
    window = driver.open(one)
    driver.select(window, people[0].uid)
    window.actions_by_name.edit.trigger()
    driver.wait(lambda: window.pane.is_editing)
    type_note(window, "to be saved")

    QTimer.singleShot(0, window, lambda: save_when_asked(window))
    window.arrivals.take(OpenRequest(files=(two, cards)))

    driver.wait(lambda: shown_names(window) == ["Mira Example"])
    assert directory_of(window).path == two
    saved = Directory.open(one, user_name="mira")
    assert saved.entries.get(people[0].uid).note == "to be saved"
    saved.close()


def test_an_import_leaves_the_text_in_the_editor_alone(
    driver: WindowDriver, cards: Path, plans: list[list[str]]
) -> None:
    people = crowd(2)
    window = driver.open(driver.make_file(people))
    driver.select(window, people[0].uid)
    window.actions_by_name.edit.trigger()
    driver.wait(lambda: window.pane.is_editing)
    type_note(window, "not saved yet")

    window.arrivals.take(OpenRequest(files=(cards,)))

    driver.wait(lambda: "Mira Example" in shown_names(window))
    assert window.pane.is_editing
    assert window.late is not None
    assert window.late.edit.has_unsaved_text


def test_a_directory_that_is_named_as_one_may_have_any_ending(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([]))
    other = driver.make_file(crowd(2), "contacts.db")

    window.arrivals.take(OpenRequest(directory=other))

    driver.wait(lambda: directory_of(window).path == other)


def save_when_asked(window: MainWindow) -> None:
    """Press *Save* once the window asks what becomes of unsaved text."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, UnsavedDialog):
        dialog.save_button.click()
    else:
        QTimer.singleShot(20, window, lambda: save_when_asked(window))


def type_note(window: MainWindow, text: str) -> None:
    """Type into the open editor."""
    assert window.late is not None
    form = window.late.edit._editor().form()
    assert form is not None
    form.set_entry(replace(form.entry(), note=text))
    form.edited.emit()


def test_files_wait_on_the_start_page_and_are_imported_into_the_first_directory(
    driver: WindowDriver,
    start_page: MainWindow,
    cards: Path,
    plans: list[list[str]],
    new_directories: NewDirectories,
) -> None:
    start_page.arrivals.take(OpenRequest(files=(cards,)))

    driver.wait(lambda: "cards.vcf" in start_page.start_page.waiting_text())
    start_page.start_page.new_button.click()

    driver.wait(lambda: start_page.session.is_open and shown_names(start_page) == ["Mira Example"])
    assert plans == [["cards.vcf"]]
    assert start_page.arrivals.waiting_names() == []


def test_files_that_wait_are_what_is_imported_at_the_first_start(
    driver: WindowDriver,
    start_page: MainWindow,
    cards: Path,
    plans: list[list[str]],
    new_directories: NewDirectories,
) -> None:
    start_page.arrivals.take(OpenRequest(files=(cards,)))
    driver.wait(lambda: bool(start_page.start_page.waiting_text()))

    start_page.start_page.import_button.click()  # would ask for files otherwise

    driver.wait(lambda: plans == [["cards.vcf"]])


def test_files_that_wait_can_be_left_alone(
    driver: WindowDriver, start_page: MainWindow, cards: Path
) -> None:
    start_page.arrivals.take(OpenRequest(files=(cards,)))
    driver.wait(lambda: bool(start_page.start_page.waiting_text()))

    start_page.start_page.waiting_dropped.emit()

    assert start_page.start_page.waiting_text() == ""
    assert start_page.arrivals.waiting_names() == []


def test_cards_dropped_onto_the_start_page_wait_for_a_directory(
    driver: WindowDriver, start_page: MainWindow, cards: Path
) -> None:
    drop(start_page, files(cards))

    driver.wait(lambda: "cards.vcf" in start_page.start_page.waiting_text())


def test_a_directory_dropped_onto_the_start_page_is_opened(
    driver: WindowDriver, start_page: MainWindow
) -> None:
    path = driver.make_file(crowd(2))

    drop(start_page, files(path))

    driver.wait(lambda: start_page.session.is_open)
    assert directory_of(start_page).path == path


def test_the_hint_says_that_a_directory_is_opened(start_page: MainWindow) -> None:
    data = files(Path("/office/one.pdir"))

    drag(start_page, data)

    hint = start_page.findChild(DropHint)
    assert hint is not None
    assert hint.isVisible()
    assert hint.title == "Drop here to open this directory"


def test_dropped_text_waits_for_a_directory_too(
    driver: WindowDriver,
    start_page: MainWindow,
    plans: list[list[str]],
    new_directories: NewDirectories,
) -> None:
    data = QMimeData()
    data.setText(card("Mira Example"))
    drop(start_page, data)
    driver.wait(lambda: "Dragged vCards" in start_page.start_page.waiting_text())

    start_page.start_page.new_button.click()

    driver.wait(lambda: start_page.session.is_open and shown_names(start_page) == ["Mira Example"])


@pytest.mark.parametrize("is_closed", [True, False])
def test_closing_asks_what_becomes_of_files_that_wait(
    driver: WindowDriver, start_page: MainWindow, cards: Path, is_closed: bool
) -> None:
    start_page.arrivals.take(OpenRequest(files=(cards,)))
    driver.wait(lambda: bool(start_page.start_page.waiting_text()))
    said: list[str] = []

    QTimer.singleShot(0, start_page, lambda: answer_closing(said, is_closed=is_closed))
    start_page.close()

    driver.wait(lambda: start_page.isVisible() is not is_closed)
    assert said == [
        "“cards.vcf” is not imported yet. It stays where it is and can be imported later."
    ]
    assert start_page.arrivals.waiting_names() == ([] if is_closed else ["cards.vcf"])
    assert cards.exists()


def test_closing_says_that_dragged_cards_are_in_no_file(
    driver: WindowDriver, start_page: MainWindow, cards: Path
) -> None:
    data = QMimeData()
    data.setText(card("Mira Example"))
    drop(start_page, data)
    drop(start_page, files(cards))
    driver.wait(lambda: len(start_page.arrivals.waiting_names()) == 2)
    said: list[str] = []

    QTimer.singleShot(0, start_page, lambda: answer_closing(said, is_closed=True))
    start_page.close()

    driver.wait(lambda: not start_page.isVisible())
    assert said == [
        "“cards.vcf” is not imported yet. It stays where it is and can be imported later.",
        "vCards that were dragged in are in no file: closing loses them.",
    ]


def test_closing_names_the_files_that_wait(
    driver: WindowDriver, start_page: MainWindow, tmp_path: Path
) -> None:
    waiting = [card_file(tmp_path, f"{number}.vcf", "Mira Example") for number in range(1, 8)]
    start_page.arrivals.take(OpenRequest(files=tuple(waiting)))
    driver.wait(lambda: bool(start_page.start_page.waiting_text()))
    said: list[str] = []

    QTimer.singleShot(0, start_page, lambda: answer_closing(said, is_closed=True))
    start_page.close()

    driver.wait(lambda: not start_page.isVisible())
    assert said[0].startswith("7 files are not imported yet: 1.vcf, 2.vcf, 3.vcf, 4.vcf, 5.vcf, ….")


def answer_closing(said: list[str], *, is_closed: bool) -> None:
    """Note what the question says, and answer it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WaitingDialog)
    said += filter(None, [dialog.text(), dialog.remark()])
    (dialog.close_button if is_closed else dialog.stay_button).click()


def test_a_request_that_comes_while_an_import_is_planned_is_planned_next(
    driver: WindowDriver, cards: Path, tmp_path: Path
) -> None:
    window = driver.open(driver.make_file([]))
    other = card_file(tmp_path, "other.vcf", "Aida Specimen")
    QTimer.singleShot(0, window, lambda: answer_plans(window, [other]))

    window.arrivals.take(OpenRequest(files=(cards,)))

    driver.wait(lambda: sorted(shown_names(window)) == ["Aida Specimen", "Mira Example"])


def answer_plans(window: MainWindow, later: list[Path]) -> None:
    """Accept each plan; while the first is looked at, another file arrives."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, ImportDialog) and dialog.import_button.isEnabled():
        if later:
            window.arrivals.take(OpenRequest(files=(later.pop(),)))
        dialog.import_button.click()
    if len(shown_names(window)) < 2:
        QTimer.singleShot(20, window, lambda: answer_plans(window, later))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(window: MainWindow, data: QMimeData) -> None:
    """Drag something over the window."""
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), *how(data)))


def drop(window: MainWindow, data: QMimeData) -> None:
    """Drag something over the window and let go of it."""
    drag(window, data)
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), *how(data)))


def how(
    data: QMimeData,
) -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
    return (
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
