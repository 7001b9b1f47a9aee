"""Invented entries as they are printed, and what can be told of a PDF without reading it."""

import re
from collections.abc import Sequence

from directory_app.gui.printing.paper import PaperWords
from directory_app.services.printed_entries import PrintedEntry
from directory_app.services.text_block import ReachLine

WORDS = PaperWords(
    title="Partner Directory",
    day="26 November 2026",
    remark="For our own office only",
    page="Page {page} of {pages}",
)


def person(number: int) -> PrintedEntry:
    """Return somebody with a long Cyrillic name, a post and a few ways to reach them."""
    return PrintedEntry(
        name=f"Преображенская-Мисалова Александра Владимировна {number}",
        other_names=(f"Alexandra Example {number}",),
        jobs=("Начальник отдела, Служба примеров, Министерство выдумок",),
        reach=(
            ReachLine("Phone", f"+996 312 {number:06}"),
            ReachLine("E-mail", f"person{number}@example.org"),
        ),
        addresses=(("1 Example Street", "BISHKEK", "KYRGYZSTAN"),),
    )


def people(count: int) -> Sequence[PrintedEntry]:
    """Return ``count`` different people."""
    return [person(number) for number in range(count)]


def switchboard(lines: int) -> PrintedEntry:
    """Return an office with many phones."""
    return PrintedEntry(
        name="Switchboard",
        reach=tuple(ReachLine("Phone", f"+996 312 {number:06}") for number in range(lines)),
    )


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has; Qt writes their objects without compressing them."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))
