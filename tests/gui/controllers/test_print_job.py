import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.domain.errors import FileError, FileProblem
from directory_app.gui.controllers.print_job import Gather, PrintJob
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.printing.target import PrintTarget, usual_layout
from directory_app.gui.task_bridge import GuiTasks
from tests.gui.window import PATIENCE_MS
from tests.support.printed_pages import WORDS, pages_of, people


class News:
    """What is heard of a job."""

    def __init__(self) -> None:
        self.done: list[int] = []
        self.failed: list[BaseException] = []
        self.progress: list[tuple[int, int]] = []
        self.cancelled: list[bool] = []
        self.outcome: Outcome[int] = Outcome(
            self.done.append,
            self.failed.append,
            lambda done, total: self.progress.append((done, total)),
            lambda: self.cancelled.append(True),
        )

    def is_over(self) -> bool:
        return bool(self.done or self.failed or self.cancelled)


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[GuiTasks]:
    unexpected: list[BaseException] = []
    tasks = GuiTasks(show_error=unexpected.append)
    yield tasks
    tasks.shutdown()
    assert unexpected == []


@pytest.fixture
def news() -> News:
    return News()


def begun(tasks: GuiTasks, news: News, to: Path | QPrinter, gather: Gather) -> PrintJob:
    if isinstance(to, QPrinter):
        target = PrintTarget(printer=to)
    else:
        target = PrintTarget(path=to, layout=usual_layout())
    job = PrintJob(
        tasks,
        gather=gather,
        target=target,
        words=WORDS,
        font=QFont(),
        outcome=news.outcome,
        parent=tasks,
    )
    job.start()
    return job


def test_a_pdf_is_written_whole_and_for_its_owner_alone(
    qtbot: QtBot, tasks: GuiTasks, news: News, tmp_path: Path
) -> None:
    path = tmp_path / "office.pdf"
    path.write_text("what was there before")

    begun(tasks, news, path, lambda _progress: people(40))
    qtbot.waitUntil(news.is_over, timeout=PATIENCE_MS)

    assert news.done == [40]
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert pages_of(content) >= 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert all(0 < done <= total == 120 for done, total in news.progress)


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """What is told of a printer, with a file for its paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    return printer


def test_a_printer_gets_the_pages(
    qtbot: QtBot, tasks: GuiTasks, news: News, printer: QPrinter
) -> None:
    begun(tasks, news, printer, lambda _progress: people(40))

    qtbot.waitUntil(news.is_over, timeout=PATIENCE_MS)

    assert news.done == [40]
    assert pages_of(Path(printer.outputFileName()).read_bytes()) >= 2


def test_a_cancelled_printer_gets_no_more_pages(
    qtbot: QtBot, tasks: GuiTasks, news: News, printer: QPrinter
) -> None:
    job = begun(tasks, news, printer, lambda _progress: people(400))
    qtbot.waitUntil(
        lambda: printer.printerState() is QPrinter.PrinterState.Active, timeout=PATIENCE_MS
    )

    job.cancel()

    assert news.cancelled == [True]
    assert printer.printerState() is not QPrinter.PrinterState.Active
    assert pages_of(Path(printer.outputFileName()).read_bytes()) < 40


def test_a_job_takes_its_pages_out_of_memory(
    qtbot: QtBot, tasks: GuiTasks, news: News, tmp_path: Path
) -> None:
    with qtbot.waitSignal(
        begun(tasks, news, tmp_path / "a.pdf", lambda _progress: people(2)).destroyed,
        timeout=PATIENCE_MS,
    ):
        pass

    assert news.done == [2]


def test_a_cancelled_pdf_leaves_what_was_there(
    qtbot: QtBot, tasks: GuiTasks, news: News, tmp_path: Path
) -> None:
    path = tmp_path / "office.pdf"
    path.write_text("what was there before")
    job = begun(tasks, news, path, lambda _progress: people(400))
    qtbot.waitUntil(lambda: bool(news.progress), timeout=PATIENCE_MS)

    job.cancel()

    qtbot.waitUntil(news.is_over, timeout=PATIENCE_MS)
    assert news.cancelled == [True]
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["office.pdf"]
    assert path.read_text() == "what was there before"


def test_a_folder_that_is_gone_is_told_of(
    qtbot: QtBot, tasks: GuiTasks, news: News, tmp_path: Path
) -> None:
    begun(tasks, news, tmp_path / "gone" / "a.pdf", lambda _progress: people(1))

    qtbot.waitUntil(news.is_over, timeout=PATIENCE_MS)

    (error,) = news.failed
    assert isinstance(error, FileError)
    assert error.problem is FileProblem.MISSING


def test_nothing_to_print_makes_no_file(
    qtbot: QtBot, tasks: GuiTasks, news: News, tmp_path: Path
) -> None:
    begun(tasks, news, tmp_path / "a.pdf", lambda _progress: ())

    qtbot.waitUntil(news.is_over, timeout=PATIENCE_MS)

    assert news.done == [0]
    assert not (tmp_path / "a.pdf").exists()
