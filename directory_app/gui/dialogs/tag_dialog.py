"""Mark entries with a tag, or take one off."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from directory_app.domain.lists import Tag
from directory_app.gui.dialogs.pick_dialog import PickDialog
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName


class TagDialog(PickDialog):
    """Asks which tag entries get; a word that no tag has makes a new one."""

    def __init__(
        self,
        *,
        tags: Sequence[Tag],
        count: int,
        removing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Offer ``tags``.

        Args:
            tags: the tags to choose from; when removing, those the entries have.
            count: how many entries are marked.
            removing: whether the tag is taken off, so that no new one can be made.
            parent: the window it belongs to.
        """
        self._removing = removing
        title = self.tr("Remove a tag") if removing else self.tr("Add a tag")
        super().__init__(
            title,
            self.tr("tag") if removing else self.tr("tag, or a new word"),
            self.tr("Remove") if removing else self.tr("Add"),
            [Suggestion(tag.name, tag.name, "", IconName.TAG) for tag in tags],
            text=self.tr("%n entries lose it.", "", count)
            if removing
            else self.tr("%n entries get it.", "", count),
            parent=parent,
        )

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        tags: Sequence[Tag],
        count: int,
        removing: bool = False,
    ) -> str | None:
        """Show the dialog and return the tag's name, or None if it was closed."""
        dialog = cls(tags=tags, count=count, removing=removing, parent=parent)
        dialog.exec()
        name = dialog.tag_name()
        dialog.deleteLater()
        return name

    def tag_name(self) -> str | None:
        """Return the name of the tag chosen, or None."""
        chosen = self.chosen()
        return str(chosen.key) if chosen is not None else None

    def create_words(self, name: str) -> str:
        """Return the words that make a new tag."""
        return "" if self._removing else self.tr("New tag “{name}”").format(name=name)
