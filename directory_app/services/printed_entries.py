"""Entries as they stand on paper: plain values without any layout."""

from dataclasses import dataclass
from typing import Final

from directory_app.domain.addresses import envelope_lines
from directory_app.domain.names import full_name_text
from directory_app.formats.cards import CardData
from directory_app.services.text_block import ReachLine, TextWords, job_lines, reach_lines

MOST_PRINTED: Final = 5_000
"""Entries that are printed at once: some five hundred sheets, beyond which a file serves better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedEntry:
    """What paper says of one entry.

    Attributes:
        name: the heading.
        other_names: its names in other scripts, acronyms and the like.
        jobs: each post with its body; of a body, what it is part of.
        reach: phones, e-mails and pages.
        addresses: the lines of each address.
    """

    name: str
    other_names: tuple[str, ...] = ()
    jobs: tuple[str, ...] = ()
    reach: tuple[ReachLine, ...] = ()
    addresses: tuple[tuple[str, ...], ...] = ()


def printed_entry(card: CardData, words: TextWords) -> PrintedEntry:
    """Return what paper says of ``card``; all that is in a card may be seen."""
    name, *others = map(full_name_text, card.names)
    return PrintedEntry(
        name=name,
        other_names=tuple(each for each in dict.fromkeys(others) if each != name),
        jobs=tuple(job_lines(card)),
        reach=tuple(reach_lines(card, words)),
        addresses=tuple(tuple(envelope_lines(each, words.language)) for each in card.addresses),
    )
