"""Say in a dialog why the window cannot be opened, where nobody would see it in a terminal."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QMessageBox

from directory_app.gui.application import install_translators
from directory_app.system.resources import resource_path


def tell_folder_failure(folder: Path, reason: str, *, is_portable: bool) -> None:
    """Say that the program's folder cannot be used, and wait until that is read.

    Args:
        folder: the folder.
        reason: what the operating system said.
        is_portable: it lies beside the program.
    """
    instance = QApplication.instance()
    application = instance if isinstance(instance, QApplication) else QApplication([])
    translators = install_translators(application, QLocale(), resource_path("translations"))
    title = QCoreApplication.translate("StartFailure", "Partner Directory cannot start")
    QMessageBox.critical(None, title, _words(folder, reason, is_portable=is_portable))
    for translator in translators:
        application.removeTranslator(translator)


def _words(folder: Path, reason: str, *, is_portable: bool) -> str:
    if is_portable:
        words = QCoreApplication.translate(
            "StartFailure",
            "This copy of the program is portable and keeps its data beside itself, but the "
            "folder {folder} cannot be written to ({reason}). Move the program to a folder of "
            "your own, or delete “portable.txt” beside it.",
        )
    else:
        words = QCoreApplication.translate(
            "StartFailure", "The folder {folder} cannot be made ({reason})."
        )
    return words.format(folder=folder, reason=reason)
