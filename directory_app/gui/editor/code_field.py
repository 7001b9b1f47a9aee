"""Fields for countries and languages: a name is shown and typed, a code is kept."""

import re
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from directory_app.domain.folding import fold
from directory_app.domain.locales import countries, country_from_text, country_name, language_name
from directory_app.gui.editor.suggest_field import SuggestField
from directory_app.gui.editor.suggestions import Suggestion
from directory_app.gui.icons import IconName, IconRole, icon

OFFERED_LANGUAGES = (
    *("en", "ru", "ky", "kk", "tg", "tk", "uz", "lv", "lt", "et", "de", "fr", "es", "it", "pl"),
    *("fi", "sv", "da", "nl", "pt", "cs", "sk", "hu", "ro", "bg", "el", "uk", "be", "ka", "hy"),
    *("az", "tr", "fa", "ar", "zh", "ja", "ko", "mn"),
)
"""BCP 47 tags proposed in language fields; any other may be typed as its tag."""

_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?", re.ASCII)
"""Language, script and region of RFC 5646; variants and extensions are left out."""


class CodeField(SuggestField):
    """A field whose text stands for a code; text that stands for none stays and is explained."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]],
        *,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field.

        Args:
            name: translated, what a screen reader says.
            choices: codes with their names, in the order they are proposed.
            placeholder: translated words shown while it is empty.
            parent: owner.
        """
        super().__init__(name, placeholder=placeholder, parent=parent)
        self._choices = choices
        self._code = ""
        self._open_action = QAction(self)
        self._open_action.setIcon(icon(IconName.CHEVRON_DOWN, IconRole.FAINT))
        self._open_action.triggered.connect(self._on_open_triggered)
        self.addAction(self._open_action, QLineEdit.ActionPosition.TrailingPosition)
        self.chosen.connect(self._on_chosen)
        self.left.connect(self._on_left)

    def name_of(self, code: str) -> str:
        """Return how ``code`` is shown."""
        raise NotImplementedError

    def read(self, text: str) -> str:
        """Return the code that ``text`` stands for, or empty."""
        raise NotImplementedError

    def set_code(self, code: str) -> None:
        """Show the name of ``code``."""
        self._code = code
        self.set_value(self.name_of(code) if code else "")

    def code(self) -> str:
        """Return the code, or empty while the text stands for none."""
        if not self.is_touched():
            return self._code
        text = self.text().strip()
        if not text:
            return ""
        folded = text.casefold()
        for code, name in self._choices:
            if name.casefold() == folded:
                return code
        return self.read(text)

    def unread_text(self) -> str:
        """Return what was typed if it stands for no code, else an empty text."""
        return "" if self.is_empty() or self.code() else self.text().strip()

    def ask_for_suggestions(self, text: str) -> None:
        """Propose names that begin with ``text``, then those that hold it."""
        wanted = fold(text)
        named = [(code, name, fold(name)) for code, name in self._choices]
        first = [row for row in named if row[2].startswith(wanted) or row[0].lower() == wanted]
        rest = [row for row in named if row not in first and wanted in row[2]]
        self.offer([Suggestion(code, name) for code, name, _folded in [*first, *rest]])

    @Slot(object)
    def _on_chosen(self, suggestion: Suggestion) -> None:
        self.replace_text(suggestion.title)

    @Slot()
    def _on_left(self) -> None:
        if not self.is_touched() or self.is_empty():
            return
        code = self.code()
        if not code and len(self.offered()) == 1:
            code = str(self.offered()[0].key)
        if code:
            self.replace_text(self.name_of(code))

    @Slot()
    def _on_open_triggered(self) -> None:
        self.setFocus()
        self.ask_for_suggestions("")


class CountryField(CodeField):
    """A country by its name in the window's language; typed codes and aliases are understood."""

    def __init__(
        self, name: str, *, with_union: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make an empty field.

        Args:
            name: translated, what a screen reader says.
            with_union: whether the European Union is proposed too.
            parent: owner.
        """
        self._with_union = with_union
        super().__init__(
            name,
            _country_choices(interface_language(), with_union=with_union),
            placeholder=QCoreApplication.translate("CountryField", "country"),
            parent=parent,
        )

    def name_of(self, code: str) -> str:
        """Return the country's name."""
        return country_name(code, interface_language())

    def read(self, text: str) -> str:
        """Return the country's code, read in any of the known languages."""
        if self._with_union and text.upper() == "EU":
            return "EU"
        return country_from_text(text)

    def problem(self) -> str:
        """Return a translated sentence if the text names no country, else an empty text."""
        if not self.unread_text():
            return ""
        return self.tr("This country is not known. Choose one from the list.")


class LanguageField(CodeField):
    """A language by its name in the window's language, or by its BCP 47 tag."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for screen readers."""
        super().__init__(
            name,
            language_choices(interface_language()),
            placeholder=QCoreApplication.translate("LanguageField", "language"),
            parent=parent,
        )

    def name_of(self, code: str) -> str:
        """Return the language's name."""
        return language_name(code, interface_language())

    def read(self, text: str) -> str:
        """Return ``text`` if it is a language tag."""
        return read_language_tag(text)

    def problem(self) -> str:
        """Return a translated sentence if the text is no language, else an empty text."""
        if not self.unread_text():
            return ""
        return self.tr("This language is not known. Choose one from the list.")


def read_language_tag(text: str) -> str:
    """Return ``text`` if it is a language tag such as ``ky`` or ``zh-Hant``, else empty."""
    return text if _LANGUAGE_TAG.fullmatch(text) is not None else ""


def interface_language() -> str:
    """Return the BCP 47 tag of the language the window speaks."""
    return QLocale().bcp47Name()


@cache
def language_choices(language: str) -> tuple[tuple[str, str], ...]:
    """Return the proposed languages with their names in ``language``."""
    return tuple((tag, language_name(tag, language)) for tag in OFFERED_LANGUAGES)


@cache
def _country_choices(language: str, *, with_union: bool) -> tuple[tuple[str, str], ...]:
    named = countries(language)
    return (("EU", country_name("EU", language)), *named) if with_union else named
