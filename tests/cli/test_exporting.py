"""The command export."""

from pathlib import Path

import pytest

from directory_app.cli.export_words import LOSSES, REASONS, VALUES
from directory_app.domain.export_preview import FormatLoss, StayReason, ValueKind
from directory_app.domain.receivers import ENDINGS, ExportFormat
from tests.cli.conftest import Run


def test_there_are_words_for_everything_that_is_told() -> None:
    assert set(LOSSES) == set(FormatLoss)
    assert set(REASONS) == set(StayReason)
    assert set(VALUES) == set(ValueKind)


@pytest.mark.parametrize(("to", "version"), [("vcard3", "3.0"), ("vcard4", "4.0")])
def test_an_export_writes_every_entry(demo: Run, tmp_path: Path, to: str, version: str) -> None:
    path = tmp_path / "out.vcf"

    outcome = demo("export", "--to", to, "--out", path, "--json")

    assert outcome.document == {"path": str(path), "cards": 39, "files": 1}
    assert path.read_text(encoding="utf-8").count(f"VERSION:{version}\n") == 39


def test_an_export_of_a_search_has_a_file_for_each_hit(demo: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cards"

    options = ("--to", "vcard3", "--out", folder, "--one-file-per-entry", "--json")
    outcome = demo("export", "janna", *options)

    assert outcome.document["files"] == 1
    assert [path.name for path in folder.iterdir()] == ["Janna Tashieva.vcf"]


def test_an_export_of_nothing_writes_nothing(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"

    outcome = demo("export", "qqqzzz", "--to", "vcard3", "--out", path)

    assert outcome.code == 1
    assert not path.exists()


def test_an_export_into_a_missing_folder_says_so(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "no" / "out.vcf"

    outcome = demo("export", "--to", "vcard3", "--out", path)

    assert (outcome.code, outcome.err) == (1, f"There is no such file or folder: {path}.\n")


def test_a_receiver_says_format_level_and_files(demo: Run, tmp_path: Path) -> None:
    folder = tmp_path / "cards"

    outcome = demo("export", "janna", "--receiver", "outlook", "--out", folder)

    (file,) = folder.iterdir()
    assert "VERSION:3.0" in file.read_text(encoding="utf-8")
    assert outcome.out == f"{folder}: cards 1, files 1\n"


def test_terms_of_a_receiver_can_be_changed(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    options = ("--receiver", "outlook", "--to", "vcard4", "--level", "internal", "--one-file")

    demo("export", "janna", *options, "--out", path)

    assert "VERSION:4.0" in path.read_text(encoding="utf-8")


def test_what_the_format_cannot_hold_is_told_beside_the_answer(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"

    outcome = demo("export", "--receiver", "phone", "--out", path, "--json")

    assert outcome.document["cards"] > 0
    assert LOSSES[FormatLoss.POSTS_AS_PEOPLE] in outcome.err


def test_a_dry_run_tells_what_would_leave_and_writes_nothing(demo: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.vcf"
    options = ("--receiver", "phone", "--out", path, "--dry-run")

    told = demo("export", *options, "--json").document
    words = demo("export", *options).out.splitlines()

    assert not path.exists()
    assert told["level"] == "partners"
    assert told["leaving"]["name"] > 0
    assert f"leaves: names {told['leaving']['name']}" in words


def test_the_directory_itself_is_not_written_over(demo: Run, data_dir: Path) -> None:
    path = data_dir / "directory.pdir"
    before = path.read_bytes()

    outcome = demo("export", "--to", "vcard3", "--out", path)

    assert outcome.code == 1
    assert f"{path} is a directory of this program; it is not written over." in outcome.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [("--to", "vcard3"), ("--out", "somewhere.vcf"), ("--to", "vcard3", "--out", "-")],
)
def test_format_and_place_must_be_said(demo: Run, options: tuple[str, ...]) -> None:
    assert demo("export", *options).code == 2


@pytest.mark.parametrize("to", ["csv", "xlsx"])
def test_tables_are_written_with_the_columns_wanted(demo: Run, tmp_path: Path, to: str) -> None:
    path = tmp_path / f"out.{to}"
    columns = ("--columns", "name, email")

    assert demo("export", "janna", "--to", to, "--out", path, *columns).code == 0

    assert path.stat().st_size > 0
    if to == "csv":
        lines = path.read_text(encoding="utf-8-sig").splitlines()
        assert lines[0].startswith('"Name"')
        assert lines[1].startswith('"Janna Tashieva"')


def test_a_column_that_does_not_exist_is_wrong_usage(demo: Run, tmp_path: Path) -> None:
    outcome = demo("export", "--to", "csv", "--out", tmp_path / "x.csv", "--columns", "shoes")

    assert outcome.code == 2
    assert "shoes" in outcome.err


@pytest.mark.parametrize("to", ExportFormat)
def test_every_format_is_written(demo: Run, tmp_path: Path, to: ExportFormat) -> None:
    path = tmp_path / f"out{ENDINGS[to]}"

    outcome = demo("export", "--to", to, "--out", path, "--json")

    assert outcome.code == 0
    assert outcome.document["files"] == 1
    assert outcome.document["cards"] == 39
