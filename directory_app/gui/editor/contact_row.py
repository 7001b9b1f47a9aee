"""What the rows of e-mails, phones, addresses and links have in common."""

from typing import Any, TypeVar

from PySide6.QtCore import Signal, Slot

from directory_app.domain.contact_points import AnyContactPoint, Visibility
from directory_app.domain.visibility import default_visibility
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.item_details import ContactPointDetails, ItemDetails
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.icons import IconName, IconRole, icon
from directory_app.gui.widgets.looks import icon_button

ContactT = TypeVar("ContactT", bound=AnyContactPoint)

LABEL_WIDTH = 88
KIND_WIDTH = 104


class ContactRow(ItemRow[ContactT]):
    """Edits one contact point: adds the star of the preferred one, the label and who may have it.

    Signals:
        preferred_chosen(): this is the one to use first; the others are no longer.
    """

    preferred_chosen = Signal()

    def __init__(self, item: ContactT, context: EditorContext, *, is_new: bool) -> None:
        """Edit ``item``; arguments as for every row."""
        super().__init__(item, context, is_new=is_new)
        self.star = icon_button(IconName.STAR, self.tr("Use this one first"))
        self.star.setCheckable(True)
        self.star.setChecked(item.preferred)
        self.star.toggled.connect(self._dress_star)
        self.star.clicked.connect(self._on_star_clicked)
        self.add_button(self.star)
        self.label = TextField(self.tr("Label"), placeholder=self.tr("label"))
        self.label.setToolTip(self.tr("What is printed beside it, such as “press” or “hotline”"))
        self.label.set_value(item.label)
        self.label.edited.connect(self.on_field_edited)
        self._dress_star()

    def changes(self) -> dict[str, Any]:
        """Return the fields common to contact points."""
        found: dict[str, Any] = {"label": self.label.value(), "preferred": self.star.isChecked()}
        if self.is_new:
            found["visibility"] = self.proposed_visibility()
        return found

    def proposed_visibility(self) -> Visibility:
        """Return who may have a new value until somebody chooses."""
        return default_visibility(self.context.entry_kind, self.original)

    def has_filled_details(self, item: ContactT) -> bool:
        """Tell whether somebody has filled in more than value, kind and label."""
        is_usual = item.visibility is default_visibility(self.context.entry_kind, item)
        return (
            super().has_filled_details(item)
            or not is_usual
            or item.verified_on is not None
            or item.tenure is not None
        )

    def drop_preference(self) -> None:
        """Take the star away because another row has it now."""
        if self.star.isChecked():
            self.star.setChecked(False)
            self.is_touched = True

    def make_details(self) -> ItemDetails:
        """Return the panel of a contact point."""
        panel = ContactPointDetails(self.original, self.context)
        if self.is_new:
            panel.show_visibility(self.proposed_visibility())
        return panel

    def on_proposal_changed(self) -> None:
        """Show the default visibility again after the kind or place was changed."""
        panel = self.details()
        if self.is_new and isinstance(panel, ContactPointDetails):
            panel.show_visibility(self.proposed_visibility())

    @Slot()
    def _on_star_clicked(self) -> None:
        if self.star.isChecked():
            self.preferred_chosen.emit()
        self.on_field_edited()

    @Slot()
    def _dress_star(self) -> None:
        role = IconRole.ACCENT if self.star.isChecked() else IconRole.FAINT
        self.star.setIcon(icon(IconName.STAR, role))
