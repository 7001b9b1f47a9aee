from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.whats_new_dialog import WhatsNewDialog
from directory_app.gui.theme import Theme
from directory_app.system.whats_new import Novelties


def test_versions_are_shown_with_what_they_brought(qtbot: QtBot, theme: Theme) -> None:
    versions = [Novelties("1.0.0", ("Faster.", "Calmer.")), Novelties("0.9.0", ("First.",))]
    dialog = WhatsNewDialog(versions, theme=theme)
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.done(0))
    dialog.show()

    lines = dialog.pane.plain_text().splitlines()

    assert [line.replace("\t", " ").strip() for line in lines if line.strip()] == [
        "Version 1.0.0",
        "• Faster.",
        "• Calmer.",
        "Version 0.9.0",
        "• First.",
    ]
