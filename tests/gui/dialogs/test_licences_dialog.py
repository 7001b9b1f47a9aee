from pytestqt.qtbot import QtBot

from directory_app.gui.dialogs.licences_dialog import LicencesDialog
from directory_app.gui.theme import Theme
from directory_app.system.packages import Package

PARTS = (
    Package("example-one", "1.0", "MIT", "Do as you like."),
    Package("Example Two", "", "ISC", "Do as we like."),
)


def test_each_part_shows_its_version_and_the_text_of_its_licence(
    qtbot: QtBot, theme: Theme
) -> None:
    dialog = LicencesDialog(PARTS)
    qtbot.addWidget(dialog, before_close_func=lambda _: dialog.done(0))
    dialog.show()

    assert dialog.rows() == [("example-one 1.0", "MIT"), ("Example Two", "ISC")]
    assert dialog.licence.toPlainText() == "Do as you like."

    dialog.select_row(1)

    assert dialog.licence.toPlainText() == "Do as we like."
    assert dialog.licence.isReadOnly()
