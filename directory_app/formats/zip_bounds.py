"""Members of zip files as streams that never grow beyond what is sensible.

What a zip file says of its own sizes is not believed: a member is inflated here and counted.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

from directory_app.domain.errors import FileError, FileProblem

MAX_MEMBERS: Final = 200_000
"""Members of one file: a card for each of so many contacts."""

MAX_TOTAL: Final = 1024 * 1024 * 1024
"""Bytes of all members together, unpacked."""

MAX_RATIO: Final = 250
"""Times that a member, and all together, may grow: tables reach 100, zip bombs 1,000.

Members that lie over each other in the file are why all of them are measured by its size: each may
be modest (D. Fifield, "A better zip bomb", 2019).
"""

_SMALL: Final = 4 * 1024 * 1024
"""Bytes up to which a member, and all together, may grow as much as they like."""

_CHUNK: Final = 64 * 1024
_BROKEN: Final = (
    *(zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OverflowError),
    struct.error,
)
"""What zipfile raises for files that are none, or no longer."""

_ENCRYPTED: Final = 0x1
_LOCAL_HEADER: Final = struct.Struct("<4s22xHH")
"""APPNOTE.TXT section 4.3.7: signature, then lengths of the name and of the extra field."""


class ZipReader:
    """Reads the members of one zip file within the bounds of this module.

    Raises:
        FileError: DAMAGED if it is no zip file, TOO_LARGE if it has too many members.
        OSError: the file cannot be read.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        """Read the list of members of ``file``; ``path`` is for errors."""
        self._file = file
        self._path = path
        self._total = 0
        self._size = file.seek(0, io.SEEK_END)
        try:
            with zipfile.ZipFile(file) as archive:
                self.members: Sequence[zipfile.ZipInfo] = archive.infolist()
        except _BROKEN as error:
            raise FileError(FileProblem.DAMAGED, path, str(error)) from error
        if len(self.members) > MAX_MEMBERS:
            raise self._too_large(f"{len(self.members)} members")

    @staticmethod
    def is_encrypted(member: zipfile.ZipInfo) -> bool:
        """Tell whether a member needs a password."""
        return bool(member.flag_bits & _ENCRYPTED)

    def chunks(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield the content of a member.

        Raises:
            FileError: TOO_LARGE if it grows beyond the bounds; ENCRYPTED if it is encrypted;
                DAMAGED if it cannot be unpacked.
            OSError: the file cannot be read.
        """
        if self.is_encrypted(member):
            raise FileError(FileProblem.ENCRYPTED, self._path, member.filename)
        size = 0
        for chunk in self._unpacked(member):
            size += len(chunk)
            self._total += len(chunk)
            is_bomb = _is_bomb(size, member.compress_size) or _is_bomb(self._total, self._size)
            if is_bomb or self._total > MAX_TOTAL:
                raise self._too_large(member.filename)
            yield chunk

    def _unpacked(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        packed = self._packed(member)
        if member.compress_type == zipfile.ZIP_STORED:
            yield from packed
            return
        if member.compress_type != zipfile.ZIP_DEFLATED:
            raise FileError(FileProblem.DAMAGED, self._path, member.filename)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for chunk in packed:
                yield inflater.decompress(chunk, _CHUNK)
                while inflater.unconsumed_tail:
                    yield inflater.decompress(inflater.unconsumed_tail, _CHUNK)
            yield inflater.flush()
        except zlib.error as error:
            raise FileError(FileProblem.DAMAGED, self._path, member.filename) from error
        if not inflater.eof:
            raise FileError(FileProblem.DAMAGED, self._path, member.filename)

    def _packed(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield the bytes of a member as they lie in the file."""
        if member.header_offset < 0:  # the end of the file lies about where it begins
            raise FileError(FileProblem.DAMAGED, self._path, member.filename)
        self._file.seek(member.header_offset)
        header = self._file.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise FileError(FileProblem.DAMAGED, self._path, member.filename)
        _, name, extra = _LOCAL_HEADER.unpack(header)
        place = member.header_offset + _LOCAL_HEADER.size + name + extra
        left = member.compress_size
        while left > 0:
            # Whoever takes the chunks may read another member in between.
            self._file.seek(place)
            chunk = self._file.read(min(_CHUNK, left))
            if not chunk:
                raise FileError(FileProblem.DAMAGED, self._path, member.filename)
            place += len(chunk)
            left -= len(chunk)
            yield chunk

    def _too_large(self, detail: str) -> FileError:
        return FileError(FileProblem.TOO_LARGE, self._path, detail)


def _is_bomb(size: int, packed: int) -> bool:
    """Tell whether ``packed`` bytes have grown to more than contacts do."""
    return size > _SMALL and size > MAX_RATIO * packed
