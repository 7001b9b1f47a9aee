"""The folders of the program: the operating system's, or all in one folder the user names."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile, gettempdir

from platformdirs import PlatformDirs

APP_NAME = "partner-directory"
DIRECTORY_ENDING = ".pdir"
DIRECTORY_FILE = f"directory{DIRECTORY_ENDING}"
_PRIVATE_FOLDER = 0o700
_MARKERS = ("portable.txt", "portable")
_PORTABLE_DATA = "data"


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
    def usual(cls) -> "AppPaths":
        """Return the folders of this copy: beside the program if it is portable, else the user's.

        A copy is portable when a file ``portable.txt`` or ``portable`` lies beside its program.
        """
        program = program_folder()
        if program is None or not any((program / name).exists() for name in _MARKERS):
            return cls.of_user()
        folder = program / _PORTABLE_DATA
        return cls(data=folder, config=folder, program=program)

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
            OSError: they cannot be made, or those of a portable copy cannot be written to: its
                stick may be locked, or the program lie where only administrators may write.
        """
        for folder in (self.data, self.config):
            folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            if self.is_portable:
                _try_to_write(folder)


def program_folder() -> Path | None:
    """Return the folder of the program's executable, or None where the program has none.

    It has one where the package came with the executable: frozen, or beside an interpreter of its
    own. In a checkout or an environment the executable is a Python that is not ours.
    """
    if not sys.executable:
        return None  # somebody else's program runs Python
    folder = Path(sys.executable).resolve().parent
    is_ours = getattr(sys, "frozen", False) or Path(__file__).resolve().is_relative_to(folder)
    return folder if is_ours else None


def _try_to_write(folder: Path) -> None:
    try:
        # Gone when it is closed. Windows does not tell otherwise whether a folder can be written.
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(folder)) from error


def is_directory_file(path: Path) -> bool:
    """Tell whether a file is one of our directories, by the ending of its name."""
    return path.suffix.casefold() == DIRECTORY_ENDING
