"""From first start to vCard: the walk of a new user, by keyboard and mouse, in a real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
import vobject
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Person, Post
from directory_app.domain.identifiers import RecordKind, RecordRef
from directory_app.domain.views import NavigationLine, Scope, ScopeKind
from directory_app.gui.dialogs.export_dialog import ExportDialog
from directory_app.gui.dialogs.list_dialog import SearchNameDialog
from directory_app.gui.editor.suggest_field import SuggestField
from directory_app.gui.main_window import MainWindow
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of, shown_names

pytestmark = pytest.mark.e2e

COORDINATOR = "Janna Tashieva"
DELEGATION = "Delegation of the European Union to the Kyrgyz Republic"


class User:
    """Somebody in front of the window, with keyboard and mouse and nothing else."""

    def __init__(self, driver: WindowDriver, window: MainWindow) -> None:
        self._driver = driver
        self.window = window

    def press(self, keys: str) -> None:
        """Press a shortcut where the keyboard is."""
        QTest.keySequence(self.focused(), QKeySequence(keys))

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.focused(), text)

    def focused(self) -> QWidget:
        """Return the widget that gets what is typed: an open list before all."""
        widget = QApplication.activePopupWidget() or QApplication.focusWidget()
        return self.window if widget is None else widget

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something has happened."""
        self._driver.wait(condition)

    def search(self, text: str) -> None:
        """Find entries and open the first."""
        self.press("Ctrl+F")
        self.write(text)
        self.wait(lambda: self.window.lists.query.text == text)
        self.wait(lambda: self.window.panel.model.is_complete and bool(self.names()))
        self.press("Return")

    def names(self) -> list[str]:
        """Return the names in the list."""
        return shown_names(self.window)

    def card_name(self) -> str:
        """Return the name on the card."""
        card = self.window.cards.card
        return "" if card is None else card.summary.name

    def card_ref(self) -> RecordRef:
        """Return whose card is shown."""
        card = self.window.cards.card
        assert card is not None
        return RecordRef(card.summary.kind, card.summary.uid)

    def start(self, keys: str) -> None:
        """Open the editor by its shortcut."""
        self.press(keys)
        self.wait(lambda: self.window.pane.is_editing)

    def save(self, name: str) -> None:
        """Save and wait for the card."""
        self.press("Ctrl+Return")
        self.wait(lambda: not self.window.pane.is_editing and self.card_name() == name)

    def field(self, accessible_name: str, text: str = "") -> QLineEdit:
        """Return the first field of that name which holds ``text``."""
        return next(
            field
            for field in self.window.pane.findChildren(QLineEdit)
            if field.isVisible()
            and field.accessibleName() == accessible_name
            and field.text() == text
        )

    def fill(self, field: QLineEdit, text: str) -> None:
        """Click into a field and replace what is in it."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


@pytest.fixture
def user(qtbot: QtBot, driver: WindowDriver) -> User:
    """Return a user at a first start, who chose to look around with the demo."""
    window = driver.window()
    window.show()
    window.begin(None)
    driver.wait(window.start_page.isVisible)
    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        QTest.mouseClick(window.start_page.demo_button, Qt.MouseButton.LeftButton)
    driver.wait(lambda: window.panel.model.is_complete)
    window.activateWindow()
    driver.wait(window.isActiveWindow)  # shortcuts work in the active window alone
    return User(driver, window)


def test_four_letters_find_the_coordinator(user: User) -> None:
    user.search("tash")

    user.wait(lambda: user.card_name() == COORDINATOR)
    assert user.names()[0] == COORDINATOR


def test_a_search_with_conditions_is_kept_as_a_list_that_stays_right(user: User) -> None:
    user.press("Ctrl+F")
    user.write("country:kg -kind:person bishkek")
    user.wait(lambda: user.window.lists.query.text == "country:kg -kind:person bishkek")
    user.wait(lambda: not user.window.panel.model.is_answer_awaited)
    found = sorted(user.names())
    assert DELEGATION in found
    QTimer.singleShot(0, user.window, lambda: press_save(user))
    user.press("Ctrl+Shift+S")
    user.wait(lambda: bool(lists_of(user)))
    (line,) = lists_of(user)
    user.wait(lambda: line.scope in user.window.navigation.seen_scopes())

    user.window.activateWindow()  # the platform without a screen does not do so by itself
    user.wait(user.window.isActiveWindow)
    user.press("Escape")
    user.wait(lambda: not user.window.lists.is_search)
    user.window.navigation.choose(line.scope)
    user.wait(lambda: sorted(user.names()) == found)

    assert line.name == "Kyrgyzstan, not: Person, bishkek"
    assert line.count is None


def lists_of(user: User) -> list[NavigationLine]:
    """Return the lists in the navigation."""
    lines = directory_of(user.window).browsing.navigation()
    return [line for line in lines if line.scope.kind is ScopeKind.LIST]


def press_save(user: User) -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, SearchNameDialog):
        QTimer.singleShot(20, user.window, lambda: press_save(user))
        return
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_an_edited_phone_number_is_kept_and_taken_back(user: User) -> None:
    user.search("delegation kyrgyz")
    user.wait(lambda: user.card_name() == DELEGATION)
    user.start("F2")
    user.fill(user.field("Phone number", "+996 312 26 10 00"), "0312 26 10 01")
    user.save(DELEGATION)

    user.wait(lambda: phone_of(user) == "+996312261001")
    user.press("Ctrl+Z")
    user.wait(lambda: phone_of(user) == "+996312261000")
    user.press("Ctrl+Shift+Z")
    user.wait(lambda: phone_of(user) == "+996312261001")


def phone_of(user: User) -> str | None:
    card = user.window.cards.card
    return None if card is None else card.entry.phones[0].e164


def test_a_ministry_with_a_department_and_a_person_in_a_post(user: User) -> None:
    user.start("Ctrl+Shift+N")
    user.write("Ministry of Examples")
    user.save("Ministry of Examples")
    ministry = user.card_ref()

    view = user.window.pane.card()
    view.new_department_requested.emit(ministry)
    user.wait(lambda: user.window.pane.is_editing)
    user.write("Department of Samples")
    user.save("Department of Samples")
    department = user.card_ref()

    view.new_person_here_requested.emit(department)
    user.wait(lambda: user.window.pane.is_editing)
    user.write("Aibek")
    user.fill(user.field("Family name"), "Specimen")
    post = user.field("Post or title")
    user.fill(post, "Head of samples")
    assert isinstance(post, SuggestField)
    user.wait(post.is_suggesting)
    user.press("Down")
    user.press("Return")
    user.save("Aibek Specimen")

    directory = directory_of(user.window)
    entry = user.window.cards.card
    assert entry is not None
    assert isinstance(entry.entry, Person)
    (tenure,) = entry.entry.tenures
    assert tenure.post is not None
    made = directory.entries.get(tenure.post)
    assert isinstance(made, Post)
    assert made.organisation == department.uid

    user.press("Ctrl+Z")
    user.wait(lambda: "Aibek Specimen" not in user.names())
    user.press("Ctrl+Z")
    user.wait(lambda: "Department of Samples" not in user.names())
    assert "Ministry of Examples" in user.names()


def test_exported_cards_open_in_another_program(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "everything.vcf"

    def choose(*_arguments: object) -> tuple[str, str]:
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    QTimer.singleShot(0, user.window, lambda: press_export(user))
    user.press("Ctrl+E")
    user.wait(target.exists)

    with target.open(encoding="utf-8", newline="") as file:
        cards = list(vobject.readComponents(file))
    names = {card.fn.value for card in cards}
    assert {COORDINATOR, DELEGATION} <= {name.removeprefix("Ms. ") for name in names}
    assert target.stat().st_mode & 0o777 == 0o600


def press_export(user: User) -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, ExportDialog):
        QTimer.singleShot(20, user.window, lambda: press_export(user))
        return
    (button,) = (button for button in dialog.findChildren(QPushButton) if "xport" in button.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_deleted_entries_come_back_from_the_bin(user: User) -> None:
    user.search("riga technical")
    user.wait(lambda: user.card_name() == "Riga Technical University")
    university = user.card_ref()

    user.window.panel.view.setFocus()
    user.press("Del")
    user.wait(lambda: count(user, ScopeKind.BIN) == 1)
    user.press("Ctrl+Z")
    user.wait(lambda: count(user, ScopeKind.BIN) == 0)

    assert directory_of(user.window).entries.get_record(university.uid).binned_at is None
    assert university.kind is RecordKind.ORGANISATION


def count(user: User, kind: ScopeKind) -> int:
    """Return how many entries a line of the navigation stands for."""
    return directory_of(user.window).browsing.count(Scope(kind))
