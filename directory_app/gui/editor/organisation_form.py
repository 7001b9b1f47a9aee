"""The form of an organisation."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.entries import Entry, Name, Organisation, ParentLink
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.code_field import CountryField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.entry_form import EntryForm
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.name_rows import NameRow
from directory_app.gui.editor.parent_row import ParentRow
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.editor.words import organisation_kind_choices


class OrganisationForm(EntryForm):
    """Adds kind, parents and whom it represents to what every entry has."""

    def __init__(self, context: EditorContext) -> None:
        """Make a form without an organisation."""
        super().__init__(context)
        self.parents: RowList[ParentLink] = RowList(lambda item: ParentRow(item, context))
        self._kind = ChoiceField(self.tr("Kind"), organisation_kind_choices())
        self._represents = CountryField(self.tr("Represents"), with_union=True)
        self._represents.setToolTip(
            self.tr("The country or union an embassy or delegation speaks for")
        )
        self._represents_hint = HintLine()
        self.build()

    def make_name_row(self, item: Name | None) -> ItemRow[Name]:
        """Return a row of a name with its kind."""
        return NameRow(item, self.context)

    def country_words(self) -> str:
        """Return what the country of an organisation is: its seat."""
        return self.tr("Seat")

    def build_sections(self) -> None:
        """Add all sections."""
        self.add_section("names", self.tr("Name"), self.names)
        self.add_section("kind", self.tr("Kind"), self._kind)
        self.add_section("parents", self.tr("Part of"), self.parents)
        self.add_country()
        self.add_section(
            "represents", self.tr("Represents"), self._represents, self._represents_hint
        )
        self.add_contact_points()
        self.add_rest()
        self.parents.edited.connect(self.edited)
        self._kind.edited.connect(self.edited)
        self._represents.edited.connect(self.edited)
        self._represents.left.connect(self._on_represents_left)

    def show_own_fields(self, entry: Entry) -> None:
        """Show kind, parents and whom it represents."""
        if isinstance(entry, Organisation):
            self._kind.set_value(entry.kind)
            self._represents.set_code(entry.represents)
            self._represents_hint.show_hint("", HintKind.WARNING)
            self.parents.set_items(entry.parents)

    def own_changes(self) -> dict[str, Any]:
        """Return kind, parents and whom it represents."""
        return {
            "parents": self.parents.items(),
            "kind": self._kind.value(),
            "represents": self._represents.code(),
        }

    def own_leftovers(self) -> list[Leftover]:
        """Return a country that is not known."""
        unread = self._represents.unread_text()
        return [Leftover(self.tr("Represents"), unread)] if unread else []

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        self.parents.settle()

    @Slot()
    def _on_represents_left(self) -> None:
        self._represents_hint.show_hint(self._represents.problem(), HintKind.WARNING)
