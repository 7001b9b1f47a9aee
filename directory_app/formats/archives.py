"""Zip files of cards: their members as streams; nothing is ever unpacked to a path."""

import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from directory_app.domain.errors import FileProblem
from directory_app.formats.zip_bounds import ZipReader

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CARD_ENDINGS: Final = frozenset({".vcf", ".vcard", ".jcf", ".json", ".ldif"})
"""Endings of members that are read; tables are not, since somebody has to map their columns."""

_LONGEST_NAME: Final = 200


class Member(NamedTuple):
    """One file in a zip file.

    Attributes:
        name: its name, to be shown; never to be used as a path.
        content: its bytes as a stream, or None if they cannot be read.
        problem: why they cannot be read, or None.
    """

    name: str
    content: io.BufferedReader | None
    problem: FileProblem | None = None


def read_members(file: BinaryIO, path: Path) -> Iterator[Member]:
    """Yield the members of a zip file that may hold cards, and what is wrong with others.

    Folders and what macOS adds are passed over. Encrypted members and those of another kind, zip
    files among them, come with a problem and stop no other.

    Args:
        file: open for reading bytes, seekable.
        path: the file, for errors.

    Raises:
        FileError: DAMAGED if it is no zip file; TOO_LARGE if it has too many members. Reading a
            member raises TOO_LARGE where it would grow beyond all bounds, and DAMAGED or ENCRYPTED.
        OSError: the file cannot be read.
    """
    reader = ZipReader(file, path)
    for info in reader.members:
        name = PurePosixPath(info.filename.replace("\\", "/"))
        if info.is_dir() or "__MACOSX" in name.parts or name.name.startswith("."):
            continue
        shown = _shown(str(name))
        if name.suffix.casefold() not in CARD_ENDINGS:
            yield Member(shown, None, FileProblem.FORMAT_UNKNOWN)
        elif reader.is_encrypted(info):
            yield Member(shown, None, FileProblem.ENCRYPTED)
        else:
            yield Member(shown, io.BufferedReader(_Stream(reader.chunks(info))))


class _Stream(io.RawIOBase):
    """Chunks of bytes as a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        super().__init__()
        self._chunks = chunks
        self._rest = b""

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill ``buffer`` as far as the present chunk reaches."""
        view = memoryview(buffer).cast("B")
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return 0
            self._rest = chunk
        count = min(len(view), len(self._rest))
        view[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count


def _shown(name: str) -> str:
    """Return a name without signs that hide or turn what is shown."""
    clean = "".join(sign for sign in name if unicodedata.category(sign)[0] != "C")
    return clean if len(clean) <= _LONGEST_NAME else f"…{clean[-_LONGEST_NAME:]}"
