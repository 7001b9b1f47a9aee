"""Lists keep what their group cards say beyond name, note and members, as entries do."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    """Bring the schema from version '0002' to '0003'."""
    # Adding a column with a constant default rebuilds no table: nothing can be lost.
    op.add_column(
        "contact_list",
        sa.Column("kept_properties", JSON, nullable=False, server_default=sa.text("'[]'")),
    )
