from pathlib import Path

import pytest

import directory_app
from directory_app.system import whats_new
from directory_app.system.resources import resource_path
from directory_app.system.whats_new import FOLDER, Novelties, is_newer, novelties


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts in place of the program's own."""
    monkeypatch.setattr(whats_new, "resource_path", lambda _name: tmp_path)
    for version in ("0.9.0", "0.10.0", "1.0.0"):
        (tmp_path / f"{version}.en.md").write_text(f"- New in {version},\n  and more.\n- Faster.\n")
    (tmp_path / "0.10.0.ru.md").write_text("- Новое\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", ["en", "ru"])
def test_this_version_says_what_is_new_in_each_language(language: str) -> None:
    assert resource_path(FOLDER, f"{directory_app.__version__}.{language}.md").is_file()

    newest = novelties(language)[0]

    assert newest.version == directory_app.__version__
    assert 3 <= len(newest.items) <= 10
    assert (newest.items[0][0] > "\u0400") is (language == "ru")


def test_no_version_is_named_that_is_still_to_come() -> None:
    assert all(not is_newer(one.version, directory_app.__version__) for one in novelties("en"))


def test_lines_that_go_on_belong_to_their_item_and_the_newest_version_comes_first(
    texts: Path,
) -> None:
    found = novelties("en")

    assert [one.version for one in found] == ["1.0.0", "0.10.0", "0.9.0"]
    assert found[0] == Novelties("1.0.0", ("New in 1.0.0, and more.", "Faster."))


def test_only_what_was_not_seen_is_told(texts: Path) -> None:
    assert [one.version for one in novelties("en", since="0.9.0")] == ["1.0.0", "0.10.0"]
    assert novelties("en", since="1.0.0") == []


def test_a_version_without_words_in_the_language_has_english_ones(texts: Path) -> None:
    newest, middle, _oldest = novelties("ru")

    assert newest.items[1] == "Faster."
    assert middle.items == ("Новое",)


@pytest.mark.parametrize(
    ("version", "other", "newer"),
    [
        ("0.10.0", "0.9.9", True),
        ("0.1.0", "0.1.0", False),
        ("0.1.0", "", True),
        ("1.0", "1.0.1", False),
    ],
)
def test_versions_are_compared_by_their_numbers(version: str, other: str, newer: bool) -> None:
    assert is_newer(version, other) is newer
