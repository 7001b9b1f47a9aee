"""The row of a postal address: its parts in the country's order and the envelope it makes."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from directory_app.domain.addresses import AddressField, AddressPart, address_fields, envelope_lines
from directory_app.domain.contact_points import PostalAddress, Visibility
from directory_app.domain.visibility import default_visibility
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.code_field import CountryField, LanguageField, interface_language
from directory_app.gui.editor.contact_row import KIND_WIDTH, LABEL_WIDTH, ContactRow
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.item_details import ItemDetails, Leftover
from directory_app.gui.editor.text_field import NoteField, TextField
from directory_app.gui.editor.words import address_label_words, place_choices
from directory_app.gui.editor.wrap_layout import WHOLE_LINE
from directory_app.gui.widgets.looks import Look

_PART_WIDTHS = {
    AddressPart.POSTAL_CODE: (100, 1),
    AddressPart.LOCALITY: (140, 2),
    AddressPart.DEPENDENT_LOCALITY: (150, 2),
    AddressPart.REGION: (150, 2),
}


class AddressRow(ContactRow[PostalAddress]):
    """Edits one address; while it is empty it is one field only."""

    def __init__(self, item: PostalAddress | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one in the entry's country."""
        super().__init__(item or PostalAddress(), context, is_new=item is None)
        self._street = NoteField(self.tr("Street and house"), lines=1)
        self._street.setPlaceholderText(self.tr("street and house"))
        self._street.set_value(self.original.street)
        self._street.edited.connect(self._on_street_edited)
        self._street_cell = Captioned(self.tr("Street and house"), self._street)
        self._street_cell.set_caption_visible(False)
        self.cells.add(self._street_cell, WHOLE_LINE)
        self._form: _AddressForm | None = None
        if item is not None:
            self._expand()

    def country_field(self) -> CountryField | None:
        """Return the field of the country, or None while the row is one empty field."""
        return self._form.country if self._form is not None else None

    def part_field(self, part: AddressPart) -> TextField | None:
        """Return the field of a part other than the street, or None while there is none."""
        return self._form.parts.get(part) if self._form is not None else None

    def street_field(self) -> NoteField:
        """Return the field of the street."""
        return self._street

    def is_empty(self) -> bool:
        """Tell whether no part but the country holds anything."""
        return self._street.is_empty() and (self._form is None or self._form.is_empty())

    def changes(self) -> dict[str, Any]:
        """Return every part and the rest."""
        found = super().changes() | {"street": self._street.value()}
        if self._form is not None:
            found |= self._form.changes()
        return found

    def leftovers(self) -> list[Leftover]:
        """Return a country or language that is not known."""
        return self._form.leftovers() if self._form is not None else []

    def proposed_visibility(self) -> Visibility:
        """Return who may have a new address at the place chosen."""
        place = self._form.place.value() if self._form is not None else self.original.place
        return default_visibility(self.context.entry_kind, PostalAddress(place=place))

    def make_details(self) -> ItemDetails:
        """Return the panel with the rarer parts in front."""
        panel = super().make_details()
        self._expand()
        if self._form is not None:
            for index, (caption, field) in enumerate(self._form.rare_fields()):
                panel.add_field(caption, field, 150, 2, at=index)
                field.show()
        return panel

    def check(self) -> None:
        """Say what is wrong and show the envelope."""
        super().check()
        if self._form is not None:
            lines = envelope_lines(self.item(), interface_language())
            self._form.preview.setText("\n".join(lines))
            self._form.preview_cell.setVisible(bool(lines) and not self.is_empty())

    def _expand(self) -> None:
        if self._form is not None:
            return
        self._form = _AddressForm(self.original, self)
        if self.is_new:
            self._form.country.set_code(self.context.country)
        self._street_cell.set_caption_visible(True)
        self._form.place.edited.connect(self._on_place_edited)
        self._form.country.edited.connect(self._on_country_edited)
        for field in self._form.text_fields():
            field.edited.connect(self.on_field_edited)
        self._arrange()
        self.check()

    def _arrange(self) -> None:
        if self._form is None:
            return
        while self.cells.count():
            self.cells.takeAt(0)
        previous: QWidget = self._street
        for cell, minimum, stretch in self._form.cells_in_order(self._street_cell):
            self.cells.add(cell, minimum, stretch)
            cell.show()
            QWidget.setTabOrder(previous, cell.field)
            previous = cell.field
        self.cells.add(self._form.country_cell, 150, 2)
        self.cells.add(self._form.place_cell, KIND_WIDTH, 0)
        self.cells.add(self._form.label_cell, LABEL_WIDTH, 1)
        self.cells.add(self._form.preview_cell, WHOLE_LINE)
        self._form.label_cell.show()

    @Slot()
    def _on_street_edited(self) -> None:
        if not self._street.is_empty():
            self._expand()
        self.on_field_edited()

    @Slot()
    def _on_country_edited(self) -> None:
        self._arrange()
        self.on_field_edited()

    @Slot()
    def _on_place_edited(self) -> None:
        self.on_proposal_changed()
        self.on_field_edited()


class _AddressForm:
    """The fields of an address beside its street."""

    def __init__(self, address: PostalAddress, row: AddressRow) -> None:
        self._captions = captions = _captions()
        self.country = CountryField(captions["country"])
        self.country.set_code(address.country)
        self.place = ChoiceField(captions["place"], place_choices())
        self.place.set_value(address.place)
        self.parts = {part: TextField("") for part in _PART_WIDTHS}
        self._care_of = TextField(captions["care_of"])
        self._po_box = TextField(captions["po_box"])
        self._language = LanguageField(captions["language_of"])
        for part, field in self.parts.items():
            field.set_value(getattr(address, part.value))
        self._care_of.set_value(address.care_of)
        self._po_box.set_value(address.po_box)
        self._language.set_code(address.language)
        self._cells = {part: Captioned("", field, row) for part, field in self.parts.items()}
        self.country_cell = Captioned(captions["country"], self.country, row)
        self.place_cell = Captioned(captions["place"], self.place, row)
        self.label_cell = Captioned(captions["label"], row.label, row)
        self.preview = QLabel()
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setProperty("look", Look.MUTED.value)
        self.preview.setAccessibleName(captions["envelope"])
        self.preview_cell = Captioned(captions["envelope"], self.preview, row)
        # They live in the panel of rarer fields, which takes them over when it is opened.
        for rare in (self._care_of, self._po_box, self._language):
            rare.setParent(row)
            rare.hide()

    def is_empty(self) -> bool:
        """Tell whether no part holds anything; a country alone is no address."""
        fields = (*self.parts.values(), self._care_of, self._po_box)
        return all(field.is_empty() for field in fields)

    def text_fields(self) -> list[TextField]:
        """Return every field with text but the country's."""
        return [*self.parts.values(), self._care_of, self._po_box, self._language]

    def rare_fields(self) -> list[tuple[str, TextField]]:
        """Return the fields few addresses need, with their captions."""
        return [
            (self._captions["care_of"], self._care_of),
            (self._captions["po_box"], self._po_box),
            (self._captions["language"], self._language),
        ]

    def changes(self) -> dict[str, Any]:
        """Return the parts by their names."""
        found: dict[str, Any] = {part.value: field.value() for part, field in self.parts.items()}
        return found | {
            "care_of": self._care_of.value(),
            "po_box": self._po_box.value(),
            "language": self._language.code(),
            "country": self.country.code(),
            "place": self.place.value(),
        }

    def leftovers(self) -> list[Leftover]:
        """Return a country or language that is not known."""
        fields = (("country", self.country), ("language", self._language))
        return [
            Leftover(self._captions[name], field.unread_text())
            for name, field in fields
            if field.unread_text()
        ]

    def cells_in_order(self, street: Captioned) -> list[tuple[Captioned, int, int]]:
        """Return street and parts with their widths in the order of the country.

        Parts that the country does not use are left out unless they hold something.
        """
        found: list[tuple[Captioned, int, int]] = []
        used = address_fields(self.country.code())
        for described in used:
            if described.part is AddressPart.STREET:
                found.append((street, WHOLE_LINE, 1))
                continue
            found.append(self._cell_of(described))
        parts = {described.part for described in used}
        for described in address_fields(""):
            if described.part in parts or described.part is AddressPart.STREET:
                continue
            if self.parts[described.part].is_empty():
                self._cells[described.part].hide()
            else:
                found.append(self._cell_of(described))
        return found

    def _cell_of(self, described: AddressField) -> tuple[Captioned, int, int]:
        words = address_label_words(described.label)
        cell = self._cells[described.part]
        cell.set_caption(words)
        field = self.parts[described.part]
        field.setAccessibleName(words)
        field.setPlaceholderText(described.example)
        minimum, stretch = _PART_WIDTHS[described.part]
        return cell, minimum, stretch


def _captions() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "care_of": translate("AddressRow", "Care of"),
        "country": translate("AddressRow", "Country"),
        "envelope": translate("AddressRow", "As on the envelope"),
        "label": translate("AddressRow", "Label"),
        "language": translate("AddressRow", "Language"),
        "language_of": translate("AddressRow", "Language of the address"),
        "place": translate("AddressRow", "Place"),
        "po_box": translate("AddressRow", "Post office box"),
    }
