import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.system.given_paths import given_path, may_be_file


@pytest.mark.skipif(os.name == "nt", reason="paths of Unix")
@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("cards.vcf", Path("cards.vcf")),
        ("/office/a b.vcf", Path("/office/a b.vcf")),
        ("file:///office/a%20b.vcf", Path("/office/a b.vcf")),
        ("FILE:/office/%D0%90%D0%B9.vcf", Path("/office/Ай.vcf")),
        ("file://localhost/office/50%25.vcf", Path("/office/50%.vcf")),
        ("file:///office/a%23b%3Fc.vcf", Path("/office/a#b?c.vcf")),
    ],
)
def test_paths_and_file_urls_are_understood(word: str, path: Path) -> None:
    assert given_path(word) == path


@pytest.mark.skipif(os.name != "nt", reason="paths of Windows")
@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("file:///C:/office/a%20b.vcf", r"C:\office\a b.vcf"),
        ("file://server/share/a.vcf", r"\\server\share\a.vcf"),
    ],
)
def test_file_urls_of_drives_and_shares_are_understood(word: str, path: str) -> None:
    assert given_path(word) == Path(path)


@pytest.mark.skipif(os.name == "nt", reason="Path.as_uri of Unix")
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_the_url_that_python_writes_of_a_path_is_read_back(name: str) -> None:
    path = Path("/office") / name.lstrip("/")

    assert given_path(path.as_uri()) == path


def test_a_tilde_is_the_home_folder() -> None:
    assert given_path("~/cards.vcf") == Path.home() / "cards.vcf"


@pytest.mark.parametrize("word", ["cards.vcf", "./cards", "/office/cards", "file:///cards"])
def test_a_word_that_looks_like_a_file_is_one_even_if_it_is_not_there(word: str) -> None:
    assert may_be_file(word)


def test_a_plain_word_is_a_file_if_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert not may_be_file("stast")

    Path("stast").touch()

    assert may_be_file("stast")
