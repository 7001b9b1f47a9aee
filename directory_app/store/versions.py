"""Which engine the directories of this program are kept with."""

import sqlalchemy
from sqlcipher3 import dbapi2


def engine_versions() -> dict[str, str]:
    """Return the versions of SQLite and what stands around it, by their names; known ones only."""
    connection = dbapi2.connect(":memory:")
    try:
        # The provider of the ciphers is there once there is something to encrypt.
        connection.execute("PRAGMA key = 'versions'")
        found = {
            "SQLite": _first(connection, "SELECT sqlite_version()"),
            "SQLCipher": _first(connection, "PRAGMA cipher_version"),
            "OpenSSL": _first(connection, "PRAGMA cipher_provider_version"),
        }
    finally:
        connection.close()
    # "4.19.0 community" and "OpenSSL 3.6.0 1 Oct 2025".
    numbers = {name: text.removeprefix(f"{name} ").split(" ")[0] for name, text in found.items()}
    known = {name: number for name, number in numbers.items() if number}
    return known | {"SQLAlchemy": sqlalchemy.__version__}


def _first(connection: dbapi2.Connection, question: str) -> str:
    row = connection.execute(question).fetchone()
    return "" if row is None else str(row[0] or "")
