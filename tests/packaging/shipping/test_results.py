import subprocess
from pathlib import Path

from shipping.results import size_lines, write_checksums


def test_checksums_are_those_of_coreutils(tmp_path: Path) -> None:
    (tmp_path / "setup.exe").write_bytes(b"MZ" * 700_000)
    (tmp_path / "a package.deb").write_bytes(b"!<arch>\n")

    sums = write_checksums(tmp_path)

    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", sums.name],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert checked.returncode == 0, checked.stderr
    assert checked.stdout == "a package.deb: OK\nsetup.exe: OK\n"


def test_checksums_of_an_earlier_build_are_not_summed(tmp_path: Path) -> None:
    (tmp_path / "setup.exe").write_bytes(b"MZ")
    first = write_checksums(tmp_path).read_bytes()

    assert write_checksums(tmp_path).read_bytes() == first


def test_sizes_are_in_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "large.deb"
    file.write_bytes(bytes(1_250_000))

    assert size_lines([file]) == ["     1.2 MB  large.deb"]
