"""The program in an archive: unpacked anywhere, it keeps its data beside itself."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from shipping.job import Job
from shipping.product import NAME
from shipping.windows.layout import Layout

MARKER: Final = "portable.txt"
"""The program looks for this file beside itself."""

_EXPLANATION: Final = (
    f"While this file lies here, {NAME} keeps its directories and settings in the folder 'data' "
    "beside it.\r\n"
    f"Пока этот файл лежит здесь, {NAME} хранит справочники и настройки в папке «data» рядом с "
    "ним.\r\n"
)


def build_portable(job: Job, layout: Layout, target: Path) -> Path:
    """Write the archive, with everything in one folder.

    Args:
        job: the build.
        layout: the folder of the program.
        target: the file to write.

    Returns:
        ``target``.
    """
    contents = {path.as_posix(): (layout.root / path).read_bytes() for path in layout.files}
    contents[MARKER] = _EXPLANATION.encode("utf-8-sig")
    time = datetime.fromtimestamp(job.product.epoch, UTC).timetuple()[:6]
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", time)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, contents[name])
    return target
