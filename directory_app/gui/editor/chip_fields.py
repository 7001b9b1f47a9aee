"""The chip fields of an entry: tags and languages."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from directory_app.domain.folding import fold
from directory_app.domain.identifiers import TagUid, new_record_uid
from directory_app.domain.lists import Tag
from directory_app.domain.locales import language_name
from directory_app.gui.editor.chips_field import ChipsField
from directory_app.gui.editor.code_field import (
    interface_language,
    language_choices,
    read_language_tag,
)
from directory_app.gui.editor.editor_context import EditorContext
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName

_MOST_SUGGESTIONS = 50


class TagsField(ChipsField):
    """The tags of an entry; a new word makes a new tag."""

    def __init__(self, context: EditorContext, parent: QWidget | None = None) -> None:
        """Make an empty field that knows the tags of ``context``."""
        self._context = context
        super().__init__(self.tr("Tags"), self.tr("add a tag"), parent)

    def words_of(self, key: str) -> str:
        """Return the tag's name."""
        return next((tag.name for tag in self._context.tags() if tag.uid == key), key)

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the tags that hold ``text``, and a row that makes a new one."""
        wanted = fold(text)
        found = [tag for tag in self._context.tags() if wanted in fold(tag.name)]
        rows = [Suggestion(tag.uid, tag.name, "", IconName.TAG) for tag in found]
        if text and all(fold(tag.name) != wanted for tag in found):
            words = self.tr("Create tag “%1”").replace("%1", text)
            rows.append(Suggestion("", words, "", IconName.ADD, is_new=True))
        return rows[:_MOST_SUGGESTIONS]

    def make(self, text: str) -> str:
        """Return the UID of the tag of that name, made if it is new."""
        for tag in self._context.tags():
            if fold(tag.name) == fold(text):
                return tag.uid
        tag = Tag(uid=TagUid(new_record_uid()), name=text)
        self._context.add_companion(tag)
        return tag.uid


class LanguagesField(ChipsField):
    """The languages a person uses, preferred first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(self.tr("Languages"), self.tr("add a language"), parent)

    def words_of(self, key: str) -> str:
        """Return the language's name."""
        return language_name(key, interface_language())

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the languages that hold ``text`` in their name."""
        wanted = fold(text)
        choices = language_choices(interface_language())
        found = [(tag, name) for tag, name in choices if wanted in fold(name) or tag == wanted]
        return [Suggestion(tag, name) for tag, name in found]

    def make(self, text: str) -> str:
        """Return the tag of the language, or empty if there is no such language."""
        for tag, name in language_choices(interface_language()):
            if fold(name) == fold(text):
                return tag
        return read_language_tag(text)
