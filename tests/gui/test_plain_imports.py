import subprocess
import sys

SCRIPT = """
import linecache
from directory_app.gui.plain_imports import leave_imports_plain
leave_imports_plain()
import colorsys
from PySide6.QtCore import QObject
parent = QObject()
QObject(parent, objectName="child")
print(colorsys.__file__ in linecache.cache, parent.children()[0].objectName())
"""


def test_source_of_what_is_imported_is_not_read_and_qt_works() -> None:
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT], check=True, capture_output=True, text=True, timeout=60
    ).stdout

    assert said.split() == ["False", "child"]
