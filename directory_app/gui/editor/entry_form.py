"""The form of an entry: the fields that people, organisations and posts share."""

import dataclasses
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from directory_app.domain.entries import Entry, Name
from directory_app.domain.identifiers import ItemUid, RecordUid, TagUid
from directory_app.gui.editor.address_row import AddressRow
from directory_app.gui.editor.chip_fields import TagsField
from directory_app.gui.editor.code_field import CountryField
from directory_app.gui.editor.contact_row import ContactRow, ContactT
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.email_row import EmailRow
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow, focus_inside, note_with
from directory_app.gui.editor.link_row import LinkRow
from directory_app.gui.editor.phone_row import PhoneRow
from directory_app.gui.editor.row_list import ROW_GAP, WIDE_ROW_GAP, RowList
from directory_app.gui.editor.source_field import SourcesField
from directory_app.gui.editor.text_field import NoteField
from directory_app.gui.editor.verified_field import VerifiedField

NARROW = 648
"""Width in pixels below which titles stand above their fields."""

_SECTION_GAP = 14


class EntryForm(QWidget):
    """Shows an entry in fields and returns it with what was changed in them.

    Subclasses make the fields of their kind, then call :meth:`build`, which asks them for the
    sections in :meth:`build_sections`.

    Signals:
        edited(): something was changed.
        names_edited(): a name was changed.
    """

    edited = Signal()
    names_edited = Signal()

    def __init__(self, context: EditorContext) -> None:
        """Make a form without an entry."""
        super().__init__()
        self.context = context
        self._entry: Entry | None = None
        self._sections: dict[str, FormSection] = {}
        self._fields: dict[str, QWidget] = {}
        self._narrow = False
        self.names: RowList[Name] = RowList(self.make_name_row, gap=self.name_gap())
        self.emails = contact_list(lambda item: EmailRow(item, context))
        self.phones = contact_list(lambda item: PhoneRow(item, context))
        self.addresses = contact_list(lambda item: AddressRow(item, context))
        self.addresses.set_gap(WIDE_ROW_GAP)
        self.links = contact_list(lambda item: LinkRow(item, context))
        self.country = CountryField(self.country_words())
        self._country_hint = HintLine()
        self._tags = TagsField(context)
        self._note = NoteField(self.tr("Note"))
        self._sources = SourcesField(context)
        self._verified = VerifiedField()
        self._warnings = NoteField(self.tr("Doubts of the source"))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(24, 12, 24, 24)
        self._box.setSpacing(_SECTION_GAP)

    def build(self) -> None:
        """Put the sections in their places."""
        self.build_sections()
        self._box.addStretch(1)
        self._connect()

    # What the kinds of entry do in their own way

    def make_name_row(self, item: Name | None) -> ItemRow[Name]:
        """Return the row of a name, or an empty one."""
        raise NotImplementedError

    def name_gap(self) -> int:
        """Return the room between names, in pixels."""
        return ROW_GAP

    def country_words(self) -> str:
        """Return what the country of this kind of entry is called, translated."""
        raise NotImplementedError

    def build_sections(self) -> None:
        """Add all sections in their order."""
        raise NotImplementedError

    def show_own_fields(self, entry: Entry) -> None:
        """Show the fields that only this kind of entry has."""
        raise NotImplementedError

    def own_changes(self) -> dict[str, Any]:
        """Return the fields that only this kind of entry has, by their names."""
        raise NotImplementedError

    def own_leftovers(self) -> list[Leftover]:
        """Return what was typed in those fields and cannot be kept in them."""
        return []

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        for rows in (self.names, self.emails, self.phones, self.addresses, self.links):
            rows.settle()
        self._tags.commit()
        self._sources.commit()

    # What everybody asks of a form

    def set_entry(self, entry: Entry) -> None:
        """Show ``entry``; the context must have been started with it."""
        self._entry = entry
        self.country.set_code(entry.country)
        self.show_own_fields(entry)
        self.names.set_items(entry.names)
        self.emails.set_items(entry.emails)
        self.phones.set_items(entry.phones)
        self.addresses.set_items(entry.addresses)
        self.links.set_items(entry.links)
        self._tags.set_values(entry.tags)
        self._note.set_value(entry.note)
        self._sources.set_sources(entry.sources)
        self._verified.set_state(entry.verified_on, to_verify=entry.to_verify)
        self._warnings.set_value("\n".join(entry.warnings))
        self._sections["warnings"].setVisible(bool(entry.warnings))
        self._country_hint.show_hint("", HintKind.WARNING)
        for rows in (self.emails, self.phones, self.addresses, self.links):
            rows.check()

    def entry(self) -> Entry:
        """Return the entry as it is now; what nobody touched is as it was given.

        Raises:
            RuntimeError: if no entry was set.
        """
        if self._entry is None:
            raise RuntimeError("the form shows no entry")
        leftovers = self._leftovers()
        note = self._note.value()
        found: dict[str, Any] = {
            "names": self.names.items(),
            "emails": self.emails.items(),
            "phones": self.phones.items(),
            "addresses": self.addresses.items(),
            "links": self.links.items(),
            "country": self.country.code(),
            "tags": tuple(TagUid(RecordUid(uid)) for uid in self._tags.values()),
            "note": note_with(note, leftovers) if leftovers else note,
            "sources": self._sources.sources(),
            "verified_on": self._verified.day(),
            "to_verify": self._verified.to_verify(),
            "warnings": self._warnings_now(),
        }
        return dataclasses.replace(self._entry, **(found | self.own_changes()))

    def focus_field(self, name: str, item: ItemUid | None = None) -> None:
        """Give the focus to a field by its name in the model; an unknown one goes to the names.

        Args:
            name: such as ``phones`` or ``country``.
            item: the value in it, or None for the empty row of a list.
        """
        field = self._fields.get(name, self.names)
        if isinstance(field, RowList):
            if item is not None and field.focus_item(item):
                return
            if name in self._fields and name != "names":
                field.focus_trailing_row()
            else:
                field.rows()[0].focus_first()
            return
        focus_inside(field)

    def field(self, name: str) -> QWidget | None:
        """Return a field by its name in the model."""
        return self._fields.get(name)

    def add_section(self, name: str, title: str, *fields: QWidget) -> None:
        """Append a section.

        Args:
            name: the field's name in the model.
            title: translated.
            fields: the field, and what belongs below it.
        """
        section = FormSection(title, fields[0] if len(fields) == 1 else stacked(*fields))
        self._sections[name] = section
        self._fields[name] = fields[0]
        self._box.addWidget(section)

    def add_country(self) -> None:
        """Append the country."""
        self.add_section("country", self.country_words(), self.country, self._country_hint)

    def add_contact_points(self) -> None:
        """Append e-mails, phones, addresses and links."""
        self.add_section("emails", self.tr("E-mail"), self.emails)
        self.add_section("phones", self.tr("Phone and fax"), self.phones)
        self.add_section("addresses", self.tr("Address"), self.addresses)
        self.add_section("links", self.tr("Links"), self.links)

    def add_rest(self) -> None:
        """Append tags, note, sources and the like."""
        self.add_section("tags", self.tr("Tags"), self._tags)
        self.add_section("note", self.tr("Note"), self._note)
        self.add_section("sources", self.tr("Sources"), self._sources)
        self.add_section("verified_on", self.tr("Verified on"), self._verified)
        self.add_section("warnings", self.tr("Doubts of the source"), self._warnings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put titles above their fields where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            for section in self._sections.values():
                section.set_narrow(narrow=narrow)
            # Where it is narrow a value has several lines; the gaps tell the values apart.
            for rows in (self.emails, self.phones, self.links):
                rows.set_gap(WIDE_ROW_GAP if narrow else ROW_GAP)
            self.names.set_gap(WIDE_ROW_GAP if narrow else self.name_gap())

    def _connect(self) -> None:
        for field in (
            *(self.names, self.emails, self.phones, self.addresses, self.links),
            *(self.country, self._tags, self._note, self._sources, self._verified),
            self._warnings,
        ):
            field.edited.connect(self.edited)
        self.names.edited.connect(self.names_edited)
        self.country.edited.connect(self._on_country_edited)
        self.country.left.connect(self._on_country_left)

    def _warnings_now(self) -> tuple[str, ...]:
        entry = self._entry
        text = self._warnings.value()
        if entry is not None and text == "\n".join(entry.warnings):
            return entry.warnings
        return tuple(line.strip() for line in text.split("\n") if line.strip())

    def _leftovers(self) -> list[Leftover]:
        fields = (
            (self.country_words(), self.country.unread_text()),
            (self.tr("Tags"), self._tags.unread_text()),
            (self.tr("Sources"), self._sources.unread_text()),
            (self.tr("Verified on"), self._verified.unread_text()),
        )
        return [*(Leftover(words, text) for words, text in fields if text), *self.own_leftovers()]

    @Slot()
    def _on_country_edited(self) -> None:
        self.context.set_country(self.country.code())
        if self.country.is_empty() or self.country.code():
            self._country_hint.show_hint("", HintKind.WARNING)

    @Slot()
    def _on_country_left(self) -> None:
        # Not while typing: every country's name begins with letters that name none.
        self._country_hint.show_hint(self.country.problem(), HintKind.WARNING)


def contact_list(make_row: Callable[[ContactT | None], ContactRow[ContactT]]) -> RowList[ContactT]:
    """Return a list of contact points in which one at most is preferred by a click."""

    def make_connected_row(item: ContactT | None) -> ItemRow[ContactT]:
        row = make_row(item)

        def drop_others() -> None:
            for other in rows.rows():
                if other is not row and isinstance(other, ContactRow):
                    other.drop_preference()

        row.preferred_chosen.connect(drop_others)
        return row

    rows: RowList[ContactT] = RowList(make_connected_row)
    return rows
