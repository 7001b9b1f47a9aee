"""The chip fields of programmes and events: countries, topics and kinds of meeting."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from directory_app.domain.events import EventKind
from directory_app.domain.folding import fold
from directory_app.domain.locales import countries, country_from_text, country_name
from directory_app.gui.card.words import event_word
from directory_app.gui.editor.chips_field import ChipsField
from directory_app.gui.editor.code_field import interface_language
from directory_app.gui.editor.suggestions import Suggestion


class CountriesField(ChipsField):
    """Countries by their names in the window's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(self.tr("Countries"), self.tr("add a country"), parent)

    def words_of(self, key: str) -> str:
        """Return the country's name."""
        return country_name(key, interface_language())

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the countries that hold ``text`` in their name, those that begin with it first."""
        wanted = fold(text)
        found = [(code, name) for code, name in countries(interface_language())]
        fitting = [(code, name) for code, name in found if wanted in fold(name)]
        fitting.sort(key=lambda pair: not fold(pair[1]).startswith(wanted))
        return [Suggestion(code, name) for code, name in fitting]

    def make(self, text: str) -> str:
        """Return the code of the country, or empty if there is no such country."""
        return country_from_text(text)


class TopicsField(ChipsField):
    """What an event is about, in free words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(self.tr("Topics"), self.tr("add a topic"), parent)

    def words_of(self, key: str) -> str:
        """Return the topic itself."""
        return key

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return nothing: topics are not kept apart from events."""
        return ()

    def make(self, text: str) -> str:
        """Return the topic itself."""
        return text


class EventKindsField(ChipsField):
    """What an event is beside its main kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(self.tr("Also held as"), self.tr("add a kind"), parent)

    def words_of(self, key: str) -> str:
        """Return what the kind is called."""
        return event_word(EventKind(key))

    def suggestions(self, text: str) -> Sequence[Suggestion]:
        """Return the kinds that hold ``text`` in their words."""
        wanted = fold(text)
        return [
            Suggestion(kind.value, event_word(kind))
            for kind in EventKind
            if wanted in fold(event_word(kind))
        ]

    def make(self, text: str) -> str:
        """Return the kind of these words, or empty if there is no such kind."""
        wanted = fold(text)
        return next((kind.value for kind in EventKind if fold(event_word(kind)) == wanted), "")
