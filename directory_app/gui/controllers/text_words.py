"""The words of entries that leave as text, in the language of the program."""

from PySide6.QtCore import QCoreApplication

from directory_app.gui.controllers.exchange_commands import program_language
from directory_app.services.text_block import TextWords


def text_words() -> TextWords:
    """Return what phones, e-mails and pages are called, on the clipboard and on paper."""
    translate = QCoreApplication.translate
    return TextWords(
        phone=translate("HandingOut", "Phone"),
        mobile=translate("HandingOut", "Mobile"),
        fax=translate("HandingOut", "Fax"),
        phone_and_fax=translate("HandingOut", "Phone and fax"),
        email=translate("HandingOut", "E-mail"),
        page=translate("HandingOut", "Web"),
        private=translate("HandingOut", "private"),
        language=program_language(),
    )
