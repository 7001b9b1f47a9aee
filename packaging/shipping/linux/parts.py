"""The Python packages inside the frozen program, with what they say about themselves."""

import re
import shutil
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackagePath, distributions
from pathlib import Path
from typing import Final

_ABOUT_ITSELF: Final = re.compile(
    r"\.dist-info/(METADATA|entry_points\.txt|top_level\.txt"
    r"|licen[cs]es?/.+|[^/]*(LICEN[CS]E|COPYING|NOTICE|AUTHORS)[^/]*)$",
    re.IGNORECASE,
)
"""What ships of a ``.dist-info`` folder; the rest tells how and from where it was installed."""

_LICENCE: Final = re.compile(r"(LICEN[CS]E|COPYING|NOTICE)[^/]*$|/licen[cs]es/", re.IGNORECASE)


def packed_distributions(site_packages: Path, program: Path) -> list[Distribution]:
    """Return the packages in `site_packages` that are part of the frozen program, by name.

    Args:
        site_packages: what the program was frozen from.
        program: the folder of the frozen program's modules.
    """
    found = distributions(path=[str(site_packages)])
    packed = [each for each in found if any(_is_in(program, file) for file in each.files or ())]
    return sorted(packed, key=lambda each: each.metadata["Name"].lower())


def _is_in(program: Path, file: PackagePath) -> bool:
    """Tell whether a module or another file of a package was packed."""
    if ".dist-info" in file.parts[0] or file.parts[0] == "..":
        return False
    packed = program / file
    if packed.suffix in {".py", ".so"}:
        return packed.with_suffix(".pyc").is_file() or packed.is_file()
    return False


def copy_metadata(packages: Iterable[Distribution], program: Path) -> None:
    """Copy names, versions, entry points and licences of packages beside their modules."""
    for package in packages:
        for file in package.files or ():
            if _ABOUT_ITSELF.search(file.as_posix()):
                target = program / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)


def licence_texts(package: Distribution) -> Iterator[str]:
    """Yield the texts of the licences and notices that a package brings."""
    for file in package.files or ():
        name = file.as_posix()
        if ".dist-info/" in name and _LICENCE.search(name):
            yield Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
