"""A full-text index of readings, an index of phone digits, and words for spelling suggestions.

The old index held one spelling a word. The new ones are empty after this step; ``store.database``
fills them from the entries whenever they are older than the folding of the program.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SHORT = sa.String(255)


def upgrade() -> None:
    """Bring the schema from version '0001' to '0002'."""
    op.create_table(
        "search_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("word", SHORT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_word"),
        sa.UniqueConstraint("word", name="uq_search_word_word"),
    )
    op.create_table(
        "search_token",
        sa.Column("token", SHORT, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_search_token"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", SHORT, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_state"),
        sa.UniqueConstraint("name", name="uq_search_state_name"),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE entry_search")
        # The row number is entry.id. Tokens are plain letters and digits; a sign before them marks
        # what no typed word can be. Which column a word stands in is kept, its place there is not:
        # phrases are compared with the texts themselves.
        op.execute(
            "CREATE VIRTUAL TABLE entry_search USING fts5("
            "name, post, past_post, body, past_body, "
            "email, phone, link, place, note, via, via_place, facet, "
            "content='', contentless_delete=1, detail=column, prefix='1 2 3', "
            "tokenize=\"ascii tokenchars '^@=_'\")"
        )
        op.execute(
            "CREATE VIRTUAL TABLE entry_search_phone USING fts5("
            "digits, content='', contentless_delete=1, detail=none, tokenize='trigram')"
        )
