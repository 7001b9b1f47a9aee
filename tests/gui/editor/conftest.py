"""An editor over a handful of records that answers its look-ups at once."""

from collections.abc import Callable, Sequence

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.entries import Entry
from directory_app.domain.identifiers import (
    EntryUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.lists import Source, Tag
from directory_app.domain.records import Record
from directory_app.domain.views import RecordLabel
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.entry_editor import EntryEditor

MINISTRY = EntryUid(RecordUid("ministry"))
AGENCY = EntryUid(RecordUid("agency"))
COORDINATOR = EntryUid(RecordUid("coordinator"))
PROGRAMME = ProgrammeUid(RecordUid("programme"))
PRESS = Tag(uid=TagUid(RecordUid("press")), name="press contact")
LETTER = Source(uid=SourceUid(RecordUid("letter")), title="Letter of March")

LABELS = {
    label.ref.uid: label
    for label in (
        RecordLabel(RecordRef(RecordKind.ORGANISATION, MINISTRY), "Ministry of Examples", "MoE"),
        RecordLabel(RecordRef(RecordKind.ORGANISATION, AGENCY), "Agency of Samples"),
        RecordLabel(RecordRef(RecordKind.POST, COORDINATOR), "National Coordinator"),
        RecordLabel(RecordRef(RecordKind.PROGRAMME, PROGRAMME), "Sample Programme"),
    )
}


def suggest(
    text: str,
    kinds: frozenset[RecordKind],
    answer: Callable[[Sequence[RecordLabel]], None],
) -> None:
    wanted = text.casefold()
    answer(
        [
            label
            for label in LABELS.values()
            if label.ref.kind in kinds and wanted in label.name.casefold()
        ]
    )


class EditorOnTrial:
    """Opens entries in an editor the way the window does."""

    def __init__(self, editor: EntryEditor) -> None:
        self.editor = editor

    def edit(
        self, entry: Entry, *, is_new: bool = False, baseline: Entry | None = None
    ) -> EntryEditor:
        self.editor.edit(
            entry, LABELS, tags=[PRESS], sources=[LETTER], is_new=is_new, baseline=baseline
        )
        return self.editor

    def record(self) -> Entry:
        return self.editor.result().record

    def companions(self) -> tuple[Record, ...]:
        return self.editor.result().companions


@pytest.fixture
def trial(qtbot: QtBot) -> EditorOnTrial:
    editor = EntryEditor(suggest=suggest)
    qtbot.addWidget(editor)
    editor.resize(760, 800)
    editor.show()
    return EditorOnTrial(editor)


@pytest.fixture
def context(qapp: object) -> EditorContext:
    return EditorContext(suggest)
