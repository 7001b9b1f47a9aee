"""Poppler reads the pages that we print: every value is text, in its order."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPdfWriter
from PySide6.QtWidgets import QApplication

from directory_app.gui.printing.paper import Paper
from directory_app.gui.printing.target import usual_layout
from directory_app.services.printed_entries import PrintedEntry
from directory_app.services.text_block import ReachLine
from tests.foreign.programs import Program
from tests.support.printed_pages import WORDS, pages_of, people, person, switchboard

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.POPPLER)]


def printed(entries: Sequence[PrintedEntry], folder: Path) -> Path:
    path = folder / "printed.pdf"
    writer = QPdfWriter(str(path))
    writer.setTitle(WORDS.title)
    writer.setPageLayout(usual_layout())
    list(Paper(writer, entries, WORDS, QFont()).steps())
    return path


def asked(*command: object) -> str:
    done = subprocess.run(
        [str(part) for part in command], check=True, capture_output=True, timeout=60
    )
    return done.stdout.decode()


def text_of(path: Path) -> str:
    """Return the text in the order in which it is painted, with every break as one space."""
    return " ".join(asked("pdftotext", "-raw", "-enc", "UTF-8", path, "-").split())


def test_every_value_of_every_entry_is_text_and_in_order(
    qapp: QApplication, tmp_path: Path
) -> None:
    text = text_of(printed(people(45), tmp_path))

    mails = [f"person{number}@example.org" for number in range(45)]
    assert [text.count(f"E-mail: {mail}") for mail in mails] == [1] * 45
    assert [text.index(mail) for mail in mails] == sorted(text.index(mail) for mail in mails)
    assert text.count("Александра Владимировна") == 45
    assert "Phone: +996 312 000044" in text


def test_each_page_has_its_number_and_the_day(qapp: QApplication, tmp_path: Path) -> None:
    path = printed(people(45), tmp_path)
    pages = pages_of(path.read_bytes())

    text = text_of(path)

    assert pages > 1
    assert f"Pages: {pages}" in " ".join(asked("pdfinfo", path).split())
    assert all(f"Page {page} of {pages}" in text for page in range(1, pages + 1))
    assert text.count(WORDS.day) == text.count(WORDS.remark) == pages


def test_an_address_can_be_copied_letter_by_letter(qapp: QApplication, tmp_path: Path) -> None:
    """Fonts have one sign for "ffi"."""
    entry = PrintedEntry(
        name="Office of Affiliates", reach=(ReachLine("E-mail", "office@fi.example"),)
    )

    text = text_of(printed([entry], tmp_path))

    assert "Office of Affiliates" in text
    assert "office@fi.example" in text


def test_nothing_of_a_long_entry_is_lost_between_columns(
    qapp: QApplication, tmp_path: Path
) -> None:
    text = text_of(printed([person(1), switchboard(300), person(2)], tmp_path))

    assert [text.count(f"+996 312 {number:06}") for number in range(3, 300)] == [1] * 297
