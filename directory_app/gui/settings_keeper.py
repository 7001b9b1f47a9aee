"""The settings of this user while the program runs: read once, written when they change."""

import logging
from collections.abc import Callable

from directory_app.gui.theme import ColourScheme
from directory_app.system.settings import Settings, SettingsFile

logger = logging.getLogger(__name__)


class SettingsKeeper:
    """Holds the settings; a file that cannot be written costs the choice, not the work."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self._settings = file.load()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._settings

    @property
    def colour_scheme(self) -> ColourScheme:
        """The colours chosen; those of the system when the file says something unknown."""
        chosen = self._settings.colour_scheme
        return next((each for each in ColourScheme if each == chosen), ColourScheme.SYSTEM)

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Replace the settings by what ``change`` makes of them, and write them if they differ."""
        changed = change(self._settings)
        if changed == self._settings:
            return
        self._settings = changed
        try:
            self._file.save(changed)
        except OSError as error:
            logger.warning("settings not written: %s", type(error).__name__)
