"""Reads vCards of any version and origin as a stream; what is wrong is reported, never raised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.vcard.decoding import ByteSource, physical_lines
from directory_app.formats.vcard.lines import ContentLine, LogicalLine, parse_line, unfold
from directory_app.formats.vcard.properties import problem, read_properties

MAX_CARD: Final = 64 * 1024 * 1024
"""Characters of one card; a larger one is left out, so that memory stays bounded."""

_CARD: Final = "VCARD"


def read_cards(source: ByteSource | Iterable[str]) -> Iterator[ReadCard | CardProblem]:
    """Yield each card of ``source``, and a problem for each card or line that cannot be used.

    Takes 2.1, 3.0 and 4.0 in UTF-8, UTF-16 and declared charsets, whatever the ends of lines. A
    card without END ends where the next one begins. A card nested in AGENT is kept in it.
    Problems of a card that could be used are in it. Its values are as printed:
    ``formats.validating`` gives them their form.

    Args:
        source: a file opened for reading bytes, or decoded lines.
    """
    splitter = _Splitter()
    for line in unfold(physical_lines(source)):
        yield from splitter.take(line)
    yield from splitter.finish()


@dataclass(slots=True)
class _OpenCard:
    """A card whose END has not come yet."""

    number: int
    start: int
    lines: list[ContentLine] = field(default_factory=list)
    problems: list[CardProblem] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    depth: int = 0
    size: int = 0

    @property
    def expects_nested(self) -> bool:
        """Tell whether a BEGIN here opens the card of an agent (vCard 2.1 section 2.4.2)."""
        if self.nested:
            return self.nested[-1].strip().upper() == "AGENT:"
        return bool(self.lines) and self.lines[-1].name == "AGENT" and not self.lines[-1].value


class _Splitter:
    """Cuts a stream of lines into cards."""

    def __init__(self) -> None:
        self._card: _OpenCard | None = None
        self._count = 0
        self._is_outside_reported = False

    def take(self, line: LogicalLine) -> Iterator[ReadCard | CardProblem]:
        """Take the next line; yield what it completes."""
        content = None if line.cut else parse_line(line.text, line.number)
        mark = _mark_of(content)
        if self._card is not None and self._takes_nested(self._card, line, content, mark):
            return
        if mark == "BEGIN":
            yield from self.finish()
            self._begin(line.number)
        elif self._card is None:
            yield from self._outside(line)
        elif mark == "END":
            yield from self._end(self._card)
        else:
            self._add(self._card, line, content)

    def finish(self) -> Iterator[ReadCard | CardProblem]:
        """Yield the card that was still open at the end or at the next BEGIN."""
        card = self._card
        if card is None:
            return
        if card.nested:
            self._close_nested(card)
        card.problems.append(problem(card.number, card.start, CardProblemCode.MISSING_END, ""))
        yield from self._end(card)

    def _begin(self, number: int) -> None:
        self._count += 1
        self._card = _OpenCard(self._count, number)
        self._is_outside_reported = False

    def _end(self, card: _OpenCard) -> Iterator[ReadCard | CardProblem]:
        self._card = None
        if card.size > MAX_CARD:
            yield problem(card.number, card.start, CardProblemCode.CARD_TOO_LARGE, str(card.size))
            return
        read = read_properties(
            card.lines,
            number=card.number,
            start=card.start,
            problems=card.problems,
        )
        if read is None:
            yield problem(card.number, card.start, CardProblemCode.NO_NAME, "")
        else:
            yield read

    def _outside(self, line: LogicalLine) -> Iterator[CardProblem]:
        """Report the first of several lines outside of cards."""
        if not self._is_outside_reported:
            self._is_outside_reported = True
            yield problem(self._count, line.number, CardProblemCode.OUTSIDE_CARD, line.text)

    @staticmethod
    def _add(card: _OpenCard, line: LogicalLine, content: ContentLine | None) -> None:
        card.size += len(line.text)
        if card.size > MAX_CARD:
            card.lines.clear()
        elif line.cut:
            card.problems.append(
                problem(card.number, line.number, CardProblemCode.LINE_TOO_LONG, line.text)
            )
        elif content is None or content.name in {"BEGIN", "END"}:
            card.problems.append(
                problem(card.number, line.number, CardProblemCode.NOT_A_PROPERTY, line.text)
            )
        else:
            card.lines.append(content)

    def _takes_nested(
        self, card: _OpenCard, line: LogicalLine, content: ContentLine | None, mark: str
    ) -> bool:
        """Take ``line`` into the card nested in AGENT, if there is one here."""
        if mark == "BEGIN" and card.expects_nested:
            card.depth += 1
        elif not card.depth or mark == "BEGIN":
            return False
        elif mark == "END":
            card.depth -= 1
        card.size += len(line.text)
        if card.size <= MAX_CARD:
            card.nested.append(content.text() if content else line.text)
        if not card.depth:
            self._close_nested(card)
        return True

    @staticmethod
    def _close_nested(card: _OpenCard) -> None:
        """Make the nested lines the value of AGENT, as 3.0 writes it (RFC 2426 section 3.5.4)."""
        agent = card.lines.pop()
        text = "\n".join(card.nested).replace("\\", "\\\\").replace("\n", "\\n")
        value = text.replace(",", "\\,").replace(";", "\\;")
        card.lines.append(replace(agent, value=value))
        card.nested = []
        card.depth = 0


def _mark_of(content: ContentLine | None) -> str:
    """Return BEGIN or END if the line begins or ends a card, else an empty string."""
    if content is None or content.name not in {"BEGIN", "END"}:
        return ""
    return content.name if content.value.strip().upper() == _CARD else ""
