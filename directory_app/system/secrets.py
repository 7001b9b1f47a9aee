"""Passphrases in the key ring of the operating system, and nowhere else.

Every call may take as long as a person takes to unlock the ring: none belongs on the GUI thread,
and none on a lane that something else waits for.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from directory_app.domain.errors import KeyRingError, KeyRingProblem

if TYPE_CHECKING:
    # Only a type here: the package looks for plug-ins, which would hold up the first rows.
    from keyring.backend import KeyringBackend

_SERVICE: Final = "Partner Directory"
"""Under which name the user finds our passphrases in the system's own list."""

_SYSTEMS_OWN: Final = 1
"""From this priority on the package recommends a ring; below lie files, one of plain text too."""


@dataclass(frozen=True, slots=True)
class RingReport:
    """What this installation can do with key rings.

    Attributes:
        name: the ring that is used, or empty where the session has none.
        is_complete: the parts that rings of this system need are installed.
    """

    name: str
    is_complete: bool


def kept_passphrase(path: Path) -> str | None:
    """Return the passphrase that is kept for the directory file at ``path``, or None.

    Raises:
        KeyRingError: there is no key ring, or it gives no answer.
    """
    with _Told():
        return _ring().get_password(_SERVICE, _account(path))


def keep_passphrase(path: Path, passphrase: str) -> None:
    """Keep ``passphrase`` for the directory file at ``path``, in place of one kept before.

    Raises:
        KeyRingError: there is no key ring, or it refuses.
    """
    with _Told():
        _ring().set_password(_SERVICE, _account(path), passphrase)


def forget_passphrase(path: Path) -> None:
    """Keep no passphrase for the directory file at ``path`` any more; there need be none.

    Raises:
        KeyRingError: there is no key ring, or it does not let go of it.
    """
    # Imported when a ring is used: few directories have a passphrase.
    from keyring.errors import PasswordDeleteError

    with _Told():
        ring, account = _ring(), _account(path)
        with suppress(PasswordDeleteError):
            ring.delete_password(_SERVICE, account)
        # The one error says both that there was none and that it could not be deleted.
        if ring.get_password(_SERVICE, account) is not None:
            raise KeyRingError(KeyRingProblem.REFUSED)


def ring_report() -> RingReport:
    """Look which ring is used, without asking it for anything."""
    is_complete = _know_rings()
    try:
        with _Told():
            return RingReport(type(_ring()).name, is_complete)
    except KeyRingError:
        return RingReport("", is_complete)


class _Told:
    """Turns whatever a ring raises into a ``KeyRingError`` without its text.

    Rings hand on the errors of D-Bus, Windows and others; their texts may quote what was kept.
    """

    def __enter__(self) -> None:
        """Watch from now on."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell of an error in our own way."""
        if isinstance(error, Exception) and not isinstance(error, KeyRingError):
            raise KeyRingError(KeyRingProblem.REFUSED, type(error).__name__) from None


def _account(path: Path) -> str:
    """Return what tells one directory from another before it can be read: its place."""
    return os.path.normcase(path.resolve())


def _ring() -> "KeyringBackend":
    import keyring

    _know_rings()
    ring = keyring.get_keyring()
    if ring.priority < _SYSTEMS_OWN:
        raise KeyRingError(KeyRingProblem.ABSENT)
    _stay_on_this_computer(ring)
    return ring


def _know_rings() -> bool:
    """Make the rings of this system known, and tell whether their parts are installed.

    The package finds them by the metadata of its installation, which a frozen program may lack;
    it knows those whose module was imported.
    """
    if sys.platform == "win32":
        from keyring.backends import Windows

        return not Windows.missing_deps
    if sys.platform == "darwin":
        from keyring.backends import macOS

        return hasattr(macOS, "api")
    from keyring.backends import SecretService

    return hasattr(SecretService, "secretstorage")


def _stay_on_this_computer(ring: "KeyringBackend") -> None:
    """Have Windows not carry passphrases to the user's other computers, as it would in a domain."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        if isinstance(ring, WinVaultKeyring):
            ring.persist = "local machine"
