"""Connect to a directory file with SQLCipher's SQLite, plain or encrypted, and look before opening.

The key of an encrypted file is derived once per opening (PBKDF2, a good tenth of a second) and
every connection gets it raw; SQLCipher would derive it anew for each.
"""

import errno
import hashlib
import os
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from sqlcipher3 import dbapi2

from directory_app.domain.errors import StoreError, StoreProblem

APPLICATION_ID: Final = 0x50444952
"""``PDIR`` in ASCII: marks the file as a directory (SQLite file format, section 1.3.17)."""

PLAIN_HEADER: Final = b"SQLite format 3\x00"
_HEADER_BYTES: Final = 100
_SALT_BYTES: Final = 16


class Pages(NamedTuple):
    """How the pages of an encrypted file are made (SQLCipher 4's words).

    Attributes:
        size: of a page in bytes; the file is a whole number of them.
        has_hmac: each page bears a print, so that nobody changes the file unnoticed.
    """

    size: int
    has_hmac: bool

    def pragmas(self, prefix: str = "cipher") -> Iterator[str]:
        """Yield the statements that ask for such pages."""
        yield f"PRAGMA {prefix}_page_size = {self.size}"
        yield f"PRAGMA {prefix}_use_hmac = {'ON' if self.has_hmac else 'OFF'}"


KEPT_PAGES: Final = Pages(4096, has_hmac=True)
"""Those of a directory: SQLCipher 4's own."""

PASSING_PAGES: Final = Pages(16_384, has_hmac=False)
"""Those of a file that goes with the program that made it: secret as well, in a third of the time.

Whoever can change it meanwhile can change the program too.
"""

# SQLCipher 4's own defaults, https://www.zetetic.net/sqlcipher/sqlcipher-api/#kdf_iter
_KDF_ITERATIONS: Final = 256_000
_KDF_HASH: Final = "sha512"
_KEY_BYTES: Final = 32

_ATTACHING: Final = threading.Lock()

BUSY_TIMEOUT_MS: Final = 30_000
"""How long another program's writing is waited for; a large import takes up to twenty seconds."""
_MAPPED_BYTES: Final = 1 << 30


@dataclass(frozen=True, slots=True)
class Key:
    """The raw key of an encrypted file, the salt it was derived with, and how its pages are."""

    secret: bytes
    salt: bytes
    pages: Pages = KEPT_PAGES

    @classmethod
    def derive(cls, passphrase: str, salt: bytes) -> "Key":
        """Derive the key from a passphrase; takes about 150 ms on purpose."""
        secret = hashlib.pbkdf2_hmac(
            _KDF_HASH, passphrase.encode(), salt, _KDF_ITERATIONS, _KEY_BYTES
        )
        return cls(secret, salt)

    @classmethod
    def for_new_file(cls, passphrase: str) -> "Key":
        """Derive the key of a file to be made, with a salt of its own."""
        return cls.derive(passphrase, secrets.token_bytes(_SALT_BYTES))

    def literal(self) -> str:
        """Return the key as SQLCipher's statements take it."""
        return f"\"x'{self.secret.hex()}{self.salt.hex()}'\""

    def pragmas(self) -> Iterator[str]:
        """Yield the statements that hand the key to SQLCipher."""
        yield f"PRAGMA key = {self.literal()}"
        yield from self.pages.pragmas()


def make_empty_file(path: Path) -> None:
    """Create an empty file that only its owner may read and write.

    Raises:
        StoreError: EXISTS, READ_ONLY, NO_SPACE or NO_ACCESS.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise error_of_system(error, path) from error


def look_at(path: Path, passphrase: str | None) -> Key | None:
    """Look at a file without changing it and return its key, None for a plain directory.

    Raises:
        StoreError: MISSING, NO_ACCESS, NOT_A_DIRECTORY, DAMAGED (cut off) or LOCKED (encrypted or
            foreign, which cannot be told apart, and no passphrase given).
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise error_of_system(error, path) from error
    if not header:
        raise StoreError(StoreProblem.NOT_A_DIRECTORY, path)
    if not header.startswith(PLAIN_HEADER[: len(header)]):
        if size % KEPT_PAGES.size:  # a letter hardly ever is whole pages
            raise StoreError(StoreProblem.NOT_A_DIRECTORY, path)
        if passphrase is None:
            raise StoreError(StoreProblem.LOCKED, path)
        return Key.derive(passphrase, header[:_SALT_BYTES])
    if len(header) < _HEADER_BYTES:
        raise StoreError(StoreProblem.DAMAGED, path)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise StoreError(StoreProblem.NOT_A_DIRECTORY, path)
    if size < _expected_size(header):
        raise StoreError(StoreProblem.DAMAGED, path)
    return None


def _expected_size(header: bytes) -> int:
    """Return the size the header promises (SQLite file format, sections 1.3.2 and 1.3.7)."""
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65_536 if page_size == 1 else page_size
    pages_are_valid = header[24:28] == header[92:96]
    return page_size * int.from_bytes(header[28:32], "big") if pages_are_valid else 0


def connect(path: Path, key: Key | None, *, mapped: bool = False) -> dbapi2.Connection:
    """Open one connection, ready for use: keyed, foreign keys on, patient with other writers.

    Transactions are begun explicitly (design section 5), so the driver's own are switched off.

    Args:
        path: the file.
        key: its key, or None.
        mapped: read a plain file through the memory of the system's own cache, which takes a
            quarter off the first look at anything. Not for shares, where a lost connection would
            end the program; SQLCipher does without for encrypted files.
    """
    connection = dbapi2.connect(
        path.absolute().as_uri() + "?mode=rw",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_MS / 1000,
    )
    connection.execute("PRAGMA cipher_log_level = NONE")
    if key is not None:
        for statement in key.pragmas():
            connection.execute(statement)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -16000")
    if mapped:
        connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
    return connection


@contextmanager
def attached(connection: dbapi2.Connection, path: Path, key: Key, name: str) -> Iterator[None]:
    """Let a connection see another encrypted file as ``name``; not in a transaction."""
    with _ATTACHING:
        # The pages of what is attached are as by default, and the default is that of the program
        # (https://www.zetetic.net/sqlcipher/sqlcipher-api/#cipher_default_use_hmac); connections
        # of its own say theirs.
        for statement in key.pages.pragmas("cipher_default"):
            connection.execute(statement)
        try:
            connection.execute(f"ATTACH DATABASE ? AS {name} KEY {key.literal()}", (str(path),))
        finally:
            for statement in KEPT_PAGES.pragmas("cipher_default"):
                connection.execute(statement)
    try:
        yield
    finally:
        connection.execute(f"DETACH DATABASE {name}")


@contextmanager
def stoppable(connection: dbapi2.Connection | None, stop: threading.Event | None) -> Iterator[None]:
    """Let what runs on ``connection`` be interrupted soon after ``stop`` is set."""
    if connection is None or stop is None:
        yield
        return
    # About a third of a millisecond of work between two looks.
    connection.set_progress_handler(stop.is_set, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


_STEPS_BETWEEN_LOOKS: Final = 4_000

_PROBLEM_OF_CODE: Final = {
    dbapi2.SQLITE_BUSY: StoreProblem.BUSY,
    dbapi2.SQLITE_LOCKED: StoreProblem.BUSY,
    dbapi2.SQLITE_READONLY: StoreProblem.READ_ONLY,
    dbapi2.SQLITE_CANTOPEN: StoreProblem.NO_ACCESS,
    dbapi2.SQLITE_PERM: StoreProblem.NO_ACCESS,
    dbapi2.SQLITE_AUTH: StoreProblem.NO_ACCESS,
    dbapi2.SQLITE_FULL: StoreProblem.NO_SPACE,
    dbapi2.SQLITE_IOERR: StoreProblem.DAMAGED,
    dbapi2.SQLITE_CORRUPT: StoreProblem.DAMAGED,
    dbapi2.SQLITE_NOTADB: StoreProblem.LOCKED,
}
_PRIMARY_CODE_MASK: Final = 0xFF


_PROBLEM_OF_ERRNO: Final = {
    errno.ENOENT: StoreProblem.MISSING,
    errno.ENOTDIR: StoreProblem.MISSING,
    errno.EEXIST: StoreProblem.EXISTS,
    errno.EISDIR: StoreProblem.NOT_A_DIRECTORY,
    errno.EROFS: StoreProblem.READ_ONLY,
    errno.ENOSPC: StoreProblem.NO_SPACE,
}


def error_of_driver(error: BaseException | None, path: Path) -> StoreError | None:
    """Return the store error that a driver's error means; None where it can only be a bug.

    Extended result codes are cut down to their primary one (https://sqlite.org/rescode.html).
    """
    code = getattr(error, "sqlite_errorcode", None)
    problem = None if code is None else _PROBLEM_OF_CODE.get(code & _PRIMARY_CODE_MASK)
    return None if problem is None else StoreError(problem, path, str(error))


def error_of_system(error: OSError, path: Path) -> StoreError:
    """Return the store error that an error of the operating system means."""
    problem = _PROBLEM_OF_ERRNO.get(error.errno or 0, StoreProblem.NO_ACCESS)
    return StoreError(problem, path, error.strerror or "")
