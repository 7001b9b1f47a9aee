"""The row of an e-mail address."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.contact_points import Email, Visibility
from directory_app.domain.emails import parse_email
from directory_app.domain.visibility import default_visibility
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.contact_row import KIND_WIDTH, LABEL_WIDTH, ContactRow
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import place_choices


class EmailRow(ContactRow[Email]):
    """Edits one e-mail address; its normal form takes its place when the field is left."""

    def __init__(self, item: Email | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Email(address=""), context, is_new=item is None)
        self.address = TextField(self.tr("E-mail address"), placeholder=self.tr("name@example.org"))
        self._place = ChoiceField(self.tr("Place"), place_choices())
        self.address.set_value(self.original.address)
        self._place.set_value(self.original.place)
        self.cells.add(self.address, 170, 4)
        self.cells.add(self._place, KIND_WIDTH, 0, reserve=True)
        self.cells.add(self.label, LABEL_WIDTH, 1, reserve=True)
        self.hide_while_empty(self._place, self.label)
        self.address.edited.connect(self.on_field_edited)
        self.address.editingFinished.connect(self._on_editing_finished)
        self._place.edited.connect(self._on_place_edited)

    def is_empty(self) -> bool:
        """Tell whether there is no address."""
        return self.address.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return address, place and the rest; a changed address in its normal form."""
        address = self.address.value()
        if self.address.is_touched():
            address = parse_email(address).address
        return super().changes() | {"address": address, "place": self._place.value()}

    def proposed_visibility(self) -> Visibility:
        """Return who may have a new address at the place chosen."""
        email = Email(address="", place=self._place.value())
        return default_visibility(self.context.entry_kind, email)

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.address.is_touched() and not self.address.is_empty():
            parsed = parse_email(self.address.value())
            if parsed.problem is None:
                self.address.replace_text(parsed.address)

    @Slot()
    def _on_place_edited(self) -> None:
        self.on_proposal_changed()
        self.on_field_edited()
