"""What both launchers run: the program, as one that needs no Python of its own to start again."""

import io
import sys
from functools import partial
from types import TracebackType
from typing import Final

TITLE: Final = "Partner Directory"
_LIMIT: Final = 4000
_ERROR_ICON: Final = 0x10  # MB_ICONERROR of MessageBoxW


class LastWords(io.StringIO):
    """Keeps the end of what is written, where there is nobody to read it."""

    def write(self, text: str, /) -> int:
        """Write ``text`` and forget what was written long before it."""
        written = super().write(text)
        if self.tell() > 2 * _LIMIT:
            end = self.getvalue()[-_LIMIT:]
            self.seek(0)
            self.truncate()
            super().write(end)
        return written


def main() -> int:
    """Run the program and return its exit code.

    Where there is no console, what it says before it fails is shown in a box.
    """
    # The other processes of `multiprocessing` are then this program with an option of their own,
    # and not `python -c …`, which the launchers do not understand.
    vars(sys)["frozen"] = True
    words = give_streams()
    if words is not None:
        sys.excepthook = partial(show_error, words)
    # Late: an error while loading is to be told as well.
    from directory_app.main import main as run_program

    code = run_program()
    if code and words is not None:
        show(words)
    return code


def give_streams() -> LastWords | None:
    """Give a windowed program the streams that Windows does not; print() fails without.

    Returns:
        What takes up its errors, or None if somebody reads them.
    """
    if sys.stdin is None:
        sys.stdin = io.StringIO()
    if sys.stdout is None:
        sys.stdout = LastWords()
    if sys.stderr is not None:
        return None
    sys.stderr = words = LastWords()
    return words


def show_error(
    words: LastWords,
    kind: type[BaseException],
    error: BaseException,
    traceback: TracebackType | None,
) -> None:
    """Show an error that nothing has caught."""
    sys.__excepthook__(kind, error, traceback)
    show(words)


def show(words: LastWords) -> None:
    """Show what was written, if anything was, in a box with the sign of an error."""
    text = words.getvalue().strip()[-_LIMIT:]
    if text and sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, text, TITLE, _ERROR_ICON)


if __name__ == "__main__":
    sys.exit(main())
