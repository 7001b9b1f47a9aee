"""Two processes of the program: the second hands over to the first, and nothing is lost."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from directory_app.gui.instance import handing_over
from tests.gui.imports.importer import card
from tests.support.small_directory import crowd, make_directory

pytestmark = pytest.mark.e2e

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60


class Running:
    """A process of the program that tells what happens in its window.

    Attributes:
        process: it.
        lines: what it told.
    """

    def __init__(self, *words: str | Path) -> None:
        command = [sys.executable, "-m", "tests.e2e.running_window", *map(str, words)]
        self.lines: list[str] = []
        self._news = threading.Condition()
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        threading.Thread(target=self._read, daemon=True).start()

    def wait(self, pattern: str) -> None:
        """Wait until it tells something that ``pattern`` matches."""

        def is_told() -> bool:
            return any(re.search(pattern, line) for line in self.lines)

        with self._news:
            assert self._news.wait_for(is_told, PATIENCE_S), self.lines

    def tell(self, word: str) -> None:
        """Have it do something."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def end(self) -> None:
        """Wait for its end, after closing its window."""
        if self.process.poll() is None:
            self.tell("close")
        try:
            self.process.communicate(timeout=PATIENCE_S)
        finally:
            self.process.kill()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._news:
                self.lines.append(line.strip())
                self._news.notify_all()


Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start processes of one data folder, and end them."""
    started: list[Running] = []

    def start(*words: str | Path, folder: str = "data") -> Running:
        started.append(Running("--data-dir", tmp_path / folder, *words))
        return started[-1]

    yield start
    for running in started:
        running.end()


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "directory.pdir"
    path.parent.mkdir()
    make_directory(path, crowd(1)).close()
    return path


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = tmp_path / "cards.vcf"
    path.write_text(card("Mira Example"), newline="")
    return path


def second(
    tmp_path: Path, *words: str | Path, folder: str = "data"
) -> subprocess.CompletedProcess[str]:
    """Start the program once more and wait for its end; tell what of Qt it loaded."""
    script = (
        "import sys\n"
        "from directory_app.main import main\n"
        "code = main(sys.argv[1:])\n"
        "print(*(name for name in ('PySide6.QtNetwork', 'PySide6.QtGui') if name in sys.modules))\n"
        "sys.exit(code)\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script, "--data-dir", str(tmp_path / folder), *map(str, words)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )


def test_a_second_start_hands_its_files_over_and_ends(
    start: Start, tmp_path: Path, office: Path, cards: Path
) -> None:
    first = start()
    first.wait("listening")

    done = second(tmp_path, "cards.vcf")  # relative: to its own folder

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.split() == ["PySide6.QtNetwork"]
    first.wait("plan")
    first.tell("import")
    first.wait("entries: .*Mira Example")


def test_a_file_url_and_a_directory_come_to_the_window_that_is_there(
    start: Start, tmp_path: Path, office: Path
) -> None:
    other = tmp_path / "Büro Бишкек.pdir"
    make_directory(other, crowd(2)).close()
    first = start()
    first.wait("listening")

    assert second(tmp_path, other.as_uri()).returncode == 0

    first.wait("directory: Büro Бишкек.pdir")


def test_a_second_start_without_a_file_brings_the_window_forward(
    start: Start, tmp_path: Path, office: Path
) -> None:
    first = start()
    first.wait("listening")
    first.tell("minimise")
    first.wait("minimised")
    first.lines.clear()

    assert second(tmp_path).returncode == 0

    first.wait("shown")


def test_files_that_come_to_the_start_page_are_shown_there(
    start: Start, tmp_path: Path, cards: Path
) -> None:
    first = start()
    first.wait("start page")

    assert second(tmp_path, cards).returncode == 0

    first.wait("waiting: “cards.vcf”")


def test_a_file_that_comes_while_a_plan_is_looked_at_is_planned_next(
    start: Start, tmp_path: Path, office: Path, cards: Path
) -> None:
    other = tmp_path / "other.vcf"
    other.write_text(card("Aida Specimen"), newline="")
    first = start(cards)
    first.wait("plan")

    assert second(tmp_path, other).returncode == 0

    first.wait("notice: “other.vcf” waits until the dialog is closed.")
    first.lines.clear()
    first.tell("import")
    first.wait("plan")
    first.tell("import")
    first.wait("entries: .*Aida Specimen")
    assert any("Mira Example" in line for line in first.lines)


def test_of_two_starts_at_once_one_gets_the_window_and_both_files_arrive(
    start: Start, tmp_path: Path, office: Path, cards: Path
) -> None:
    other = tmp_path / "other.vcf"
    other.write_text(card("Aida Specimen"), newline="")
    both = [start(cards), start(other)]

    def ended() -> list[Running]:
        return [running for running in both if running.process.poll() is not None]

    deadline = time.monotonic() + PATIENCE_S
    while not ended() and time.monotonic() < deadline:
        time.sleep(0.05)  # which of the two ends is open; each can only be asked
    (handed_over,) = ended()
    assert handed_over.process.returncode == 0
    (window,) = (running for running in both if running is not handed_over)
    window.wait("plan")
    window.tell("import")
    window.wait("entries: .*(Mira Example|Aida Specimen)")
    deadline = time.monotonic() + PATIENCE_S
    while len(names(window)) < 3 and time.monotonic() < deadline:
        window.tell("import")  # a second plan, if they came apart
        time.sleep(0.2)  # the window is another process; it only answers when told to
    assert names(window) >= {"Mira Example", "Aida Specimen"}


def names(window: Running) -> set[str]:
    """Return the names in the list as they were told last."""
    told = [line for line in list(window.lines) if line.startswith("entries: ")]
    return set(told[-1].removeprefix("entries: ").split(", "))


def test_a_copy_with_other_data_has_a_window_of_its_own(
    start: Start, office: Path, cards: Path
) -> None:
    start().wait("listening")

    other = start(folder="copy")

    other.wait("start page")


def test_after_a_crash_the_next_start_opens_a_window(start: Start, office: Path) -> None:
    first = start()
    first.wait("listening")
    first.process.kill()
    first.process.wait()

    start().wait("listening")


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process as Unix can")
def test_a_window_that_hangs_is_not_waited_for(start: Start, office: Path) -> None:
    first = start()
    first.wait("listening")
    first.process.send_signal(signal.SIGSTOP)
    before = time.monotonic()

    other = start()
    other.wait("directory: directory.pdir")

    assert time.monotonic() - before > handing_over.ANSWER_MS / 1000
    first.process.send_signal(signal.SIGCONT)


def test_a_start_while_the_window_closes_opens_the_next_one(start: Start, office: Path) -> None:
    first = start()
    first.wait("listening")
    first.tell("close")

    start().wait("directory: directory.pdir")
