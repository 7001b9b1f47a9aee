import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.system.open_requests import (
    MAX_BYTES,
    OpenRequest,
    OpenRequestError,
    answer_line,
    is_taken,
    read_request,
    request_line,
)

# Any path of this system, those of bytes that are no UTF-8 included.
paths = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.just("\udcff"),
    min_size=1,
).map(lambda name: Path.cwd().joinpath(name))


@given(st.none() | paths, st.lists(paths, max_size=5), st.text(max_size=20))
def test_a_request_comes_as_it_was_sent(
    directory: Path | None, files: list[Path], token: str
) -> None:
    request = OpenRequest(directory, tuple(files), token)

    line = request_line(request)

    assert line.count(b"\n") == 1
    assert read_request(line) == request


@pytest.mark.parametrize(
    "content",
    [
        {"version": 2, "directory": None, "files": [], "token": ""},
        {"version": 1, "directory": None, "files": ["cards.vcf"], "token": ""},
        {"version": 1, "directory": "office.pdir", "files": [], "token": ""},
        {"version": 1, "directory": 7, "files": [], "token": ""},
        {"version": 1, "directory": None, "files": "/cards.vcf", "token": ""},
        {"version": 1, "directory": None, "files": ["/a\0b"], "token": ""},
        {"version": 1, "directory": None, "files": []},
        ["version", 1],
    ],
)
def test_what_is_not_understood_is_refused(content: object) -> None:
    with pytest.raises(OpenRequestError):
        read_request(json.dumps(content).encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_a_request_or_refused(line: bytes) -> None:
    try:
        read_request(line)
    except OpenRequestError:
        assert not is_taken(line)


def test_nested_nonsense_is_refused() -> None:
    with pytest.raises(OpenRequestError):
        read_request(b"[" * 100_000)


def test_what_a_newer_version_adds_is_no_hindrance() -> None:
    line = b'{"version": 1, "directory": null, "files": [], "token": "", "print": true}\n'

    assert read_request(line) == OpenRequest()


def test_too_many_files_are_not_sent() -> None:
    files = tuple(Path.cwd() / f"{number:0200}" for number in range(MAX_BYTES // 200))

    with pytest.raises(OpenRequestError):
        request_line(OpenRequest(files=files))


def test_relative_paths_are_those_of_the_process_that_was_started() -> None:
    request = OpenRequest(Path("office.pdir"), (Path("cards.vcf"),), "t").absolute()

    assert request == OpenRequest(Path.cwd() / "office.pdir", (Path.cwd() / "cards.vcf",), "t")


@pytest.mark.parametrize("taken", [True, False])
def test_an_answer_says_whether_the_request_was_taken(taken: bool) -> None:
    assert is_taken(answer_line(taken=taken)) is taken
