"""The folders of the program: the operating system's, or all in one folder the user names."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from platformdirs import PlatformDirs

APP_NAME = "partner-directory"
DIRECTORY_ENDING = ".pdir"
DIRECTORY_FILE = f"directory{DIRECTORY_ENDING}"
_PRIVATE_FOLDER = 0o700


@dataclass(frozen=True, slots=True)
class AppPaths:
    """Where the program keeps what is its own.

    Attributes:
        data: directories made without a place of their own.
        config: settings and the state of the window.
        program: the folder of a portable copy of the program, beside whose files these lie; None
            for other copies.
    """

    data: Path
    config: Path
    program: Path | None = None

    @classmethod
    def of_user(cls) -> "AppPaths":
        """Return the folders the operating system provides for this user."""
        folders = PlatformDirs(APP_NAME, appauthor=False, roaming=True)
        return cls(data=folders.user_data_path, config=folders.user_config_path)

    @classmethod
    def below(cls, folder: Path) -> "AppPaths":
        """Return folders that all lie in ``folder``, for a stick or a safe try."""
        return cls(data=folder, config=folder)

    @property
    def is_portable(self) -> bool:
        """Whether they lie beside the program."""
        return self.program is not None

    @property
    def default_directory(self) -> Path:
        """The directory file that is used when the user names none."""
        return self.data / DIRECTORY_FILE

    @property
    def settings_file(self) -> Path:
        """The settings a user chose."""
        return self.config / "settings.json"

    @property
    def window_file(self) -> Path:
        """Geometry and the like, which the window keeps by itself."""
        return self.config / "window.ini"

    @property
    def runtime(self) -> Path:
        """The user's folder for what lives only as long as a process: sockets and locks.

        It is short, as paths of sockets must be, and does not lie on a network share.
        """
        # https://specifications.freedesktop.org/basedir-spec
        of_session = os.environ.get("XDG_RUNTIME_DIR")
        if of_session:
            return Path(of_session) / APP_NAME
        # The folder for temporary files is everybody's on Unix, and the user's own on Windows.
        user = APP_NAME if sys.platform == "win32" else f"{APP_NAME}-{os.getuid()}"
        return Path(gettempdir()) / user

    def make(self) -> None:
        """Make the folders that are missing, for this user only.

        Raises:
            OSError: they cannot be made.
        """
        for folder in (self.data, self.config):
            folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def is_directory_file(path: Path) -> bool:
    """Tell whether a file is one of our directories, by the ending of its name."""
    return path.suffix.casefold() == DIRECTORY_ENDING
