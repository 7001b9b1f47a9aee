"""${message}.

Rules for whoever writes a migration:
- Spell out tables and columns here; never import today's mapped classes or services.
- Change tables with ``op.batch_alter_table``: SQLite rebuilds them, and foreign keys are off then.
- Move data with SQL, in the same step, so that nothing is lost when it fails half way.
- Raise ``SCHEMA_VERSION`` in ``store/database.py`` and add a test with a filled older file.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring the schema from version ${repr(down_revision)} to ${repr(up_revision)}."""
    ${upgrades if upgrades else "pass"}
