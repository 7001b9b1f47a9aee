from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind
from directory_app.gui.entry_list.columns import Column, cell_text
from directory_app.gui.entry_list.row_words import second_line
from tests.gui.entry_list.sample_summaries import summary


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
