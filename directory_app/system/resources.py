"""Where the plain files that come with the program lie: icons, styles, translations, demo data."""

import sys
from functools import cache
from pathlib import Path

FOLDER = "resources"
_PACKAGE = Path(__file__).resolve().parents[1]


def resource_path(*parts: str) -> Path:
    """Return the path of a file that comes with the program.

    It is looked for where the program runs from: a frozen program, a wheel or a checkout.

    Args:
        parts: folders and file name below ``resources``, such as ``"styles", "app.qss"``; none
            gives the folder itself.

    Returns:
        The path; whether the file itself exists is the caller's question.

    Raises:
        FileNotFoundError: the program was installed without its resources.
    """
    return _root().joinpath(*parts)


def candidate_roots() -> list[Path]:
    """Return the places where the resources may be, the most particular first."""
    frozen_folder = getattr(sys, "_MEIPASS", None)
    roots: list[Path] = []
    if frozen_folder is not None:
        # PyInstaller unpacks here, https://pyinstaller.org/en/stable/runtime-information.html
        roots += [Path(frozen_folder) / FOLDER, Path(frozen_folder) / _PACKAGE.name / FOLDER]
    if getattr(sys, "frozen", False):
        roots.append(Path(sys.executable).resolve().parent / FOLDER)
    # The wheel's folder comes first: beside an installed package lie other packages' folders.
    return [*roots, _PACKAGE / FOLDER, _PACKAGE.parent / FOLDER]


@cache
def _root() -> Path:
    roots = candidate_roots()
    for root in roots:
        if root.is_dir():
            return root
    raise FileNotFoundError(f"no resources in any of {[str(root) for root in roots]}")
