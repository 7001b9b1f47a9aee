"""Nothing leaves by any way that its receiver may not see."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

import directory_app
from directory_app.domain.contact_points import Visibility
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import ExportFormat, ExportTerms, Receiver, TableLayout
from directory_app.services.directory import Directory
from tests.support.marked import marked_records
from tests.support.planted import (
    FOR_EVERYBODY,
    FOR_PARTNERS,
    GONE,
    INTERNAL,
    Planted,
    planted,
)

Way = Callable[[Directory, list[EntryId], Visibility, Path], str]
"""Lets entries out and returns all text that left."""

PACKAGE = Path(directory_app.__file__).parent

FORMATS = (
    ExportFormat.VCARD3,
    ExportFormat.VCARD4,
    ExportFormat.JCARD,
    ExportFormat.LDIF,
)


@pytest.fixture(scope="module")
def garden() -> Planted:
    return planted()


@pytest.fixture
def office(tmp_path: Path, garden: Planted) -> Iterator[tuple[Directory, list[EntryId]]]:
    directory = Directory.create(tmp_path / "planted.pdir", user_name="secret user")
    directory.entries.save(garden.records)
    uids = [garden.person.uid, garden.ministry.uid, garden.post.uid]
    found = directory.browsing.ids_of(uids)
    yield directory, [found[uid] for uid in uids]
    directory.close()


def file_of(export_format: ExportFormat, *, everything: bool) -> Way:
    def write(directory: Directory, ids: list[EntryId], level: Visibility, folder: Path) -> str:
        terms = ExportTerms(receiver=Receiver.PHONE, export_format=export_format, level=level)
        path = folder / "out"
        directory.exporting.export(None if everything else ids, terms.to(path))
        return unfolded(path.read_text(encoding="utf-8"))

    return write


def table_of(export_format: ExportFormat, layout: TableLayout) -> Way:
    def write(directory: Directory, _ids: list[EntryId], level: Visibility, folder: Path) -> str:
        terms = ExportTerms(
            receiver=Receiver.EXCEL, export_format=export_format, level=level, layout=layout
        )
        path = folder / "table"
        directory.exporting.export(None, terms.to(path))
        if export_format is ExportFormat.CSV:
            return path.read_text(encoding="utf-8")
        with ZipFile(path) as book:
            return "".join(book.read(name).decode() for name in book.namelist())

    return write


def single_files(directory: Directory, ids: list[EntryId], level: Visibility, folder: Path) -> str:
    terms = ExportTerms(receiver=Receiver.OUTLOOK, level=level, one_file_per_entry=True)
    directory.exporting.export(ids, terms.to(folder / "cards"))
    return text_of_files(folder / "cards")


def clipboard(directory: Directory, ids: list[EntryId], level: Visibility, _folder: Path) -> str:
    return unfolded(directory.exporting.card_text(ids, level=level))


def dragged(directory: Directory, ids: list[EntryId], level: Visibility, folder: Path) -> str:
    place = folder / "dragged"
    place.mkdir()
    directory.exporting.drag_files(ids, place, level=level)
    return text_of_files(place)


def code(directory: Directory, ids: list[EntryId], level: Visibility, _folder: Path) -> str:
    return "".join(directory.exporting.qr(each, level=level).text for each in ids)


def text_block(directory: Directory, ids: list[EntryId], level: Visibility, _folder: Path) -> str:
    return directory.exporting.text_block(ids, level=level)


def paper(directory: Directory, ids: list[EntryId], level: Visibility, _folder: Path) -> str:
    return repr(directory.exporting.printed(ids, level=level))


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\n ", "")


def text_of_files(folder: Path) -> str:
    return "".join(unfolded(path.read_text(encoding="utf-8")) for path in folder.iterdir())


WAYS: dict[str, Way] = {
    **{str(each): file_of(each, everything=True) for each in FORMATS},
    **{f"{each} of a selection": file_of(each, everything=False) for each in FORMATS},
    "single files": single_files,
    "clipboard": clipboard,
    "drag": dragged,
    "text block": text_block,
    "paper": paper,
    **{
        f"{each} {layout}": table_of(each, layout)
        for each in (ExportFormat.CSV, ExportFormat.XLSX)
        for layout in TableLayout
    },
}


def found(words: tuple[str, ...], text: str) -> list[str]:
    bare = text.replace("\\", "")
    return [word for word in words if word in bare]


@pytest.mark.parametrize("way", WAYS)
def test_partners_see_nothing_internal(
    office: tuple[Directory, list[EntryId]], tmp_path: Path, way: str
) -> None:
    text = WAYS[way](*office, Visibility.PARTNERS, tmp_path)

    assert found((*INTERNAL, *GONE, "secret"), text) == []
    assert found(FOR_EVERYBODY, text) == list(FOR_EVERYBODY)
    assert found(FOR_PARTNERS, text) == list(FOR_PARTNERS)


@pytest.mark.parametrize("way", WAYS)
def test_the_public_sees_nothing_of_partners(
    office: tuple[Directory, list[EntryId]], tmp_path: Path, way: str
) -> None:
    text = WAYS[way](*office, Visibility.PUBLIC, tmp_path)

    assert found((*INTERNAL, *FOR_PARTNERS, *GONE, "secret"), text) == []
    assert found(FOR_EVERYBODY, text) == list(FOR_EVERYBODY)


def test_a_code_has_the_first_values_its_receiver_may_see(
    office: tuple[Directory, list[EntryId]], tmp_path: Path
) -> None:
    partners = code(*office, Visibility.PARTNERS, tmp_path)
    public = code(*office, Visibility.PUBLIC, tmp_path)

    assert found((*INTERNAL, *GONE, "secret"), partners) == []
    assert "work@planted.example" in partners
    assert found((*INTERNAL, *FOR_PARTNERS, *GONE, "secret"), public) == []
    assert "office@planted.example" in public


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Directory, list[EntryId]]]:
    folder = tmp_path_factory.mktemp("marks")
    directory = Directory.create(folder / "marked.pdir", user_name="tester")
    records = marked_records()
    directory.entries.save(records)
    yield directory, list(directory.browsing.ids_of([record.uid for record in records]).values())
    directory.close()


@pytest.mark.parametrize("level", Visibility)
@pytest.mark.parametrize("way", [*WAYS, "code"])
def test_every_text_stays_within_its_level(
    marks: tuple[Directory, list[EntryId]], tmp_path: Path, way: str, level: Visibility
) -> None:
    text = (WAYS | {"code": code})[way](*marks, level, tmp_path)

    open_to = {*Visibility} if level is Visibility.INTERNAL else {Visibility.PUBLIC, level}
    seen = set(re.findall(rf"({'|'.join(Visibility)})\d{{4}}", text))
    assert seen <= open_to
    assert seen


def calls_of(name: str) -> set[str]:
    """Return the modules of the package that call ``name``."""
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name
    }


def test_only_the_gate_discloses_and_cards_are_made_of_what_it_gives() -> None:
    assert calls_of("Disclosed") == {"domain/disclosing.py"}
    assert calls_of("CardData") == {"services/card_export.py"}


def test_paper_is_made_of_cards_alone() -> None:
    assert calls_of("PrintedEntry") == {"services/printed_entries.py"}
    assert calls_of("printed_entry") == {"services/exporting.py"}


def test_the_house_sees_what_holds(office: tuple[Directory, list[EntryId]], tmp_path: Path) -> None:
    text = WAYS["vcard4"](*office, Visibility.INTERNAL, tmp_path)

    assert found((*FOR_EVERYBODY, *FOR_PARTNERS), text) == [*FOR_EVERYBODY, *FOR_PARTNERS]
    assert "home@planted.example" in text
    assert "secret remark on the person" in text
    assert found(GONE, text) == []
