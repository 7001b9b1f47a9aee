"""Alembic migrations of the directory file, run by ``store.migrating``."""
