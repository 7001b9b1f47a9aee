"""The rules that every exported file of cards keeps.

Each is there because a program that people use does something worse without it: which one, and
what, is said at the rule. `tests/foreign` asks the programs themselves.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from directory_app.formats.cards import VCardVersion
from tests.support.whole_exports import Content, export

pytestmark = pytest.mark.parametrize("version", VCardVersion)

_LINE: Final = re.compile(
    r'(?:([\w-]+)\.)?([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*):(.*)', re.DOTALL
)
_PARAMETER: Final = re.compile(r';([\w-]+)=((?:"[^"]*"|[^";:])*)')
_TEXTS: Final = frozenset({"FN", "NOTE", "TITLE", "ROLE", "NICKNAME", "LABEL", "TEL", "EMAIL"})


class Line(NamedTuple):
    """A content line as the standards split it."""

    group: str
    name: str
    parameters: dict[str, str]
    value: str

    @property
    def types(self) -> list[str]:
        """The TYPE values."""
        return self.parameters.get("TYPE", "").split(",")


@pytest.fixture(scope="module", params=Content)
def files(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[VCardVersion, bytes]:
    folder = tmp_path_factory.mktemp("files")
    paths: dict[VCardVersion, Path] = {
        version: export(request.param, version, folder) for version in VCardVersion
    }
    return {version: path.read_bytes() for version, path in paths.items()}


@pytest.fixture
def data(files: dict[VCardVersion, bytes], version: VCardVersion) -> bytes:
    return files[version]


@pytest.fixture
def lines(data: bytes) -> list[Line]:
    texts = data.decode().replace("\r\n ", "").split("\r\n")[:-1]
    found = [_LINE.fullmatch(text) for text in texts]
    assert all(found)  # every parameter has a name: Thunderbird empties a card where one has none
    return [
        Line(match[1] or "", match[2].upper(), dict(_PARAMETER.findall(match[3])), match[4])
        for match in found
        if match
    ]


def test_lines_end_and_are_folded_as_importers_insist_on(data: bytes) -> None:
    """Thunderbird refuses a file of two kinds of line ends, or with a character cut in two."""
    folded = data.split(b"\r\n")

    assert data.startswith(b"BEGIN:VCARD\r\n")  # with a byte order mark ez-vcard loses the card
    assert data.endswith(b"\r\nEND:VCARD\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in folded)
    assert max(map(len, folded)) <= 75
    assert [line.decode() for line in folded]


def test_types_are_in_capitals_and_not_quoted(lines: list[Line]) -> None:
    """KContacts loses small ones of e-mails; Evolution shows no number with quoted ones."""
    for line in lines:
        types = line.parameters.get("TYPE", "")
        if line.name in {"TEL", "EMAIL", "ADR", "URL", "LABEL"}:
            assert types == types.upper()
        assert '"' not in types


def test_no_charset_is_named(lines: list[Line]) -> None:
    assert not any("CHARSET" in line.parameters for line in lines)


def test_numbers_are_text(lines: list[Line]) -> None:
    """Evolution, KContacts and Thunderbird show a URI sign by sign."""
    numbers = [line for line in lines if line.name == "TEL"]

    assert numbers
    assert not any("tel:" in line.value or "VALUE" in line.parameters for line in numbers)


def test_preference_is_a_type_and_in_4_0_a_parameter_too(
    lines: list[Line], version: VCardVersion
) -> None:
    """Evolution and KContacts do not see PREF=1 at numbers; 4.0 has no other way."""
    for line in lines:
        expected = "PREF" in line.types and version is VCardVersion.V4
        assert ("PREF" in line.parameters) == expected


def test_a_main_number_is_one_at_work_too(lines: list[Line]) -> None:
    """Evolution does not show a number that is MAIN and nothing else."""
    for line in lines:
        assert "MAIN" not in line.types or {"WORK", "VOICE"} <= set(line.types)


def test_numbers_e_mails_and_links_are_in_no_group(lines: list[Line]) -> None:
    """KContacts drops grouped ones."""
    assert not any(line.group for line in lines if line.name in {"TEL", "EMAIL", "URL"})


def test_each_label_follows_its_address(lines: list[Line], version: VCardVersion) -> None:
    """By their order programs know which address a label of 3.0 belongs to."""
    names = [line.name for line in lines]
    after = {names[place - 1] for place, name in enumerate(names) if name == "LABEL"}

    assert after <= {"ADR"}
    assert version is VCardVersion.V3 or "LABEL" not in names


def test_commas_and_semicolons_are_escaped(lines: list[Line], version: VCardVersion) -> None:
    """Radicale cuts a text at a bare comma, and Evolution at a bare semicolon.

    In 4.0 a semicolon stays bare, as RFC 6350 has it: most programs would show the backslash.
    """
    for line in lines:
        if line.name in _TEXTS:
            bare = re.sub(r"\\.", "", line.value)
            assert "," not in bare
            assert version is VCardVersion.V4 or ";" not in bare


def test_links_have_no_comma_or_semicolon(lines: list[Line]) -> None:
    """Radicale cuts a link at the one, Evolution at the other."""
    for line in lines:
        assert line.name not in {"URL", "X-SOCIALPROFILE"} or not {",", ";"} & set(line.value)


def test_a_card_has_one_line_of_categories(lines: list[Line]) -> None:
    """Of several lines Evolution takes the first, and KContacts the last."""
    found = [line.name for line in lines if line.name in {"BEGIN", "CATEGORIES"}]

    assert ("CATEGORIES", "CATEGORIES") not in list(pairwise(found))


def test_a_card_of_3_0_has_one_name(lines: list[Line], version: VCardVersion) -> None:
    """Of several FN some programs take the last, which is the name in another language."""
    cards = sum(line.name == "BEGIN" for line in lines)
    names = sum(line.name == "FN" for line in lines)

    assert names == cards or (version is VCardVersion.V4 and names > cards)
