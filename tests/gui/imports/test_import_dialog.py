from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import FileProblem
from directory_app.domain.views import ListQuery
from directory_app.formats.cards import CardProblemCode
from directory_app.gui.dialogs.import_words import advice_words, duplicate_words, reason_words
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.imports.import_dialog import ImportDialog, ImportRequest, MapTable
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory
from directory_app.services.import_plan import (
    DuplicateChoice,
    DuplicateReason,
    ImportPlan,
    ImportProblem,
)
from directory_app.services.tables import TableFile, TableMapping
from tests.gui.imports.importer import Importer, card, refuse

CARDS = card("Mira Example", "EMAIL:mira@example.org", "X-SHOE-SIZE:39") + (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"
)

Make = Callable[..., ImportDialog]


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    return write(tmp_path, "cards.vcf", CARDS)


@pytest.fixture
def importer(directory: Directory) -> Importer:
    return Importer(directory)


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, importer: Importer) -> Make:
    def make_dialog(*paths: Path, map_table: MapTable = refuse) -> ImportDialog:
        dialog = ImportDialog(
            theme=theme, work=importer.work(map_table), choose=lambda _parent: [], paths=paths
        )
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make_dialog


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def take_in(directory: Directory, path: Path) -> None:
    directory.importing.carry_out(directory.importing.plan([path]))


def test_the_plan_counts_by_outcome_and_says_what_importing_would_do(
    make: Make, cards: Path
) -> None:
    dialog = make(cards)

    assert dialog.pane.tab_texts() == [
        "New (1)",
        "Changed (0)",
        "Possible duplicates (0)",
        "Unchanged (0)",
        "Errors (1)",
    ]
    assert dialog.sum_text() == (
        "1 entries will be added. 1 lines that have no field here are kept as they are."
    )


def test_organisations_that_cards_name_are_told_before_they_are_added(
    make: Make, directory: Directory, tmp_path: Path
) -> None:
    people = [card("Mira Example", "ORG:Example Agency;Border Unit"), card("Aida Specimen")]
    dialog = make(write(tmp_path, "office.vcf", "".join(people)))

    assert dialog.sum_text() == (
        "2 entries will be added. 2 organisations that they name are added with them."
    )

    plan = dialog.plan_to_carry_out()
    assert plan is not None
    report = directory.importing.carry_out(plan)
    assert (report.added, report.named, len(directory.browsing.all_ids(ListQuery()))) == (2, 2, 4)


def test_organisations_of_duplicates_that_are_left_out_are_not_added(
    make: Make, directory: Directory, cards: Path, tmp_path: Path
) -> None:
    take_in(directory, cards)
    again = card("Mira Sample", "EMAIL:mira@example.org", "ORG:Example Agency")
    dialog = make(write(tmp_path, "again.vcf", again))
    assert dialog.sum_text().startswith("There is nothing to import")

    dialog.pane.button_for_all(DuplicateChoice.ADD).click()

    assert dialog.sum_text() == (
        "1 entries will be added. 1 organisations that they name are added with them."
    )


def test_closing_changes_nothing(make: Make, directory: Directory, cards: Path) -> None:
    dialog = make(cards)

    dialog.reject()

    assert dialog.result() == ImportDialog.DialogCode.Rejected
    assert directory.history.actions() == ()


def test_import_accepts_the_plan_that_is_shown(make: Make, importer: Importer, cards: Path) -> None:
    dialog = make(cards)

    dialog.import_button.click()

    assert dialog.result() == ImportDialog.DialogCode.Accepted
    assert dialog.plan_to_carry_out() is importer.plans[0]
    assert not dialog.isVisible()


def test_a_file_that_says_nothing_new_cannot_be_imported_again(
    make: Make, directory: Directory, cards: Path
) -> None:
    take_in(directory, cards)

    dialog = make(cards)

    assert dialog.pane.tab_texts()[3] == "Unchanged (1)"
    assert dialog.pane.tabs.currentIndex() == 3
    assert dialog.sum_text().startswith("There is nothing to import")
    assert not dialog.import_button.isEnabled()


def test_a_choice_for_all_duplicates_decides_what_is_imported(
    make: Make, directory: Directory, cards: Path, tmp_path: Path
) -> None:
    take_in(directory, cards)
    again = write(tmp_path, "again.vcf", card("Mira Sample", "EMAIL:mira@example.org", "TEL:1"))
    dialog = make(again)
    assert not dialog.import_button.isEnabled()

    dialog.pane.button_for_all(DuplicateChoice.ADD).click()
    assert dialog.sum_text() == "1 entries will be added."
    dialog.import_button.click()

    plan = dialog.plan_to_carry_out()
    assert plan is not None
    assert plan.report().added == 1


def test_a_directory_changed_meanwhile_gives_a_new_plan(
    make: Make, directory: Directory, cards: Path, tmp_path: Path
) -> None:
    take_in(directory, cards)
    update = write(tmp_path, "new.vcf", card("Mira Example", "EMAIL:mira@example.org", "TEL:1"))
    dialog = make(update)
    assert dialog.pane.tab_texts()[0] == "New (0)"
    directory.history.undo()

    dialog.read_again()

    assert "made anew" in dialog.remark()
    assert dialog.pane.tab_texts()[0] == "New (1)"


def test_cancelled_reading_leaves_the_dialog_to_choose_again(
    qtbot: QtBot, theme: Theme, directory: Directory
) -> None:
    begun: list[Outcome[ImportPlan]] = []

    def plan(_request: ImportRequest, outcome: Outcome[ImportPlan]) -> Callable[[], object]:
        begun.append(outcome)
        return outcome.cancelled

    work = replace(Importer(directory).work(), make_plan=plan)
    dialog = ImportDialog(theme=theme, work=work, choose=lambda _parent: [], paths=[Path("a.vcf")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.is_working
    begun[0].progressed(1, 2)

    dialog.reject()  # Escape

    assert not dialog.is_working
    assert dialog.isVisible()
    assert not dialog.import_button.isEnabled()
    assert dialog.remark() == "Stopped. Nothing was changed."


def test_a_table_is_read_with_the_columns_that_were_chosen(
    make: Make, importer: Importer, tmp_path: Path
) -> None:
    table = write(tmp_path, "people.csv", "Name,E-mail\r\nMira Example,mira@example.org\r\n")
    asked: list[TableMapping | None] = []

    def choose(
        _parent: QWidget, file: TableFile, known: TableMapping | None
    ) -> TableMapping | None:
        asked.append(known)
        return file.mapping(region="KG" if known is None else "TJ")

    dialog = make(table, map_table=choose)
    assert importer.requests[0].mappings[table].region == "KG"

    dialog.columns_button.click()

    assert asked == [None, importer.requests[0].mappings[table]]
    assert importer.requests[1].mappings[table].region == "TJ"


def test_a_table_whose_columns_nobody_chose_is_left_out(
    make: Make, importer: Importer, cards: Path, tmp_path: Path
) -> None:
    table = write(tmp_path, "people.csv", "Name,E-mail\r\nMira Example,mira@example.org\r\n")

    dialog = make(cards, table)
    assert importer.requests[0].paths == [cards]
    assert not dialog.columns_button.isVisible()

    make(table)
    assert len(importer.requests) == 1


CODES = [*CardProblemCode, *ImportProblem, *FileProblem]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_of_its_own(code: str) -> None:
    assert reason_words(code) != reason_words("something else")


@pytest.mark.parametrize("code", [*CODES, "something else"])
def test_every_code_has_advice(code: str) -> None:
    assert advice_words(code).endswith(".")


@pytest.mark.parametrize("reason", DuplicateReason)
def test_every_reason_for_a_duplicate_has_a_sentence(reason: DuplicateReason) -> None:
    assert duplicate_words(reason).endswith(".")
