"""The set-up program for users, made by NSIS."""

import os
import shlex
import sys
from itertools import groupby
from pathlib import Path, PureWindowsPath
from typing import Final

from PIL import Image

from devtools.processes import run_quietly
from shipping.icons import Icons
from shipping.job import Job
from shipping.product import MAINTAINER, NAME
from shipping.windows import signing
from shipping.windows.launcher import CONSOLE, WINDOWED, version_numbers
from shipping.windows.layout import Layout
from shipping.windows.tools import NSIS

_DATA_FOLDER: Final = "partner-directory"
"""Where each user's directories lie in %APPDATA%, as ``directory_app.system.paths`` has it."""

_PICTURE_SIZE: Final = (164, 314)
"""Pixels, as the pages of NSIS want it."""

_GROUND: Final = "#e6effb"
_ICON_SIDE: Final = 96
_ICON_TOP: Final = 48


def build_setup(
    job: Job, layout: Layout, icons: Icons, target: Path, *, small: bool = True
) -> Path:
    """Make the set-up program.

    Args:
        job: the build.
        layout: the folder that it installs.
        icons: for the set-up program itself.
        target: the file to write.
        small: whether to compress well, which takes a minute; else it is done in seconds.

    Returns:
        ``target``.

    Raises:
        DevError: NSIS fails.
    """
    folder = job.work / "installer"
    folder.mkdir(exist_ok=True)
    facts = {
        "NAME": NAME,
        "VERSION": job.product.version,
        "NUMBERS": ".".join(map(str, version_numbers(job.product.version))),
        "PUBLISHER": MAINTAINER,
        "WINDOWED": WINDOWED,
        "CONSOLE": CONSOLE,
        "DATA_FOLDER": _DATA_FOLDER,
        "KILOBYTES": str(layout.size // 1024),
        "ICON": str(icons.program.ico),
        "PICTURE": str(_draw_picture(job, icons, folder / "picture.bmp")),
        "COMPRESSION": "lzma" if small else "zlib",
        "RESULT": str(target),
    }
    if signing.can_sign():
        facts["SIGN"] = _signing_command(job)
    (folder / "facts.nsh").write_text(definitions(facts), encoding="utf-8")
    (folder / "files.nsh").write_text(file_lines(layout), encoding="utf-8")
    sources = job.sources / "windows"
    run_quietly(
        [
            *(NSIS, "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8"),
            *(f"-X!addincludedir {quoted(path)}" for path in (folder, sources)),
            sources / "installer.nsi",
        ],
        task="Making the set-up program",
        env=job.product.build_environment,
    )
    return target


def _draw_picture(job: Job, icons: Icons, target: Path) -> Path:
    """Draw what stands at the left of the first and the last page: the icon on a plain ground."""
    picture = Image.new("RGB", _PICTURE_SIZE, _GROUND)
    with Image.open(icons.program.pngs[_ICON_SIDE]) as icon:
        picture.paste(icon, ((picture.width - icon.width) // 2, _ICON_TOP), icon)
    picture.save(target)
    # It is packed with its time, as every file is.
    os.utime(target, (job.product.epoch, job.product.epoch))
    return target


def definitions(facts: dict[str, str]) -> str:
    """Return a line of NSIS for each text that the script has a name for."""
    return "".join(f"!define {name} {quoted(text)}\n" for name, text in facts.items())


def file_lines(layout: Layout) -> str:
    """Return the lines of NSIS that unpack a folder, in an order that is always the same."""
    lines = []
    for folder, paths in groupby(layout.files, key=lambda path: path.parent):
        lines.append(f'SetOutPath "{PureWindowsPath("$INSTDIR", folder)}"')
        lines += [f"File {quoted(layout.root / path)}" for path in paths]
    return "\n".join(lines) + "\n"


def quoted(text: object) -> str:
    """Return a text as NSIS reads it, whatever is in it."""
    escaped = str(text).replace("$", "$$").replace('"', '$\\"')
    return f'"{escaped}"'


def _signing_command(job: Job) -> str:
    """Return the command line that NSIS adds a file to: the uninstaller exists only inside it."""
    command = shlex.join([sys.executable, "-m", signing.__name__])
    return f"PYTHONPATH={shlex.quote(str(job.sources))} {command}"
