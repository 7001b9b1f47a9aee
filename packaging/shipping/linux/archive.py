"""The archive for any other distribution: unpack it anywhere and start `bin/directory-app`."""

import platform
import tarfile
from pathlib import Path

from devtools.processes import run_quietly
from shipping.job import Job
from shipping.product import COMMAND


def build_archive(job: Job, root: Path) -> Path:
    """Pack the tree as .tar.xz.

    Raises:
        DevError: `xz` is missing or failed.
    """
    print("Packing the .tar.xz ...", flush=True)
    result = job.result(f"-linux-{platform.machine()}.tar.xz")
    plain = job.work / f"{COMMAND}.tar"
    write_tar(root / "usr", plain, job.product.file_stem, job.product.epoch)
    # The number of threads is a part of the form: with one, xz writes another one.
    packed = plain.with_name(f"{plain.name}.xz")
    run_quietly(["xz", "--force", "--threads=2", "-3", plain], task="Packing the archive")
    packed.replace(result)
    return result


def write_tar(folder: Path, target: Path, name: str, epoch: int) -> None:
    """Write what lies in `folder` so that the same content gives the same bytes.

    Args:
        folder: what is packed.
        target: the archive.
        name: the folder that the archive unpacks to.
        epoch: the time of every file, in seconds since 1970.
    """

    def neutral(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as archive:
        # The order of names in a folder is chance; `add` would sort too, but does not promise it.
        archive.add(folder, name, recursive=False, filter=neutral)
        for path in sorted(folder.rglob("*")):
            inside = f"{name}/{path.relative_to(folder).as_posix()}"
            archive.add(path, inside, recursive=False, filter=neutral)
