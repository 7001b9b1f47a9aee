from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.gui.imports.plan_model import PAGE_SIZE, PlanColumn
from directory_app.gui.imports.plan_pane import PlanPane
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory
from directory_app.services.import_plan import (
    DuplicateChoice,
    ImportOutcome,
    ImportPlan,
    PlannedCard,
)
from tests.gui.imports.importer import Importer, card
from tests.support.kept_lines import photo_line
from tests.support.pictures import picture

PRESENT = card(
    "Mira Example", "UID:one", "EMAIL:mira@example.org", "ORG:Border Service", "TITLE:Adviser"
)
UPDATE = card("Mira Example", "UID:one", "EMAIL:mira@example.org", "EMAIL:mira@example.com")
DOUBTFUL = card(
    "Mira Образцова", "EMAIL:mira@example.org", "TEL;TYPE=WORK:+996 312 000000", "X-HOBBY:chess"
)
NAMELESS = "BEGIN:VCARD\r\nVERSION:3.0\r\nREV:20260101T000000Z\r\nEND:VCARD\r\n"

ShowPlan = Callable[..., ImportPlan]


@pytest.fixture
def directory(tmp_path: Path) -> Iterator[Directory]:
    directory = Directory.create(tmp_path / "test.pdir", user_name="mira")
    importing = directory.importing
    importing.carry_out(importing.plan([write(tmp_path, "present.vcf", PRESENT)]))
    yield directory
    directory.close()


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, directory: Directory) -> PlanPane:
    pane = PlanPane(theme=theme, load_detail=Importer(directory).detail)
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    pane.show()
    return pane


@pytest.fixture
def show(pane: PlanPane, directory: Directory, tmp_path: Path) -> ShowPlan:
    def show_plan(*texts: str) -> ImportPlan:
        paths = [write(tmp_path, f"{number}.vcf", text) for number, text in enumerate(texts)]
        plan = directory.importing.plan(paths)
        pane.show_plan(plan)
        return plan

    return show_plan


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def cells(pane: PlanPane, row: int) -> dict[str, str]:
    """Return the cells of a row that are shown, by their headings."""
    table, model = pane.cards, pane.model
    return {
        model.headerData(column, Qt.Orientation.Horizontal): model.index(row, column).data()
        for column in PlanColumn
        if not table.isColumnHidden(column)
    }


def test_a_new_card_is_shown_with_all_it_says(pane: PlanPane, show: ShowPlan) -> None:
    kept = ("X-HOBBY:chess", "BDAY:1980-05-09", photo_line(picture(64, 64)))
    show(card("Aida Specimen", "EMAIL:aida@example.org", "NOTE:Speaks Kyrgyz", *kept))

    assert cells(pane, 0) == {"Name": "Aida Specimen", "Organisation or post": "", "No.": "1"}
    text = pane.details.plain_text()
    assert "0.vcf, card 1, line 1" in text
    assert "aida@example.org" in text
    assert "Speaks Kyrgyz" in text
    assert "Birthday\t9 May 1980" in text
    assert "Photo\t" in text
    assert "Kept as they are (1)\nX-HOBBY:chess" in text


def test_an_update_shows_old_and_new(pane: PlanPane, show: ShowPlan) -> None:
    show(UPDATE)

    assert pane.tab_texts()[1] == "Changed (1)"
    assert cells(pane, 0)["Changes"] == "1 fields"
    text = pane.details.plain_text()
    assert "What changes" in text
    assert "new: mira@example.com" in text


@pytest.mark.parametrize(
    ("lines", "changes"),
    [
        (["EMAIL:mira@example.com", "X-HOBBY:chess"], "1 fields"),
        (["X-HOBBY:chess"], "kept lines"),
    ],
)
def test_as_many_fields_are_counted_as_are_shown(
    pane: PlanPane, show: ShowPlan, lines: Sequence[str], changes: str
) -> None:
    show(card("Mira Example", "UID:one", "EMAIL:mira@example.org", *lines))

    assert pane.tab_texts()[1] == "Changed (1)"
    assert cells(pane, 0)["Changes"] == changes
    assert "X-HOBBY:chess" in pane.details.plain_text()


def test_of_an_entry_of_the_bin_it_is_said_that_it_comes_back(
    pane: PlanPane, show: ShowPlan, directory: Directory
) -> None:
    directory.history.undo()

    show(PRESENT)

    assert pane.tab_texts()[0] == "New (1)"
    text = pane.details.plain_text()
    assert "It lies in the bin and comes back from there." in text
    assert "Nothing" not in text


def test_a_possible_duplicate_stands_beside_the_entry_it_may_be(
    pane: PlanPane, show: ShowPlan
) -> None:
    show(DOUBTFUL)

    assert cells(pane, 0) == {
        "Name": "Mira Образцова",
        "May be": "Mira Example",
        "What to do": "Leave out",
        "No.": "1",
    }
    lines = {line.caption: (line.left, line.right) for line in pane.duplicate.comparison.lines()}
    assert lines["Name"] == ("Mira Образцова", "Mira Example")
    assert lines["E-mail"] == ("mira@example.org", "mira@example.org")
    assert lines["Phone"][1] == ""
    assert lines["Position"] == ("", "Adviser, Border Service")


@pytest.mark.parametrize("choice", [DuplicateChoice.UPDATE, DuplicateChoice.ADD])
def test_a_choice_for_one_duplicate_is_noted_in_the_plan(
    qtbot: QtBot, pane: PlanPane, show: ShowPlan, choice: DuplicateChoice
) -> None:
    plan = show(DOUBTFUL)

    with qtbot.waitSignal(pane.choices_changed):
        pane.duplicate.button(choice).click()

    assert plan.rows(ImportOutcome.DUPLICATE, 0, 1)[0].choice is choice
    assert cells(pane, 0)["What to do"] in {"Update the entry", "Add anyway"}
    assert pane.duplicate.button(choice).isChecked()


def test_the_choices_are_made_with_arrow_keys(qtbot: QtBot, pane: PlanPane, show: ShowPlan) -> None:
    plan = show(DOUBTFUL)
    skip = pane.duplicate.button(DuplicateChoice.SKIP)
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    skip.setFocus()

    QTest.keyClick(skip, Qt.Key.Key_Right)

    assert pane.duplicate.button(DuplicateChoice.UPDATE).hasFocus()
    assert plan.rows(ImportOutcome.DUPLICATE, 0, 1)[0].choice is DuplicateChoice.UPDATE


def test_a_choice_goes_for_every_selected_row(pane: PlanPane, show: ShowPlan) -> None:
    plan = show(DOUBTFUL, DOUBTFUL.replace("Образцова", "Пример"), DOUBTFUL.replace("Об", "Аб"))
    select = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    pane.cards.selectionModel().select(pane.model.index(2, 0), select)

    pane.duplicate.button(DuplicateChoice.ADD).click()

    choices = [row.choice for row in plan.rows(ImportOutcome.DUPLICATE, 0, 3)]
    assert choices == [DuplicateChoice.ADD, DuplicateChoice.SKIP, DuplicateChoice.ADD]


def test_one_button_chooses_for_all_duplicates(pane: PlanPane, show: ShowPlan) -> None:
    plan = show(DOUBTFUL, DOUBTFUL.replace("Образцова", "Пример"))

    pane.button_for_all(DuplicateChoice.UPDATE).click()

    assert plan.report().updated == 2


def test_the_file_is_named_where_there_are_several(pane: PlanPane, show: ShowPlan) -> None:
    show(card("Aida Specimen"), card("Janyl Muster"))

    assert [cells(pane, row)["File"] for row in (0, 1)] == ["0.vcf", "1.vcf"]


def test_an_error_says_where_it_is_and_what_can_be_done(pane: PlanPane, show: ShowPlan) -> None:
    show(NAMELESS)

    assert pane.tab_texts()[4] == "Errors (1)"
    assert pane.fault_model.index(0, 0).data().startswith("The card names nobody.")
    text = pane.details.plain_text()
    assert "Give it a name in the program it comes from" in text
    assert "0.vcf" in text


def test_rows_are_fetched_page_by_page_as_they_are_looked_at(
    pane: PlanPane, show: ShowPlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "".join(card(f"Person Number{number:05}") for number in range(3 * PAGE_SIZE))
    asked: list[int] = []
    rows = ImportPlan.rows

    def note(
        plan: ImportPlan, outcome: ImportOutcome | None, start: int, count: int
    ) -> Sequence[PlannedCard]:
        asked.append(start)
        return rows(plan, outcome, start, count)

    monkeypatch.setattr(ImportPlan, "rows", note)

    show(many)
    pane.cards.grab()
    assert set(asked) == {0}

    pane.cards.scrollToBottom()
    pane.cards.grab()
    assert set(asked) == {0, 2 * PAGE_SIZE}
    assert len(asked) == 2
    assert pane.model.rowCount(QModelIndex()) == 3 * PAGE_SIZE


def test_everything_is_reached_by_keyboard(pane: PlanPane, show: ShowPlan) -> None:
    show(card("Aida Specimen"), DOUBTFUL, NAMELESS)
    pane.tabs.setFocus()

    QTest.keyClick(pane.tabs, Qt.Key.Key_Right)  # outcomes without cards are passed over
    assert pane.tabs.tabText(pane.tabs.currentIndex()) == "Possible duplicates (1)"
    QTest.keyClick(pane.tabs, Qt.Key.Key_Right)
    assert pane.tabs.tabText(pane.tabs.currentIndex()) == "Errors (1)"

    for widget in (pane.tabs, pane.cards, pane.faults, pane.duplicate.comparison):
        assert widget.accessibleName()
