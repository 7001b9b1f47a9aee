"""Files of every format are planned and imported in the same way."""

import json
import tracemalloc
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.entries import Organisation, Person
from directory_app.domain.errors import FileProblem
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.receivers import ENDINGS, ExportFormat
from directory_app.domain.views import ScopeKind
from directory_app.formats.cards import CardProblemCode
from directory_app.services.directory import Directory
from directory_app.services.import_cards import groups_of
from directory_app.services.import_reading import ImportFile, read_batches
from directory_app.services.importing import DuplicateChoice, ImportFormat, ImportOutcome
from directory_app.services.tables import ColumnField, ColumnTarget, inspect_table, look_at
from directory_app.store.import_spool import CardRow, ImportSpool
from directory_app.system.files import write_private
from tests.support.export_requests import request_to
from tests.support.import_desk import Desk, figures
from tests.support.workbooks import make_workbook

_DATA = Path(__file__).parents[1] / "data"
_TABLES = sorted((_DATA / "tables").glob("*.csv"))
_FILES = [*_TABLES, *sorted((_DATA / "ldif").glob("*.ldif"))]
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
        case ImportFormat.VCARD | ImportFormat.AUTO:
            path.write_text(CARD, newline="")
        case ImportFormat.CSV:
            path.write_bytes(CSV.encode("cp1251"))
        case ImportFormat.LDIF:
            path.write_text(LDIF)
        case ImportFormat.JCARD:
            path.write_text(json.dumps([JCARD]))
        case ImportFormat.XLSX:
            rows = [["Name", "E-mail"], ["Mira Example", "mira@example.org"]]
            make_workbook(path, {"People": rows})
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
    said = form if is_said else ImportFormat.AUTO
    importing = desk.directory.importing

    first = importing.carry_out(importing.plan([path], form=said))
    second = importing.plan([path], form=said)

    assert figures(first)[0] == 1
    assert list(desk.entries()) == ["Mira Example"]
    assert second.counts.new == 0


def test_files_of_other_programs_add_nothing_the_second_time(desk: Desk) -> None:
    importing = desk.directory.importing

    first = desk.carry_out(importing.plan(_FILES), DuplicateChoice.ADD)
    second = desk.carry_out(importing.plan(_FILES))

    assert first.added + first.updated + first.unchanged + first.duplicates == first.cards == 26
    assert (second.added, second.updated, second.duplicates) == (0, 0, 0)
    assert second.unchanged == second.cards == first.cards


def test_a_list_of_an_office_becomes_people_with_numbers_of_its_country(desk: Desk) -> None:
    path = _DATA / "tables" / "office-list.csv"
    table = look_at(path)
    assert table is not None
    mapping = table.mapping(region="KG")

    report = desk.carry_out(desk.directory.importing.plan([path], mappings={path: mapping}))

    person = desk.person("Примеров Иван Иванович")
    assert [(phone.e164, phone.kind) for phone in person.phones] == [
        ("+996312261000", PhoneKind.VOICE),
        ("+996312261007", PhoneKind.FAX),
        ("+996555123456", PhoneKind.MOBILE),
    ]
    assert person.kept_properties == ("X-PDIR-COLUMN;X-PDIR-HEADER=Каб.:12",)
    assert isinstance(desk.entries()["Отдел печати"], Organisation)
    assert [(fault.reason, fault.card, fault.line) for fault in report.errors] == [
        (CardProblemCode.PHONE_DIGITS_LOST, 6, 6)
    ]


def test_the_mapping_of_the_user_is_followed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name;Chief\nAgency of Examples;Aigul Example\n")
    mapping = replace(
        inspect_table(path).mapping(),
        targets=(ColumnTarget(ColumnField.ORGANISATION), ColumnTarget(ColumnField.FULL_NAME)),
    )

    desk.carry_out(desk.directory.importing.plan([path], mappings={path: mapping}))

    assert isinstance(desk.entries()["Aigul Example"], Person)
    assert isinstance(desk.entries()["Agency of Examples"], Organisation)


def test_lists_of_a_table_become_lists_with_their_members(desk: Desk) -> None:
    desk.carry_out(desk.directory.importing.plan([_DATA / "tables" / "several-names.csv"]))

    lines = desk.directory.browsing.navigation()
    lists = {line.name: line.count for line in lines if line.scope.kind is ScopeKind.LIST}
    assert lists == {"Press": 2, "Donors": 1}


def test_members_of_a_zip_file_are_counted_through_and_named(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cards.zip"
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nN:;{};;;\r\nEND:VCARD\r\n"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.vcf", card.format("A", "A") + card.format("B", "B"))
        archive.writestr("more/c.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n" + card.format("C", "C"))
        archive.writestr("photo.png", b"\x89PNG")

    plan = desk.directory.importing.plan([path])

    shown = plan.rows(ImportOutcome.NEW, 0, 10)
    assert [(one.name, one.card) for one in shown] == [("A", 1), ("B", 2), ("C", 4)]
    assert [(fault.file.name, fault.card, fault.reason) for fault in plan.faults] == [
        ("c.vcf", 3, CardProblemCode.NO_NAME),
        ("photo.png", 0, FileProblem.FORMAT_UNKNOWN),
    ]
    desk.carry_out(plan)
    assert {"A", "B", "C"} <= set(desk.entries())


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.xlsx", b"PK\x03\x04 and nothing else", FileProblem.DAMAGED),
        ("a.bin", b"prose", FileProblem.FORMAT_UNKNOWN),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40), FileProblem.FORMAT_UNKNOWN),
        ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0", FileProblem.NOT_TEXT),
        ("a.csv", b"", FileProblem.NO_CARDS),
        ("a.txt", b"Dear all, nothing here", FileProblem.NO_CARDS),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_word(
    tmp_path: Path, name: str, content: bytes, reason: FileProblem
) -> None:
    path = tmp_path / name
    write_private(path, content)

    (batch,) = read_batches([ImportFile(path)])

    assert [(fault.file, fault.reason) for fault in batch.faults] == [(path, reason)]
    assert look_at(path) is None or reason is FileProblem.NO_CARDS


def test_sheets_that_nobody_chose_are_told(tmp_path: Path) -> None:
    path = make_workbook(
        tmp_path / "partners.xlsx",
        {
            "Cover": [["Partners in autumn"]],
            "Ministries": [["Name", "E-mail"], ["Mira Example", "mira@example.org"]],
            "Empty": [],
            "Agencies": [["Name", "E-mail"], ["Aida Specimen", "aida@example.org"]],
        },
    )

    (batch,) = read_batches([ImportFile(path)])

    assert [row.kind for row in batch.rows] == ["person"]
    assert "Mira Example" in batch.rows[0].body
    assert [(fault.reason, fault.detail) for fault in batch.faults] == [
        (CardProblemCode.SHEET_LEFT_OUT, "Agencies"),
        (CardProblemCode.SHEET_LEFT_OUT, "Cover"),
    ]


def test_a_sheet_that_was_chosen_is_read_and_no_other_is_told(tmp_path: Path) -> None:
    rows = [["Name", "E-mail"], ["Mira Example", "mira@example.org"]]
    path = make_workbook(
        tmp_path / "partners.xlsx", {"One": rows, "Two": [*rows, ["Aida", "a@b.org"]]}
    )
    table = look_at(path)
    assert table is not None
    assert table.place_of("Three") is None
    assert table.other_sheets(1) == ("One",)

    (batch,) = read_batches([ImportFile(path, mapping=table.mapping(table.place_of("Two") or 0))])

    assert (len(batch.rows), batch.faults) == (2, [])


def test_sheets_are_told_too_where_none_holds_contacts(tmp_path: Path) -> None:
    prose = [["Dear all, nothing here"]]
    path = make_workbook(tmp_path / "notes.xlsx", {"One": prose, "Two": prose})

    (batch,) = read_batches([ImportFile(path)])

    assert [fault.reason for fault in batch.faults] == [
        FileProblem.NO_CARDS,
        CardProblemCode.SHEET_LEFT_OUT,
    ]


def test_cards_come_in_batches_with_the_bytes_that_were_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Phone\n" + "".join(f"A{n},123456{n}\n" for n in range(600)))

    batches = list(read_batches([ImportFile(path)]))

    assert [len(batch.rows) for batch in batches] == [250, 250, 100]
    assert batches[-1].done == path.stat().st_size
    assert {row.kind for batch in batches for row in batch.rows} == {RecordKind.PERSON}


def test_cards_with_large_pictures_are_handed_on_a_few_at_a_time(tmp_path: Path) -> None:
    """Of a phone's 300 contacts with a photo each, all together took 1.5 GB of memory."""
    photo = "A" * 1_500_000
    path = tmp_path / "photos.vcf"
    with path.open("w", newline="") as file:
        for n in range(7):
            file.write(f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{n}\r\nFN:A{n}\r\n")
            file.write(f"PHOTO;ENCODING=b:{photo}\r\nEND:VCARD\r\n")

    batches = list(read_batches([ImportFile(path)]))

    assert [len(batch.rows) for batch in batches] == [3, 3, 1]


def test_cards_with_large_pictures_are_kept_and_decided_a_few_at_a_time() -> None:
    numbers, body = range(40), "A" * 800_000
    spool = ImportSpool()
    for n in numbers:
        spool.add_cards(
            [
                CardRow(
                    number=n, file=0, card=n, line=n, uid=f"uid-{n}", has_own_uid=True,
                    kind=RecordKind.PERSON, known=False, rank=0, first=n, body=body,
                )
            ]
        )  # fmt: skip

    tracemalloc.start()
    try:
        pieces = [len(piece) for piece in groups_of(spool.cards(numbers), 250)]
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        spool.close()

    assert pieces == [6, 6, 6, 6, 6, 6, 4]
    assert peak < len(numbers) * len(body) / 2


@pytest.mark.parametrize(
    ("export_format", "ending"),
    [(ExportFormat.CSV, ".csv"), (ExportFormat.XLSX, ".xlsx"), (ExportFormat.LDIF, ".ldif")],
)
def test_an_export_that_comes_back_changes_nothing(
    directory: Directory, tmp_path: Path, export_format: ExportFormat, ending: str
) -> None:
    path = tmp_path / f"all{ending}"
    directory.exporting.export(None, request_to(path, export_format=export_format))

    plan = directory.importing.plan([path])

    assert {card.outcome for card in plan.rows(None, 0, 100)} == {ImportOutcome.UNCHANGED}
    assert plan.faults == ()
    plan.close()


@pytest.mark.parametrize("export_format", ExportFormat)
def test_an_export_of_every_format_goes_into_a_new_directory(
    directory: Directory, desk: Desk, tmp_path: Path, export_format: ExportFormat
) -> None:
    path = tmp_path / f"all{ENDINGS[export_format]}"
    directory.exporting.export(None, request_to(path, export_format=export_format))

    report = desk.carry_out(desk.directory.importing.plan([path]))

    assert (report.cards, report.added, report.error_count) == (5, 5, 0)
    mira = desk.person("Mira Example")
    assert mira.note == "met in Osh"
    assert [email.address for email in mira.emails] == ["mira@example.org"]
    assert [group.name for group in desk.directory.lists.all()] == ["Press, Bishkek"]
