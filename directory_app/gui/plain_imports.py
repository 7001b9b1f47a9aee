"""Keep PySide from reading the source of every module that is imported after it."""

import builtins
from importlib import import_module


def leave_imports_plain() -> None:
    """Load Qt's core, and undo what it does to the import statement for ``__feature__``.

    For ``from __feature__ import ...``, which this program does not use, PySide wraps the import
    statement and reads the whole source of each module that is imported later, to see whether it
    speaks of PySide. With SQLAlchemy and all the rest that would take a tenth of the start.
    """
    import_module("PySide6.QtCore")
    # Where PySide keeps the import statement it wrapped; nothing to do should it have left it.
    wrapped = vars(builtins).get("__orig_import__")
    if wrapped is not None:
        vars(builtins)["__import__"] = wrapped
