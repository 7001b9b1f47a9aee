from pathlib import Path

import pytest

from directory_app.services.tables import TableKind, look_at


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.csv", b"Name;E-mail\nMira;mira@example.org\n"),
        ("people.txt", b"Name\tE-mail\nMira\tmira@example.org\n"),
        ("PEOPLE.CSV", b"Name,E-mail\n"),
    ],
)
def test_text_with_cells_is_a_table(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    table = look_at(path)

    assert table is not None
    assert table.kind is TableKind.CSV


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("people.vcf", b"BEGIN:VCARD\r\n"),
        ("people.txt", b"begin:vcard\r\n"),
        ("people.ldif", b"dn: cn=Mira\n"),
        ("cards.zip", b"PK\x03\x04 broken"),
        ("people.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ],
)
def test_what_is_no_table_or_a_broken_one_is_left_to_the_plan(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert look_at(path) is None


def test_a_file_that_is_not_there_is_no_table(tmp_path: Path) -> None:
    assert look_at(tmp_path / "people.csv") is None
