import io
import zipfile
from pathlib import Path

import pytest

from devtools.project import DevError, this_project
from shipping.job import Job
from shipping.product import Product
from shipping.results import sha256_of
from shipping.windows import runtime
from shipping.windows.runtime import TAG, RuntimeSource, provide_runtime


@pytest.fixture
def job(tmp_path: Path) -> Job:
    product = Product("1.2.3", "org.example.Directory", epoch=0)
    return Job(this_project(), product, Path("python"), tmp_path, tmp_path)


@pytest.fixture
def embeddable(tmp_path: Path) -> Path:
    """Give an archive like that of python.org, with less in it."""
    library = io.BytesIO()
    with zipfile.ZipFile(library, "w") as inner:
        inner.writestr("json/decoder.pyc", b"compiled")
    archive = tmp_path / "from python.org.zip"
    with zipfile.ZipFile(archive, "w") as outer:
        outer.writestr(f"python{TAG}.dll", b"MZ")
        outer.writestr(f"python{TAG}.zip", library.getvalue())
        outer.writestr("LICENSE.txt", b"of CPython")
    return archive


@pytest.fixture(autouse=True)
def reachable(embeddable: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let python.org be a file: tests reach no other computer."""
    monkeypatch.setattr(
        runtime, "_download", lambda target: target.write_bytes(embeddable.read_bytes())
    )


def test_the_embeddable_zip_becomes_binaries_and_library(
    job: Job, embeddable: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runtime, "_EMBED_SHA256", sha256_of(embeddable))

    found = provide_runtime(job, RuntimeSource.EMBED)

    assert (found.binaries / f"python{TAG}.dll").read_bytes() == b"MZ"
    assert (found.library / "json" / "decoder.pyc").read_bytes() == b"compiled"
    assert found.licence.read_bytes() == b"of CPython"


def test_another_file_than_the_one_that_is_pinned_is_refused(job: Job) -> None:
    with pytest.raises(DevError, match=r"embed\.zip is not the file .* SHA-256 should be 1ec066fb"):
        provide_runtime(job, RuntimeSource.EMBED)
