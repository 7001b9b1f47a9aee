"""An open directory with all its services: what the window and the command line hold on to."""

from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Self

from directory_app.services.browsing import BrowsingService
from directory_app.services.undo_stack import UndoStack
from directory_app.store.database import Database

if TYPE_CHECKING:
    from directory_app.services.cards import CardService
    from directory_app.services.checking import CheckService
    from directory_app.services.demo import DemoService
    from directory_app.services.drafts import DraftService
    from directory_app.services.entries import EntryService
    from directory_app.services.exporting import ExportService
    from directory_app.services.history import HistoryService
    from directory_app.services.importing import ImportService
    from directory_app.services.lists import ListService
    from directory_app.services.programmes import ProgrammeService
    from directory_app.services.recorder import Recorder
    from directory_app.services.statistics import StatisticsService

_LATE_MODULES = (
    "directory_app.services.checking",
    "directory_app.services.drafts",
    "directory_app.services.entries",
    "directory_app.services.exporting",
    "directory_app.services.history",
    "directory_app.services.importing",
    "directory_app.services.lists",
    "directory_app.services.programmes",
)


class Directory:
    """One open directory file and what can be done with it.

    Only browsing is imported with this module. The other services pull in the mapped tables and
    the validators, which would hold up the first rows by half a second; each is imported when it
    is first asked for, or all of them by :meth:`warm_up`.

    Attributes:
        browsing: lists, counts and search.
        undo_stack: what this window did; may be read from any thread.
    """

    def __init__(self, database: Database, user_name: str) -> None:
        """Offer the services of an open ``database``; changes are recorded under ``user_name``."""
        self._database = database
        self._user_name = user_name
        self.browsing = BrowsingService(database)
        self.undo_stack = UndoStack()

    @classmethod
    def open(cls, path: Path, *, user_name: str, passphrase: str | None = None) -> Self:
        """Open the directory file at ``path``.

        Raises:
            StoreError: it is missing, no directory, too new, damaged, locked or not writable.
        """
        return cls(Database.open(path, passphrase=passphrase), user_name)

    @classmethod
    def create(cls, path: Path, *, user_name: str, passphrase: str | None = None) -> Self:
        """Make a new, empty directory file at ``path``.

        Raises:
            StoreError: the file exists already or cannot be made.
        """
        return cls(Database.create(path, passphrase=passphrase), user_name)

    @property
    def path(self) -> Path:
        """The directory file."""
        return self._database.path

    @property
    def encrypted(self) -> bool:
        """Whether the file has a passphrase."""
        return self._database.encrypted

    @property
    def on_network_share(self) -> bool:
        """Whether the file lies on a network share, where only one program should write at once."""
        return self._database.on_network_share

    @property
    def backup(self) -> Path | None:
        """The copy of the file as an older program left it, if opening brought it to this one."""
        return self._database.backup

    def close(self) -> None:
        """Close the file; the directory is of no use afterwards."""
        self._database.close()

    def warm_up_cards(self) -> None:
        """Import what the first card needs, before somebody clicks on one of the first rows."""
        import_module("directory_app.services.cards")

    def warm_up(self) -> None:
        """Import everything else that the first rows did not need, and bring the index to today."""
        # Validators and names of countries pull in their own data, so they are late as well.
        from directory_app.domain.warming import use_once

        for module in _LATE_MODULES:
            import_module(module)
        use_once()
        self.checking.bring_index_to_today()
        self.browsing.warm_up()

    @cached_property
    def _recorder(self) -> "Recorder":
        from directory_app.services.recorder import Recorder

        return Recorder(self._database, self._user_name, self.undo_stack)

    @cached_property
    def entries(self) -> "EntryService":
        """Read, save, delete, restore, verify and tag entries and other records."""
        from directory_app.services.entries import EntryService

        return EntryService(self._recorder)

    @cached_property
    def cards(self) -> "CardService":
        """Everything the card of an entry shows."""
        from directory_app.services.cards import CardService

        return CardService(self._database)

    @cached_property
    def programmes(self) -> "ProgrammeService":
        """Programmes with phases, roles, coordinators and events."""
        from directory_app.services.programmes import ProgrammeService

        return ProgrammeService(self._database)

    @cached_property
    def lists(self) -> "ListService":
        """Lists, tags and sources."""
        from directory_app.services.lists import ListService

        return ListService(self._database, self.entries)

    @cached_property
    def history(self) -> "HistoryService":
        """Undo, redo, and what was ever changed."""
        from directory_app.services.history import HistoryService

        return HistoryService(self._recorder)

    @cached_property
    def drafts(self) -> "DraftService":
        """What was typed and not saved."""
        from directory_app.services.drafts import DraftService

        return DraftService(self._database)

    @cached_property
    def demo(self) -> "DemoService":
        """The demo directory."""
        from directory_app.services.demo import DemoService

        return DemoService(self._recorder)

    @cached_property
    def importing(self) -> "ImportService":
        """Take in vCards."""
        from directory_app.services.importing import ImportService

        return ImportService(self._recorder)

    @cached_property
    def exporting(self) -> "ExportService":
        """Write vCards."""
        from directory_app.services.exporting import ExportService

        return ExportService(self._database)

    @cached_property
    def checking(self) -> "CheckService":
        """Is the file sound?"""
        from directory_app.services.checking import CheckService

        return CheckService(self._database)

    @cached_property
    def statistics(self) -> "StatisticsService":
        """How much is in the directory."""
        from directory_app.services.statistics import StatisticsService

        return StatisticsService(self._database)
