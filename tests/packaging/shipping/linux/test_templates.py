from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from devtools.project import this_project
from directory_app import APP_ID, __version__
from shipping.job import Job
from shipping.linux.texts import MIME_TYPE, file_icon, filled, home_page
from shipping.product import NAME, Product, product_of


@pytest.fixture
def job(tmp_path: Path) -> Job:
    project = this_project()
    return Job(project, product_of(project), project.python, tmp_path, tmp_path)


def test_the_menu_entry_opens_files_of_our_types(job: Job) -> None:
    entry = ConfigParser(interpolation=None)
    vars(entry)["optionxform"] = str  # names keep their capitals
    entry.read_string(filled(job, "directory-app.desktop.in"))
    group = entry["Desktop Entry"]

    assert group["Exec"] == "directory-app %F"
    assert group["MimeType"] == f"text/vcard;text/x-vcard;{MIME_TYPE};"
    assert group["Icon"] == APP_ID
    # What X11 calls the window; Wayland takes the name of this file.
    assert group["StartupWMClass"] == NAME
    assert {"Name[ru]", "Comment[ru]", "GenericName[ru]", "Keywords[ru]"} <= set(group)


def test_the_description_names_version_and_picture(job: Job) -> None:
    component = ET.fromstring(filled(job, "directory-app.metainfo.xml.in"))

    assert component.findtext("id") == APP_ID
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    image = component.findtext("screenshots/screenshot/image") or ""
    path = this_project().root / image.partition(f"/v{__version__}/")[2]
    assert path.is_file()


def test_directory_files_are_told_by_name_and_have_an_icon(job: Job) -> None:
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    kind = ET.fromstring(filled(job, "mime.xml.in")).find("m:mime-type", space)

    assert kind is not None
    assert kind.get("type") == MIME_TYPE
    assert [each.get("pattern") for each in kind.findall("m:glob", space)] == ["*.pdir"]
    icon = kind.find("m:icon", space)
    assert icon is not None
    assert icon.get("name") == file_icon(job.product)


def test_the_home_page_is_that_of_the_identifier() -> None:
    product = Product("1", "io.github.some_body.Program", 0)

    assert home_page(product) == "https://github.com/some-body/some-body"


def test_the_home_page_is_the_project_of_the_release_page() -> None:
    product = Product(
        "1.0", "io.github.some_body.Thing", 0, "https://forge.example/office/releases"
    )

    assert home_page(product) == "https://forge.example/office"
