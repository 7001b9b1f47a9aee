import re

import pytest

import directory_app
from directory_app.services.parts import shipped_parts, store_versions
from directory_app.system.packages import Package


@pytest.fixture(scope="module")
def parts() -> dict[str, Package]:
    return {part.name.lower().replace("_", "-"): part for part in shipped_parts("6.99")}


def test_the_program_comes_first(parts: dict[str, Package]) -> None:
    first = next(iter(parts.values()))

    assert (first.name, first.version) == ("partner-directory", directory_app.__version__)


@pytest.mark.parametrize(
    "name",
    [
        *("python", "qt", "pyside6-essentials", "shiboken6", "sqlite", "sqlcipher", "openssl"),
        *("sqlalchemy", "mako", "openpyxl", "et-xmlfile", "lucide"),
    ],
)
def test_a_part_is_there_with_the_text_of_its_licence(parts: dict[str, Package], name: str) -> None:
    assert len(parts[name].text) > 100


def test_what_only_tests_and_builds_need_is_no_part(parts: dict[str, Package]) -> None:
    assert not {"pytest", "ruff", "hypothesis", "hatchling", "vobject"} & set(parts)


def test_no_part_is_without_any_licence(parts: dict[str, Package]) -> None:
    assert [part.name for part in parts.values() if not (part.licence or part.text)] == []


def test_qt_comes_with_both_texts_of_its_licence(parts: dict[str, Package]) -> None:
    for name in ("qt", "pyside6-essentials"):
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in parts[name].text
        assert "GNU GENERAL PUBLIC LICENSE" in parts[name].text


def test_the_engine_tells_its_versions() -> None:
    versions = store_versions()

    assert set(versions) == {"SQLite", "SQLCipher", "OpenSSL", "SQLAlchemy"}
    assert all(re.fullmatch(r"\d+(\.\d+)+\w*", version) for version in versions.values())
