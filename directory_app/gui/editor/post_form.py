"""The form of a post."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.entries import Entry, Name, Post
from directory_app.domain.identifiers import ProgrammeUid, RecordKind
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.entry_form import EntryForm
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.name_rows import NameRow
from directory_app.gui.editor.record_picker import RecordPicker, new_organisation


class PostForm(EntryForm):
    """Adds organisation and programme to what every entry has."""

    def __init__(self, context: EditorContext) -> None:
        """Make a form without a post."""
        super().__init__(context)
        self.organisation = RecordPicker(
            self.tr("Organisation"),
            RecordKind.ORGANISATION,
            context,
            placeholder=self.tr("organisation the post is in"),
        )
        self.organisation.offer_creation(
            new_organisation,
            lambda name: self.tr("Create organisation “%1”").replace("%1", name),
        )
        self.programme = RecordPicker(
            self.tr("Programme"),
            RecordKind.PROGRAMME,
            context,
            placeholder=self.tr("programme the post is for"),
        )
        self._organisation_hint = HintLine()
        self._programme_hint = HintLine()
        self.build()

    def make_name_row(self, item: Name | None) -> ItemRow[Name]:
        """Return a row of a name with its kind."""
        return NameRow(item, self.context)

    def country_words(self) -> str:
        """Return what the country of a post is: the area it is for."""
        return self.tr("For the country")

    def build_sections(self) -> None:
        """Add all sections."""
        self.add_section("names", self.tr("Name"), self.names)
        self.add_section(
            "organisation", self.tr("Organisation"), self.organisation, self._organisation_hint
        )
        self.add_section("programme", self.tr("Programme"), self.programme, self._programme_hint)
        self.add_country()
        self.add_contact_points()
        self.add_rest()
        self.organisation.edited.connect(self._on_organisation_edited)
        self.programme.edited.connect(self._on_programme_edited)

    def show_own_fields(self, entry: Entry) -> None:
        """Show organisation and programme."""
        if isinstance(entry, Post):
            self.organisation.set_record(entry.organisation)
            self.programme.set_record(entry.programme)
            self._organisation_hint.show_hint("", HintKind.INFO)
            self._programme_hint.show_hint("", HintKind.INFO)

    def own_changes(self) -> dict[str, Any]:
        """Return organisation and programme."""
        programme = self.programme.uid()
        return {
            "organisation": self.organisation.uid(),
            "programme": ProgrammeUid(programme) if programme is not None else None,
        }

    def own_leftovers(self) -> list[Leftover]:
        """Return names that are typed while no record is chosen."""
        fields = (
            (self.tr("Organisation"), self.organisation.unread_text()),
            (self.tr("Programme"), self.programme.unread_text()),
        )
        return [Leftover(words, text) for words, text in fields if text]

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        self.organisation.create_from_text()

    @Slot()
    def _on_organisation_edited(self) -> None:
        unread = self.organisation.unread_text()
        words = ""
        if unread:
            words = self.tr("“%1” is not in the directory; it is made as a new organisation.")
        elif self.organisation.is_new():
            words = self.tr("The organisation is new.")
        self._organisation_hint.show_hint(words.replace("%1", unread), HintKind.INFO)
        self.edited.emit()

    @Slot()
    def _on_programme_edited(self) -> None:
        unread = self.programme.unread_text()
        words = self.tr("Choose a programme from the list; “%1” is kept in the note otherwise.")
        self._programme_hint.show_hint(
            words.replace("%1", unread) if unread else "", HintKind.WARNING
        )
        self.edited.emit()
