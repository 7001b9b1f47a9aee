"""The rows of budgets, roles and participations."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from directory_app.domain.events import Participation, ParticipationRole
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.domain.items import Item
from directory_app.domain.kinds import RoleKind
from directory_app.domain.programmes import Budget, Role
from directory_app.gui.card.dates import span_text
from directory_app.gui.card.words import participation_word, role_word
from directory_app.gui.dialogs.field_words import money_words
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.item_details import Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.record_picker import RecordPicker
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.programmes.amounts import amount_text, read_amount
from directory_app.gui.programmes.pickers import EntryPicker, organisation_picker

_KIND_WIDTH = 144
_AMOUNT_WIDTH = 130
_CURRENCY_WIDTH = 62
_NOBODY = EntryUid(RecordUid(""))
"""Stands for the entry of a row that is still empty."""


class BudgetRow(ItemRow[Budget]):
    """Edits one sum: amount, currency, whether it is exact, and what it is for."""

    def __init__(self, item: Budget | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Budget(amount=Decimal(0)), context, is_new=item is None)
        self.amount = TextField(self.tr("Amount"), placeholder=self.tr("amount"))
        self.currency = TextField(self.tr("Currency"), placeholder="EUR")
        self.currency.setMaxLength(3)
        self.about = QCheckBox(self.tr("about"))
        # As high as a field, so that its words stand on the line of the others.
        self.about.setMinimumHeight(self.amount.sizeHint().height())
        self.about.setToolTip(self.tr("The source says “about” or “almost”"))
        self.purpose = TextField(self.tr("Purpose"), placeholder=self.tr("what it is for"))
        self.amount.set_value(amount_text(item.amount) if item is not None else "")
        self.currency.set_value(self.original.currency)
        self.about.setChecked(self.original.approximate)
        self.purpose.set_value(self.original.purpose)
        self.cells.add(self.amount, _AMOUNT_WIDTH, 2)
        self.cells.add(self.currency, _CURRENCY_WIDTH, 0)
        self.cells.add(self.about, 70, 0)
        self.cells.add(self.purpose, 140, 3)
        for field in (self.amount, self.currency, self.purpose):
            field.edited.connect(self.on_field_edited)
        self.about.clicked.connect(self.on_field_edited)

    def is_empty(self) -> bool:
        """Tell whether there is neither an amount nor a purpose."""
        return self.amount.is_empty() and self.purpose.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return amount, currency, whether it is exact, and the purpose."""
        found: dict[str, Any] = {
            "approximate": self.about.isChecked(),
            "purpose": self.purpose.value(),
        }
        if self.currency.is_touched():
            found["currency"] = self.currency.value().upper() or self.original.currency
        if self.amount.is_touched():
            read = read_amount(self.amount.value())
            found["amount"] = self.original.amount if read is None else read
        return found

    def leftovers(self) -> list[Leftover]:
        """Return an amount that cannot be read."""
        text = self._unread_amount()
        return [Leftover(self.tr("Amount"), text)] if text else []

    def understood(self) -> tuple[str, HintKind]:
        """Say how the amount was read."""
        if self._unread_amount():
            words = self.tr("No amount. Type digits, such as 6 600 000 or 6.6 million.")
            return words, HintKind.WARNING
        if not self.amount.is_touched() or self.amount.is_empty():
            return "", HintKind.GOOD
        budget = self.item()
        words = money_words(budget.amount, budget.currency, about=budget.approximate)
        return words, HintKind.GOOD

    def _unread_amount(self) -> str:
        text = self.amount.value().strip() if self.amount.is_touched() else ""
        return text if text and read_amount(text) is None else ""


class RoleRow(ItemRow[Role]):
    """Edits what an organisation is in a phase."""

    def __init__(self, item: Role | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Role(organisation=_NOBODY), context, is_new=item is None)
        self.organisation = organisation_picker(
            self.tr("Organisation"), self.tr("organisation"), context
        )
        self.kind = ChoiceField(self.tr("Role"), [(kind, role_word(kind)) for kind in RoleKind])
        self.component = TextField(self.tr("Component"), placeholder=self.tr("component"))
        self.organisation.set_record(item.organisation if item is not None else None)
        self.kind.set_value(self.original.kind)
        self.component.set_value(self.original.component)
        self.cells.add(self.organisation, 230, 4)
        self.cells.add(self.kind, _KIND_WIDTH, 0)
        self.cells.add(self.component, 96, 0)
        for field in (self.organisation, self.kind, self.component):
            field.edited.connect(self.on_field_edited)
        if item is not None:
            self.check()

    def is_empty(self) -> bool:
        """Tell whether no organisation is chosen or typed, and no component either."""
        return self.organisation.is_empty() and self.component.is_empty()

    def is_blank(self) -> bool:
        """Tell whether the row counts for nothing: a role is always somebody's."""
        return super().is_blank() or self.organisation.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return organisation, role and component."""
        return {
            "organisation": self.organisation.uid() or _NOBODY,
            "kind": self.kind.value(),
            "component": self.component.value(),
        }

    def stray_text(self) -> str:
        """Return a component that was typed for no organisation, which no role can keep."""
        is_stray = self.organisation.is_empty() and self.component.is_touched()
        return self.component.value() if is_stray else ""

    def settle(self) -> None:
        """Make the organisation that is typed but not in the directory."""
        super().settle()
        self.organisation.create_from_text()

    def understood(self) -> tuple[str, HintKind]:
        """Say what will be made, and when the role holds."""
        return _making(self.organisation) or _time_of(self.original)


class ParticipationRow(ItemRow[Participation]):
    """Edits who takes part in an event, and as what."""

    def __init__(self, item: Participation | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Participation(entry=_NOBODY), context, is_new=item is None)
        self.entry = EntryPicker(
            self.tr("Participant"), self.tr("person, post or organisation"), context
        )
        self.role = ChoiceField(
            self.tr("Takes part as"),
            [(role, participation_word(role)) for role in ParticipationRole],
        )
        self.entry.set_record(item.entry if item is not None else None)
        self.role.set_value(self.original.role)
        self.cells.add(self.entry, 240, 4)
        self.cells.add(self.role, _KIND_WIDTH + 20, 0)
        self.entry.edited.connect(self.on_field_edited)
        self.role.edited.connect(self.on_field_edited)

    def is_empty(self) -> bool:
        """Tell whether nobody is chosen or typed."""
        return self.entry.is_empty()

    def is_blank(self) -> bool:
        """Tell whether the row counts for nothing: somebody always takes part."""
        return super().is_blank() or self.entry.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return who, and as what."""
        return {"entry": self.entry.uid() or _NOBODY, "role": self.role.value()}

    def settle(self) -> None:
        """Make the organisation that is typed but not in the directory."""
        super().settle()
        self.entry.create_from_text()

    def understood(self) -> tuple[str, HintKind]:
        """Say what will be made."""
        return _making(self.entry) or ("", HintKind.INFO)


def _making(picker: RecordPicker) -> tuple[str, HintKind] | None:
    """Return what is said of an organisation that will be made; None if it is there."""
    typed = picker.unread_text()
    if typed:
        words = QCoreApplication.translate(
            "ProgrammeRows", "“{name}” is not in the directory; it is made as a new organisation."
        )
        return words.format(name=typed), HintKind.INFO
    if picker.is_new():
        words = QCoreApplication.translate("ProgrammeRows", "The organisation is new.")
        return words, HintKind.INFO
    return None


def _time_of(item: Item) -> tuple[str, HintKind]:
    return span_text(item.validity.start, item.validity.end), HintKind.INFO
