"""The row of a link."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.contact_points import Link, Place
from directory_app.domain.links import parse_link
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.contact_row import KIND_WIDTH, LABEL_WIDTH, ContactRow
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.item_details import ItemDetails
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import link_kind_choices, place_choices


class LinkRow(ContactRow[Link]):
    """Edits one link; its kind follows the host until somebody chooses one."""

    def __init__(self, item: Link | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Link(url=""), context, is_new=item is None)
        self.url = TextField(self.tr("Link"), placeholder=self.tr("https://…"))
        self._kind = ChoiceField(self.tr("Kind of link"), link_kind_choices())
        self._place: ChoiceField[Place] | None = None
        self._is_kind_chosen = False
        self.url.set_value(self.original.url)
        self._kind.set_value(self.original.kind)
        self.cells.add(self.url, 170, 4)
        self.cells.add(self._kind, KIND_WIDTH, 0, reserve=True)
        self.cells.add(self.label, LABEL_WIDTH, 1, reserve=True)
        self.hide_while_empty(self._kind, self.label)
        self.url.edited.connect(self._on_url_edited)
        self.url.editingFinished.connect(self._on_editing_finished)
        self._kind.edited.connect(self._on_kind_edited)

    def is_empty(self) -> bool:
        """Tell whether there is no link."""
        return self.url.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return link, kind and the rest; a changed link with its scheme."""
        url = self.url.value()
        if self.url.is_touched():
            url = parse_link(url).url
        found = super().changes() | {"url": url, "kind": self._kind.value()}
        if self._place is not None:
            found["place"] = self._place.value()
        return found

    def make_details(self) -> ItemDetails:
        """Return the panel with the place in front."""
        panel = super().make_details()
        self._place = ChoiceField(self.tr("Place"), place_choices())
        self._place.set_value(self.original.place)
        panel.add_field(self.tr("Place"), self._place, KIND_WIDTH, at=0)
        self._place.edited.connect(self.on_field_edited)
        return panel

    @Slot()
    def _on_url_edited(self) -> None:
        if not self._is_kind_chosen and not self.url.is_empty():
            self._kind.set_value(parse_link(self.url.value()).kind)
        self.on_field_edited()

    @Slot()
    def _on_editing_finished(self) -> None:
        if self.url.is_touched() and not self.url.is_empty():
            parsed = parse_link(self.url.value())
            if parsed.problem is None:
                self.url.replace_text(parsed.url)

    @Slot()
    def _on_kind_edited(self) -> None:
        self._is_kind_chosen = True
        self.on_field_edited()
