from pathlib import Path

import pytest

import directory_app
from devtools.project import DevError, Project, this_project
from shipping.product import epoch_of, product_of

FACTS = '__version__ = "2.0.1"\n\nAPP_ID = "org.example.Directory"\n'


@pytest.fixture
def checkout(tmp_path: Path) -> Project:
    source = tmp_path / "directory_app" / "__init__.py"
    source.parent.mkdir()
    source.write_text(FACTS, encoding="utf-8")
    return Project(tmp_path)


def test_the_facts_are_those_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")

    product = product_of(this_project())

    assert (product.version, product.app_id) == (directory_app.__version__, directory_app.APP_ID)


def test_names_of_results_carry_the_version(
    checkout: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")

    product = product_of(checkout)

    assert product.file_stem == "directory-app-2.0.1"
    assert product.build_environment["SOURCE_DATE_EPOCH"] == "7"


def test_a_missing_fact_is_named(checkout: Project) -> None:
    source = checkout.root / "directory_app" / "__init__.py"
    source.write_text('__version__ = "2.0.1"\n', encoding="utf-8")

    with pytest.raises(DevError, match="APP_ID"):
        product_of(checkout)


@pytest.mark.parametrize("address", ["http://example.org/releases", "javascript:alert(1)", "x"])
def test_only_a_secure_address_is_a_release_page(checkout: Project, address: str) -> None:
    with pytest.raises(DevError, match="must be an https:// address"):
        product_of(checkout, address)


def test_without_a_commit_the_time_has_to_be_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(DevError, match="set SOURCE_DATE_EPOCH"):
        epoch_of(tmp_path)
