"""All tables of a directory, gathered so that their metadata is complete."""

from directory_app.store.base_tables import Base
from directory_app.store.entry_tables import EntryRow
from directory_app.store.history_tables import ActionRow
from directory_app.store.programme_tables import SourceRow
from directory_app.store.search_tables import SearchWordRow

METADATA = Base.metadata
"""Metadata of every table; importing this module guarantees that all are in it."""

ANCHORS = (EntryRow, ActionRow, SourceRow, SearchWordRow)
"""One class of each module of tables: their import is what fills ``METADATA``."""
