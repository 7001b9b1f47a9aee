"""Zip files of cards are read member by member, within bounds, and never unpacked."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from directory_app.domain.errors import FileError, FileProblem
from directory_app.formats import zip_bounds
from directory_app.formats.archives import read_members
from directory_app.formats.cards import ReadCard
from directory_app.formats.vcard.reader import read_cards

_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{}\r\nN:;;;;\r\nEND:VCARD\r\n"


def _zip(path: Path, members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def _read(path: Path) -> list[tuple[str, list[str] | FileProblem | None]]:
    found: list[tuple[str, list[str] | FileProblem | None]] = []
    with path.open("rb") as file:
        for member in read_members(file, path):
            if member.content is None:
                found.append((member.name, member.problem))
            else:
                cards = read_cards(member.content)
                names = [one.names[0].text for one in cards if isinstance(one, ReadCard)]
                found.append((member.name, names))
    return found


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_cards_of_all_members_are_read(tmp_path: Path, method: int) -> None:
    many = "".join(_CARD.format(f"N{number}") for number in range(5000))
    path = _zip(
        tmp_path / "a.zip",
        {
            "people/": "",
            "people/a.vcf": _CARD.format("Айгуль"),
            "B.VCF": many,
            "__MACOSX/._a.vcf": "junk",
            ".hidden.vcf": "junk",
            "photo.jpg": "junk",
            "inner.zip": "junk",
        },
        method,
    )

    assert _read(path) == [
        ("people/a.vcf", ["Айгуль"]),
        ("B.VCF", [f"N{number}" for number in range(5000)]),
        ("photo.jpg", FileProblem.FORMAT_UNKNOWN),
        ("inner.zip", FileProblem.FORMAT_UNKNOWN),
    ]


def test_names_are_only_shown(tmp_path: Path) -> None:
    path = _zip(
        tmp_path / "a.zip",
        {
            "../../etc/a.vcf": _CARD.format("A"),
            "/etc/b.vcf": _CARD.format("B"),
            "c\u202efcv.x\n.vcf": _CARD.format("C"),
            "d" * 300 + ".vcf": _CARD.format("D"),
        },
    )

    names = [name for name, _ in _read(path)]

    assert names[:3] == ["../../etc/a.vcf", "/etc/b.vcf", "cfcv.x.vcf"]
    assert len(names[3]) == 201
    assert {entry.name for entry in tmp_path.iterdir()} <= {"a.zip", "user"}


def test_an_encrypted_member_stops_no_other(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.vcf": _CARD.format("A"), "b.vcf": _CARD.format("B")})
    content = bytearray(path.read_bytes())
    place = content.index(b"PK\x01\x02") + 8
    content[place : place + 2] = struct.pack("<H", 1)
    path.write_bytes(content)

    assert _read(path) == [("a.vcf", FileProblem.ENCRYPTED), ("b.vcf", ["B"])]


def _problem(path: Path) -> FileProblem:
    with pytest.raises(FileError) as caught:
        _read(path)
    return caught.value.problem


def test_a_member_that_grows_beyond_measure_ends_the_reading(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.vcf": "BEGIN:VCARD\r\nNOTE:" + "x" * 8_000_000})

    assert _problem(path) is FileProblem.TOO_LARGE


def test_members_that_lie_over_each_other_grow_no_more_than_one(tmp_path: Path) -> None:
    """Each of them is small and harmless, and a file of 4 kB would become 300 MB of cards."""
    path = _zip(tmp_path / "a.zip", {"a.vcf": _CARD.format("x" * 3_000_000)})
    content = path.read_bytes()
    place = content.index(b"PK\x01\x02")
    ending = content.index(b"PK\x05\x06")
    entry = content[place:ending]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 100, 100, 100 * len(entry), place, 0)
    path.write_bytes(content[:place] + entry * 100 + end)

    assert _problem(path) is FileProblem.TOO_LARGE


def test_all_members_together_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_bounds, "MAX_TOTAL", 1000)
    path = _zip(tmp_path / "a.zip", {f"{n}.vcf": _CARD.format("A" * 300) for n in range(5)})

    assert _problem(path) is FileProblem.TOO_LARGE


def test_the_number_of_members_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_bounds, "MAX_MEMBERS", 4)
    path = _zip(tmp_path / "a.zip", {f"{n}.vcf": _CARD.format("A") for n in range(5)})

    assert _problem(path) is FileProblem.TOO_LARGE


@pytest.mark.parametrize("content", [b"PK\x03\x04 and nothing else", b"PK\x05\x06"])
def test_what_is_no_zip_file_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)

    assert _problem(path) is FileProblem.DAMAGED


def test_a_member_that_was_cut_off_is_damaged(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.vcf": _CARD.format("A") * 50})
    content = bytearray(path.read_bytes())
    start = content.index(b"a.vcf") + 5
    content[start : start + 20] = b"\xff" * 20
    path.write_bytes(content)

    assert _problem(path) is FileProblem.DAMAGED


def test_members_can_be_read_by_turns(tmp_path: Path) -> None:
    path = _zip(tmp_path / "a.zip", {"a.vcf": "a" * 200_000, "b.vcf": "b" * 200_000}, 0)

    with path.open("rb") as file:
        first, second = (member.content for member in read_members(file, path))
        assert isinstance(first, io.BufferedReader)
        assert isinstance(second, io.BufferedReader)
        for _ in range(20):
            assert set(first.read(10_000)) == {ord("a")}
            assert set(second.read(10_000)) == {ord("b")}
        assert first.read() == b""
