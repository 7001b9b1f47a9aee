"""Where new versions of this copy are to be had, as far as whoever built it has said so."""

import json
import logging
from pathlib import Path
from typing import Final

from directory_app.domain.links import is_safe_to_open
from directory_app.system.resources import resource_path

logger = logging.getLogger(__name__)

FILE: Final = "release.json"
"""Below the resources; not in the source, since the program has no home of its own there."""

_PAGE: Final = "page"
_SCHEME: Final = "https://"


def release_page() -> str:
    """Return the address of the page with new versions; empty if this copy has none."""
    file = resource_path(FILE)
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    except (OSError, ValueError) as error:
        logger.warning("%s cannot be read: %s", FILE, type(error).__name__)
        return ""
    page = content.get(_PAGE) if isinstance(content, dict) else None
    if isinstance(page, str) and is_release_page(page):
        return page
    logger.warning("%s names no page that may be opened", FILE)
    return ""


def write_release_page(resources: Path, page: str) -> Path:
    """Write the address into the resources of a copy that is being built, and return the file.

    Args:
        resources: the folder of the resources.
        page: the address.

    Raises:
        ValueError: it is not one of a page that comes encrypted (https).
        OSError: it cannot be written.
    """
    if not is_release_page(page):
        raise ValueError(f"not the address of an https page: {page!r}")
    file = resources / FILE
    file.write_text(json.dumps({_PAGE: page}) + "\n", encoding="utf-8")
    return file


def is_release_page(page: str) -> bool:
    """Tell whether ``page`` may be opened: https, with a host and without a user name."""
    return page.startswith(_SCHEME) and is_safe_to_open(page)
