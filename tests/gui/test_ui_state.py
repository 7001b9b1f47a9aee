import stat
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.ui_state import UiState


class Parts(QMainWindow):
    """A window with the parts whose state is kept."""

    def __init__(self) -> None:
        super().__init__()
        self.splitter = QSplitter()
        self.table = QTableWidget(1, 3)
        self.splitter.addWidget(QWidget())
        self.splitter.addWidget(self.table)
        self.setCentralWidget(self.splitter)

    def restore(self, state: UiState) -> bool:
        columns = self.table.horizontalHeader()
        return state.restore(window=self, splitter=self.splitter, columns=columns)

    def save(self, state: UiState) -> None:
        columns = self.table.horizontalHeader()
        state.save(window=self, splitter=self.splitter, columns=columns)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def make_parts(qtbot: QtBot) -> Parts:
    parts = Parts()
    qtbot.addWidget(parts)
    parts.show()
    return parts


def test_place_splitter_and_columns_come_back(qtbot: QtBot, path: Path) -> None:
    first = make_parts(qtbot)
    first.resize(640, 400)
    first.splitter.setSizes([200, 440])
    first.table.setColumnWidth(1, 77)
    first.save(UiState(path))

    second = make_parts(qtbot)
    known = second.restore(UiState(path))

    assert known
    assert second.size() == first.size()
    assert second.splitter.sizes() == first.splitter.sizes()
    assert second.table.columnWidth(1) == 77


def test_first_start_knows_no_place(qtbot: QtBot, path: Path) -> None:
    state = UiState(path)

    assert not make_parts(qtbot).restore(state)
    assert state.last_entry() == ""


def test_damaged_file_counts_as_none(qtbot: QtBot, path: Path) -> None:
    path.write_bytes(b"\x00[window\ngeometry=@ByteArray(nonsense\n")

    assert not make_parts(qtbot).restore(UiState(path))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file mode")
def test_file_is_for_its_owner_only(qtbot: QtBot, path: Path) -> None:
    state = UiState(path)
    state.set_last_entry("somebody")

    make_parts(qtbot).save(state)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert UiState(path).last_entry() == "somebody"
