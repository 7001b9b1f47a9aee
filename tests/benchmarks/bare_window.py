"""The reference of the start: a window with an empty table and nothing else.

Run as a process of its own by ``start.py``, with the moment it was started at as its argument.
"""

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class _FirstPaint(QObject):
    """Says how long it took until the table was painted, and ends the program."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        """Print the figure."""
        print(json.dumps({"window": time.time() - float(sys.argv[1])}), flush=True)
        QApplication.quit()


application = QApplication(sys.argv[:1])
window = QMainWindow()
table = QTableView()
table.setModel(QStandardItemModel(0, 4))
window.setCentralWidget(table)
window.resize(1280, 800)
first_paint = _FirstPaint()
table.viewport().installEventFilter(first_paint)
window.show()
sys.exit(application.exec())
