from typing import Any

import pytest
from sqlalchemy import TableClause, TypeDecorator
from sqlalchemy.types import TypeEngine

from directory_app.store.reading.columns import TABLES
from directory_app.store.tables import METADATA


def python_type(of_column: TypeEngine[Any]) -> type:
    """Return the type below a decorator: light columns give naive times and plain texts."""
    if isinstance(of_column, TypeDecorator):
        return of_column.impl_instance.python_type
    return of_column.python_type


@pytest.mark.parametrize("light", TABLES, ids=lambda table: table.name)
def test_a_light_table_names_only_columns_that_are_there(light: TableClause) -> None:
    mapped = METADATA.tables[light.name]

    assert {column.name for column in light.c} <= set(mapped.c.keys())


@pytest.mark.parametrize("light", TABLES, ids=lambda table: table.name)
def test_a_light_column_has_the_python_type_of_the_mapped_one(light: TableClause) -> None:
    mapped = METADATA.tables[light.name]

    assert {
        column.name
        for column in light.c
        if column.type.python_type not in (str, python_type(mapped.c[column.name].type))
    } == set()
