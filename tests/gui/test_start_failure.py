from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from directory_app.gui.start_failure import tell_folder_failure


@pytest.mark.parametrize("is_portable", [True, False])
def test_the_folder_and_the_reason_are_told(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, is_portable: bool
) -> None:
    told: list[str] = []

    def show(_parent: None, title: str, words: str) -> None:
        told.extend((title, words))

    monkeypatch.setattr(QMessageBox, "critical", show)

    tell_folder_failure(Path("E:/Directory/data"), "write-protected", is_portable=is_portable)

    assert told[0] == "Partner Directory cannot start"
    assert str(Path("E:/Directory/data")) in told[1]
    assert "write-protected" in told[1]
    assert ("portable.txt" in told[1]) is is_portable
