"""What each version of the program brought, in the words of its resources."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from directory_app.system.resources import resource_path

FOLDER: Final = "whats-new"
_FALLBACK: Final = "en"
_ITEM: Final = "- "
_NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Novelties:
    """What one version brought.

    Attributes:
        version: its number.
        items: what is new, a sentence or two each, the most important first.
    """

    version: str
    items: tuple[str, ...]


def novelties(language: str, *, since: str = "") -> list[Novelties]:
    """Return what the versions after ``since`` brought, the newest first.

    Args:
        language: of the words, as in ISO 639-1; English where a version has none in it.
        since: the version seen last; empty for all versions.
    """
    folder = resource_path(FOLDER)
    versions = {file.name.removesuffix(f".{_FALLBACK}.md") for file in _files(folder, _FALLBACK)}
    newer = sorted(filter(lambda one: is_newer(one, since), versions), key=_order, reverse=True)
    return [Novelties(version, _items(folder, version, language)) for version in newer]


def is_newer(version: str, other: str) -> bool:
    """Tell whether a version comes after another one; any does after an empty one."""
    return _order(version) > _order(other)


def _files(folder: Path, language: str) -> Sequence[Path]:
    return sorted(folder.glob(f"*.{language}.md"))


def _items(folder: Path, version: str, language: str) -> tuple[str, ...]:
    names = (f"{version}.{one}.md" for one in (language, _FALLBACK))
    file = next(path for path in map(folder.joinpath, names) if path.is_file())
    items: list[str] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith(_ITEM):
            items.append(line.removeprefix(_ITEM).strip())
        elif items and line.strip():
            items[-1] += f" {line.strip()}"
    return tuple(items)


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, _NUMBER.findall(version)))
