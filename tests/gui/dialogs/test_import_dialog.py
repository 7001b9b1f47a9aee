from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.cards import CardProblemCode
from directory_app.gui.dialogs.import_dialog import ImportDialog
from directory_app.gui.dialogs.import_words import reason_words
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory
from directory_app.services.import_plan import (
    DuplicateChoice,
    ImportPlan,
    ImportProblem,
    ImportReport,
)

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Mira Example
EMAIL:mira@example.org
END:VCARD
BEGIN:VCARD
VERSION:3.0
END:VCARD
"""


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS, encoding="utf-8")
    return path


class Importer:
    """Plans and imports at once, as the window does on its other thread."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def plan(self, paths: Sequence[Path], outcome: Outcome[ImportPlan]) -> Callable[[], object]:
        try:
            plan = self._directory.importing.plan(paths)
        except FileError as error:
            outcome.failed(error)
        else:
            outcome.done(plan)
        return lambda: None

    def carry_out(self, plan: ImportPlan, outcome: Outcome[ImportReport]) -> Callable[[], object]:
        outcome.done(self._directory.importing.carry_out(plan))
        return lambda: None


def make(qtbot: QtBot, directory: Directory, paths: Sequence[Path]) -> ImportDialog:
    importer = Importer(directory)
    dialog = ImportDialog(make_plan=importer.plan, carry_out=importer.carry_out, paths=paths)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_plan_counts_and_says_where_the_errors_are(
    qtbot: QtBot, theme: Theme, directory: Directory, cards: Path
) -> None:
    dialog = make(qtbot, directory, [cards])

    assert dialog.figures()["New entries"] == "1"
    assert dialog.figures()["Errors"] == "1"
    (row,) = dialog.remarks()
    assert row[:3] == ["cards.vcf", "2", "6"]
    assert row[4].startswith("The card names nobody.")


def test_closing_changes_nothing(
    qtbot: QtBot, theme: Theme, directory: Directory, cards: Path
) -> None:
    dialog = make(qtbot, directory, [cards])

    dialog.reject()

    assert dialog.report() is None
    assert directory.history.actions() == ()


def test_import_takes_what_can_be_taken(
    qtbot: QtBot, theme: Theme, directory: Directory, cards: Path
) -> None:
    dialog = make(qtbot, directory, [cards])

    dialog.import_button.click()

    report = dialog.report()
    assert report is not None
    assert report.added == 1
    assert not dialog.isVisible()
    assert len(directory.history.actions()) == 1


def test_a_file_that_says_nothing_new_cannot_be_imported_again(
    qtbot: QtBot, theme: Theme, directory: Directory, cards: Path
) -> None:
    first = make(qtbot, directory, [cards])
    first.import_button.click()

    dialog = make(qtbot, directory, [cards])

    assert dialog.figures()["New entries"] == "0"
    assert not dialog.import_button.isEnabled()


def test_the_choice_for_possible_duplicates_decides_what_is_imported(
    qtbot: QtBot, theme: Theme, directory: Directory, cards: Path
) -> None:
    directory.importing.carry_out(directory.importing.plan([cards]))
    cards.write_text(CARDS.replace("FN:", "UID:other\nFN:"), encoding="utf-8")
    dialog = make(qtbot, directory, [cards])
    assert dialog.figures()["Possible duplicates"] == "1"
    assert dialog.remarks()[1][3:] == ["Mira Example", "An entry with the same e-mail is there."]
    assert not dialog.import_button.isEnabled()

    dialog.choose_for_duplicates(DuplicateChoice.ADD)
    dialog.import_button.click()

    report = dialog.report()
    assert report is not None
    assert (report.added, report.duplicates) == (1, 0)


@pytest.mark.parametrize("code", [*CardProblemCode, *ImportProblem, *FileProblem])
def test_every_code_has_a_sentence_of_its_own(code: str) -> None:
    assert reason_words(code) != reason_words("something else")
