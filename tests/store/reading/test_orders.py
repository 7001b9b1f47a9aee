from collections.abc import Sequence

import pytest
from sqlalchemy import Select, select
from sqlalchemy.dialects import sqlite

from directory_app.domain.views import Scope, ScopeKind, SortKey
from directory_app.store.database import Database
from directory_app.store.reading.columns import ENTRY
from directory_app.store.reading.orders import sorted_by
from directory_app.store.reading.scopes import entries_in
from tests.store.conftest import DAY

LARGE = (ScopeKind.EVERYTHING, ScopeKind.PEOPLE, ScopeKind.ORGANISATIONS, ScopeKind.POSTS)


def plan(database: Database, statement: Select[int]) -> Sequence[str]:
    compiled = statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    with database.reading() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {compiled}").all()
    return [row.detail for row in rows]


@pytest.mark.parametrize("kind", LARGE)
@pytest.mark.parametrize("key", [SortKey.NAME, SortKey.FAMILY_NAME])
@pytest.mark.parametrize("descending", [False, True])
def test_an_index_gives_the_order_by_name(
    database: Database, kind: ScopeKind, key: SortKey, descending: bool
) -> None:
    statement = select(ENTRY.c.id).where(*entries_in(Scope(kind), DAY))

    steps = plan(database, sorted_by(statement, key, descending=descending))

    assert len(steps) == 1
    assert f"INDEX ix_entry_{'' if kind is LARGE[0] else 'kind_'}" in steps[0]


def test_an_index_gives_the_order_by_last_change(database: Database) -> None:
    statement = select(ENTRY.c.id).where(*entries_in(Scope(), DAY))

    steps = plan(database, sorted_by(statement, SortKey.CHANGED, descending=True))

    assert steps == ["SCAN entry USING INDEX ix_entry_changed_at"]


def test_entries_to_review_are_found_by_their_index(database: Database) -> None:
    statement = select(ENTRY.c.id).where(*entries_in(Scope(ScopeKind.TO_REVIEW), DAY))

    steps = plan(database, sorted_by(statement, SortKey.NAME, descending=False))

    assert any("ix_entry_to_verify" in step for step in steps)
