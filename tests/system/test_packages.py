from pathlib import Path

import pytest

from directory_app.system.packages import Package, installed_packages


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of installed packages that Python looks into."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


def install(site: Path, name: str, *metadata: str, **texts: str) -> None:
    info = site / f"{name.replace('-', '_')}-1.0.dist-info"
    (info / "licenses").mkdir(parents=True)
    lines = ["Metadata-Version: 2.4", f"Name: {name}", "Version: 1.0", *metadata]
    (info / "METADATA").write_text("\n".join(lines) + "\n")
    for file, text in texts.items():
        (info / "licenses" / file).write_text(text)


def test_a_package_tells_its_version_licence_and_text(site: Path) -> None:
    install(
        site,
        "example-root",
        "License-Expression: MIT",
        "License-File: LICENSE",
        "License-File: NOTICE",
        LICENSE="Do as you like.\n",
        NOTICE="By Mira.",
    )

    assert installed_packages("example-root") == [
        Package("example-root", "1.0", "MIT", "Do as you like.\n\nBy Mira.")
    ]


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        (["License: BSD 3-Clause"], "BSD 3-Clause"),
        (
            ["License: " + "x" * 100, "Classifier: License :: OSI Approved :: MIT License"],
            "MIT License",
        ),
        (["Classifier: License :: OSI Approved :: ISC License (ISCL)"], "ISC License (ISCL)"),
        ([], ""),
    ],
)
def test_the_licence_is_named_by_whatever_names_it(
    site: Path, metadata: list[str], licence: str
) -> None:
    install(site, "example-root", *metadata)

    (package,) = installed_packages("example-root")

    assert package.licence == licence


def test_needs_are_followed_but_not_those_of_other_systems_pythons_and_extras(
    site: Path,
) -> None:
    install(
        site,
        "example-root",
        "Requires-Dist: example_one[Fast_Lane]>=1,<2",
        "Requires-Dist: example.two; python_version >= '3.8'",
        "Requires-Dist: example-old; python_version < '3.8'",
        "Requires-Dist: example-test; extra == 'test'",
        "Requires-Dist: example-windows; sys_platform == 'other'",
    )
    install(
        site,
        "example-one",
        "Requires-Dist: example-fast (>=1); extra == 'fast-lane'",
        "Requires-Dist: example-root",
    )
    for name in ("example-two", "example-old", "example-test", "example-fast", "example-stray"):
        install(site, name)

    names = [package.name for package in installed_packages("example-root")]

    assert names == ["example-fast", "example-one", "example-root", "example-two"]


def test_without_the_package_there_is_none() -> None:
    assert installed_packages("no-such-package-here") == []
