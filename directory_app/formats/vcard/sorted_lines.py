"""The content lines of one card, sorted by property, each of which is taken or kept."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Final

from directory_app.formats.cards import CardProblem, CardProblemCode
from directory_app.formats.vcard.card_photos import decoded_base64
from directory_app.formats.vcard.decoding import decoded
from directory_app.formats.vcard.dialects import APPLE_COUNTRY, APPLE_LABEL, OWN_MADE
from directory_app.formats.vcard.heads import Head, is_base64
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.values import unescape

_LONGEST_DETAIL: Final = 200
_TEXTS: Final = frozenset(
    {"FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "NOTE", "ADR", "LABEL", "CATEGORIES", "TEL"}
    | {"EMAIL", "URL", "UID"}
)
"""Properties that never hold bytes."""

_NO_TEXTS: Final[Mapping[str, str]] = {}

NONE: Final[Sequence[ContentLine]] = ()
"""The lines of a property that is not there."""


class SortedLines:
    """The lines of one card by property; those that nobody takes are kept.

    Lines that only repeat others are left out. Others are decoded where they are text. To take the
    lines of a property is to take them out of the dictionary.
    """

    def __init__(self, number: int, start: int, problems: Iterable[CardProblem] = ()) -> None:
        """Begin without a line.

        Args:
            number: number of the card in its file.
            start: line number of its BEGIN.
            problems: what was found before.
        """
        self._number = number
        self._start = start
        self._problems = [*problems]
        self._lines: defaultdict[str, list[ContentLine]] = defaultdict(list)
        self._members: dict[str, int] = {}
        self._is_no_body = False
        self._kept: list[ContentLine] = []
        self._labels: Mapping[str, str] = _NO_TEXTS
        self._countries: Mapping[str, str] = _NO_TEXTS
        self._used_groups: set[str] = set()

    @property
    def simple(self) -> Mapping[str, list[ContentLine]]:
        """The lines by the name of their property, to which simple and certain ones are added."""
        return self._lines

    def add(self, line: ContentLine) -> None:
        """Sort in the next line, which may be encoded, in a group, guessed, or repeat others."""
        head = line.head
        if "ENCODING" in head.params:
            line = _in_plain_text(line)
        if OWN_MADE in head.params and head.param(OWN_MADE) == "1":
            self._is_no_body = self._is_no_body or head.name == "N"
            return  # it repeats other lines
        self._lines[head.name].append(line)
        if head.group:
            group = head.group.lower()
            self._members[group] = self._members.get(group, 0) + 1
        if not line.certain:
            self._complain(CardProblemCode.UNDECODABLE_TEXT, line.number, line.value)

    def _take_all(self, names: frozenset[str]) -> Sequence[ContentLine]:
        """Return the lines of several properties in the order of the file."""
        if names.isdisjoint(self._lines):
            return NONE
        there = [self._lines.pop(name) for name in names if name in self._lines]
        if len(there) == 1:
            return there[0]
        return sorted(chain.from_iterable(there), key=attrgetter("number"))

    def _read_companions(self) -> None:
        """Take what the lines of groups say of each other, once all are here."""
        if self._members:
            self._labels = self._by_group(APPLE_LABEL)
            self._countries = self._by_group(APPLE_COUNTRY)

    def _by_group(self, name: str) -> Mapping[str, str]:
        if name not in self._lines:
            return _NO_TEXTS
        return {
            line.group.lower(): unescape(line.value).strip()
            for line in self._lines[name]
            if line.group
        }

    def _label_of(self, line: ContentLine) -> str:
        """Return the label of the group of ``line`` and count it as used."""
        group = line.group.lower()
        if group in self._labels:
            self._used_groups.add(group)
        return self._labels.get(group, "")

    def _rest(self) -> tuple[str, ...]:
        """Return the lines nobody took, in their order in the file."""
        if not (self._lines or self._kept):
            return ()
        kept = [line for lines in self._lines.values() for line in lines] + self._kept
        companions = {APPLE_LABEL, APPLE_COUNTRY}
        groups = {line.group.lower() for line in kept if line.name not in companions}
        done = self._used_groups - groups
        return tuple(
            line.text()
            for line in sorted(kept, key=attrgetter("number"))
            if line.name not in companions or line.group.lower() not in done
        )

    def _complain(self, code: CardProblemCode, line: int, detail: str) -> None:
        self._problems.append(problem(self._number, line, code, detail))


def _in_plain_text(line: ContentLine) -> ContentLine:
    """Return a text that was written as base64, which 2.1 and 3.0 allow, as text."""
    if line.name not in _TEXTS or not is_base64(line.params["ENCODING"]):
        return line
    text, certain = decoded(decoded_base64(line.value), line.param("CHARSET"))
    params = {name: values for name, values in line.params.items() if name != "ENCODING"}
    head = Head(line.name, line.spelling, params, line.group)
    return ContentLine(head, text, line.number, certain)


def problem(card: int, line: int, code: CardProblemCode, detail: str) -> CardProblem:
    """Return a problem with its detail shortened."""
    text = detail.encode("utf-8", "replace").decode()
    return CardProblem(
        card=card,
        line=line,
        code=code,
        detail=text if len(text) <= _LONGEST_DETAIL else f"{text[:_LONGEST_DETAIL]}…",
    )
