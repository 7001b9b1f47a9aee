from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Visibility
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.export_preview import ExportPreview, FormatLoss, StayReason, ValueKind
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.receivers import (
    ExportFormat,
    ExportTerms,
    Receiver,
    TableLayout,
    usual_terms,
)
from directory_app.domain.table_columns import TableColumn
from directory_app.gui.dialogs.export_dialog import (
    ExportChoice,
    ExportDialog,
    ExportOffer,
    ExportScope,
)
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.theme import Theme

COUNTS = {ExportScope.SELECTION: 0, ExportScope.LIST: 12, ExportScope.EVERYTHING: 1300}
TARGET = Path("out.vcf")
PREVIEW = ExportPreview(
    entries={RecordKind.PERSON: 1300},
    leaving={ValueKind.NAME: 1350, ValueKind.WORK_EMAIL: 900},
    staying={StayReason.LEVEL: {ValueKind.MOBILE: 77}},
    losses={FormatLoss.FURTHER_JOBS: 4},
)


class Work:
    """Takes the dialog's wishes and leaves the answers to the test."""

    def __init__(self) -> None:
        self.counted: list[tuple[ExportChoice, Outcome[ExportPreview]]] = []
        self.written: list[tuple[ExportChoice, Outcome[object]]] = []
        self.stopped = 0

    def count(self, choice: ExportChoice, outcome: Outcome[ExportPreview]) -> Callable[[], object]:
        self.counted.append((choice, outcome))
        return self._stop

    def write(self, choice: ExportChoice, outcome: Outcome[object]) -> Callable[[], object]:
        self.written.append((choice, outcome))
        return lambda: None

    def _stop(self) -> None:
        self.stopped += 1


def make(
    qtbot: QtBot,
    work: Work,
    *,
    scope: ExportScope = ExportScope.EVERYTHING,
    remembered: ExportTerms | None = None,
    target: Path | None = TARGET,
) -> ExportDialog:
    def asked(_parent: QWidget, _path: Path, _terms: ExportTerms) -> Path | None:
        return target

    def terms_of(receiver: Receiver) -> ExportTerms:
        is_remembered = remembered is not None and remembered.receiver is receiver
        return remembered if remembered and is_remembered else usual_terms(receiver)

    receiver = Receiver.PHONE if remembered is None else remembered.receiver
    dialog = ExportDialog(
        ExportOffer(COUNTS, TARGET, scope, receiver, terms_of),
        preview=work.count,
        carry_out=work.write,
        target=asked,
    )
    # Kept until it is closed: its work and it hold each other, and the collector would take it away
    # in the middle of being painted.
    qtbot.addWidget(dialog, before_close_func=lambda _widget: dialog.done(0))
    dialog.show()
    return dialog


def press_export(dialog: ExportDialog) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if b.isDefault())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(dialog: ExportDialog, receiver: Receiver) -> None:
    dialog.receiver.button(receiver).click()


def test_what_a_receiver_got_last_is_chosen_again(qtbot: QtBot, theme: Theme) -> None:
    remembered = replace(
        usual_terms(Receiver.EXCEL),
        export_format=ExportFormat.CSV,
        level=Visibility.PUBLIC,
        layout=TableLayout.OUTLOOK,
    )

    dialog = make(qtbot, Work(), scope=ExportScope.LIST, remembered=remembered)

    assert dialog.present_choice() == ExportChoice(ExportScope.LIST, remembered)


def test_a_scope_without_entries_is_not_offered(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Work(), scope=ExportScope.SELECTION)

    assert dialog.present_choice().scope is ExportScope.LIST
    assert not dialog.scope.button(ExportScope.SELECTION).isEnabled()


def test_another_receiver_brings_its_own_terms(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Work())

    for receiver in Receiver:
        choose(dialog, receiver)
        assert dialog.present_choice().terms == usual_terms(receiver)


def test_only_fields_that_mean_something_are_shown(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Work())
    assert dialog.terms.single_files.isVisible()
    assert not dialog.terms.layout_field.isVisible()

    choose(dialog, Receiver.EXCEL)

    assert not dialog.terms.single_files.isVisible()
    assert dialog.terms.layout_field.isVisible()


def test_what_leaves_and_what_stays_is_said_before(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work)

    work.counted[0][1].done(PREVIEW)

    text = dialog.preview.text()
    assert "work e-mails 900" in text
    assert "mobiles 77" in text
    assert "jobs beyond the first 4" in text


def test_answer_for_an_older_choice_is_not_shown(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work)

    choose(dialog, Receiver.LOSSLESS)
    work.counted[0][1].done(PREVIEW)

    assert work.stopped == 1
    assert "900" not in dialog.preview.text()
    qtbot.waitUntil(lambda: len(work.counted) == 2)
    assert work.counted[1][0].terms.level is Visibility.INTERNAL


def test_what_was_said_of_an_older_choice_is_grey_until_it_is_counted(
    qtbot: QtBot, theme: Theme
) -> None:
    work = Work()
    dialog = make(qtbot, work)
    work.counted[0][1].done(PREVIEW)

    choose(dialog, Receiver.LOSSLESS)
    assert not dialog.preview.isEnabled()

    qtbot.waitUntil(lambda: len(work.counted) == 2)
    work.counted[1][1].progressed(1, 4)
    assert dialog.preview.isEnabled()
    assert dialog.preview.text() == "Counting what leaves the house: 25 %"


def test_closing_the_dialog_ends_the_counting(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work)

    dialog.reject()

    assert work.stopped == 1


def test_a_choice_comes_back_with_the_file(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work)

    press_export(dialog)
    assert dialog.isVisible()
    work.written[0][1].done(None)

    choice = dialog.choice()
    assert choice is not None
    assert choice.path == TARGET
    assert choice.overwrite
    assert not dialog.isVisible()


def test_closing_the_file_dialog_goes_back(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work, target=None)

    press_export(dialog)

    assert work.written == []
    assert dialog.isVisible()


def test_a_folder_that_is_there_is_never_agreed_to_be_replaced(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work, remembered=usual_terms(Receiver.OUTLOOK))

    press_export(dialog)

    assert not work.written[0][0].overwrite


def test_a_file_that_cannot_be_written_leaves_the_dialog_as_it_is(
    qtbot: QtBot, theme: Theme
) -> None:
    work = Work()
    dialog = make(qtbot, work)
    press_export(dialog)

    work.written[0][1].failed(FileError(FileProblem.EXISTS, TARGET))
    assert "out.vcf" in dialog.remark()
    press_export(dialog)
    work.written[1][1].done(None)

    assert not dialog.isVisible()
    assert dialog.choice() is not None


def test_some_columns_of_our_own_table_can_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    work = Work()
    dialog = make(qtbot, work)
    choose(dialog, Receiver.EXCEL)
    columns = dialog.terms.columns
    assert not columns.box(TableColumn.NAME).isVisible()

    columns.only_some.click()
    for column in TableColumn:
        if column not in {TableColumn.NAME, TableColumn.EMAIL}:
            columns.box(column).click()

    assert dialog.present_choice().terms.columns == (TableColumn.NAME, TableColumn.EMAIL)
    dialog.terms.layout_field.set_value(TableLayout.GOOGLE)
    dialog.terms.layout_field.edited.emit()
    assert not columns.isVisible()


def test_a_table_keeps_one_column_at_least(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot, Work())
    choose(dialog, Receiver.EXCEL)
    columns = dialog.terms.columns
    columns.only_some.click()

    for column in reversed(TableColumn):
        columns.box(column).click()

    assert columns.value() == (TableColumn.NAME,)
