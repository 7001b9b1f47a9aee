import os
import time
from pathlib import Path

import pytest

from directory_app.formats.tables import probing
from directory_app.formats.tables.probing import survives


def _nothing(_path: Path) -> None:
    """Do nothing."""


def _die(_path: Path) -> None:
    os.abort()


def _sleep(_path: Path) -> None:
    time.sleep(60)  # as a reader that hangs; it is ended long before


def test_what_lives_to_its_end_survives(tmp_path: Path) -> None:
    assert survives(_nothing, tmp_path)


def test_what_is_ended_at_once_does_not(tmp_path: Path) -> None:
    assert not survives(_die, tmp_path)


def test_what_takes_too_long_does_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probing, "_PATIENCE", 0.5)

    assert not survives(_sleep, tmp_path)
