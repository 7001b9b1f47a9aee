"""The rules of the house that a machine can watch: contracts, sizes, forbidden words, mirrors."""

import ast
import re
import shutil
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "directory_app"
TESTS = ROOT / "tests"

MOST_LINES = 500
MOST_PUBLIC_METHODS = 25

# Folders of tests that follow a subject instead of a folder of the package.
OTHER_TEST_FOLDERS = {
    "benchmarks",
    "data",
    "e2e",
    "foreign",
    "fuzzing",
    "installers",
    "packaging",
    "support",
}

# Tests of several modules together, which no one module's test file can hold.
ACROSS_MODULES = {
    "tests/formats/tables/test_golden_tables.py",
    "tests/formats/vcard/test_golden_cards.py",
    "tests/formats/vcard/test_hostile.py",
    "tests/gui/card/test_sections.py",
    "tests/gui/test_gallery.py",
    "tests/domain/test_name_variants.py",
    "tests/services/test_leaving.py",
    "tests/gui/test_translations.py",
    "tests/store/search/test_recall.py",
    "tests/store/search/test_twelve.py",
}

# Put together here, so that this file does not contain what it looks for.
REGISTRY_HOSTS = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("crates", "io"),
        ("deb", "debian", "org"),
    )
)
SILENCED_CHECK = re.compile(r"#\s*(type:\s*ignore|noqa|mypy:|ruff:\s*noqa|pyright:)", re.IGNORECASE)


@cache
def project_files() -> tuple[Path, ...]:
    """Return the files that are, or would be, under version control."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("needs a git checkout to know which files belong to the project")
    listed = subprocess.run(
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    names = (name for name in listed.stdout.split("\0") if name)
    return tuple(path for path in map(ROOT.joinpath, names) if path.is_file())


def python_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def syntax_tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def test_imports_keep_the_contracts() -> None:
    linter = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert linter is not None

    done = subprocess.run(
        [linter, "--no-cache"], cwd=ROOT, check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", ["directory_app", "packaging", "tests"])
def test_files_stay_short(folder: str) -> None:
    lengths = {
        shown(path): len(path.read_text(encoding="utf-8").splitlines())
        for path in python_files(ROOT / folder)
    }

    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def public_methods(node: ast.ClassDef) -> int:
    """Count our own public methods; overrides of Qt have names with capitals."""
    return sum(
        isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)
        and not item.name.startswith("_")
        and item.name == item.name.lower()
        for item in node.body
    )


def test_classes_stay_small() -> None:
    too_big = [
        f"{shown(path)}: {node.name}"
        for path in python_files(PACKAGE)
        for node in ast.walk(syntax_tree(path))
        if isinstance(node, ast.ClassDef) and public_methods(node) > MOST_PUBLIC_METHODS
    ]

    assert too_big == []


def waits_in_place(node: ast.AST) -> bool:
    """Tell whether `node` keeps the window alive, or a thread waiting, by force."""
    if isinstance(node, ast.Attribute):
        of_time = isinstance(node.value, ast.Name) and node.value.id == "time"
        return node.attr == "processEvents" or (of_time and node.attr == "sleep")
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        return any(alias.name == "sleep" for alias in node.names)
    return False


def test_nothing_waits_by_sleeping_or_by_processing_events() -> None:
    places = [
        f"{shown(path)}:{getattr(node, 'lineno', 0)}"
        for path in python_files(PACKAGE)
        for node in ast.walk(syntax_tree(path))
        if waits_in_place(node)
    ]

    assert places == []


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line number and text of each comment in a Python file."""
    with tokenize.open(path) as file:
        for token in tokenize.generate_tokens(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


@pytest.mark.parametrize("folder", ["directory_app", "packaging", "tests"])
def test_no_check_is_silenced_by_a_comment(folder: str) -> None:
    places = [
        f"{shown(path)}:{line}"
        for path in python_files(ROOT / folder)
        for line, text in comments(path)
        if SILENCED_CHECK.search(text)
    ]

    assert places == []


def test_no_file_names_a_package_registry() -> None:
    hosts = [host.encode() for host in REGISTRY_HOSTS]

    named = [
        shown(path)
        for path in project_files()
        if any(host in path.read_bytes().lower() for host in hosts)
    ]

    assert named == []


def mirrored(test: Path) -> Path:
    """Return the path, without suffix, of the module or package that `test` is about."""
    relative = test.relative_to(TESTS)
    return PACKAGE / relative.parent / relative.stem.removeprefix("test_")


def test_every_test_file_mirrors_a_module() -> None:
    strays = [
        shown(test)
        for test in python_files(TESTS)
        if test.name.startswith("test_")
        and test.parent != TESTS
        and shown(test) not in ACROSS_MODULES
        and test.relative_to(TESTS).parts[0] not in OTHER_TEST_FOLDERS
        and not (mirrored(test).with_suffix(".py").exists() or mirrored(test).is_dir())
    ]

    assert strays == []


def test_every_folder_of_tests_is_known() -> None:
    known = OTHER_TEST_FOLDERS | {path.name for path in PACKAGE.iterdir() if path.is_dir()}

    found = {path.name for path in TESTS.iterdir() if path.is_dir() and any(path.rglob("*.py"))}

    assert found - known == set()
