from sqlcipher3 import dbapi2

from directory_app.store.versions import engine_versions


def test_sqlite_is_the_one_that_directories_are_kept_with() -> None:
    assert engine_versions()["SQLite"] == dbapi2.sqlite_version
