"""The row of a phone or fax number."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.contact_points import Phone, Place, Visibility
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.phones import format_phone, parse_phone
from directory_app.domain.visibility import default_visibility
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.contact_row import KIND_WIDTH, LABEL_WIDTH, ContactRow
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.item_details import ItemDetails
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import phone_kind_choices, place_choices


class PhoneRow(ContactRow[Phone]):
    """Edits one number: what is typed stays as printed, how it is understood stands below."""

    def __init__(self, item: Phone | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Phone(printed=""), context, is_new=item is None)
        self.number = TextField(self.tr("Phone number"), placeholder=self.tr("phone number"))
        self._kind = ChoiceField(self.tr("Kind of number"), phone_kind_choices())
        self._place: ChoiceField[Place] | None = None
        self._extension: TextField | None = None
        self._is_kind_chosen = False
        self.number.set_value(self.original.printed)
        self._kind.set_value(self.original.kind)
        self.cells.add(self.number, 142, 3)
        self.cells.add(self._kind, KIND_WIDTH + 32, 0, reserve=True)
        self.cells.add(self.label, LABEL_WIDTH, 2, reserve=True)
        self.hide_while_empty(self._kind, self.label)
        self.number.edited.connect(self._on_number_edited)
        self._kind.edited.connect(self._on_kind_edited)
        context.country_changed.connect(self.check)

    def is_empty(self) -> bool:
        """Tell whether there is no number."""
        return self.number.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return the number, how it is understood, its kind and the rest."""
        printed = self.number.value()
        found = super().changes() | {"printed": printed, "kind": self._kind.value()}
        # One that was kept without its country is read again once the country is another one.
        is_readable_now = self.original.e164 is None and self.context.has_other_country
        if self.number.is_touched() or is_readable_now:
            parsed = parse_phone(printed, self.context.country)
            found["e164"] = parsed.e164
            found["extension"] = parsed.extension or self._own_extension()
        if self._place is not None:
            found["place"] = self._place.value()
        if self._extension is not None and self._extension.is_touched():
            found["extension"] = self._extension.value()
        return found

    def understood(self) -> tuple[str, HintKind]:
        """Return the number as its country groups it, if that is not what is typed."""
        phone = self.item()
        text = format_phone(phone)
        return ("" if text == phone.printed else text), HintKind.GOOD

    def proposed_visibility(self) -> Visibility:
        """Return who may have a new number of this kind."""
        place = self._place.value() if self._place is not None else self.original.place
        phone = Phone(printed="", kind=self._kind.value(), place=place)
        return default_visibility(self.context.entry_kind, phone)

    def make_details(self) -> ItemDetails:
        """Return the panel with place and extension in front."""
        panel = super().make_details()
        self._place = ChoiceField(self.tr("Place"), place_choices())
        self._place.set_value(self.original.place)
        self._extension = TextField(self.tr("Extension"))
        self._extension.set_value(self.item().extension)
        panel.add_field(self.tr("Place"), self._place, KIND_WIDTH, at=0)
        panel.add_field(self.tr("Extension"), self._extension, 80, at=1)
        self._place.edited.connect(self._on_kind_edited)
        self._extension.edited.connect(self.on_field_edited)
        return panel

    def _own_extension(self) -> str:
        """Return the extension that was kept beside the number, not written with it."""
        original = self.original
        written = parse_phone(original.printed, self.context.country).extension
        return "" if written == original.extension else original.extension

    @Slot()
    def _on_number_edited(self) -> None:
        if self.is_new and not self._is_kind_chosen:
            kind = parse_phone(self.number.value(), self.context.country).kind
            self._kind.set_value(kind or PhoneKind.VOICE)
            self.on_proposal_changed()
        self.on_field_edited()

    @Slot()
    def _on_kind_edited(self) -> None:
        self._is_kind_chosen = True
        self.on_proposal_changed()
        self.on_field_edited()
