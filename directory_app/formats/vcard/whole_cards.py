"""Cards that are read as a whole: those in which each line ends where the next one begins.

Nearly all cards are of this kind. What line by line takes a look at each end of a line is done for
a whole card at once here, on its bytes; ``unfolding`` reads the others, and gives just the same for
these.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from directory_app.formats.vcard.heads import CARD_MARKS, HEADS
from directory_app.formats.vcard.lines import ContentLine, parse_line
from directory_app.formats.vcard.sorted_lines import SortedLines

_BEGIN: Final = b"BEGIN:VCARD\n"
_END: Final = b"\nEND:VCARD"
_END_LINE: Final = _END + b"\n"
_BLANKS: Final = (b" ", b"\t")
_QUOTED_PRINTABLE: Final = b"QUOTED-PRINTABLE"

_LONGEST: Final = 256 * 1024
"""Bytes of a card that is kept together, with a photo perhaps; it bounds the memory."""


def pieces(chunks: Iterable[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Cut a file in UTF-8 after each line ``END:VCARD``, wherever its chunks end.

    Yields:
        A piece, with line feeds at the ends of lines, and whether it ends with such a line, whose
        line feed is left out. Where it does not, the next piece goes on with it.
    """
    rest = b""
    looked = 0
    for chunk in _with_line_feeds(chunks):
        rest += chunk
        start = 0
        place = rest.find(_END_LINE, looked)
        while place >= 0:
            end = place + len(_END)
            yield rest[start:end], True
            start = end + 1
            place = rest.find(_END_LINE, end)
        rest = rest[start:]
        if len(rest) > _LONGEST:
            yield rest, False
            rest = b""
        looked = max(len(rest) - len(_END), 0)
    if rest:
        yield rest, rest.endswith(_END)


def _with_line_feeds(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Make line feeds of all ends of lines; one may be cut in two by the end of a chunk."""
    held = b""
    for chunk in chunks:
        whole = held + chunk
        held = whole[-1:] if whole.endswith(b"\r") else b""
        whole = whole[: len(whole) - len(held)]
        if b"\r" in whole:
            whole = whole.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield whole
    if held:
        yield b"\n"


def reads(card: SortedLines, raw: bytes, start: int) -> bool:
    """Add the lines of a plain card to ``card``, and tell whether that could be done.

    Where not, it takes a closer look to tell which lines belong together, or what they say;
    ``card`` then has some of them.

    Args:
        card: gets the lines.
        raw: from the line ``BEGIN:VCARD`` to the line ``END:VCARD``, without its line feed.
        start: the number of the first line.
    """
    if not raw.startswith(_BEGIN):
        return False
    body = raw[len(_BEGIN) : -len(_END)]
    if b"\n " in body or b"\n\t" in body:
        if b"\n\n" in body or body.startswith(_BLANKS):
            return False
        body = body.replace(b"\n ", b"").replace(b"\n\t", b"")
    if b"=\n" in raw and _QUOTED_PRINTABLE in raw.upper():
        return False  # a line may go on without an indent
    by_name, known = card.simple, HEADS.simple.get
    try:
        for number, row in enumerate(body.split(b"\n"), start + 1):
            written, colon, value = row.partition(b":")
            head = known(written)
            if head is not None and colon:
                by_name[head.name].append(ContentLine(head, value.decode(), number))
                continue
            text = row.decode()
            line = parse_line(text, number) if text[:1].isalnum() else None
            if line is None or line.head.name in CARD_MARKS:
                return False
            card.add(line)
    except UnicodeDecodeError:
        return False
    return True
