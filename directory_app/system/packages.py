"""The Python packages that the program runs on, with their licences, as they were installed."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from operator import eq, ge, gt, le, lt, ne
from typing import Final

_REQUIREMENT: Final = re.compile(
    r"\s*(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[(?P<extras>[^\]]*)\])?[^;]*(?:;(?P<marker>.*))?"
)
"""The name, extras and marker of a dependency (PEP 508)."""

_EXTRA: Final = re.compile(r"""extra\s*==\s*['"](?P<name>[^'"]+)['"]""")

_PYTHON: Final = re.compile(
    r"""python_version\s*(?P<sign><=|>=|==|!=|<|>)\s*['"](?P<version>[\d.]+)['"]"""
)
_HOLDS: Final = {"<": lt, "<=": le, "==": eq, "!=": ne, ">=": ge, ">": gt}

_USUAL_NAMES: Final = ("LICENSE", "LICENSE.txt", "LICENCE", "COPYING")
"""For packages whose metadata name no file."""

_LONGEST_NAME: Final = 60
"""Some packages give the whole text where the name of the licence belongs."""


@dataclass(frozen=True, slots=True)
class Package:
    """One part that is shipped with the program.

    Attributes:
        name: what it is called.
        version: empty if not known.
        licence: its name, an SPDX expression where there is one; empty if only the text says it.
        text: the licence itself, with whatever notices belong to it; may be empty.
    """

    name: str
    version: str
    licence: str
    text: str


def installed_packages(root: str) -> list[Package]:
    """Return ``root`` and all that it needs, directly or not, in the order of names.

    Dependencies for other systems and for extras that nobody asks for are left out, and so is
    whatever else lies in the same environment. Without ``root`` there is none.
    """
    found: dict[str, Package] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(root, frozenset())]
    seen: set[tuple[str, frozenset[str]]] = set()
    while waiting:
        name, extras = waiting.pop()
        key = (_normal(name), extras)
        if key in seen:
            continue
        seen.add(key)
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue  # needed on other systems only
        found[key[0]] = _package(one)
        waiting += _needs(one, extras)
    return [found[name] for name in sorted(found)]


def _needs(one: Distribution, extras: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    for requirement in one.requires or ():
        match = _REQUIREMENT.match(requirement)
        if match is None:
            continue
        if not _may_apply(match["marker"] or "", extras):
            continue
        asked = (match["extras"] or "").split(",")
        yield match["name"], frozenset(_normal(extra.strip()) for extra in asked if extra.strip())


def _may_apply(marker: str, extras: frozenset[str]) -> bool:
    """Tell whether a dependency may be one here, as far as its marker is understood.

    Where it is for another system, its package is not installed.
    """
    wanted_by = {_normal(extra["name"]) for extra in _EXTRA.finditer(marker)}
    if wanted_by and not wanted_by & extras:
        return False
    if " or " in marker:
        return True
    return all(
        _HOLDS[one["sign"]](sys.version_info[:2], tuple(map(int, one["version"].split("."))))
        for one in _PYTHON.finditer(marker)
    )


def _package(one: Distribution) -> Package:
    return Package(one.metadata["Name"], one.version, _licence_name(one), _licence_text(one))


def _licence_name(one: Distribution) -> str:
    for field in ("License-Expression", "License"):
        named = next(iter(_values(one, field)), "").strip()
        if named and len(named) <= _LONGEST_NAME and "\n" not in named:
            return named
    licences = [each for each in _values(one, "Classifier") if each.startswith("License ::")]
    return licences[0].rpartition("::")[2].strip() if licences else ""


def _licence_text(one: Distribution) -> str:
    names = _values(one, "License-File") or _USUAL_NAMES
    # The folder "licenses" is that of PEP 639; older packages have the files beside the metadata.
    texts = (one.read_text(f"licenses/{name}") or one.read_text(name) for name in names)
    return "\n\n".join(text.strip("\n") for text in texts if text)


def _values(one: Distribution, field: str) -> Sequence[str]:
    return one.metadata.get_all(field) or ()


def _normal(name: str) -> str:
    """Return a name of a package or an extra as it is compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()
