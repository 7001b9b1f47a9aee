"""The commands demo and import."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.support.workbooks import make_workbook

_CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:x\r\nFN:Mira Example\r\nN:Example;Mira;;;\r\nEND:VCARD\r\n"
)


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.vcf"
    path.write_text(_CARD, newline="")
    return path


def test_the_demo_goes_into_an_empty_directory_only(demo: Run) -> None:
    outcome = demo("demo")

    assert (outcome.code, outcome.out) == (1, "")
    assert "not empty" in outcome.err


def test_an_encrypted_demo_opens_with_its_passphrase_only(
    run_command: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIRECTORY_APP_PASSPHRASE", "correct horse")
    assert run_command("demo", "--encrypt").code == 0
    assert run_command("stats", "--json").document["people"] == 1

    monkeypatch.setenv("DIRECTORY_APP_PASSPHRASE", "wrong")
    outcome = run_command("stats", "--json")
    assert (outcome.code, outcome.out) == (1, "")
    assert "The passphrase is wrong, or this file is not a directory" in outcome.err

    monkeypatch.delenv("DIRECTORY_APP_PASSPHRASE")
    outcome = run_command("stats")
    assert outcome.code == 1
    assert "DIRECTORY_APP_PASSPHRASE" in outcome.err


def test_an_import_makes_the_directory_and_counts(run_command: Run, card: Path) -> None:
    expected = {
        "files": 1,
        "cards": 1,
        "added": 1,
        "updated": 0,
        "unchanged": 0,
        "duplicates": 0,
        "errors": [],
    }
    assert run_command("import", card, "--json").document == expected
    again = run_command("import", card, "--json").document
    assert again == {**expected, "added": 0, "unchanged": 1}


def test_a_dry_run_makes_nothing(run_command: Run, card: Path, data_dir: Path) -> None:
    outcome = run_command("import", card, "--dry-run", "--json")

    assert outcome.document["added"] == 1
    assert not data_dir.exists()


def test_a_dry_run_changes_nothing(demo: Run, card: Path) -> None:
    assert demo("import", card, "--dry-run", "--json").document["added"] == 1
    assert demo("stats", "--json").document["people"] == 1


def test_what_cannot_be_read_is_told_and_the_rest_imported(
    run_command: Run, card: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.vcf"
    card.write_text(_CARD + "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n", newline="")

    outcome = run_command("import", missing, card, "--json")

    assert outcome.code == 0
    assert [(each["file"], each["card"], each["line"]) for each in outcome.document["errors"]] == [
        (str(missing), 0, 0),
        (str(card), 2, 7),
    ]
    words = run_command("import", missing, card).err.splitlines()
    assert words[0] == f"There is no such file or folder: {missing}."
    assert words[1] == f"{card}, card 2, line 7: no name"


def test_when_nothing_could_be_read_no_directory_is_made(
    run_command: Run, tmp_path: Path, data_dir: Path
) -> None:
    outcome = run_command("import", tmp_path / "missing.vcf", "--json")

    assert outcome.code == 1
    assert outcome.document["cards"] == 0
    assert not (data_dir / "directory.pdir").exists()


@pytest.mark.parametrize(
    ("choice", "figures"), [("skip", (0, 0, 1)), ("update", (0, 1, 0)), ("add", (1, 0, 0))]
)
def test_possible_duplicates_are_left_out_merged_or_added(
    run_command: Run, tmp_path: Path, choice: str, figures: tuple[int, int, int]
) -> None:
    there, new = tmp_path / "there.vcf", tmp_path / "new.vcf"
    person = _CARD.replace("END:", "EMAIL:mira@example.org\r\nEND:")
    there.write_text(person, newline="")
    new.write_text(person.replace("UID:x", "UID:y\r\nTITLE:Head"), newline="")
    run_command("import", there)

    told = run_command("import", new, "--duplicates", choice, "--json").document

    assert (told["added"], told["updated"], told["duplicates"]) == figures


def test_the_sheet_of_a_workbook_can_be_said(run_command: Run, tmp_path: Path) -> None:
    header = ["Name", "E-mail"]
    one, two = ["Mira Example", "mira@example.org"], ["Aida Specimen", "aida@example.org"]
    sheets = {"One": [header, one], "Two of us": [header, two]}
    path = make_workbook(tmp_path / "partners.xlsx", sheets)

    told = run_command("import", path, "--format", "auto")
    assert told.err.strip() == (
        f"{path}: the sheet 'Two of us' was not read; import it with --sheet 'Two of us'"
    )
    assert told.code == 0
    chosen = run_command("import", path, "--sheet", "Two of us", "--json").document
    assert (chosen["added"], chosen["errors"]) == (1, [])

    wrong = run_command("import", path, "--sheet", "Three")
    assert wrong.code == 2
    assert "there are: One, Two of us" in " ".join(wrong.err.replace("│", " ").split())


def test_a_sheet_is_asked_of_workbooks_only(run_command: Run, card: Path) -> None:
    assert run_command("import", card, "--sheet", "One").code == 2


def test_a_folder_is_no_file_to_import(run_command: Run, tmp_path: Path) -> None:
    outcome = run_command("import", tmp_path)

    assert outcome.code == 1
    assert f"{tmp_path} is a folder or a device, not a file." in outcome.err


def test_a_table_is_imported_under_its_format(run_command: Run, tmp_path: Path) -> None:
    table = tmp_path / "people.csv"
    table.write_text("Name,E-mail\nMira Example,mira@example.org\n")

    told = run_command("import", table, "--format", "csv", "--json").document

    assert (told["cards"], told["added"]) == (1, 1)
    assert run_command("import", table, "--format", "fax").code == 2
