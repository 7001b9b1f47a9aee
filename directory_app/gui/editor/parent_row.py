"""The row of a parent organisation."""

from typing import Any

from directory_app.domain.entries import ParentLink
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.record_picker import RecordPicker, new_organisation

_NOBODY = EntryUid(RecordUid(""))
"""Stands for the parent of a row that is still empty."""


class ParentRow(ItemRow[ParentLink]):
    """Edits what an organisation is part of."""

    def __init__(self, item: ParentLink | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or ParentLink(organisation=_NOBODY), context, is_new=item is None)
        self.organisation = RecordPicker(
            self.tr("Part of"),
            RecordKind.ORGANISATION,
            context,
            placeholder=self.tr("organisation it is part of"),
        )
        self.organisation.set_record(item.organisation if item is not None else None)
        self.organisation.offer_creation(
            new_organisation,
            lambda name: self.tr("Create organisation “%1”").replace("%1", name),
        )
        self.cells.add(self.organisation, 220)
        self.organisation.edited.connect(self.on_field_edited)

    def is_empty(self) -> bool:
        """Tell whether no parent is chosen or typed."""
        return self.organisation.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return the parent."""
        return {"organisation": self.organisation.uid() or _NOBODY}

    def leftovers(self) -> list[Leftover]:
        """Return an organisation that is not chosen yet."""
        unread = self.organisation.unread_text()
        return [Leftover(self.tr("Part of"), unread)] if unread else []

    def settle(self) -> None:
        """Make the organisation that is typed but not in the directory."""
        super().settle()
        self.organisation.create_from_text()

    def understood(self) -> tuple[str, HintKind]:
        """Say what will be made."""
        if self.organisation.unread_text():
            words = self.tr("“%1” is not in the directory; it is made as a new organisation.")
            return words.replace("%1", self.organisation.unread_text()), HintKind.INFO
        if self.organisation.is_new():
            return self.tr("The organisation is new."), HintKind.INFO
        return "", HintKind.INFO
