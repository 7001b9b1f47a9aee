"""What ships, looked at file by file: these need no Wine."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Final

import pytest

import directory_app
from devtools.project import this_project
from shipping.windows.tools import OBJDUMP
from tests.installers.windows.program import Installers
from tests.installers.windows.wine import SHIMS

MEGABYTE: Final = 10**6

_OF_WINDOWS: Final = Path(__file__).with_name("windows-libraries.txt")
_IMPORT: Final = re.compile(r"^\s*DLL Name: (\S+)$", re.MULTILINE)
_SECTION_OF_FILE: Final = re.compile(r"^(\S.*):\s+file format pei-x86-64$", re.MULTILINE)


@pytest.fixture(scope="session")
def files(unpacked: Path) -> list[Path]:
    return [path for path in unpacked.rglob("*") if path.is_file()]


def test_the_sizes_are_within_their_limits(installers: Installers, files: list[Path]) -> None:
    assert installers.setup.stat().st_size <= 36 * MEGABYTE
    assert sum(path.stat().st_size for path in files) <= 175 * MEGABYTE


def test_nothing_tells_of_the_machine_it_was_built_on(files: list[Path]) -> None:
    folders = {str(this_project().root), sys.prefix, sys.base_prefix, str(Path.home() / ".pyenv")}
    traces = [text.encode(code) for text in folders for code in ("utf-8", "utf-16-le")]

    found = [path for path in files if any(trace in path.read_bytes() for trace in traces)]

    assert found == []


def test_there_are_no_tests_caches_sources_or_data(unpacked: Path, files: list[Path]) -> None:
    names = [path.relative_to(unpacked).as_posix() for path in files]
    unwanted = re.compile(
        r"(^|/)(__pycache__|tests?|\.pytest_cache|\.hypothesis)/"
        r"|(^|/)(conftest|test_[^/]*)\.pyc?$|\.(pdir|log|ts|pyi|lib|c|h)$|(^|/)(RECORD|direct_url\.json)$"
    )

    assert [name for name in names if unwanted.search(name)] == []
    sources = {name for name in names if name.endswith(".py")}
    assert all("/store/migrations/" in name for name in sources), sources


def test_what_wine_lacks_is_not_shipped(files: list[Path]) -> None:
    shims = {path.stem for path in SHIMS.glob("*.c")}

    assert len(shims) == 3
    assert not shims & {path.stem.lower() for path in files}


def test_every_library_that_is_asked_for_is_shipped_or_part_of_windows(files: list[Path]) -> None:
    programs = [path for path in files if path.suffix in {".dll", ".exe", ".pyd"}]
    there = {path.name.lower() for path in programs}
    there |= set(_OF_WINDOWS.read_text(encoding="utf-8").splitlines())

    missing = {
        (program.name, library)
        for program, libraries in _imports(programs)
        for library in libraries
        if library.lower() not in there
    }

    assert missing == set()


def _imports(programs: list[Path]) -> Iterator[tuple[Path, list[str]]]:
    """Yield each program with the names of the libraries that it is linked to."""
    done = subprocess.run(
        [OBJDUMP, "-p", *programs], check=True, capture_output=True, text=True, errors="replace"
    )
    _, *parts = _SECTION_OF_FILE.split(done.stdout)
    assert len(parts) == 2 * len(programs)
    for name, listing in zip(parts[::2], parts[1::2], strict=True):
        yield Path(name), _IMPORT.findall(listing)


def test_each_package_says_what_it_is_and_under_which_licence(unpacked: Path) -> None:
    found = list(distributions(path=[str(unpacked / "site-packages")]))
    versions = {each.metadata["Name"]: each.version for each in found}

    assert versions["partner-directory"] == directory_app.__version__
    assert len(found) > 30
    own = unpacked / "site-packages" / f"partner_directory-{directory_app.__version__}.dist-info"
    assert (own / "licenses" / "LICENSE").is_file()


def test_the_parts_are_listed(installers: Installers) -> None:
    listed = installers.parts.read_text(encoding="utf-8")

    assert '"CycloneDX"' in listed
    for name in ("CPython", "PySide6_Essentials", "sqlcipher3", "colorama"):
        assert f'"name": "{name}"' in listed


def test_the_marker_of_a_portable_copy_is_in_the_archive_alone(
    unpacked: Path, installers: Installers
) -> None:
    assert "Partner Directory" in (unpacked / "portable.txt").read_text(encoding="utf-8-sig")
