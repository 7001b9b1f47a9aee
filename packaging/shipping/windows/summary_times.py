"""The times in the summary of a package for Windows Installer, which wixl takes from the clock.

The summary is a property set ([MS-OLEPS]): a header, the identifier of its format, the place of
the section; there the number of properties, and of each its number and its place.
"""

import struct
from pathlib import Path
from typing import Final

from devtools.project import DevError

_FORMAT: Final = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""FMTID_SummaryInformation, in the order of bytes that files have."""

_HEADER: Final = 28
"""Bytes of the property set before the identifier."""

_CREATED: Final = 12
_SAVED: Final = 13
_FILETIME: Final = 0x40
_TICKS: Final = 10_000_000
"""FILETIME counts tenths of microseconds ([MS-DTYP] 2.3.3) ..."""

_SECONDS_FROM_1601_TO_1970: Final = 11_644_473_600
"""... from the first of January 1601 on."""


def set_times(package: Path, epoch: int) -> None:
    """Write when a package was made, in place.

    Args:
        package: the .msi file.
        epoch: seconds since 1970.

    Raises:
        DevError: the summary is not found, or is not as it should be.
    """
    content = bytearray(package.read_bytes())
    places = list(time_places(content))
    if len(places) != 2:
        raise DevError(f"{package.name} does not say when it was made.")
    for place in places:
        struct.pack_into("<Q", content, place, (epoch + _SECONDS_FROM_1601_TO_1970) * _TICKS)
    package.write_bytes(content)


def time_places(content: bytes | bytearray) -> list[int]:
    """Return where in a package the two times of its summary stand."""
    found = content.find(_FORMAT)
    if found < _HEADER:
        return []
    (offset,) = struct.unpack_from("<I", content, found + len(_FORMAT))
    section = found - _HEADER + offset
    _, count = struct.unpack_from("<II", content, section)
    properties = struct.iter_unpack("<II", content[section + 8 : section + 8 + 8 * count])
    places = (section + place for number, place in properties if number in {_CREATED, _SAVED})
    return [
        place + 4 for place in places if struct.unpack_from("<I", content, place) == (_FILETIME,)
    ]
