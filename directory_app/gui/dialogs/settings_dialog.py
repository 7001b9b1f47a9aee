"""What the user can choose about the program itself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import USUAL_LEVEL
from directory_app.gui.dialogs.export_words import level_choices
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.dialogs.radio_choice import muted_label
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.form_section import FormSection, stacked
from directory_app.gui.editor.hint_line import HintKind
from directory_app.gui.editor.text_field import TextField
from directory_app.gui.icons import IconName, icon
from directory_app.gui.theme import ColourScheme
from directory_app.gui.widgets.looks import push_button

_SIZE = QSize(520, 330)
_SIZE_WITH_PASSPHRASE = QSize(520, 420)

Forget = Callable[[Callable[[], None], Callable[[BaseException], None]], object]
"""Has the key ring forget a passphrase, and calls the first when it did, or the second."""


@dataclass(frozen=True, slots=True)
class SettingsChoice:
    """What was chosen.

    Attributes:
        colour_scheme: light, dark, or as the system.
        user_name: what the history calls the person at this computer; empty for the login name.
        handed_out: what those may see who get entries copied or dragged.
    """

    colour_scheme: ColourScheme = ColourScheme.SYSTEM
    user_name: str = ""
    handed_out: Visibility = USUAL_LEVEL


class SettingsDialog(PlainDialog):
    """Shows the settings; colours can be seen at once and go back when the dialog is closed.

    Signals:
        scheme_previewed(ColourScheme): wear these colours now.
    """

    scheme_previewed = Signal(object)

    def __init__(
        self,
        *,
        choice: SettingsChoice,
        login_name: str,
        forget: Forget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the settings.

        Args:
            choice: what is chosen at first.
            login_name: what the system calls the user.
            forget: forgets the passphrase of the open directory; None where it has none.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Settings"), parent=parent)
        self._choice = choice
        self._forget = forget
        self._schemes = QButtonGroup(self)
        self._buttons: dict[ColourScheme, QRadioButton] = {}
        self.user_name = TextField(self.tr("Name in the history"), placeholder=login_name)
        self.user_name.set_value(choice.user_name)
        self.handed_out = ChoiceField(self.tr("Copied and dragged"), level_choices())
        self.handed_out.set_value(choice.handed_out)
        self.handed_out.widen_to_words()
        self.content.setSpacing(14)
        self.content.addWidget(FormSection(self.tr("Colours"), self._scheme_buttons()))
        self.content.addWidget(FormSection(self.tr("Name in the history"), self.user_name))
        what = muted_label(self.tr("What others may see of entries copied or dragged out."))
        handed_out = stacked(self.handed_out, what)
        self.content.addWidget(FormSection(self.tr("Copied and dragged"), handed_out))
        self.forget_button = push_button(self.tr("Forget on this computer"))
        if forget is not None:
            self._add_passphrase()
        self.content.addStretch(1)
        self.add_primary(self.tr("Save")).clicked.connect(self.accept)
        self.add_cancel()
        self.rejected.connect(self._on_rejected)
        self.open_at(_SIZE if forget is None else _SIZE_WITH_PASSPHRASE)
        self._buttons[choice.colour_scheme].setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, *, choice: SettingsChoice, login_name: str
    ) -> SettingsChoice | None:
        """Show the dialog and return what was chosen, or None if it was closed."""
        dialog = cls(choice=choice, login_name=login_name, parent=parent)
        is_saved = dialog.exec() == cls.DialogCode.Accepted
        chosen = dialog.choice()
        dialog.deleteLater()
        return chosen if is_saved else None

    def choice(self) -> SettingsChoice:
        """Return what is chosen now."""
        return replace(
            self._choice,
            colour_scheme=next(each for each in self._buttons if self._buttons[each].isChecked()),
            user_name=self.user_name.value(),
            handed_out=self.handed_out.value(),
        )

    def scheme_button(self, scheme: ColourScheme) -> QRadioButton:
        """Return the button of a colour scheme."""
        return self._buttons[scheme]

    def _add_passphrase(self) -> None:
        self.forget_button.setAutoDefault(False)
        self.forget_button.clicked.connect(self._on_forget_clicked)
        line = QHBoxLayout()
        line.addWidget(self.forget_button)
        line.addStretch(1)
        holder = QWidget()
        holder.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        what = muted_label(
            self.tr("The passphrase of this directory is then asked for when it is opened.")
        )
        self.content.addWidget(FormSection(self.tr("Passphrase"), stacked(holder, what)))

    def _scheme_buttons(self) -> QWidget:
        words = {
            ColourScheme.SYSTEM: (self.tr("As the system"), IconName.MONITOR),
            ColourScheme.LIGHT: (self.tr("Light"), IconName.SUN),
            ColourScheme.DARK: (self.tr("Dark"), IconName.MOON),
        }
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(20)
        for scheme, (text, name) in words.items():
            button = QRadioButton(text)
            button.setIcon(icon(name))
            button.setChecked(scheme is self._choice.colour_scheme)
            button.clicked.connect(partial(self._on_scheme_clicked, scheme))
            self._schemes.addButton(button)
            self._buttons[scheme] = button
            line.addWidget(button)
        line.addStretch(1)
        return holder

    @Slot()
    def _on_forget_clicked(self) -> None:
        if self._forget is not None:
            self.forget_button.setEnabled(False)
            self.show_remark(self.tr("Asking the key ring…"), HintKind.INFO)
            self._forget(self._on_forgotten, self._on_not_forgotten)

    def _on_forgotten(self) -> None:
        if not self.is_over:
            words = self.tr("The passphrase is not kept on this computer.")
            self.show_remark(words, HintKind.GOOD)

    def _on_not_forgotten(self, error: BaseException) -> None:
        if not self.is_over:
            self.forget_button.setEnabled(True)
            self.show_failure(error)

    def _on_scheme_clicked(self, scheme: ColourScheme) -> None:
        self.scheme_previewed.emit(scheme)

    @Slot()
    def _on_rejected(self) -> None:
        self.scheme_previewed.emit(self._choice.colour_scheme)
