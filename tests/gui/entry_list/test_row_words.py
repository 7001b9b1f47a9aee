from datetime import UTC, datetime
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind, RecordUid
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.views import EntrySummary
from directory_app.gui.entry_list.columns import Column, cell_text
from directory_app.gui.entry_list.row_words import second_line


def summary(**values: Any) -> EntrySummary:
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


@pytest.mark.parametrize(
    ("values", "text", "warning"),
    [
        ({"title": "Officer", "context": "ICMPD"}, "Officer · ICMPD", ""),
        ({"title": "Officer"}, "Officer", ""),
        ({}, "", ""),
        (
            {
                "kind": RecordKind.ORGANISATION,
                "organisation_kind": OrganisationKind.DEPARTMENT,
                "context": "Ministry of Examples",
            },
            "Department · Ministry of Examples",
            "",
        ),
        ({"kind": RecordKind.POST, "context": "BOMCA"}, "BOMCA", "vacant"),
        ({"kind": RecordKind.POST}, "", "vacant"),
        (
            {"kind": RecordKind.POST, "context": "BOMCA", "holders": ("Mira", "Aida")},
            "BOMCA · Mira, Aida",
            "",
        ),
    ],
)
def test_second_line(qtbot: QtBot, values: dict[str, Any], text: str, warning: str) -> None:
    line = second_line(summary(**values))

    assert (line.text, line.warning) == (text, warning)


def test_every_column_has_words(qtbot: QtBot) -> None:
    entry = summary(title="Officer", context="ICMPD", email="m@example.org", phone="+996 1")

    cells = [cell_text(entry, column) for column in Column]

    assert cells[:7] == [
        "Mira Example",
        "Officer",
        "ICMPD",
        "Person",
        "KG",
        "m@example.org",
        "+996 1",
    ]
    assert "2026" in cells[7] or "26" in cells[7]
