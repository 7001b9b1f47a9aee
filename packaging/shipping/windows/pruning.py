"""What packages bring and the installed program does without: `packaging/windows/left-out.toml`."""

import re
import tomllib
from dataclasses import dataclass
from fnmatch import translate
from pathlib import Path
from typing import Final

from devtools.project import DevError

FILE: Final = "left-out.toml"
_QT_MODULE: Final = re.compile(r"site-packages/PySide6/Qt6?(\w+)\.(?:dll|pyd)")
_BABEL_LANGUAGE: Final = re.compile(r"site-packages/babel/locale-data/([a-z]+)(?:_\w+)?\.dat")
_QT_TRANSLATIONS: Final = "site-packages/PySide6/translations/"


@dataclass(frozen=True, slots=True)
class Pattern:
    """Paths that are left out.

    Attributes:
        glob: the pattern, where ``*`` stands for slashes too.
        expected: whether it must fit something: what fits nothing was renamed by its makers.
    """

    glob: str
    expected: bool


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is left out of the installed program.

    Attributes:
        patterns: of paths below its folder, with slashes.
        babel_languages: the languages that Babel's names stay in.
        qt_modules: the modules of Qt that stay.
        qt_translations: the pattern of Qt's translations that stay.
    """

    patterns: tuple[Pattern, ...]
    babel_languages: frozenset[str]
    qt_modules: frozenset[str]
    qt_translations: str


def read_left_out(folder: Path) -> LeftOut:
    """Read what is left out.

    Args:
        folder: where the file lies.
    """
    with (folder / FILE).open("rb") as file:
        table = tomllib.load(file)
    patterns = tuple(
        Pattern(path, expected=not group.get("perhaps", False))
        for group in table["left_out"]
        for path in group["paths"]
    )
    qt = table["qt"]
    return LeftOut(
        patterns,
        babel_languages=frozenset(table["babel"]["languages"]),
        qt_modules=frozenset(qt["modules"]),
        qt_translations=qt["translations"],
    )


def select_left_out(paths: list[str], rules: LeftOut) -> set[str]:
    """Return those of ``paths`` that are left out.

    Raises:
        DevError: a pattern that must fit something fits nothing.
    """
    chosen: set[str] = set()
    idle: list[str] = []
    for pattern in rules.patterns:
        fits = re.compile(translate(pattern.glob)).match
        fitting = {path for path in paths if fits(path)}
        if pattern.expected and not fitting:
            idle.append(pattern.glob)
        chosen |= fitting
    if idle:
        raise DevError(f"{FILE}: nothing is called {', '.join(idle)} any more.")
    return chosen | {
        path for path in paths if _is_unneeded_qt(path, rules) or _is_unneeded_babel(path, rules)
    }


def _is_unneeded_qt(path: str, rules: LeftOut) -> bool:
    if path.startswith(_QT_TRANSLATIONS):
        keeps = re.compile(translate(rules.qt_translations)).match
        return keeps(path.removeprefix(_QT_TRANSLATIONS)) is None
    module = _QT_MODULE.fullmatch(path)
    return module is not None and module.group(1) not in rules.qt_modules


def _is_unneeded_babel(path: str, rules: LeftOut) -> bool:
    language = _BABEL_LANGUAGE.fullmatch(path)
    return language is not None and language.group(1) not in rules.babel_languages
