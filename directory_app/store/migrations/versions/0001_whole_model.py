"""The whole model of the design, and the full-text index.

Rules for whoever writes a migration:
- Spell out tables and columns here; never import today's mapped classes or services.
- Change tables with ``op.batch_alter_table``: SQLite rebuilds them, and foreign keys are off then.
- Move data with SQL, in the same step, so that nothing is lost when it fails half way.
- Raise ``SCHEMA_VERSION`` in ``store/database.py`` and add a test with a filled older file.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")
TIME = sa.DateTime(timezone=True)
PARTIAL_DATE = sa.String(11)
CODE = sa.String(32)
SHORT = sa.String(255)
COUNTRY = sa.String(8)

NOT_BINNED = "binned_at IS NULL"


def upgrade() -> None:
    """Make every table of schema version 1."""
    _create_tables_without_references()
    _create_entry_tables()
    _create_entry_item_tables()
    _create_programme_tables()
    _create_event_and_list_tables()
    _create_history_tables()
    if op.get_bind().dialect.name == "sqlite":
        # An entry's own text, folded; the row number is entry.id. Without content of its own it
        # takes half the room, and "contentless_delete" still lets rows be replaced one by one.
        op.execute(
            "CREATE VIRTUAL TABLE entry_search USING fts5("
            "name, title, reach, place, note, content='', contentless_delete=1, "
            "prefix='2 3', tokenize='unicode61 remove_diacritics 0')"
        )


def _column(name: str, kind: Any, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, kind, nullable=nullable)


def _texts(*names: str) -> list[sa.Column[Any]]:
    return [_column(name, sa.Text()) for name in names]


def _reference(
    table: str, name: str, target: str, *, ondelete: str = "CASCADE", nullable: bool = False
) -> list[Any]:
    return [
        _column(name, sa.Integer(), nullable=nullable),
        sa.ForeignKeyConstraint(
            [name], [f"{target}.id"], name=f"fk_{table}_{name}_{target}", ondelete=ondelete
        ),
    ]


def _optional_reference(table: str, name: str, target: str) -> list[Any]:
    return _reference(table, name, target, ondelete="SET NULL", nullable=True)


def _table(name: str, *parts: Any, indexes: tuple[str, ...] = ()) -> None:
    """Make a table with an integer key, and an index for each column in ``indexes``."""
    op.create_table(
        name,
        _column("id", sa.Integer()),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in indexes:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _record_table(name: str, *parts: Any, indexes: tuple[str, ...] = ()) -> None:
    _table(
        name,
        _column("uid", SHORT),
        _column("version", sa.Integer()),
        _column("created_at", TIME),
        _column("changed_at", TIME),
        _column("binned_at", TIME, nullable=True),
        _column("note", sa.Text()),
        *parts,
        sa.UniqueConstraint("uid", name=f"uq_{name}_uid"),
        indexes=indexes,
    )


def _item_table(
    name: str, owner: str, target: str, *parts: Any, indexes: tuple[str, ...] = ()
) -> None:
    _table(
        name,
        *_reference(name, owner, target),
        _column("uid", SHORT),
        _column("position", sa.Integer()),
        _column("valid_from", PARTIAL_DATE, nullable=True),
        _column("valid_to", PARTIAL_DATE, nullable=True),
        _column("note", sa.Text()),
        *parts,
        indexes=indexes,
    )
    op.create_index(f"ix_{name}_{owner}_uid", name, [owner, "uid"], unique=True)


def _name_columns() -> list[sa.Column[Any]]:
    return [
        _column("kind", CODE),
        _column("language", SHORT),
        _column("script", SHORT),
        *_texts("text", "honorific", "given", "additional", "family", "suffix"),
    ]


def _contact_point_columns() -> list[sa.Column[Any]]:
    return [
        _column("label", sa.Text()),
        _column("place", CODE),
        _column("preferred", sa.Boolean()),
        _column("visibility", CODE),
        _column("verified_on", sa.Date(), nullable=True),
        _column("tenure", SHORT, nullable=True),
    ]


def _link_columns() -> list[sa.Column[Any]]:
    return [*_contact_point_columns(), _column("url", sa.Text()), _column("kind", CODE)]


def _budget_columns() -> list[sa.Column[Any]]:
    return [
        _column("amount", sa.String(40)),
        _column("currency", SHORT),
        _column("approximate", sa.Boolean()),
        _column("purpose", sa.Text()),
    ]


def _dates(*names: str) -> list[sa.Column[Any]]:
    return [_column(name, PARTIAL_DATE, nullable=True) for name in names]


def _create_tables_without_references() -> None:
    _record_table("tag", *_texts("name"), _column("colour", SHORT))
    _record_table("source", *_texts("title", "location"), _column("kind", CODE), *_dates("as_of"))
    _record_table("saved_search", *_texts("name", "query"))
    _table(
        "citation",
        _column("record_uid", SHORT),
        _column("part", SHORT),
        *_reference("citation", "source_id", "source"),
        _column("position", sa.Integer()),
        indexes=("record_uid", "source_id"),
    )


def _create_entry_tables() -> None:
    _record_table(
        "entry",
        _column("kind", CODE),
        _column("country", COUNTRY),
        _column("to_verify", sa.Boolean()),
        _column("verified_on", sa.Date(), nullable=True),
        _column("warnings", JSON),
        _column("kept_properties", JSON),
        *_texts("display_name", "sort_name", "sort_family"),
        _column("initials", SHORT),
        *_optional_reference("entry", "employer_id", "entry"),
        indexes=("employer_id",),
    )
    _partial_index("sort_name", ["sort_name"], NOT_BINNED)
    _partial_index("sort_family", ["sort_family"], NOT_BINNED)
    _partial_index("changed_at", ["changed_at"], NOT_BINNED)
    _partial_index("kind_sort_name", ["kind", "sort_name"], NOT_BINNED)
    _partial_index("kind_sort_family", ["kind", "sort_family"], NOT_BINNED)
    _partial_index("to_verify", ["to_verify"], f"to_verify AND {NOT_BINNED}")
    _partial_index("binned_at", ["binned_at"], "binned_at IS NOT NULL")
    _create_subtype("person", _column("languages", JSON))
    _create_subtype("organisation", _column("kind", CODE), _column("represents", COUNTRY))
    op.create_index("ix_organisation_kind", "organisation", ["kind"])


def _partial_index(name: str, columns: list[str], where: str) -> None:
    op.create_index(
        f"ix_entry_{name}",
        "entry",
        columns,
        sqlite_where=sa.text(where),
    )


def _create_subtype(name: str, *parts: Any) -> None:
    op.create_table(
        name,
        *_reference(name, "entry_id", "entry"),
        *parts,
        sa.PrimaryKeyConstraint("entry_id", name=f"pk_{name}"),
    )


def _entry_item_table(name: str, *parts: Any, indexes: tuple[str, ...] = ()) -> None:
    _item_table(name, "entry_id", "entry", *parts, indexes=indexes)


def _create_entry_item_tables() -> None:
    _entry_item_table("entry_name", *_name_columns())
    _entry_item_table("email", *_contact_point_columns(), *_texts("address"))
    _entry_item_table(
        "phone",
        *_contact_point_columns(),
        *_texts("printed"),
        _column("e164", SHORT, nullable=True),
        _column("extension", SHORT),
        _column("kind", CODE),
    )
    _entry_item_table(
        "postal_address",
        *_contact_point_columns(),
        *_texts("care_of", "street", "po_box", "dependent_locality", "locality", "region"),
        *_texts("postal_code"),
        _column("country", COUNTRY),
        _column("language", SHORT),
    )
    _entry_item_table("entry_link", *_link_columns())
    _entry_item_table(
        "tenure",
        *_optional_reference("tenure", "post_id", "entry"),
        *_optional_reference("tenure", "organisation_id", "entry"),
        *_texts("title"),
        *_dates("as_of"),
        indexes=("post_id", "organisation_id"),
    )
    _entry_item_table(
        "parent_link",
        *_reference("parent_link", "organisation_id", "entry"),
        indexes=("organisation_id",),
    )
    _table(
        "entry_tag",
        *_reference("entry_tag", "entry_id", "entry"),
        *_reference("entry_tag", "tag_id", "tag"),
        _column("position", sa.Integer()),
        indexes=("entry_id", "tag_id"),
    )


def _create_programme_tables() -> None:
    _record_table("programme", *_dates("period_start", "period_end"), _column("countries", JSON))
    _create_subtype(
        "post",
        *_optional_reference("post", "organisation_id", "entry"),
        *_optional_reference("post", "programme_id", "programme"),
    )
    op.create_index("ix_post_organisation_id", "post", ["organisation_id"])
    op.create_index("ix_post_programme_id", "post", ["programme_id"])
    _item_table("programme_name", "programme_id", "programme", *_name_columns())
    _item_table("programme_link", "programme_id", "programme", *_link_columns())
    _item_table("programme_budget", "programme_id", "programme", *_budget_columns())
    _table(
        "programme_donor",
        *_reference("programme_donor", "programme_id", "programme"),
        *_reference("programme_donor", "organisation_id", "entry"),
        _column("position", sa.Integer()),
        indexes=("programme_id", "organisation_id"),
    )
    _record_table(
        "phase",
        *_reference("phase", "programme_id", "programme"),
        _column("number", SHORT),
        *_texts("title", "contract_reference"),
        *_dates("planned_start", "planned_end", "actual_start", "actual_end", "contract_signed"),
        indexes=("programme_id",),
    )
    _item_table("phase_budget", "phase_id", "phase", *_budget_columns())
    _item_table(
        "role",
        "phase_id",
        "phase",
        *_reference("role", "organisation_id", "entry"),
        _column("kind", CODE),
        *_texts("component"),
        indexes=("organisation_id",),
    )


def _create_event_and_list_tables() -> None:
    _record_table(
        "event",
        *_texts("title", "place"),
        _column("kind", CODE),
        _column("formats", JSON),
        *_dates("start", "end"),
        _column("country", COUNTRY),
        *_optional_reference("event", "programme_id", "programme"),
        *_optional_reference("event", "phase_id", "phase"),
        _column("topics", JSON),
        indexes=("programme_id", "phase_id"),
    )
    _item_table(
        "participation",
        "event_id",
        "event",
        *_reference("participation", "entry_id", "entry"),
        _column("role", CODE),
        indexes=("entry_id",),
    )
    _record_table("contact_list", *_texts("name", "rule"))
    _item_table(
        "membership",
        "list_id",
        "contact_list",
        *_reference("membership", "entry_id", "entry"),
        indexes=("entry_id",),
    )


def _create_history_tables() -> None:
    _table(
        "action",
        _column("kind", CODE),
        _column("at", TIME),
        _column("user_name", SHORT),
        *_texts("subject"),
        _column("count", sa.Integer()),
        *_optional_reference("action", "takes_back", "action"),
        _column("taken_back", sa.Boolean()),
        indexes=("takes_back",),
    )
    _table(
        "change",
        *_reference("change", "action_id", "action"),
        _column("record_kind", CODE),
        _column("record_uid", SHORT),
        *_texts("record_name"),
        _column("created", sa.Boolean()),
        _column("before", JSON),
        _column("after", JSON),
        indexes=("action_id", "record_uid"),
    )
    _table(
        "draft",
        _column("record_kind", CODE),
        _column("record_uid", SHORT),
        _column("is_new", sa.Boolean()),
        _column("base_version", sa.Integer()),
        _column("at", TIME),
        _column("content", JSON),
        _column("companions", JSON),
        sa.UniqueConstraint("record_uid", name="uq_draft_record_uid"),
    )
