"""Takes the paths of the machine that builds out of what is built."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

_NEUTRAL: Final = "/usr"


def stand_in(path: str) -> str:
    """Return what takes the place of `path` in a file: of the same length, so that nothing moves.

    It is ``/usr`` with as many slashes as it takes, which is the same folder (POSIX, section 4.13),
    and the last name of `path`: linkers keep a text that ends another one as a part of it, and the
    folder of an interpreter may end with the number of its version.

    Raises:
        ValueError: the path is too short to have a stand-in.
    """
    parent, slash, name = path.rpartition("/")
    if len(parent.encode()) < len(_NEUTRAL):
        raise ValueError(f"{path} is too short to be replaced by a folder in {_NEUTRAL}")
    return _NEUTRAL + "/" * (len(parent.encode()) - len(_NEUTRAL)) + slash + name


def neutralise(folder: Path, paths: Iterable[Path]) -> int:
    """Replace `paths` in every file below `folder`.

    The frozen interpreter is told where it is by its start program; the folders that were compiled
    into it, such as the one it was built for, are never looked at.

    Args:
        folder: what is searched.
        paths: folders of this machine; those of the system itself are left alone.

    Returns:
        The number of files that were changed.
    """
    replacements = {
        str(path).encode(): stand_in(str(path)).encode()
        for path in paths
        if not path.is_relative_to(_NEUTRAL)
    }
    changed = 0
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file():
            continue
        content = before = file.read_bytes()
        for path, instead in replacements.items():
            content = content.replace(path, instead)
        if content != before:
            file.write_bytes(content)
            changed += 1
    return changed
