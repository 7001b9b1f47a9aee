"""Network shares are told from local folders."""

from pathlib import Path, PurePosixPath

import pytest

from directory_app.store.filesystem import is_on_network_share, type_of_mount

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/offices /mnt/offices nfs4 rw 0 0
//server/share /mnt/our\\040share cifs rw 0 0
/dev/sdb1 /mnt/offices/local ext4 rw 0 0
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/mira/office.pdir", "ext4"),
        ("/mnt/offices/office.pdir", "nfs4"),
        ("/mnt/our share/office.pdir", "cifs"),
        ("/mnt/offices/local/office.pdir", "ext4"),
    ],
)
def test_the_deepest_mount_decides(path: str, kind: str) -> None:
    assert type_of_mount(Path(PurePosixPath(path)), MOUNTS) == kind


def test_a_temporary_folder_is_local(tmp_path: Path) -> None:
    assert not is_on_network_share(tmp_path / "office.pdir")
