"""Our exports: of the demo and of the torture directory, as a user makes them."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from directory_app.domain.receivers import ExportFormat
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
    """Make a directory of ``content`` in ``folder`` and export all of it; return the file."""
    directory = Directory.create(folder / f"{content}-{version}.pdir", user_name=USER_NAME)
    try:
        if content is Content.DEMO:
            directory.demo.fill()
        else:
            directory.entries.save(RECORDS)
        path = folder / f"{content}-{version}.vcf"
        directory.exporting.export(None, request_to(path, export_format=_FORMATS[version]))
    finally:
        directory.close()
    return path
