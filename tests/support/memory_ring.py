"""A key ring that keeps in memory, in place of the one of the operating system."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

_PATIENCE = 30.0


class MemoryRing(KeyringBackend):
    """Keeps until the test is over; may be slow, or locked."""

    priority = 9.0

    def __init__(self) -> None:
        """Be empty and open."""
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False
        self.gate = threading.Event()
        self.gate.set()

    def get_password(self, service: str, username: str) -> str | None:
        """Return what is kept once the gate is open."""
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a password."""
        self._answer(password)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Drop a password."""
        self._answer()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")

    def _answer(self, password: str = "") -> None:
        assert self.gate.wait(_PATIENCE)
        if self.is_locked:
            # As careless as foreign code may be.
            raise KeyringLocked(f"locked, cannot take {password!r}")


@contextmanager
def ring_in_use(ring: KeyringBackend) -> Iterator[None]:
    """Let the program find ``ring``, and afterwards what it found before."""
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield
    finally:
        keyring.set_keyring(before)
