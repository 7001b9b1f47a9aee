"""Rows of a list that are made up without a directory."""

from datetime import UTC, datetime
from typing import Any

from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind, RecordUid
from directory_app.domain.views import EntrySummary


def summary(**values: Any) -> EntrySummary:
    """Return the row of an invented person, with some values of it set."""
    usual: dict[str, Any] = {
        "id": EntryId(1),
        "uid": EntryUid(RecordUid("u")),
        "kind": RecordKind.PERSON,
        "name": "Mira Example",
        "family_sort": "example",
        "initials": "ME",
        "title": "",
        "context": "",
        "country": "KG",
        "organisation_kind": None,
        "holders": (),
        "to_verify": False,
        "email": "",
        "phone": "",
        "changed_at": datetime(2026, 11, 14, 12, tzinfo=UTC),
    }
    return EntrySummary(**(usual | values))
