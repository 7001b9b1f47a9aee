"""Let other programs read a file of cards."""

import base64
import json
from collections.abc import Sequence
from contextlib import ExitStack
from enum import Enum
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple, Self

import pytest
import vobject

from tests.foreign.marionette import Marionette, thunderbird
from tests.foreign.npm_packages import install_packages
from tests.foreign.programs import Program
from tests.foreign.running import output_of
from tests.foreign.understanding import Understanding

_FOLDER: Final = Path(__file__).parent
_READERS: Final = _FOLDER / "readers"
_SYSTEM_PYTHON: Final = "/usr/bin/python3"
_JARS: Final = "/usr/share/java/ez-vcard.jar:/usr/share/java/vinnie.jar"


class Reader(Enum):
    """Who reads our files, and what that needs."""

    THUNDERBIRD = Program.THUNDERBIRD
    EVOLUTION = Program.EVOLUTION
    KCONTACTS = Program.KCONTACTS
    EZ_VCARD = Program.EZ_VCARD
    ICAL_JS = Program.NODE
    VOBJECT = None


every_reader: Final = pytest.mark.parametrize(
    "reader",
    [
        pytest.param(reader, marks=pytest.mark.needs(reader.value) if reader.value else ())
        for reader in Reader
    ],
    ids=lambda reader: reader.name.lower(),
)
"""Runs a test with each reader that is here."""


class ThunderbirdBook(NamedTuple):
    """What Thunderbird has imported from a file.

    Attributes:
        cards: of people; it has no others.
        lists: how many members each list has, by its name.
        problem: what it complained of, or empty.
    """

    cards: list[Understanding]
    lists: dict[str, int]
    problem: str


class Readings:
    """Runs the programs: each once over a file; what it is made of is built or started once."""

    def __init__(self) -> None:
        """Have nothing built yet."""
        self._resources = ExitStack()
        self._known: dict[tuple[Reader, Path], list[Understanding]] = {}

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End Thunderbird and remove what was built."""
        self._resources.close()

    def read(self, reader: Reader, path: Path) -> list[Understanding]:
        """Return what `reader` understands of each card of the file at `path`."""
        if (reader, path) not in self._known:
            self._known[reader, path] = self._read(reader, path)
        return self._known[reader, path]

    def imported(self, path: Path, format_: str = "vcard") -> ThunderbirdBook:
        """Let Thunderbird import a file, ``vcard`` or ``ldif``, into a new address book."""
        script = (_READERS / "thunderbird.js").read_text(encoding="utf-8")
        answer = json.loads(self._thunderbird.run(script, str(path), format_))
        cards = _by_properties(answer["cards"])
        return ThunderbirdBook(cards, dict(answer["lists"]), answer["problem"])

    def _read(self, reader: Reader, path: Path) -> list[Understanding]:
        match reader:
            case Reader.THUNDERBIRD:
                book = self.imported(path)
                assert not book.problem
                return book.cards
            case Reader.EVOLUTION:
                return _by_fields(_evolution(path))
            case Reader.KCONTACTS:
                return _by_fields(output_of([self._kcontacts, path]))
            case Reader.EZ_VCARD:
                return ez_vcard([path])[0]
            case Reader.ICAL_JS:
                answer = output_of(["node", _READERS / "icaljs.mjs", path], cwd=self._npm())
                return _by_properties(json.loads(answer))
            case Reader.VOBJECT:
                return _vobject(path)

    @cached_property
    def _thunderbird(self) -> Marionette:
        return self._resources.enter_context(thunderbird())

    @cached_property
    def _workshop(self) -> Path:
        return Path(self._resources.enter_context(TemporaryDirectory()))

    @cached_property
    def _kcontacts(self) -> Path:
        program = self._workshop / "kcontacts"
        (qt,) = Path("/usr/include").glob("*/qt5")
        headers = (
            *("/usr/include/KF5/KContacts", "/usr/include/KF5/KCoreAddons"),
            *(qt, qt / "QtCore", qt / "QtGui"),
        )
        output_of(
            [
                *("g++", "-std=c++17", "-fPIC", _READERS / "kcontacts.cpp", "-o", program),
                *(f"-I{folder}" for folder in headers),
                *("-lKF5Contacts", "-lKF5CoreAddons", "-lQt5Core"),
            ]
        )
        return program

    @cached_property
    def _packages(self) -> Path | str:
        return install_packages(self._workshop / "npm")

    def _npm(self) -> Path:
        if isinstance(self._packages, str):
            pytest.skip(f"not run: {self._packages}")
        return self._packages


def ez_vcard(paths: Sequence[Path]) -> list[list[Understanding]]:
    """Return what ez-vcard understands of each card of each file; one start for all."""
    output = output_of(
        ["java", "-cp", _JARS, _READERS / "EzVcardReader.java"],
        given="\n".join(map(str, paths)),
    )
    return [_by_fields(line) for line in output.splitlines()]


def _evolution(path: Path) -> str:
    """Ask under a session bus of its own, whose services keep their data in a folder of its own."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        folders = {
            variable: str(Path(home, variable.lower()))
            for variable in (
                *("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"),
                "XDG_RUNTIME_DIR",
            )
        }
        for folder in folders.values():
            Path(folder).mkdir(mode=0o700)
        return output_of(
            ["dbus-run-session", "--", _SYSTEM_PYTHON, _READERS / "evolution.py", path],
            env=folders | {"GSETTINGS_BACKEND": "memory"},
        )


def _vobject(path: Path) -> list[Understanding]:
    cards = vobject.readComponents(path.read_text(encoding="utf-8"))
    return [
        Understanding.of_properties(
            [
                [line.group or "", name, _vobject_parameters(line), _vobject_value(name, line)]
                for name, lines in card.contents.items()
                for line in lines
            ],
            raw=card.serialize(validate=False),
        )
        for card in cards
    ]


def _vobject_parameters(line: Any) -> dict[str, list[str]]:
    return {name.lower(): values for name, values in line.params.items()}


def _vobject_value(name: str, line: Any) -> Any:
    parts = {
        "n": ("family", "given", "additional", "prefix", "suffix"),
        "adr": ("box", "extended", "street", "city", "region", "code", "country"),
    }.get(name)
    if parts:
        return [getattr(line.value, part) for part in parts]
    if isinstance(line.value, bytes):
        return base64.b64encode(line.value).decode()
    return line.value


def _by_fields(output: str) -> list[Understanding]:
    return [Understanding.of_fields(card) for card in json.loads(output)]


def _by_properties(cards: list[dict[str, Any]]) -> list[Understanding]:
    return [Understanding.of_properties(card["properties"], card["raw"]) for card in cards]
