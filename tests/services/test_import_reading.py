"""Files of every format are planned and imported in the same way."""

import json
import zipfile
from pathlib import Path

import openpyxl
import pytest

from directory_app.domain.errors import FileProblem
from directory_app.services.importing import ImportFormat, ImportOutcome
from directory_app.services.tables import inspect_table
from tests.support.import_desk import Desk, figures

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mira Example\r\nN:Example;Mira;;;\r\nEND:VCARD\r\n"
CSV = "Name;E-mail;Телефон\r\nMira Example;mira@example.org;0312 66-12-34, 0312 66-12-35\r\n"
LDIF = "dn: cn=Mira Example\nobjectClass: person\ncn: Mira Example\nsn: Example\n"
JCARD = [
    "vcard",
    [
        ["version", {}, "text", "4.0"],
        ["fn", {}, "text", "Mira Example"],
        ["n", {}, "text", ["Example", "Mira", "", "", ""]],
    ],
]


def write(folder: Path, form: ImportFormat) -> Path:
    """Write the same person in a format."""
    path = folder / f"people.{form}"
    match form:
        case ImportFormat.VCARD:
            path.write_text(CARD, newline="")
        case ImportFormat.CSV:
            path.write_bytes(CSV.encode("cp1251"))
        case ImportFormat.LDIF:
            path.write_text(LDIF)
        case ImportFormat.JCARD:
            path.write_text(json.dumps([JCARD]))
        case ImportFormat.XLSX:
            book = openpyxl.Workbook()
            assert book.active is not None
            book.active.append(["Name", "E-mail"])
            book.active.append(["Mira Example", "mira@example.org"])
            book.save(path)
        case ImportFormat.ZIP:
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("mira.vcf", CARD)
    return path


@pytest.mark.parametrize("form", ImportFormat)
@pytest.mark.parametrize("is_said", [False, True])
def test_a_person_comes_in_from_every_format_and_only_once(
    desk: Desk, tmp_path: Path, form: ImportFormat, is_said: bool
) -> None:
    path = write(tmp_path, form)
    said = form if is_said else None
    importing = desk.directory.importing

    first = importing.carry_out(importing.plan([path], form=said))
    second = importing.plan([path], form=said)

    assert figures(first)[0] == 1
    assert list(desk.entries()) == ["Mira Example"]
    assert second.counts.new == 0


def test_a_table_is_read_as_its_columns_were_mapped(desk: Desk, tmp_path: Path) -> None:
    path = write(tmp_path, ImportFormat.CSV)
    mapping = inspect_table(path).mapping(region="KG")

    desk.carry_out(desk.directory.importing.plan([path], mappings={path: mapping}))

    phones = desk.person("Mira Example").phones
    assert [phone.e164 for phone in phones] == ["+996312661234", "+996312661235"]


def test_cards_of_a_zip_file_are_numbered_on_and_its_other_files_told(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "cards.zip"
    nameless = "BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.vcf", CARD + CARD.replace("Mira", "Aida"))
        archive.writestr("two.vcf", nameless + CARD.replace("Mira", "Nino"))
        archive.writestr("holiday.png", "pixels")

    plan = desk.directory.importing.plan([path])

    rows = plan.rows(ImportOutcome.NEW, 0, 10)
    assert [(row.name, row.card) for row in rows] == [
        ("Mira Example", 1),
        ("Aida Example", 2),
        ("Nino Example", 4),
    ]
    faults = {(fault.card, fault.reason, fault.detail) for fault in plan.faults}
    assert faults == {(3, "no_name", ""), (0, FileProblem.FORMAT_UNKNOWN, "holiday.png")}


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("broken.zip", b"PK\x03\x04 no zip file", FileProblem.DAMAGED),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(40), FileProblem.FORMAT_UNKNOWN),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    desk: Desk, tmp_path: Path, name: str, content: bytes, reason: FileProblem
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    plan = desk.directory.importing.plan([path])

    assert [(fault.file, fault.reason) for fault in plan.faults] == [(path, reason)]
