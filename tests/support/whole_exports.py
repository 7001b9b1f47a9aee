"""Our exports: of the demo and of the torture directory, as a user makes them."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from directory_app.domain.receivers import ENDINGS, ExportFormat
from directory_app.formats.cards import VCardVersion
from directory_app.services.directory import Directory
from tests.support.export_requests import request_to
from tests.support.small_directory import USER_NAME
from tests.support.torture_directory import RECORDS


class Content(StrEnum):
    """What is exported."""

    DEMO = "demo"
    TORTURE = "torture"


_FORMATS: Final = {
    VCardVersion.V3: ExportFormat.VCARD3,
    VCardVersion.V4: ExportFormat.VCARD4,
}


def export(content: Content, version: VCardVersion, folder: Path) -> Path:
    """Export all of ``content`` as vCards of ``version`` to a file in ``folder``; return the file.

    The directory it is exported from is made there too.
    """
    return export_as(_FORMATS[version], content, folder)


def export_as(export_format: ExportFormat, content: Content, folder: Path) -> Path:
    """Export all of ``content`` in any format to a file in ``folder``; return the file."""
    path = folder / f"{content}-{export_format}{ENDINGS[export_format]}"
    directory = Directory.create(path.with_suffix(".pdir"), user_name=USER_NAME)
    try:
        if content is Content.DEMO:
            directory.demo.fill()
        else:
            directory.entries.save(RECORDS)
        directory.exporting.export(None, request_to(path, export_format=export_format))
    finally:
        directory.close()
    return path
