"""Where pages go: to a printer, or into a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

if TYPE_CHECKING:
    # Only a type here: a PDF needs no printer, and the library of printers is loaded for one only.
    from PySide6.QtPrintSupport import QPrinter

MARGINS_MM = QMarginsF(18, 15, 18, 15)


@dataclass(frozen=True, slots=True)
class PrintTarget:
    """Where the pages go.

    Attributes:
        printer: the printer; None for a file.
        path: the PDF file, which is replaced; None for a printer.
        layout: size and margins of the pages of a file.
    """

    printer: "QPrinter | None" = None
    path: Path | None = None
    layout: QPageLayout | None = None


def usual_layout() -> QPageLayout:
    """Return upright pages of the size that is usual where the user is."""
    is_american = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if is_american else QPageSize.PageSizeId.A4
    return QPageLayout(
        QPageSize(size),
        QPageLayout.Orientation.Portrait,
        MARGINS_MM,
        QPageLayout.Unit.Millimeter,
    )
