"""Is the directory file sound? Its pages, its references, its index and its history."""

from dataclasses import dataclass

from directory_app.domain.dates import today
from directory_app.store.checks import Finding, FindingCode, check_rows
from directory_app.store.database import Database
from directory_app.store.search.index import bring_to_today, rebuild_index
from directory_app.store.search.state import day_of_index
from directory_app.system.tasks import NO_PROGRESS, Progress

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
    """Looks through a directory, and builds anew what can be made of the rest."""

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

    def bring_index_to_today(self) -> None:
        """Let search know who began or ended a post since the index was last written.

        Raises:
            StoreError: the file cannot be written.
        """
        with self._database.reading() as connection:
            if day_of_index(connection) >= today():
                return
        with self._database.writing() as connection:
            bring_to_today(connection)

    def rebuild_index(self, progress: Progress = NO_PROGRESS) -> None:
        """Build the full-text index anew; what is there serves until all of it is done.

        Args:
            progress: hears how many entries are done, and may end the work: nothing is changed
                then.

        Raises:
            StoreError: the file cannot be written.
            CancelledError: ``progress`` ended it.
        """
        with self._database.writing() as connection:
            rebuild_index(connection, progress.report)
