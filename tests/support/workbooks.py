"""Workbooks of Excel for tests."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl


def make_workbook(path: Path, sheets: Mapping[str, Sequence[Sequence[str]]]) -> Path:
    """Write a workbook with the rows of each sheet, and return its path."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path
