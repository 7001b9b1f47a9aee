from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from devtools.project import DevError
from shipping.windows.msi import package_description
from shipping.windows.summary_times import set_times

FILES = (Path("PartnerDirectory.exe"), Path("runtime/python313.dll"), Path("runtime/a/b.pyd"))


def described(version: str = "1.2.3") -> Element:
    return package_description(version, FILES, Path("layout"), Path("icon.ico"))


def names(tag: str, attribute: str) -> list[str]:
    return [element.attrib[attribute] for element in described().iter(tag)]


def test_two_builds_describe_the_same() -> None:
    assert tostring(described()) == tostring(described())


def test_versions_are_one_program_and_several_products() -> None:
    first, second = (described(version).find("Product") for version in ("1.2.3", "1.3.0"))

    assert first is not None
    assert second is not None
    assert first.get("UpgradeCode") == second.get("UpgradeCode")
    assert first.get("Id") != second.get("Id")
    assert second.get("Version") == "1.3.0"


def test_every_file_has_a_component_that_the_feature_asks_for() -> None:
    components = names("Component", "Id")

    assert names("File", "Name") == ["PartnerDirectory.exe", "python313.dll", "b.pyd"]
    assert len(set(components)) == len(components) == len(FILES) + 2
    assert len(set(names("Component", "Guid"))) == len(components)
    assert sorted(names("ComponentRef", "Id")) == sorted(components)


def test_folders_are_inside_one_another() -> None:
    folder = described().find(".//Directory[@Id='INSTALLDIR']/Directory/Directory/Component/File")

    assert folder is not None
    assert folder.get("Source") == "layout/runtime/a/b.pyd"


def test_identifiers_are_short_enough_for_windows_installer() -> None:
    assert max(map(len, names("File", "Id"))) <= 72


def test_a_package_without_a_summary_is_an_error(tmp_path: Path) -> None:
    package = tmp_path / "x.msi"
    package.write_bytes(bytes(100))

    with pytest.raises(DevError, match="does not say when"):
        set_times(package, 0)
