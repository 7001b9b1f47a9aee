"""Is the directory file sound? Its pages, its references, its index and its history."""

from dataclasses import dataclass

from directory_app.store.checks import Finding, FindingCode, check_rows
from directory_app.store.database import Database

__all__ = ["CheckReport", "CheckService", "Finding", "FindingCode"]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What is wrong with a directory file; nothing in a sound one."""

    findings: tuple[Finding, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


class CheckService:
    """Looks through a directory; it changes nothing."""

    def __init__(self, database: Database) -> None:
        """Look through ``database``."""
        self._database = database

    def check(self) -> CheckReport:
        """Return what is wrong: with the file, and if that is sound, with its rows.

        Raises:
            StoreError: the file is too damaged to be read at all.
        """
        damages = self._database.check_integrity()
        if damages:
            finding = Finding(FindingCode.FILE_DAMAGED, len(damages), "; ".join(damages[:5]))
            return CheckReport((finding,))
        with self._database.reading() as connection:
            return CheckReport(tuple(check_rows(connection)))
