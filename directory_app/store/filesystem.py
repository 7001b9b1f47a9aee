"""Tell whether a folder lies on a network share, where SQLite's WAL mode must not be used.

WAL needs memory shared between processes of one machine (https://sqlite.org/wal.html, section 1).
"""

import ctypes
import sys
from pathlib import Path

_NETWORK_TYPES = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ncpfs", "fuse.sshfs", "davfs"}
)
_DRIVE_REMOTE = 4  # GetDriveTypeW, winbase.h


def is_on_network_share(path: Path) -> bool:
    """Tell whether ``path`` lies on a share of another machine; False where it cannot be told."""
    if sys.platform == "win32":
        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
        )
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    return type_of_mount(path.absolute(), mounts.read_text(errors="replace")) in _NETWORK_TYPES


def type_of_mount(path: Path, mounts: str) -> str:
    """Return the file system type of the mount that holds ``path``, from the text of /proc/mounts.

    Later lines win among equal mount points, as later mounts hide earlier ones.
    """
    best, found = -1, ""
    for line in mounts.splitlines():
        _device, place, kind, *_options = line.split(" ")
        mount_point = Path(place.replace("\\040", " "))
        depth = len(mount_point.parts)
        if depth >= best and path.is_relative_to(mount_point):
            best, found = depth, kind
    return found
