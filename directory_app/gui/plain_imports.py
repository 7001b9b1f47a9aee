"""Take PySide's hook out of Python's imports."""

import builtins
from importlib import import_module


def leave_imports_plain() -> None:
    """Load Qt's core, and have Python alone import everything that comes after it.

    For ``from __feature__ import ...``, which this program does not use, PySide wraps the import
    statement and reads the whole source of each module that is imported later, to see whether it
    speaks of PySide. With SQLAlchemy and all the rest that would take a tenth of the start.
    """
    import_module("PySide6.QtCore")
    # Where PySide keeps Python's own import; nothing to do should it have left that alone.
    plain = vars(builtins).get("__orig_import__")
    if plain is not None:
        vars(builtins)["__import__"] = plain
