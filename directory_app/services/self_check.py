"""Check in a temporary directory that an installation does its work from end to end."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from directory_app.domain.contact_points import Visibility
from directory_app.domain.errors import DirectoryError
from directory_app.domain.receivers import ENDINGS, ExportTerms, Receiver, usual_terms
from directory_app.domain.views import ListQuery
from directory_app.services.directory import Directory
from directory_app.system.secrets import RingReport, ring_report

_USER: Final = "self-check"
_WORD: Final = "delegation"
"""A word of the demo data."""
_RECEIVERS: Final = (Receiver.PHONE, Receiver.LOSSLESS)
"""A vCard 3.0 and a 4.0."""

_NO_RING: Final = "none in this session: passphrases are asked for each time"
_NO_PARTS: Final = "parts of the installation are missing"

_PASSPHRASES: Final = {"plain": None, "encrypted": "self-check"}


@dataclass(frozen=True, slots=True)
class CheckStep:
    """One thing that was tried.

    Attributes:
        name: what was tried.
        passed: whether it went as it should.
        detail: what was found, or what went wrong; no personal data.
    """

    name: str
    passed: bool
    detail: str = ""


def self_check_steps() -> Iterator[CheckStep]:
    """Try a plain and an encrypted directory (demo data, search, vCards), and look for a key ring.

    Yields:
        each step when it is over; later ones are tried even where an earlier one failed.
    """
    with tempfile.TemporaryDirectory(prefix="directory-app-") as name:
        folder = Path(name)
        for kind, passphrase in _PASSPHRASES.items():
            path = folder / f"{kind}.pdir"
            yield _tried(f"{kind} directory", partial(_use_directory, path, passphrase))
        for receiver in _RECEIVERS:
            terms = replace(usual_terms(receiver), level=Visibility.INTERNAL)
            step = partial(_exchange, folder, folder / "plain.pdir", terms)
            yield _tried(f"for {receiver}", step)
    yield key_ring_step(ring_report())


def key_ring_step(report: RingReport, platform: str = sys.platform) -> CheckStep:
    """Tell whether passphrases can be kept here, or could be in a session of a desktop.

    Nothing is read or written: that might ask somebody to unlock the ring.

    Args:
        report: what was found.
        platform: the system; only Windows has its ring in every session.
    """
    if report.name:
        return CheckStep("key ring", report.is_complete, report.name)
    is_fine = report.is_complete and platform != "win32"
    return CheckStep("key ring", is_fine, _NO_RING if report.is_complete else _NO_PARTS)


def _tried(name: str, step: Callable[[], bool]) -> CheckStep:
    try:
        return CheckStep(name, step())
    except (DirectoryError, OSError) as error:
        return CheckStep(name, passed=False, detail=str(error))


def _use_directory(path: Path, passphrase: str | None) -> bool:
    """Make a directory with the demo data, open it again and search in it."""
    directory = Directory.create(path, user_name=_USER, passphrase=passphrase)
    try:
        directory.demo.fill()
    finally:
        directory.close()
    directory = Directory.open(path, user_name=_USER, passphrase=passphrase)
    try:
        is_sound = directory.checking.check().is_sound
        return is_sound and bool(directory.browsing.first_page(ListQuery(text=_WORD)).ids)
    finally:
        directory.close()


def _exchange(folder: Path, filled: Path, terms: ExportTerms) -> bool:
    """Write the demo data for a receiver, import that into a new directory and search there."""
    file = folder / f"{terms.receiver}{ENDINGS[terms.export_format]}"
    source = Directory.open(filled, user_name=_USER)
    try:
        written = source.exporting.export(None, terms.to(file))
    finally:
        source.close()
    target = Directory.create(folder / f"{terms.receiver}.pdir", user_name=_USER)
    try:
        report = target.importing.carry_out(target.importing.plan([file]))
        is_found = bool(target.browsing.first_page(ListQuery(text=_WORD)).ids)
        return is_found and not report.errors and report.added == written.cards
    finally:
        target.close()
