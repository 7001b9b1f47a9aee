"""Which directory a command works on, and how it is opened."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import typer

from directory_app.cli.output import print_note
from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.services.directory import Directory
from directory_app.system.paths import AppPaths
from directory_app.system.user import login_name

KEY_VARIABLE: Final = "DIRECTORY_APP_PASSPHRASE"


class NoPassphraseError(Exception):
    """A passphrase is needed, and there is nobody to ask for it."""


@dataclass(frozen=True, slots=True)
class Session:
    """The options before the command.

    Attributes:
        directory: the directory file that was named, or None for the default one.
        data_dir: the folder that holds everything of the program, or None for the usual ones.
    """

    directory: Path | None = None
    data_dir: Path | None = None

    @property
    def path(self) -> Path:
        """The directory file to work on."""
        if self.directory is not None:
            return self.directory
        folder = self.data_dir
        paths = AppPaths.usual() if folder is None else AppPaths.below(folder)
        return paths.default_directory

    @contextmanager
    def opened(self) -> Iterator[Directory]:
        """Open the directory, asking for its passphrase where it needs one.

        Raises:
            StoreError: it is missing or cannot be opened.
            NoPassphraseError: it is encrypted, and there is nobody to ask.
        """
        directory = self._open()
        if directory.backup is not None:
            print_note(
                f"{self.path} was made by an older version and is now in the form of this one; as "
                f"it was, it lies in {directory.backup}."
            )
        try:
            yield directory
        finally:
            directory.close()

    @contextmanager
    def opened_or_created(self, *, encrypt: bool) -> Iterator[Directory]:
        """Open the directory, or make it where it is missing.

        When the block raises, a directory that was made is taken away again.

        Args:
            encrypt: whether a new one gets a passphrase.

        Raises:
            StoreError: it cannot be opened or made.
            NoPassphraseError: a passphrase is needed, and there is nobody to ask.
        """
        if self.path.exists():
            with self.opened() as directory:
                yield directory
            return
        passphrase = new_passphrase() if encrypt else None
        directory = Directory.create(self.path, user_name=login_name(), passphrase=passphrase)
        try:
            yield directory
        except BaseException:
            directory.close()
            self.path.unlink(missing_ok=True)
            raise
        directory.close()

    def _open(self) -> Directory:
        passphrase = os.environ.get(KEY_VARIABLE) or None
        try:
            return Directory.open(self.path, user_name=login_name(), passphrase=passphrase)
        except StoreError as error:
            if error.problem is not StoreProblem.LOCKED or passphrase is not None:
                raise
        passphrase = _ask("Passphrase", confirm=False)
        return Directory.open(self.path, user_name=login_name(), passphrase=passphrase)


def has_passphrase() -> bool:
    """Tell whether the environment gives a passphrase."""
    return bool(os.environ.get(KEY_VARIABLE))


def new_passphrase() -> str:
    """Return the passphrase for a new directory, from the environment or typed twice.

    Raises:
        NoPassphraseError: there is none, and nobody to ask.
    """
    return os.environ.get(KEY_VARIABLE) or _ask("New passphrase", confirm=True)


def _ask(question: str, *, confirm: bool) -> str:
    if not sys.stdin.isatty():
        raise NoPassphraseError
    answer: str = typer.prompt(question, hide_input=True, confirmation_prompt=confirm, err=True)
    return answer
