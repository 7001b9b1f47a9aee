import os
from pathlib import Path

from devtools.translations import stale_translations


def write(path: Path, *, age: int) -> Path:
    """Make a file that was changed `age` seconds after some moment."""
    path.touch()
    os.utime(path, (1_000_000 + age, 1_000_000 + age))
    return path


def test_a_translation_that_was_never_compiled_is_stale(tmp_path: Path) -> None:
    source = write(tmp_path / "app_ru.ts", age=0)

    assert stale_translations(tmp_path) == [source]


def test_a_translation_changed_after_compiling_is_stale(tmp_path: Path) -> None:
    source = write(tmp_path / "app_ru.ts", age=2)
    write(tmp_path / "app_ru.qm", age=1)

    assert stale_translations(tmp_path) == [source]


def test_a_compiled_translation_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "app_ru.ts", age=1)
    write(tmp_path / "app_ru.qm", age=1)

    assert stale_translations(tmp_path) == []


def test_a_project_without_translations_has_none(tmp_path: Path) -> None:
    assert stale_translations(tmp_path / "none") == []
