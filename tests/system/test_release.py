from pathlib import Path

import pytest

from directory_app.system import release
from directory_app.system.release import FILE, release_page, write_release_page
from directory_app.system.resources import resource_path
from tests.support.log_watch import LogWatch

PAGE = "https://example.org/directory/releases"


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(release, "resource_path", tmp_path.joinpath)
    return tmp_path


def test_the_source_names_no_page() -> None:
    assert not resource_path(FILE).exists()
    assert release_page() == ""


def test_what_the_build_writes_is_read(resources: Path) -> None:
    assert write_release_page(resources, PAGE) == resources / FILE

    assert release_page() == PAGE


@pytest.mark.parametrize(
    "page",
    [
        "",
        "http://example.org/releases",
        "HTTPS:example.org",
        "https://",
        "https://user@example.org/",
        "https://example.org/a b",
        "file:///etc/passwd",
        "javascript:alert(1)",
    ],
)
def test_only_encrypted_pages_are_written_or_opened(
    resources: Path, page: str, fail_on_logging: LogWatch
) -> None:
    with pytest.raises(ValueError, match="https"):
        write_release_page(resources, page)
    (resources / FILE).write_text(f'{{"page": "{page}"}}')
    fail_on_logging.expect("directory_app.system.release", "no page")

    assert release_page() == ""


@pytest.mark.parametrize("content", ["", "[1]", '{"page": 7}', "{"])
def test_nonsense_is_no_page(resources: Path, content: str, fail_on_logging: LogWatch) -> None:
    (resources / FILE).write_text(content)
    fail_on_logging.expect("directory_app.system.release", FILE)

    assert release_page() == ""
