from pathlib import Path

import pytest

from release import main

CHANGELOG = """# Changelog

## [Unreleased]

- Not yet.

## [1.2.0] - 2026-12-01

### Added

- A thing.

## [1.1.0] - 2026-11-01

- Another.
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "directory_app").mkdir()
    (tmp_path / "directory_app" / "__init__.py").write_text('__version__ = "1.2.0"\n', "utf-8")
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG, "utf-8")
    return tmp_path


def test_notes_are_the_section_of_the_version(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["notes", "v1.2.0"], checkout) == 0
    assert capsys.readouterr().out == "### Added\n\n- A thing.\n"


def test_a_fitting_tag_passes(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "v1.2.0"], checkout) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("tag", ["v1.1.0", "1.2.0", "v1.2.0-rc1"])
def test_a_tag_of_another_version_is_refused(
    checkout: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", tag], checkout) == 1
    assert capsys.readouterr().err == f"The tag is {tag}, but the program is version 1.2.0.\n"


def test_a_version_without_a_section_is_refused(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (checkout / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n- All.\n", "utf-8")

    assert main(["check", "v1.2.0"], checkout) == 1
    assert capsys.readouterr().err == "CHANGELOG.md says nothing of version 1.2.0.\n"


def test_anything_else_is_wrong_usage() -> None:
    assert main([]) == 2
    assert main(["publish", "v1.2.0"]) == 2
