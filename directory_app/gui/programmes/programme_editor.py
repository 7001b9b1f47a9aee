"""The editor of a programme."""

import dataclasses

from PySide6.QtWidgets import QWidget

from directory_app.domain.contact_points import Link
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import ProgrammeUid, new_record_uid
from directory_app.domain.programmes import Budget, Programme
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.entry_form import contact_list
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.link_row import LinkRow
from directory_app.gui.editor.name_rows import NameRow
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.editor.source_field import SourcesField
from directory_app.gui.programmes.chip_fields import CountriesField
from directory_app.gui.programmes.period_field import PeriodField
from directory_app.gui.programmes.pickers import OrganisationsField
from directory_app.gui.programmes.record_dialog import EditorTools, RecordDialog
from directory_app.gui.programmes.rows import BudgetRow


class ProgrammeEditor(RecordDialog):
    """Edits a programme; its phases have editors of their own."""

    def __init__(
        self,
        *,
        programme: Programme | None = None,
        tools: EditorTools,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``programme``, or a new one."""
        self._programme = programme or Programme(uid=ProgrammeUid(new_record_uid()))
        title = self.tr("New programme") if programme is None else self.tr("Edit the programme")
        super().__init__(title, self._programme, tools, is_new=programme is None, parent=parent)

    @classmethod
    def ask(
        cls, parent: QWidget | None, *, programme: Programme | None = None, tools: EditorTools
    ) -> bool:
        """Show the editor and return whether the programme was saved."""
        dialog = cls(programme=programme, tools=tools, parent=parent)
        is_saved = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return is_saved

    def build_form(self) -> None:
        """Make the fields and show the programme in them."""
        context, programme = self.context, self._programme
        self.names: RowList[Name] = RowList(lambda item: NameRow(item, context))
        self.donors = OrganisationsField(self.tr("Donor"), self.tr("organisation"), context)
        self.period = PeriodField(context)
        self.countries = CountriesField()
        self.countries_sources = SourcesField(context)
        self.budgets: RowList[Budget] = RowList(lambda item: BudgetRow(item, context))
        self.links: RowList[Link] = contact_list(lambda item: LinkRow(item, context))
        self.names.set_items(programme.names)
        self.donors.set_uids(programme.donors)
        self.period.set_period(programme.period)
        self.countries.set_values(programme.countries)
        self.countries_sources.set_sources(programme.countries_sources)
        self.budgets.set_items(programme.budgets)
        self.links.set_items(programme.links)
        self.add_section(self.tr("Name"), self.names)
        self.add_section(self.tr("Donors"), self.donors)
        self.add_section(self.tr("Period"), self.period)
        self.add_section(
            self.tr("Countries"),
            self.countries,
            Captioned(self.tr("Sources of the countries"), self.countries_sources),
        )
        self.add_section(self.tr("Budget"), self.budgets)
        self.add_section(self.tr("Links"), self.links)

    def present(self) -> Programme:
        """Return the programme as it is typed."""
        return dataclasses.replace(
            self._programme,
            names=self.names.items(),
            donors=self.donors.uids(),
            period=self.period.period(),
            countries=self.countries.values(),
            countries_sources=self.countries_sources.sources(),
            budgets=self.budgets.items(),
            links=self.links.items(),
            note=self.note_now(),
            sources=self.sources.sources(),
        )

    def focus_first(self) -> None:
        """Give the keyboard to the field that names it."""
        self.names.rows()[0].focus_first()

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        for rows in (self.names, self.budgets, self.links):
            rows.settle()
        self.donors.settle()
        self.period.commit()
        self.countries.commit()
        self.countries_sources.commit()

    def leftovers(self) -> list[Leftover]:
        """Return what was typed and cannot be kept in its field."""
        found = [
            (self.tr("Donors"), self.donors.unread_text()),
            (self.tr("Countries"), self.countries.unread_text()),
            (self.tr("Sources of the countries"), self.countries_sources.unread_text()),
        ]
        return [
            *super().leftovers(),
            *self.period.leftovers(self.tr("Period")),
            *(Leftover(caption, text) for caption, text in found if text),
        ]
