from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportScope
from directory_app.gui.dialogs.long_work import LongWork, Outcome
from directory_app.services.exporting import ExportReport
from tests.gui.window import PATIENCE_MS, WindowDriver
from tests.support.small_directory import crowd


@pytest.mark.parametrize(
    ("scope", "cards"),
    [(ExportScope.SELECTION, 1), (ExportScope.LIST, 1), (ExportScope.EVERYTHING, 3)],
)
def test_export_writes_what_was_chosen(
    qtbot: QtBot,
    driver: WindowDriver,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    scope: ExportScope,
    cards: int,
) -> None:
    people = crowd(3)
    window = driver.open(driver.make_file(people))
    assert window.late is not None
    driver.wait(lambda: window.lists.counts.total == 3)
    window.tool_bar.search.set_text("number00001")
    driver.wait(lambda: window.panel.model.total == 1)
    driver.select(window, people[1].uid)
    target = tmp_path / "out.vcf"
    counted: list[dict[ExportScope, int]] = []

    def ask(
        _parent: QWidget,
        *,
        counts: dict[ExportScope, int],
        proposed: Path,
        remembered: ExportChoice,
        carry_out: LongWork[ExportChoice, ExportReport],
    ) -> ExportChoice:
        counted.append(counts)
        choice = replace(remembered, path=target, overwrite=True)
        reports: list[ExportReport] = []
        carry_out(choice, Outcome(reports.append, _raise, _ignore, _stop))
        qtbot.waitUntil(lambda: bool(reports), timeout=PATIENCE_MS)
        return choice

    monkeypatch.setattr(ExportDialog, "ask", ask)

    window.late.exchange.export(scope)

    assert target.read_text().count("BEGIN:VCARD") == cards
    assert counted == [{ExportScope.SELECTION: 1, ExportScope.LIST: 1, ExportScope.EVERYTHING: 3}]
    assert any("out.vcf" in text for text in window.notifications.texts())


def _raise(error: BaseException) -> None:
    raise error


def _ignore(_done: int, _total: int) -> None:
    return None


def _stop() -> None:
    raise AssertionError("nobody cancelled")
