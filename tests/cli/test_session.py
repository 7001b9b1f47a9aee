from pathlib import Path

from sqlcipher3 import dbapi2

from directory_app.store.database import SCHEMA_VERSION
from tests.cli.conftest import Run


def test_where_the_backup_of_an_older_directory_lies_is_told_beside_the_answer(
    demo: Run, data_dir: Path
) -> None:
    connection = dbapi2.connect(str(data_dir / "directory.pdir"))
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    connection.close()

    outcome = demo("stats", "--json")

    (backup,) = data_dir.glob("*.before-upgrade-*.pdir")
    assert str(backup) in outcome.err
    assert outcome.document["people"] > 0
    assert demo("stats", "--json").err == ""
