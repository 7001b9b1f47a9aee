import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from directory_app.gui.user_folders import documents, downloads


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps these folders in the registry")
@pytest.mark.parametrize(("name", "folder"), [("Documents", documents), ("Downloads", downloads)])
def test_dialogs_begin_where_such_files_lie_or_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, folder: Callable[[], Path]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folder() == tmp_path

    (tmp_path / name).mkdir()
    assert folder() == tmp_path / name
