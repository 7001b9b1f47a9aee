import re
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from devtools.locking import (
    PLATFORMS,
    PYTHONS,
    TARGETS,
    Package,
    Target,
    lock_lines,
    marker_for,
    reach,
    read_roots,
)
from devtools.project import this_project

RESOLVED = {
    "app": Package(
        "App",
        "1.0",
        (
            Requirement("ring"),
            Requirement("old-ways; python_version < '3.12'"),
            Requirement("colour; extra == 'pretty'"),
        ),
    ),
    "colour": Package("colour", "4.0"),
    "old-ways": Package("old_ways", "0.1"),
    "ring": Package("ring", "2.0", (Requirement("win-bits; sys_platform == 'win32'"),)),
    "win-bits": Package("win-bits", "3.0"),
}


def names(root: str, platform: str = "linux", python: str = "3.13") -> set[str]:
    return reach([Requirement(root)], RESOLVED, Target(platform, python))


def test_packages_are_reached_through_others() -> None:
    assert names("app") == {"app", "ring"}


def test_markers_are_evaluated_for_the_target() -> None:
    assert names("app", "win32", "3.11") == {"app", "ring", "win-bits", "old-ways"}


def test_an_extra_brings_its_packages() -> None:
    assert names("app[pretty]") == {"app", "ring", "colour"}


def test_lock_lines_carry_the_markers_of_their_targets() -> None:
    lines, _ = lock_lines([Requirement("app")], RESOLVED, without={})

    assert lines == [
        "App==1.0",
        'old_ways==0.1 ; python_version < "3.12"',
        "ring==2.0",
        'win-bits==3.0 ; sys_platform == "win32"',
    ]


def test_what_another_lock_file_brings_is_left_out() -> None:
    _, brought = lock_lines([Requirement("ring")], RESOLVED, without={})

    lines, _ = lock_lines([Requirement("app")], RESOLVED, without=brought)

    assert lines == ["App==1.0", 'old_ways==0.1 ; python_version < "3.12"']


@given(st.frozensets(st.sampled_from(sorted(TARGETS)), min_size=1))
def test_a_marker_is_true_on_exactly_its_targets(targets: frozenset[Target]) -> None:
    text = marker_for(targets)

    chosen = {
        target for target in TARGETS if not text or Marker(text).evaluate(target.facts(extra=""))
    }
    assert chosen == targets


def test_all_systems_and_pythons_are_targets() -> None:
    assert len(TARGETS) == len(PLATFORMS) * len(PYTHONS)


@pytest.fixture
def pins() -> dict[str, str]:
    lines = [
        line
        for path in this_project().lock_files
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    for line in lines:
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; .+)?", line), line
    parsed = [Requirement(line) for line in lines]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in parsed}


def test_the_lock_files_satisfy_the_ranges_of_the_project(pins: dict[str, str]) -> None:
    roots = read_roots(this_project().pyproject)

    unmet = [
        str(root)
        for root in chain.from_iterable(roots)
        if pins.get(canonicalize_name(root.name), "0") not in root.specifier
    ]
    assert unmet == []


def test_the_lock_files_serve_other_systems_too(pins: dict[str, str]) -> None:
    assert "colorama" in pins  # what the command line needs on Windows alone
