"""The small text files of the packages, made of templates in packaging/linux and the facts."""

from datetime import UTC, datetime
from string import Template
from typing import Final

from PySide6.QtGui import QImageReader

from shipping.job import Job
from shipping.product import COMMAND, LICENCE, MAINTAINER, NAME, Product

MIME_TYPE: Final = "application/x-partner-directory"
"""The type of a directory file, `*.pdir`."""

_SCREENSHOT: Final = "resources/screenshots/main-window.png"


def file_icon(product: Product) -> str:
    """Return the name of a directory file's icon; it begins with ours, as Flatpak wants it."""
    return f"{product.app_id}-directory"


def home_page(product: Product) -> str:
    """Return where the program lives: the project of its release page.

    Without one its identifier says where: `io.github.OWNER.NAME`.
    """
    if product.release_page:
        return product.release_page.removesuffix("/releases")
    owner = product.app_id.split(".")[2].replace("_", "-")
    return f"https://github.com/{owner}/{owner}"


def filled(job: Job, template: str) -> str:
    """Return a template in packaging/linux with the facts filled in.

    Raises:
        KeyError: it asks for a fact that there is not.
    """
    product = job.product
    picture = QImageReader(str(job.project.root / _SCREENSHOT)).size()
    source = job.sources / "linux" / template
    return Template(source.read_text(encoding="utf-8")).substitute(
        app_id=product.app_id,
        command=COMMAND,
        date=datetime.fromtimestamp(product.epoch, UTC).date().isoformat(),
        file_icon=file_icon(product),
        home_page=home_page(product),
        licence=LICENCE,
        maintainer=MAINTAINER,
        mime_type=MIME_TYPE,
        name=NAME,
        screenshot=f"{home_page(product)}/raw/v{product.version}/{_SCREENSHOT}",
        screenshot_height=picture.height(),
        screenshot_width=picture.width(),
        version=product.version,
    )
