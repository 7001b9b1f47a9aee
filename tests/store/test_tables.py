"""The same mapped classes serve SQLite and PostgreSQL."""

import pytest
from sqlalchemy import Table
from sqlalchemy.engine import Dialect, make_url
from sqlalchemy.schema import CreateIndex, CreateTable, ExecutableDDLElement

from directory_app.store.tables import METADATA


def dialect_of(url: str) -> Dialect:
    """Return SQLAlchemy's dialect for ``url``; no driver is loaded."""
    dialect: Dialect = make_url(url).get_dialect()()
    return dialect


POSTGRESQL = dialect_of("postgresql://")
SQLITE = dialect_of("sqlite://")
TABLES = list(METADATA.tables.values())


@pytest.mark.parametrize("dialect", [POSTGRESQL, SQLITE])
@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_can_be_made(table: Table, dialect: Dialect) -> None:
    statements: list[ExecutableDDLElement] = [
        CreateTable(table),
        *(CreateIndex(index) for index in table.indexes),
    ]

    for statement in statements:
        assert table.name in str(statement.compile(dialect=dialect))


def test_postgresql_keeps_json_as_jsonb_and_moments_with_their_zone() -> None:
    statement = str(CreateTable(METADATA.tables["entry"]).compile(dialect=POSTGRESQL))

    assert "warnings JSONB" in statement
    assert "changed_at TIMESTAMP WITH TIME ZONE" in statement
