"""Entries remember the print of the card that an import made them of."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema from version '0003' to '0004'."""
    op.create_table(
        "imported_card",
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("print", sa.LargeBinary(length=16), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["entry.id"],
            name=op.f("fk_imported_card_entry_id_entry"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_imported_card")),
    )
