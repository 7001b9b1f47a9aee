#!/usr/bin/env python3
"""What a release needs to know of a checkout, with the standard library only.

`release.py check v1.2.0` fails unless the tag names the version of the program and the changelog
has a section of it; `release.py notes v1.2.0` prints that section. The workflow of releases
(.github/workflows/release.yml) does both.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_VERSION = re.compile(r'^__version__ = "([^"]+)"$', re.MULTILINE)
_HEADING = re.compile(r"^## \[?([^\]\s]+)\]?.*$", re.MULTILINE)


class ReleaseError(Exception):
    """Why no release can be made of this checkout; its text is one clear line."""


def version_of(tag: str, root: Path) -> str:
    """Return the version that a tag such as ``v1.2.0`` names.

    Raises:
        ReleaseError: it is not that of the checkout.
    """
    source = (root / "directory_app" / "__init__.py").read_text(encoding="utf-8")
    found = _VERSION.search(source)
    version = found[1] if found else ""
    if tag != f"v{version}":
        raise ReleaseError(f"The tag is {tag}, but the program is version {version}.")
    return version


def notes_of(version: str, root: Path) -> str:
    """Return what the changelog says of a version, without the heading.

    Raises:
        ReleaseError: it says nothing.
    """
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = list(_HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    for heading, end in zip(headings, ends, strict=True):
        if heading[1] == version and (text := changelog[heading.end() : end].strip()):
            return text
    raise ReleaseError(f"CHANGELOG.md says nothing of version {version}.")


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Run one command and return its exit code: 0 done, 1 could not, 2 wrong usage."""
    match arguments:
        case ["check" | "notes" as command, tag]:
            pass
        case _:
            print("usage: release.py check|notes TAG", file=sys.stderr)
            return 2
    try:
        notes = notes_of(version_of(tag, root), root)
    except ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    if command == "notes":
        print(notes)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
