"""The editor of a phase with the roles of organisations in it."""

import dataclasses

from PySide6.QtWidgets import QWidget

from directory_app.domain.identifiers import PhaseUid, ProgrammeUid, new_record_uid
from directory_app.domain.programmes import Budget, Phase, Role
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.row_list import RowList
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.wrap_layout import WrapLayout
from directory_app.gui.programmes.period_field import ContractField, PeriodField
from directory_app.gui.programmes.record_dialog import EditorTools, RecordDialog
from directory_app.gui.programmes.rows import BudgetRow, RoleRow


class PhaseEditor(RecordDialog):
    """Edits a phase: when it runs, its contract and budgets, and who is what in it."""

    def __init__(
        self,
        *,
        programme: ProgrammeUid,
        phase: Phase | None = None,
        tools: EditorTools,
        parent: QWidget | None = None,
    ) -> None:
        """Show ``phase``, or a new one of ``programme``."""
        self._phase = phase or Phase(uid=PhaseUid(new_record_uid()), programme=programme)
        title = self.tr("New phase") if phase is None else self.tr("Edit the phase")
        super().__init__(title, self._phase, tools, is_new=phase is None, parent=parent)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        programme: ProgrammeUid,
        phase: Phase | None = None,
        tools: EditorTools,
    ) -> bool:
        """Show the editor and return whether the phase was saved."""
        dialog = cls(programme=programme, phase=phase, tools=tools, parent=parent)
        is_saved = dialog.exec() == cls.DialogCode.Accepted
        dialog.deleteLater()
        return is_saved

    def build_form(self) -> None:
        """Make the fields and show the phase in them."""
        context, phase = self.context, self._phase
        self.number = TextField(self.tr("Number of the phase"), placeholder=self.tr("such as 9"))
        self.title = TextField(self.tr("Title of the phase"), placeholder=self.tr("if it has one"))
        self.planned = PeriodField(context)
        self.actual = PeriodField(context)
        self.contract = ContractField(context)
        self.budgets: RowList[Budget] = RowList(lambda item: BudgetRow(item, context))
        self.roles: RowList[Role] = RowList(lambda item: RoleRow(item, context))
        self.number.set_value(phase.number)
        self.title.set_value(phase.title)
        self.planned.set_period(phase.planned)
        self.actual.set_period(phase.actual)
        self.contract.set_contract(phase.contract)
        self.budgets.set_items(phase.budgets)
        self.roles.set_items(phase.roles)
        name = QWidget()
        cells = WrapLayout(name)
        cells.add(Captioned(self.tr("Number"), self.number), 90, 0)
        cells.add(Captioned(self.tr("Title"), self.title), 240, 1)
        self.add_section(self.tr("Phase"), name)
        self.add_section(self.tr("Partners and other roles"), self.roles)
        self.add_section(self.tr("Planned"), self.planned)
        self.add_section(self.tr("Actual"), self.actual)
        self.add_section(self.tr("Contract"), self.contract)
        self.add_section(self.tr("Budget"), self.budgets)

    def present(self) -> Phase:
        """Return the phase as it is typed."""
        return dataclasses.replace(
            self._phase,
            number=self.number.value(),
            title=self.title.value(),
            planned=self.planned.period(),
            actual=self.actual.period(),
            contract=self.contract.contract(),
            budgets=self.budgets.items(),
            roles=self.roles.items(),
            note=self.note_now(),
            sources=self.sources.sources(),
        )

    def focus_first(self) -> None:
        """Give the keyboard to the field that names it."""
        self.number.setFocus()

    def settle(self) -> None:
        """Finish what is half typed in any field."""
        super().settle()
        self.roles.settle()
        self.budgets.settle()
        self.planned.commit()
        self.actual.commit()
        self.contract.commit()

    def leftovers(self) -> list[Leftover]:
        """Return what was typed and cannot be kept in its field."""
        components = [row.stray_text() for row in self.roles.rows() if isinstance(row, RoleRow)]
        return [
            *super().leftovers(),
            *self.planned.leftovers(self.tr("Planned")),
            *self.actual.leftovers(self.tr("Actual")),
            *self.contract.leftovers(self.tr("Contract")),
            *(Leftover(self.tr("Component"), text) for text in components if text),
        ]
