import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.project import DevError, this_project
from shipping.windows.pruning import LeftOut, Pattern, read_left_out, select_left_out

ROOT = this_project().root
RULES = read_left_out(ROOT / "packaging" / "windows")


def rules(*patterns: Pattern) -> LeftOut:
    return LeftOut(patterns, frozenset({"en"}), frozenset({"Core"}), "qtbase_*.qm")


def test_paths_that_fit_a_pattern_are_left_out() -> None:
    paths = ["runtime/_test.pyd", "runtime/python313.dll", "site-packages/a/tests/b/c.py"]
    patterns = (Pattern("runtime/_test*", True), Pattern("site-packages/*/tests/*", True))

    assert select_left_out(paths, rules(*patterns)) == {paths[0], paths[2]}


def test_a_pattern_that_fits_nothing_is_named() -> None:
    with pytest.raises(DevError, match=r"site-packages/gone\.py"):
        select_left_out(["runtime/x.dll"], rules(Pattern("site-packages/gone.py", True)))


def test_what_only_one_source_has_may_be_missing() -> None:
    assert select_left_out(["runtime/x.dll"], rules(Pattern("runtime/tcl*", False))) == set()


def test_modules_of_qt_stay_only_if_they_are_named() -> None:
    folder = "site-packages/PySide6"
    stays = [f"{folder}/Qt6Core.dll", f"{folder}/QtCore.pyd", f"{folder}/pyside6.abi3.dll"]
    goes = [f"{folder}/Qt6Quick.dll", f"{folder}/QtQml.pyd", f"{folder}/translations/qt_help_de.qm"]

    assert select_left_out([*stays, *goes], rules()) == set(goes)


def test_names_of_countries_stay_only_in_languages_that_are_named() -> None:
    folder = "site-packages/babel/locale-data"
    paths = [f"{folder}/en.dat", f"{folder}/en_GB.dat", f"{folder}/zu_ZA.dat", f"{folder}/x.txt"]

    assert select_left_out(paths, rules()) == {f"{folder}/zu_ZA.dat"}


def test_every_module_of_qt_that_is_imported_stays() -> None:
    assert set(_modules_of_qt()) <= RULES.qt_modules


def _modules_of_qt() -> Iterator[str]:
    for path in (ROOT / "directory_app").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6.Qt"):
                yield (node.module or "").removeprefix("PySide6.Qt")


@pytest.mark.parametrize("language", ["en", "ru", "ky", "lv", "de", "fr"])
def test_languages_that_countries_are_recognised_in_stay(language: str) -> None:
    assert language in RULES.babel_languages


def test_no_module_of_the_program_itself_is_left_out() -> None:
    package = ROOT / "directory_app"
    paths = [f"site-packages/{path.relative_to(ROOT).as_posix()}" for path in package.rglob("*.py")]
    possible = LeftOut(
        tuple(Pattern(each.glob, expected=False) for each in RULES.patterns),
        RULES.babel_languages,
        RULES.qt_modules,
        RULES.qt_translations,
    )

    assert select_left_out(paths, possible) == set()


def test_the_rules_are_read_from_their_file(tmp_path: Path) -> None:
    (tmp_path / "left-out.toml").write_text(
        '[[left_out]]\nreason = "r"\nperhaps = true\npaths = ["a/*"]\n'
        '[babel]\nlanguages = ["en"]\n[qt]\nmodules = ["Core"]\ntranslations = "x"\n',
        encoding="utf-8",
    )

    assert read_left_out(tmp_path) == LeftOut(
        (Pattern("a/*", expected=False),), frozenset({"en"}), frozenset({"Core"}), "x"
    )
