"""Write the lock files: exact versions for every supported system and Python, without addresses.

Runs inside `.venv` (`python3 packaging/dev.py lock`), because it reads requirements and markers
with the `packaging` library. pip resolves for the machine at hand; what only other systems need
(for example pywin32-ctypes) is found by evaluating the markers of the resolved packages for those
systems and resolved by name.
"""

import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from devtools.processes import run_quietly
from devtools.project import Project, this_project

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = ("linux", "win32", "darwin")

# What the markers of packages ask about, besides the version of Python.
_PLATFORM_FACTS = {
    "linux": {"os_name": "posix", "platform_system": "Linux", "platform_machine": "x86_64"},
    "win32": {"os_name": "nt", "platform_system": "Windows", "platform_machine": "AMD64"},
    "darwin": {"os_name": "posix", "platform_system": "Darwin", "platform_machine": "arm64"},
}


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A system and a Python version that the program supports."""

    platform: str
    python: str

    def facts(self, extra: str) -> dict[str, str]:
        """Return the values of all environment markers for this target and `extra`."""
        return {
            **_PLATFORM_FACTS[self.platform],
            "sys_platform": self.platform,
            "python_version": self.python,
            "python_full_version": f"{self.python}.0",
            "implementation_name": "cpython",
            "implementation_version": f"{self.python}.0",
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_version": "",
            "extra": extra,
        }


TARGETS = frozenset(Target(platform, python) for platform in PLATFORMS for python in PYTHONS)


@dataclass(frozen=True, slots=True)
class Package:
    """A resolved package: its printed name, its version and what it asks for."""

    name: str
    version: str
    requires: tuple[Requirement, ...] = ()


Resolved = Mapping[str, Package]


def reach(roots: Iterable[Requirement], resolved: Resolved, target: Target) -> set[str]:
    """Return the normalised names that `roots` need on `target`, resolved or not."""
    reached: set[tuple[str, str]] = set()
    waiting = [pair for root in roots for pair in _nodes(root, target, extra="")]
    while waiting:
        node = waiting.pop()
        if node in reached:
            continue
        reached.add(node)
        name, extra = node
        package = resolved.get(name)
        for requirement in package.requires if package else ():
            waiting.extend(_nodes(requirement, target, extra=extra))
    return {name for name, _ in reached}


def _nodes(requirement: Requirement, target: Target, *, extra: str) -> list[tuple[str, str]]:
    """Return the (name, extra) pairs that a requirement stands for, none if it does not apply."""
    if requirement.marker is not None and not requirement.marker.evaluate(target.facts(extra)):
        return []
    name = canonicalize_name(requirement.name)
    return [(name, wanted) for wanted in ("", *sorted(requirement.extras))]


def marker_for(targets: frozenset[Target]) -> str:
    """Return the environment marker that is true on exactly these of all `TARGETS`, or ''."""
    pythons_of = {
        platform: tuple(python for python in PYTHONS if Target(platform, python) in targets)
        for platform in PLATFORMS
    }
    groups: dict[tuple[str, ...], list[str]] = {}
    for platform, pythons in pythons_of.items():
        if pythons:
            groups.setdefault(pythons, []).append(platform)
    clauses = [_clause(platforms, pythons) for pythons, platforms in groups.items()]
    return " or ".join(clauses)


def _clause(platforms: list[str], pythons: tuple[str, ...]) -> str:
    parts = []
    if len(platforms) < len(PLATFORMS):
        either = " or ".join(f'sys_platform == "{platform}"' for platform in platforms)
        parts.append(f"({either})" if len(platforms) > 1 and pythons != PYTHONS else either)
    if pythons == PYTHONS:
        return parts[0] if parts else ""
    if pythons == PYTHONS[: len(pythons)]:
        parts.append(f'python_version < "{PYTHONS[len(pythons)]}"')
    elif pythons == PYTHONS[-len(pythons) :]:
        parts.append(f'python_version >= "{pythons[0]}"')
    else:
        parts.extend(f'python_version != "{python}"' for python in PYTHONS if python not in pythons)
    return " and ".join(parts)


def lock_lines(
    roots: Iterable[Requirement],
    resolved: Resolved,
    *,
    without: Mapping[str, frozenset[Target]],
) -> tuple[list[str], dict[str, frozenset[Target]]]:
    """Return the lines `name==version ; marker` for all that `roots` need.

    Args:
        roots: Direct requirements.
        resolved: Every package that any target needs, by normalised name.
        without: Packages that another lock file brings, with the targets it brings them on.

    Returns:
        The sorted lines, and the targets of each package among them.
    """
    roots = list(roots)
    reached = {target: reach(roots, resolved, target) for target in TARGETS}
    lines = []
    targets_of: dict[str, frozenset[Target]] = {}
    for name in sorted(set().union(*reached.values())):
        targets = frozenset(target for target in TARGETS if name in reached[target])
        if targets <= without.get(name, frozenset()):
            continue
        targets_of[name] = targets
        marker = marker_for(targets)
        pin = f"{resolved[name].name}=={resolved[name].version}"
        lines.append(f"{pin} ; {marker}" if marker else pin)
    return lines, targets_of


def resolve(roots: list[Requirement]) -> dict[str, Package]:
    """Ask pip for the versions of `roots` and of all they need, on every target.

    Raises:
        DevError: If pip finds no versions that fit together, or no network.
    """
    wanted = [str(root) for root in roots]
    while True:
        resolved = _resolve_here(wanted)
        reached = set().union(*(reach(roots, resolved, target) for target in TARGETS))
        elsewhere = sorted(reached - set(resolved))
        if not elsewhere:
            return resolved
        wanted.extend(elsewhere)


def _resolve_here(requirements: list[str]) -> dict[str, Package]:
    report = run_quietly(
        [
            *(sys.executable, "-m", "pip", "install", "--disable-pip-version-check"),
            *("--dry-run", "--ignore-installed", "--quiet", "--report", "-"),
            *requirements,
        ],
        task="Resolving versions",
    )
    packages: dict[str, Package] = {}
    for item in json.loads(report)["install"]:
        metadata = item["metadata"]
        requires = tuple(Requirement(text) for text in metadata.get("requires_dist", ()))
        name = canonicalize_name(metadata["name"])
        packages[name] = Package(metadata["name"], metadata["version"], requires)
    return packages


_PACKING_GROUP = "packing"


class Roots(NamedTuple):
    """The direct requirements in `pyproject.toml`, for each of the lock files."""

    program: list[Requirement]
    tools: list[Requirement]
    packing: list[Requirement]


def read_roots(pyproject: Path) -> Roots:
    """Return the direct requirements of the program, of its tools, and of what packs it."""
    data = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    runtime = [Requirement(text) for text in data["project"]["dependencies"]]
    groups = {
        name: [Requirement(text) for text in group]
        for name, group in data["dependency-groups"].items()
    }
    packing = groups.pop(_PACKING_GROUP)
    return Roots(runtime, [root for group in groups.values() for root in group], packing)


def write_lock_files(project: Project) -> None:
    """Resolve anew and write the lock files.

    Raises:
        DevError: If pip cannot resolve.
    """
    roots = read_roots(project.pyproject)
    resolved = resolve([*roots.program, *roots.tools, *roots.packing])
    program, brought = lock_lines(roots.program, resolved, without={})
    tools, _ = lock_lines(roots.tools, resolved, without=brought)
    packing, _ = lock_lines(roots.packing, resolved, without=brought)
    for path, purpose, lines in zip(
        project.lock_files,
        (
            "the program",
            "the tools that test, check and build it",
            "what makes packages and installers of it",
        ),
        (program, tools, packing),
        strict=True,
    ):
        heading = [
            f"# Exact tested versions: {purpose}.",
            "# Written by `python3 packaging/dev.py lock`; ranges are in pyproject.toml.",
        ]
        path.write_text("\n".join([*heading, *lines]) + "\n", encoding="utf-8")
        print(f"{path.relative_to(project.root)}: {len(lines)} packages")


if __name__ == "__main__":
    write_lock_files(this_project())
