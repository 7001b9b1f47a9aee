"""Which format a file has is told by what stands in it."""

import contextlib
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats.cards import CardProblem, ReadCard
from directory_app.formats.contact_files import ContactFormat, contact_format, read_contacts
from directory_app.formats.tables.model import ColumnField, ColumnTarget, TableMapping

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nN:;A;;;\r\nEND:VCARD\r\n"
_JCARD = '["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "A"]]]'
_LDIF = "version: 1\n\ndn: cn=A\nobjectClass: person\ncn: A\n"


def _workbook() -> bytes:
    content = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Name", "E-mail"])
    book.active.append(["A", "a@b.example"])
    book.save(content)
    return content.getvalue()


def _zip(members: dict[str, bytes | str]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return content.getvalue()


_FILES = [
    ("a.vcf", _CARD.encode(), ContactFormat.VCARD),
    ("a.txt", _CARD.encode("utf-16"), ContactFormat.VCARD),
    ("a.csv", b"\r\n\r\njunk\r\n" + _CARD.encode(), ContactFormat.VCARD),
    ("a.dat", _JCARD.encode(), ContactFormat.JCARD),
    ("a.csv", f"\n[{_JCARD}]".encode("utf-16"), ContactFormat.JCARD),
    ("a.dat", _LDIF.encode(), ContactFormat.LDIF),
    ("a.csv", ("# made by hand\n\n" + _LDIF[12:]).encode(), ContactFormat.LDIF),
    ("a.dat", b' [["vcard", [["fn", {}, "text", "A"]]]]', ContactFormat.JCARD),
    ("a.csv", b"Name,E-mail\nA,a@b.example\n", ContactFormat.TABLE),
    ("a.txt", "ФИО;E-mail\nA;a@b.example\n".encode("cp1251"), ContactFormat.TABLE),
    ("a.vcf", _workbook(), ContactFormat.TABLE),
    ("a", _zip({"b.vcf": _CARD, "c.ldif": _LDIF, "d.png": "x"}), ContactFormat.ARCHIVE),
]


@pytest.mark.parametrize(("name", "content", "expected"), _FILES, ids=lambda one: str(one)[:12])
def test_format_is_told_and_the_cards_are_read(
    tmp_path: Path, name: str, content: bytes, expected: ContactFormat
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with path.open("rb") as file:
        assert contact_format(file, path) is expected
        assert file.tell() == 0
        found = list(read_contacts(file, path))

    cards = [one.content for one in found if isinstance(one.content, ReadCard)]
    assert {card.names[0].given or card.names[0].text for card in cards} == {"A"}
    if expected is ContactFormat.ARCHIVE:
        assert [one.member for one in found] == ["b.vcf", "c.ldif", "d.png"]
        assert found[-1].content is FileProblem.FORMAT_UNKNOWN


@pytest.mark.parametrize("content", [b"", b"some words", b"\x89PNG\r\n\x1a\n\0\0"])
def test_what_is_none_of_them_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(content)

    with path.open("rb") as file, pytest.raises(FileError) as caught:
        list(read_contacts(file, path))

    assert caught.value.problem is FileProblem.FORMAT_UNKNOWN


def test_a_mapping_is_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;E-mail\nA;B\n")
    mapping = TableMapping(
        targets=(ColumnTarget(ColumnField.NOTE), ColumnTarget(ColumnField.FULL_NAME))
    )

    with path.open("rb") as file:
        ((card, member),) = read_contacts(file, path, mapping)

    assert isinstance(card, ReadCard)
    assert (card.names[0].text, card.note, member) == ("B", "A", "")


def test_a_damaged_member_stops_no_other(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.vcf", _CARD * 50)
        archive.writestr("b.vcf", _CARD)
    content = bytearray(path.read_bytes())
    start = content.index(b"a.vcf") + 5
    content[start : start + 20] = b"\xff" * 20
    path.write_bytes(content)

    with path.open("rb") as file:
        found = list(read_contacts(file, path))

    assert found[0] == (FileProblem.DAMAGED, "a.vcf")
    assert not isinstance(found[-1].content, (CardProblem, FileProblem))


_EDITS = st.lists(
    st.tuples(
        st.integers(0, 10_000),
        st.integers(0, 30),
        st.sampled_from(
            [
                b"",
                b'"',
                b";",
                b"\n",
                b"\r",
                b"\0",
                b"'=",
                b"9.9E+11",
                b":::",
                b"\xff\xfe",
                b"sep=;\n",
            ]
        )
        | st.binary(max_size=40),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=150, deadline=None)
@given(seed=st.sampled_from(_FILES), edits=_EDITS)
def test_no_damage_to_a_file_is_met_with_surprise(
    tmp_path_factory: pytest.TempPathFactory,
    seed: tuple[str, bytes, ContactFormat],
    edits: list[tuple[int, int, bytes]],
) -> None:
    name, content, _ = seed
    damaged = bytearray(content)
    for place, length, new in edits:
        start = place % (len(damaged) + 1)
        damaged[start : start + length] = new
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(damaged)

    with path.open("rb") as file, contextlib.suppress(FileError):
        for found in read_contacts(file, path):
            assert isinstance(found.content, (ReadCard, CardProblem, FileProblem))
