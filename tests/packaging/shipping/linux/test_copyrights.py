from importlib.metadata import distributions
from pathlib import Path

import pytest

from devtools.project import this_project
from shipping.job import Job
from shipping.linux.copyrights import debian_copyright
from shipping.linux.freeze import Frozen
from shipping.linux.parts import copy_metadata, licence_texts, packed_distributions
from shipping.product import product_of


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Give a folder of two installed packages and a third that is not packed."""
    folder = tmp_path / "site-packages"
    for name, licence in (("first", "MIT"), ("second", "Apache-2.0"), ("unused", "MIT")):
        about = folder / f"{name}-1.0.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(
            f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.0\nLicense-Expression: {licence}\n"
        )
        (about / "direct_url.json").write_text("{}")
        (about / "licenses").mkdir()
        text = "Copyright 2020 Somebody\n\nDo with it:\n\nwhat you like."
        (about / "licenses" / "LICENSE").write_text(
            "Apache License\nVersion 2.0" if licence == "Apache-2.0" else text
        )
        (folder / name).mkdir()
        (folder / name / "__init__.py").touch()
        names = ("METADATA", "direct_url.json", "licenses/LICENSE")
        (about / "RECORD").write_text(
            "".join(f"{about.name}/{each},,\n" for each in names) + f"{name}/__init__.py,,\n"
        )
    return folder


@pytest.fixture
def frozen(packages: Path, tmp_path: Path) -> Frozen:
    program = tmp_path / "program"
    for name in ("first", "second"):
        (program / "_internal" / name).mkdir(parents=True)
        (program / "_internal" / name / "__init__.pyc").touch()
    return Frozen(program, packed_distributions(packages, program / "_internal"), [])


def test_only_packages_whose_modules_are_packed_count(frozen: Frozen) -> None:
    assert [each.metadata["Name"] for each in frozen.distributions] == ["first", "second"]


def test_names_and_licences_are_copied_and_no_trace_of_the_installation(frozen: Frozen) -> None:
    copy_metadata(frozen.distributions, frozen.modules)

    copied = {path.relative_to(frozen.modules).as_posix() for path in frozen.modules.rglob("*")}
    assert "first-1.0.dist-info/licenses/LICENSE" in copied
    assert "first-1.0.dist-info/METADATA" in copied
    assert not any(path.endswith(("direct_url.json", "RECORD")) for path in copied)


def test_every_package_has_a_paragraph_with_its_licence(frozen: Frozen, tmp_path: Path) -> None:
    project = this_project()
    job = Job(project, product_of(project), project.python, tmp_path, tmp_path)

    text = debian_copyright(job, frozen)

    assert text.startswith("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/")
    paragraphs = text.split("\n\n")
    first = next(each for each in paragraphs if "_internal/first/*" in each)
    assert first.splitlines() == [
        "Files: usr/lib/directory-app/_internal/first/*",
        "Copyright: 2020 Somebody",
        "License: MIT",
        " Copyright 2020 Somebody",
        " .",
        " Do with it:",
        " .",
        " what you like.",
    ]
    second = next(each for each in paragraphs if "_internal/second/*" in each)
    assert "/usr/share/common-licenses/Apache-2.0" in second


def test_the_packages_here_bring_their_licences() -> None:
    known = {each.metadata["Name"].lower(): each for each in distributions()}

    assert "MIT" in "".join(licence_texts(known["sqlalchemy"]))
