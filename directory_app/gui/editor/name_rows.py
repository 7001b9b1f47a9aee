"""The rows of names: of organisations and posts as a text, of people in parts."""

from typing import Any

from PySide6.QtCore import Slot

from directory_app.domain.entries import Name
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import name_text
from directory_app.domain.person_names import split_person_name
from directory_app.domain.scripts import guess_script
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.code_field import LanguageField
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.item_details import ItemDetails, Leftover
from directory_app.gui.editor.item_row import ItemRow
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.editor.words import name_kind_choices
from directory_app.gui.widgets.link_button import LinkButton

_LANGUAGE_WIDTH = 110
_KIND_WIDTH = 100
_PARTS = ("honorific", "given", "additional", "family", "suffix")
_PART_WIDTHS = {"honorific": 64, "given": 118, "additional": 100, "family": 134, "suffix": 56}
_PART_STRETCHES = {"honorific": 1, "given": 3, "additional": 2, "family": 3, "suffix": 1}


class NameRow(ItemRow[Name]):
    """Edits one name of an organisation or post: text, kind and language."""

    def __init__(self, item: Name | None, context: EditorContext) -> None:
        """Edit ``item``, or a new one."""
        super().__init__(item or Name(), context, is_new=item is None)
        self.text = TextField(self.tr("Name"), placeholder=self.tr("name"))
        self._kind = ChoiceField(self.tr("Kind of name"), name_kind_choices())
        self._language = LanguageField(self.tr("Language of the name"))
        # A name in parts has no text of its own; what it is shown by is what is edited.
        self.text.set_value(name_text(self.original))
        self._kind.set_value(self.original.kind)
        self._language.set_code(self.original.language)
        self.cells.add(self.text, 215, 5)
        self.cells.add(self._kind, _KIND_WIDTH, 0, reserve=True)
        self.cells.add(self._language, _LANGUAGE_WIDTH, 1, reserve=True)
        self.hide_while_empty(self._kind, self._language)
        self.text.edited.connect(self.on_field_edited)
        self._kind.edited.connect(self.on_field_edited)
        self._language.edited.connect(self.on_field_edited)

    def is_empty(self) -> bool:
        """Tell whether there is no name."""
        return self.text.is_empty()

    def changes(self) -> dict[str, Any]:
        """Return text, kind, language and the script that follows from the text."""
        found: dict[str, Any] = {"kind": self._kind.value(), "language": self._language.code()}
        if self.text.is_touched():
            text = self.text.value()
            found |= {"text": text, "script": guess_script(text)}
        return found

    def leftovers(self) -> list[Leftover]:
        """Return a language that is not known."""
        unread = self._language.unread_text()
        return [Leftover(self.tr("Language"), unread)] if unread else []


class PersonNameRow(ItemRow[Name]):
    """Edits one name of a person in its parts, or as one line when it came so."""

    def __init__(self, item: Name | None, context: EditorContext, *, is_first: bool) -> None:
        """Edit ``item``, or a new one; ``is_first`` shows every part of the first name at once."""
        super().__init__(item or Name(), context, is_new=item is None)
        captions = self._captions()
        self.parts = {part: TextField(captions[part]) for part in _PARTS}
        self._cells = {part: Captioned(captions[part], self.parts[part], self) for part in _PARTS}
        self.line = TextField(self.tr("Name as one line"))
        self._split = LinkButton(self.tr("Split into parts"))
        self._line_cell = Captioned(self.tr("Name as one line"), self.line, self)
        self._kind: ChoiceField[NameKind] | None = None
        self._language: LanguageField | None = None
        for part, field in self.parts.items():
            field.set_value(getattr(self.original, part))
            field.edited.connect(self._on_part_edited)
        self.line.set_value(self.original.text)
        self.line.edited.connect(self.on_field_edited)
        self._split.clicked.connect(self._on_split_clicked)
        self._build_cells(show_all=is_first or item is not None)

    def is_empty(self) -> bool:
        """Tell whether there is neither a part nor a line."""
        return self.line.is_empty() and all(field.is_empty() for field in self.parts.values())

    def focus_first(self) -> None:
        """Give the focus to the given name, which most people type first."""
        field = self.line if self._is_one_line() else self.parts["given"]
        field.setFocus()

    def changes(self) -> dict[str, Any]:
        """Return the parts, the line and what goes with them."""
        found: dict[str, Any] = {part: field.value() for part, field in self.parts.items()}
        found["text"] = self.line.value()
        if self._kind is not None:
            found["kind"] = self._kind.value()
        if self._language is not None:
            found["language"] = self._language.code()
        if self.line.is_touched() or any(field.is_touched() for field in self.parts.values()):
            whole = Name(**{key: found[key] for key in (*_PARTS, "text")})
            found["script"] = guess_script(name_text(whole))
        return found

    def leftovers(self) -> list[Leftover]:
        """Return a language that is not known."""
        unread = self._language.unread_text() if self._language is not None else ""
        return [Leftover(self.tr("Language"), unread)] if unread else []

    def make_details(self) -> ItemDetails:
        """Return the panel with language, kind and the name as one line in front."""
        panel = super().make_details()
        self._language = LanguageField(self.tr("Language of the name"))
        self._language.set_code(self.original.language)
        self._kind = ChoiceField(self.tr("Kind of name"), name_kind_choices())
        self._kind.set_value(self.original.kind)
        panel.add_field(self.tr("Language"), self._language, _LANGUAGE_WIDTH, at=0)
        panel.add_field(self.tr("Kind"), self._kind, _KIND_WIDTH, at=1)
        if not self._is_one_line():
            self._line_cell.show()
            panel.fields.add(self._line_cell, 220, 3, at=2)
        self._language.edited.connect(self.on_field_edited)
        self._kind.edited.connect(self.on_field_edited)
        return panel

    def has_telling_details(self) -> bool:
        """Tell whether a line of its own overrules the parts."""
        return bool(self.original.text.strip()) and not self._is_one_line()

    def _captions(self) -> dict[str, str]:
        return {
            "honorific": self.tr("Title"),
            "given": self.tr("Given name"),
            "additional": self.tr("Additional"),
            "family": self.tr("Family name"),
            "suffix": self.tr("Suffix"),
        }

    def _is_one_line(self) -> bool:
        return not self._line_cell.isHidden() and self.cells.indexOf(self._line_cell) >= 0

    def _build_cells(self, *, show_all: bool) -> None:
        has_parts = any(getattr(self.original, part).strip() for part in _PARTS)
        if self.original.text.strip() and not has_parts:
            for cell in self._cells.values():
                cell.hide()
            self.cells.add(self._line_cell, 220, 5)
            self._split.setParent(self)
            self._box.insertWidget(1, self._split)
            return
        self._line_cell.hide()
        self._split.hide()
        for part, cell in self._cells.items():
            self.cells.add(cell, _PART_WIDTHS[part], _PART_STRETCHES[part])
            cell.setVisible(show_all or part in {"given", "family"})

    @Slot()
    def _on_part_edited(self) -> None:
        for cell in self._cells.values():
            cell.show()
        self.on_field_edited()

    @Slot()
    def _on_split_clicked(self) -> None:
        parts = split_person_name(self.line.value(), self.context.country, self.original.language)
        self.cells.takeAt(0)
        self._line_cell.hide()
        self._split.hide()
        for part, cell in self._cells.items():
            self.cells.add(cell, _PART_WIDTHS[part], _PART_STRETCHES[part])
            cell.show()
            self.parts[part].replace_text(str(getattr(parts, part)))
        self.line.replace_text("")
        self.focus_first()
        self.on_field_edited()
