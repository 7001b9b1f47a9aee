"""Reads vCards of any version and origin as a stream; what is wrong is reported, never raised."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from directory_app.formats.cards import CardProblem, CardProblemCode, ReadCard
from directory_app.formats.vcard.decoding import (
    MAX_LINE,
    ByteSource,
    lines_of,
    opened,
    physical_lines,
    repaired,
)
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.properties import CardProperties, read_properties
from directory_app.formats.vcard.sorted_lines import problem
from directory_app.formats.vcard.unfolding import content_lines
from directory_app.formats.vcard.whole_cards import pieces, reads

MAX_CARD: Final = 64 * 1024 * 1024
"""Size of one card in characters; a larger one is left out, so that memory stays bounded."""

_LINE_COST: Final = 200
"""What each line adds to the size of its card beside its characters, since it takes memory too."""

_BEGIN, _END, _CARD = "BEGIN", "END", "VCARD"
_AGENT: Final = "AGENT"
_MARKS: Final = frozenset({_BEGIN, _END})


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
    if not isinstance(source, ByteSource):
        yield from _line_by_line(physical_lines(source), 0, splitter)
    else:
        encoding, chunks = opened(source)
        if encoding == "utf-8":
            yield from _piece_by_piece(pieces(chunks), splitter)
        else:
            yield from _line_by_line(lines_of(chunks, encoding), 0, splitter)
    yield from splitter.finish()


def _piece_by_piece(
    all_pieces: Iterator[tuple[bytes, bool]], splitter: "_Splitter"
) -> Iterator[ReadCard | CardProblem]:
    """Read the cards of a file in UTF-8, as a whole or line by line, as each of them needs."""
    before = 0
    for piece, is_complete in all_pieces:
        raw = piece.lstrip(b"\n")
        start = before + len(piece) - len(raw) + 1
        found = splitter.whole(raw, start) if is_complete and splitter.card is None else None
        if found is not None:
            yield found
            before += piece.count(b"\n") + 1
        else:
            stretch = _Stretch(piece, all_pieces, is_complete=is_complete)
            yield from _line_by_line(lines_of(stretch, "utf-8"), before, splitter)
            before += stretch.lines


class _Stretch:
    """Pieces of a file up to the next end of a card.

    Attributes:
        lines: how many lines they had so far.
    """

    def __init__(
        self, first: bytes, others: Iterator[tuple[bytes, bool]], *, is_complete: bool
    ) -> None:
        self._first = first
        self._others = others
        self._is_complete = is_complete
        self.lines = 0

    def __iter__(self) -> Iterator[bytes]:
        piece, is_complete = self._first, self._is_complete
        while True:
            self.lines += piece.count(b"\n") + is_complete
            yield piece
            if is_complete:
                break
            piece, is_complete = next(self._others, (b"", True))


def _line_by_line(
    lines: Iterable[str], before: int, splitter: "_Splitter"
) -> Iterator[ReadCard | CardProblem]:
    """Read what is not of the plainest kind."""
    card: _OpenCard | None = splitter.card
    for number, text, line in content_lines(lines, before):
        if line is None or card is None or card.depth or line.head.name in _MARKS:
            yield from splitter.take(number, text, line)
            card = splitter.card
        else:
            card.size += len(text) + _LINE_COST
            if card.size <= MAX_CARD:
                card.add(line)
            else:
                card.lines.clear()


@dataclass(slots=True)
class _OpenCard:
    """A card whose END has not come yet.

    Attributes:
        nested: the lines of the card nested in its AGENT, while that is open.
        depth: how many cards are open inside this one.
        size: its size so far, as ``MAX_CARD`` counts it.
    """

    number: int
    start: int
    lines: list[ContentLine] = field(default_factory=list)
    problems: list[CardProblem] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    depth: int = 0
    size: int = 0

    def add(self, line: ContentLine) -> None:
        """Add a property; AGENT may begin a nested card."""
        self.lines.append(line)
        if _begins_agent(line):
            self.nested = [line.value.strip()]
            self.depth = 1

    def refuse(self, number: int, text: str) -> None:
        """Report a line that is no property."""
        self.size += min(len(text), MAX_LINE) + _LINE_COST
        if self.size > MAX_CARD:
            self.problems.clear()
            return
        is_cut = len(text) > MAX_LINE
        code = CardProblemCode.LINE_TOO_LONG if is_cut else CardProblemCode.NOT_A_PROPERTY
        self.problems.append(problem(self.number, number, code, text))

    def takes_nested(self, text: str, line: ContentLine | None, mark: str) -> bool:
        """Take a line into the card nested in AGENT, if there is one here."""
        if mark == _BEGIN and self._expects_nested():
            self.depth += 1
        elif not self.depth or mark == _BEGIN:
            return False
        elif mark == _END:
            self.depth -= 1
        elif line is not None and _begins_agent(line):
            self.depth += 1
        self.size += len(text) + _LINE_COST
        if self.size <= MAX_CARD or not self.nested:  # an agent without a line takes the next card
            self.nested.append(line.text() if line else repaired(text, "")[0])
        if not self.depth:
            self.close_nested()
        return True

    def close_nested(self) -> None:
        """Make the nested lines the value of AGENT, as 3.0 writes it (RFC 2426 section 3.5.4)."""
        agent = self.lines.pop()
        text = "\n".join(self.nested).replace("\\", "\\\\").replace("\n", "\\n")
        value = text.replace(",", "\\,").replace(";", "\\;")
        self.lines.append(replace(agent, value=value))
        self.nested = []
        self.depth = 0

    def _expects_nested(self) -> bool:
        """Tell whether a BEGIN here opens the card of an agent (vCard 2.1 section 2.4.2)."""
        if self.nested:
            return self.nested[-1].strip().upper() == "AGENT:"
        return bool(self.lines) and self.lines[-1].name == _AGENT and not self.lines[-1].value


class _Splitter:
    """Cuts a stream of lines into cards.

    Attributes:
        card: the one that is open, if any.
    """

    def __init__(self) -> None:
        self.card: _OpenCard | None = None
        self._count = 0
        self._is_outside_reported = False

    def take(
        self, number: int, text: str, line: ContentLine | None
    ) -> Sequence[ReadCard | CardProblem]:
        """Take a line that is no property of the open card; return what it completes.

        Args:
            number: its number.
            text: the whole line.
            line: what was read in it, if anything.
        """
        mark = _mark_of(line)
        card = self.card
        if card is None:
            if mark != _BEGIN:
                return self._outside(number, text)
            self._begin(number)
        elif card.takes_nested(text, line, mark):
            pass
        elif mark == _BEGIN:
            done = self.finish()
            self._begin(number)
            return done
        elif mark == _END:
            return self._end(card)
        else:
            card.refuse(number, text)
        return ()

    def whole(self, raw: bytes, start: int) -> ReadCard | CardProblem | None:
        """Return what a piece of a file says that is one plain card, or None if it is not.

        Args:
            raw: the piece.
            start: the number of its first line.
        """
        number = self._count + 1
        properties = CardProperties(number, start)
        if not reads(properties, raw, start):
            return None
        read = properties.card()
        if read is not None and read.problems:
            return None  # where lines are folded, only who reads line by line knows their numbers
        self._count = number
        self._is_outside_reported = False
        return read or problem(number, start, CardProblemCode.NO_NAME, "")

    def finish(self) -> Sequence[ReadCard | CardProblem]:
        """Return the card that was still open at the end or at the next BEGIN."""
        card = self.card
        if card is None:
            return ()
        if card.nested:
            card.close_nested()
        card.problems.append(problem(card.number, card.start, CardProblemCode.MISSING_END, ""))
        return self._end(card)

    def _begin(self, number: int) -> None:
        self._count += 1
        self.card = _OpenCard(self._count, number)
        self._is_outside_reported = False

    def _end(self, card: _OpenCard) -> Sequence[ReadCard | CardProblem]:
        self.card = None
        if card.size > MAX_CARD:
            code = CardProblemCode.CARD_TOO_LARGE
            return (problem(card.number, card.start, code, str(card.size)),)
        read = read_properties(
            card.lines, number=card.number, start=card.start, problems=card.problems
        )
        return (read or problem(card.number, card.start, CardProblemCode.NO_NAME, ""),)

    def _outside(self, number: int, text: str) -> Sequence[CardProblem]:
        """Report the first of several lines outside of cards."""
        if self._is_outside_reported:
            return ()
        self._is_outside_reported = True
        return (problem(self._count, number, CardProblemCode.OUTSIDE_CARD, text),)


def _begins_agent(line: ContentLine) -> bool:
    """Tell whether the card of an agent begins in the line itself, and goes on in the next one."""
    return line.head.name == _AGENT and line.value.strip().upper() == f"{_BEGIN}:{_CARD}"


def _mark_of(line: ContentLine | None) -> str:
    """Return BEGIN or END if the line begins or ends a card, else an empty string."""
    if line is None or line.head.name not in _MARKS:
        return ""
    is_card = line.value == _CARD or line.value.strip().upper() == _CARD
    return line.head.name if is_card else ""
