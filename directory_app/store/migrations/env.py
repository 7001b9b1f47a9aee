"""Alembic's entry: run the migrations on the connection that ``store.migrating`` hands over."""

from alembic import context
from sqlalchemy.schema import SchemaItem

from directory_app.store.tables import METADATA


def is_ours(
    _item: SchemaItem, name: str | None, kind: str, _reflected: bool, _compared: SchemaItem | None
) -> bool:
    """Tell whether autogenerate compares a table: the full-text index and its shadows are not."""
    return not (kind == "table" and name is not None and name.startswith("entry_search"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    include_object=is_ours,
)
with context.begin_transaction():
    context.run_migrations()
