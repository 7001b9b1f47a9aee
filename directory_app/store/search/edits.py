"""How many letters two words differ by (optimal string alignment: insert, delete, change, swap)."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA


def edits(one: str, other: str) -> int:
    """Return the fewest edits that make ``one`` the ``other``."""
    return int(OSA.distance(one, other))


def nearest(word: str, choices: Iterable[str], *, most_edits: int, most: int) -> dict[str, int]:
    """Return at most ``most`` of ``choices`` within ``most_edits``, nearest first, with theirs."""
    # A sequence gives (choice, distance, place).
    found = process.extract(
        word, list(choices), scorer=OSA.distance, score_cutoff=most_edits, limit=most
    )
    return {choice: int(distance) for choice, distance, _ in found}
