"""The form of a person."""

import dataclasses
from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.contact_points import AnyContactPoint
from directory_app.domain.entries import Entry, Name, Person, Tenure
from directory_app.domain.identifiers import ItemUid
from directory_app.gui.editor.chip_fields import LanguagesField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.entry_form import EntryForm
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.name_rows import PersonNameRow
from directory_app.gui.editor.row_list import WIDE_ROW_GAP, RowList
from directory_app.gui.editor.tenure_row import TenureRow


class PersonForm(EntryForm):
    """Adds positions and languages to what every entry has."""

    def __init__(self, context: EditorContext) -> None:
        """Make a form without a person."""
        super().__init__(context)
        self.tenures: RowList[Tenure] = RowList(
            lambda item: TenureRow(item, context), gap=WIDE_ROW_GAP
        )
        self._languages = LanguagesField()
        self._known_tenures: set[ItemUid] = set()
        self.build()

    def make_name_row(self, item: Name | None) -> ItemRow[Name]:
        """Return a row of the parts of a name."""
        return PersonNameRow(item, self.context, is_first=not self.names.rows())

    def name_gap(self) -> int:
        """Return the room between names, which have captions."""
        return WIDE_ROW_GAP - 4

    def country_words(self) -> str:
        """Return what the country of a person is: where they work."""
        return self.tr("Country")

    def build_sections(self) -> None:
        """Add all sections."""
        self.add_section("names", self.tr("Name"), self.names)
        self.add_section("tenures", self.tr("Positions"), self.tenures)
        self.add_country()
        self.add_contact_points()
        self.add_section("languages", self.tr("Languages"), self._languages)
        self.add_rest()
        self.tenures.edited.connect(self._on_tenures_edited)
        self._languages.edited.connect(self.edited)

    def show_own_fields(self, entry: Entry) -> None:
        """Show positions and languages."""
        if isinstance(entry, Person):
            self.tenures.set_items(entry.tenures)
            self._languages.set_values(entry.languages)
            self._known_tenures = {tenure.uid for tenure in entry.tenures}
            self._announce_tenures()

    def own_changes(self) -> dict[str, Any]:
        """Return positions, languages, and contact points freed from removed positions."""
        tenures = self.tenures.items()
        gone = self._known_tenures - {tenure.uid for tenure in tenures}
        return {"tenures": tenures, "languages": self._languages.values()} | (
            self._freed_contact_points(gone) if gone else {}
        )

    def own_leftovers(self) -> list[Leftover]:
        """Return a language that is not known."""
        unread = self._languages.unread_text()
        return [Leftover(self.tr("Languages"), unread)] if unread else []

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        self.tenures.settle()
        self._languages.commit()

    def _announce_tenures(self) -> None:
        rows = [row for row in self.tenures.rows() if isinstance(row, TenureRow)]
        names = [(row.uid, row.words()) for row in rows if not row.is_empty()]
        self._known_tenures |= {uid for uid, _words in names}
        self.context.set_tenure_names(names)

    def _freed_contact_points(self, gone: set[ItemUid]) -> dict[str, Any]:
        lists: dict[str, tuple[AnyContactPoint, ...]] = {
            "emails": self.emails.items(),
            "phones": self.phones.items(),
            "addresses": self.addresses.items(),
            "links": self.links.items(),
        }
        return {
            name: tuple(
                dataclasses.replace(point, tenure=None) if point.tenure in gone else point
                for point in points
            )
            for name, points in lists.items()
        }

    @Slot()
    def _on_tenures_edited(self) -> None:
        self._announce_tenures()
        self.edited.emit()
