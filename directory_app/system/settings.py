"""What the user chose, kept in one small JSON file."""

import dataclasses
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import (
    USUAL_LEVEL,
    ExportTerms,
    Receiver,
    WayOut,
    usual_terms,
)
from directory_app.domain.views import SortKey

logger = logging.getLogger(__name__)

RECENT_MAX: Final = 8
TABLE_MAPPINGS_MAX: Final = 50

_Choice = TypeVar("_Choice", bound=StrEnum)


class ListLook(StrEnum):
    """How the entries of a list are laid out."""

    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a user can choose, each with what holds before they do.

    Attributes:
        directory: the directory file that was open last, or None.
        recent: directory files opened before, latest first.
        user_name: what the history calls the user; empty for the name of the login.
        colour_scheme: ``system``, ``light`` or ``dark``.
        sort: what lists are ordered by.
        descending: from the other end.
        list_look: rows of two lines, or a table.
        export_terms: on which terms receivers got entries last.
        levels: what those may see who are given entries by other ways.
        table_mappings: what the columns of imported tables were said to hold, by the signature of
            their header, the oldest first; as the importer writes it.
        seen_version: the version of the program that was used here last; empty before the first.
        unknown: what a newer version of the program wrote; kept as it is.
    """

    directory: Path | None = None
    recent: tuple[Path, ...] = ()
    user_name: str = ""
    colour_scheme: str = "system"
    sort: SortKey = SortKey.NAME
    descending: bool = False
    list_look: ListLook = ListLook.LIST
    export_terms: Mapping[Receiver, ExportTerms] = field(default_factory=dict)
    levels: Mapping[WayOut, Visibility] = field(default_factory=dict)
    table_mappings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    seen_version: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)

    def with_directory(self, path: Path) -> "Settings":
        """Return settings that say ``path`` was opened last."""
        others = tuple(other for other in self.recent if other != path)
        return dataclasses.replace(self, directory=path, recent=(path, *others)[:RECENT_MAX])

    def terms_of(self, receiver: Receiver) -> ExportTerms:
        """Return the terms on which ``receiver`` got entries last, else the usual ones."""
        return self.export_terms.get(receiver) or usual_terms(receiver)

    def with_terms(self, terms: ExportTerms) -> "Settings":
        """Return settings that remember ``terms`` for their receiver."""
        known = {**self.export_terms, terms.receiver: terms}
        return dataclasses.replace(self, export_terms=known)

    def level_of(self, way: WayOut) -> Visibility:
        """Return what those may see who get entries this way."""
        return self.levels.get(way, USUAL_LEVEL)

    def with_level(self, way: WayOut, level: Visibility) -> "Settings":
        """Return settings that remember ``level`` for a way out."""
        return dataclasses.replace(self, levels={**self.levels, way: level})

    def with_table_mapping(self, signature: str, mapping: Mapping[str, Any]) -> "Settings":
        """Return settings that remember a mapping for tables of one signature."""
        others = {key: known for key, known in self.table_mappings.items() if key != signature}
        kept = list(others.items())[-(TABLE_MAPPINGS_MAX - 1) :]
        return dataclasses.replace(self, table_mappings={**dict(kept), signature: mapping})


class SettingsFile:
    """Reads and writes the settings; a file that makes no sense counts as none."""

    def __init__(self, path: Path, program: Path | None = None) -> None:
        """Use the file at ``path``, which need not exist.

        Args:
            path: the file.
            program: the folder of a portable copy of the program. Paths in it are written as seen
                from there, so that they hold when its stick has another letter or place.
        """
        self._path = path
        self._program = program

    def load(self) -> Settings:
        """Return what the file says; defaults for all it does not say in a way understood here."""
        try:
            content = json.loads(self._path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return Settings()
        except (OSError, ValueError) as error:
            logger.warning("settings not readable, using defaults: %s", type(error).__name__)
            return Settings()
        return _decoded(content, self._program) if isinstance(content, dict) else Settings()

    def save(self, settings: Settings) -> None:
        """Write the file whole or not at all, readable by this user only.

        Raises:
            OSError: the folder cannot be written.
        """
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # mkstemp makes the file with mode 0600.
        handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=self._path.name)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(_encoded(settings, self._program), file, ensure_ascii=False, indent=2)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(self._path)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise


def _encoded(settings: Settings, program: Path | None) -> dict[str, Any]:
    directory = settings.directory
    return {
        **settings.unknown,
        "directory": None if directory is None else _path_text(directory, program),
        "recent": [_path_text(path, program) for path in settings.recent],
        "user_name": settings.user_name,
        "colour_scheme": settings.colour_scheme,
        "sort": settings.sort.value,
        "descending": settings.descending,
        "list_look": settings.list_look.value,
        "export_terms": {
            receiver.value: terms.to_json() for receiver, terms in settings.export_terms.items()
        },
        "levels": {way.value: level.value for way, level in settings.levels.items()},
        "seen_version": settings.seen_version,
        "table_mappings": {key: dict(known) for key, known in settings.table_mappings.items()},
    }


def _decoded(content: dict[str, Any], program: Path | None) -> Settings:
    names = {known.name for known in dataclasses.fields(Settings)} - {"unknown"}
    defaults = Settings()
    directory = _text(content, "directory", "")
    recent = content.get("recent")
    paths = recent if isinstance(recent, list) else []
    return Settings(
        directory=_path(directory, program) if directory else None,
        recent=tuple(_path(path, program) for path in paths if isinstance(path, str)),
        user_name=_text(content, "user_name", defaults.user_name),
        colour_scheme=_text(content, "colour_scheme", defaults.colour_scheme),
        sort=_member(SortKey, content.get("sort"), defaults.sort),
        descending=content.get("descending") is True,
        list_look=_member(ListLook, content.get("list_look"), defaults.list_look),
        export_terms=_export_terms(content.get("export_terms")),
        levels=_levels(content.get("levels")),
        table_mappings=_mappings(content.get("table_mappings")),
        seen_version=_text(content, "seen_version", defaults.seen_version),
        unknown={key: value for key, value in content.items() if key not in names},
    )


def _path_text(path: Path, program: Path | None) -> str:
    """Return ``path`` as it is written: as seen from a portable program if it lies there."""
    if program is not None and path.is_relative_to(program):
        return path.relative_to(program).as_posix()
    return str(path)


def _path(text: str, program: Path | None) -> Path:
    # Joining leaves a path alone that begins at a root.
    return Path(text) if program is None else program / text


def _export_terms(content: object) -> dict[Receiver, ExportTerms]:
    """Return the terms of receivers that are known here; one that makes no sense has none."""
    found = content if isinstance(content, dict) else {}
    return {
        receiver: usual_terms(receiver).remembered(found[receiver.value])
        for receiver in Receiver
        if isinstance(found.get(receiver.value), dict)
    }


def _levels(content: object) -> dict[WayOut, Visibility]:
    """Return the levels of ways out that are known here."""
    found = content if isinstance(content, dict) else {}
    return {
        way: Visibility(found[way.value])
        for way in WayOut
        if found.get(way.value) in list(Visibility)
    }


def _text(content: dict[str, Any], name: str, default: str) -> str:
    value = content.get(name)
    return value if isinstance(value, str) else default


def _member(kind: type[_Choice], value: object, default: _Choice) -> _Choice:
    return next((member for member in kind if member.value == value), default)


def _mappings(content: object) -> dict[str, Mapping[str, Any]]:
    known = content if isinstance(content, dict) else {}
    return {str(key): value for key, value in known.items() if isinstance(value, dict)}
