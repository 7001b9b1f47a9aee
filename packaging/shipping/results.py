"""The folder `dist/`: what was built, with checksums to verify it by."""

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

SUMS: Final = "SHA256SUMS"
_PIECE: Final = 1 << 20


def write_checksums(folder: Path) -> Path:
    """Write SHA256SUMS of every file in `folder`, in the form that `sha256sum --check` reads.

    Returns:
        The file of checksums.
    """
    files = sorted(path for path in folder.iterdir() if path.is_file() and path.name != SUMS)
    lines = [f"{sha256_of(path)}  {path.name}\n" for path in files]
    sums = folder / SUMS
    sums.write_text("".join(lines), encoding="utf-8")
    return sums


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()


def size_lines(paths: Iterable[Path]) -> list[str]:
    """Return a line for each file: its size in MB (of 10^6 bytes) and its name."""
    return [f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}" for path in paths]
