"""Reads cards that were damaged at random, and says what a reader must not do with them.

Each case is made of its number alone and the cards of tests/data/vcards, with those of other
projects where they are here: ``python -m tests.fuzzing.cards --first 4711 --count 1`` repeats one.
"""

import argparse
import io
import random
import re
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields, is_dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple

from directory_app.domain.names import display_name
from directory_app.formats.cards import ReadCard, VCardVersion
from directory_app.formats.validating import validated
from directory_app.formats.vcard.reader import read_cards
from directory_app.formats.vcard.writer import write_card
from tests.support.plain_cards import written_from

CASES: Final = 200_000

_DATA = Path(__file__).parents[1] / "data" / "vcards"
_CORPUS = Path(__file__).parents[3] / "shared" / "vcards"
_CARD = re.compile(rb"BEGIN:VCARD[ \t]*\r?\n(.*?)END:VCARD", re.DOTALL | re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LONGEST_SEED: Final = 20_000
_SLOW: Final = 2.0
"""Seconds of processor time that no case may take; most take a thousandth of one."""

_WRITTEN: Final = 10
"""One case of so many is written and read again, which takes most of the time."""

_PIECE: Final = 2_000

_MOST_SECONDS: Final = 10
"""Of one case; a thousandth of it is usual."""

"""Cases that a process is given at once."""

_TOKENS: Final = (
    *(b"\r\n", b"\n", b"\r", b"\r\n ", b"\n\t", b"=\r\n", b"=", b"\\", b"\\n", b"\\;", b'"', b"^n"),
    *(b":", b";", b",", b".", b" ", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80"),
    *(b"\r\nBEGIN:VCARD\r\n", b"\r\nEND:VCARD\r\n", b"\r\nAGENT:\r\n", b"\r\nFN:Other\r\n"),
    *(b";ENCODING=QUOTED-PRINTABLE", b";ENCODING=b", b";CHARSET=utf-7", b";CHARSET=UTF-16"),
    *(
        b";TYPE=",
        b";VALUE=uri",
        b";ALTID=1",
        b";PREF=1",
        b"item1.",
        b"X-ABLabel:",
        b"\r\nKIND:org\r\n",
    ),
    *(b"\r\nN:;;;;\r\n", b"\r\nADR:;;;;;;\r\n", b"\r\nTEL:+1 (", b"\r\nREV:2020", b"tel:;ext="),
)


class Case(NamedTuple):
    """A file of three cards, of which the middle one was damaged.

    Attributes:
        raw: the bytes of the file.
        names: the names of cards that were not damaged; each must come out.
    """

    raw: bytes
    names: Sequence[str]


def make_case(number: int) -> Case:
    """Return the case of a number."""
    chance = random.Random(number)
    names = [f"Whole {number} before", f"Kept {number}", f"Whole {number} after"]
    before, kept, after = (f"FN:{name}\r\n".encode() for name in names)
    body = _damaged(chance)
    # A soft break, or an AGENT that waits for its card, would take what follows without being at
    # fault, so only a body without them may lose the end of its card.
    end = b"END:VCARD\r\n"
    if chance.random() < 0.1 and b"AGENT" not in body.upper():
        end = b""
    raw = (
        b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + before + b"N:Whole;;;;\r\nEND:VCARD\r\n"
        b"BEGIN:VCARD\r\n" + kept + body + b"\r\n" + end
        + b"BEGIN:VCARD\r\n" + after + b"END:VCARD\r\n"
    )  # fmt: skip
    if chance.random() < 0.03:
        raw = raw.decode("latin-1").encode(chance.choice(("utf-16", "utf-16-le", "utf-16-be")))
    return Case(raw, names)


def check_case(number: int) -> None:
    """Read the case of a number.

    Raises:
        AssertionError: a card is lost, or what was read cannot be used.
    """
    case = make_case(number)
    started = time.process_time()
    found = list(read_cards(io.BytesIO(case.raw)))
    cards = [one for one in found if isinstance(one, ReadCard)]
    names = [display_name(card.names) for card in cards]
    for name in case.names:
        # A line that was damaged may continue the name.
        assert any(text.startswith(name) for text in names), f"{name} is lost"
    numbers = [one.number if isinstance(one, ReadCard) else one.card for one in found]
    assert {*numbers} - {0} == set(range(1, max(numbers) + 1)), "a card is not reported"
    for card in cards:
        checked = validated(card, "KG")
        for text in _texts(checked):
            text.encode()
        if number % _WRITTEN == 0:
            _write_and_read(checked)
    assert time.process_time() - started < _SLOW, "it takes too long"


def main() -> int:
    """Read the cases asked for on all processors; 1 if one fails."""
    parser = argparse.ArgumentParser(prog="cards", description=__doc__)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=CASES)
    arguments = parser.parse_args()
    failures = failures_of(range(arguments.first, arguments.first + arguments.count))
    for failure in failures:
        print(failure)
    print(f"{arguments.count:,} damaged cards read, {len(failures)} failures")
    return 1 if failures else 0


def failures_of(numbers: range) -> list[str]:
    """Return what is wrong with the cases of ``numbers``, each with the number that repeats it."""
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        pieces = [numbers[start : start + _PIECE] for start in range(0, len(numbers), _PIECE)]
        return [failure for found in pool.map(_failures, pieces) for failure in found]


def _failures(numbers: Sequence[int]) -> list[str]:
    signal.signal(signal.SIGALRM, _give_up)
    failures = []
    for number in numbers:
        try:
            signal.alarm(_MOST_SECONDS)
            check_case(number)
        except Exception as error:  # whatever it is, the number that repeats it is needed
            failures.append(f"case {number}: {type(error).__name__}: {error}")
        finally:
            signal.alarm(0)
    return failures


def _give_up(_signal: int, _frame: object) -> None:
    raise TimeoutError(f"not read and written in {_MOST_SECONDS} seconds")


def _write_and_read(card: ReadCard) -> None:
    for version in VCardVersion:
        text = write_card(written_from(card), version)
        (again,) = read_cards(io.BytesIO(text.encode()))
        assert isinstance(again, ReadCard), "it cannot be read when it was written"
        name = _CONTROLS.sub("", display_name(card.names)).strip()  # a writer leaves them out
        assert display_name(again.names) == name, "its name changes"


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


@cache
def _seeds() -> Sequence[bytes]:
    """Return what stands between BEGIN and END in cards that exist."""
    paths = sorted((*_DATA.glob("*.vcf"), *(p for p in _CORPUS.rglob("*.vcf") if p.is_file())))
    bodies = [body for path in paths for body in _CARD.findall(path.read_bytes())]
    return [body for body in dict.fromkeys(bodies) if len(body) < _LONGEST_SEED]


def _damaged(chance: random.Random) -> bytes:
    body = chance.choice(_seeds())
    for _ in range(chance.randint(1, 5)):
        body = chance.choice(_DAMAGES)(body, chance)
    return body


def _place(body: bytes, chance: random.Random) -> tuple[int, int]:
    """Return where a piece of ``body`` begins and ends; most pieces are short."""
    start = chance.randint(0, len(body))
    return start, min(len(body), start + int(chance.expovariate(0.1)))


def _change(body: bytes, chance: random.Random) -> bytes:
    start, _end = _place(body, chance)
    return body[:start] + bytes([chance.randrange(256)]) + body[start + 1 :]


def _remove(body: bytes, chance: random.Random) -> bytes:
    start, end = _place(body, chance)
    return body[:start] + body[end:]


def _repeat(body: bytes, chance: random.Random) -> bytes:
    start, end = _place(body, chance)
    return body[:start] + body[start:end] * chance.choice((2, 3, 50)) + body[end:]


def _insert(body: bytes, chance: random.Random) -> bytes:
    start, _end = _place(body, chance)
    return body[:start] + chance.choice(_TOKENS) + body[start:]


def _insert_many(body: bytes, chance: random.Random) -> bytes:
    start, _end = _place(body, chance)
    return body[:start] + chance.choice(_TOKENS) * chance.randint(2, 200) + body[start:]


def _swap_lines(body: bytes, chance: random.Random) -> bytes:
    lines = body.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def _take_from_another(body: bytes, chance: random.Random) -> bytes:
    other = chance.choice(_seeds())
    start, end = _place(other, chance)
    place, _end = _place(body, chance)
    return body[:place] + other[start : end + 200] + body[place:]


def _change_line_ends(body: bytes, chance: random.Random) -> bytes:
    return body.replace(b"\r\n", chance.choice((b"\n", b"\r", b"\r\r\n", b"\n\n")))


def _cut(body: bytes, chance: random.Random) -> bytes:
    return body[: _place(body, chance)[0]]


_DAMAGES: Final[Sequence[Callable[[bytes, random.Random], bytes]]] = (
    _change,
    _remove,
    _repeat,
    _insert,
    _insert,
    _insert_many,
    _swap_lines,
    _take_from_another,
    _change_line_ends,
    _cut,
)


if __name__ == "__main__":
    raise SystemExit(main())
