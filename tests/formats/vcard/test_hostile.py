"""Hostile cards take time in proportion to their length; vobject hangs on one of 161 bytes."""

import io
import time
from collections.abc import Callable

import pytest

from directory_app.formats.vcard.reader import read_cards

_SIZE = 800
_TIMES = 4
_MOST = 2.5 * _TIMES
"""Times of time that so many times of size may take; quadratic work takes 16 times."""

_NEVER_SLOW = 0.02
"""Seconds below which a ratio says nothing."""

_INSIDE: dict[str, Callable[[int], str]] = {
    "parameters": lambda n: "TEL" + ";A=a" * n + ":1",
    "parameters without colon": lambda n: "TEL" + ";A=a" * n,
    "types": lambda n: "TEL" + ";TYPE=a,b" * n + ":1",
    "bare parameters": lambda n: "TEL" + ";WORK" * n + ":1",
    "open quotes": lambda n: "TEL;" + 'A="a' * n + ":",
    "pairs of quotes": lambda n: "TEL;" + 'A="a:";' * n + ":1",
    "a long quoted text": lambda n: 'ADR;LABEL="' + "a,;: " * n + '":;;x',
    "a quoted text without end": lambda n: 'ADR;LABEL="' + "a,;: " * n,
    "nothing but quotes": lambda n: "TEL;" + '"' * (8 * n) + ":",
    "carets": lambda n: "ADR;LABEL=" + "^n^^" * n + ":x",
    "groups": lambda n: "a." * n + "TEL:1",
    "colons": lambda n: "NOTE" + ":" * (8 * n),
    "semicolons of a name": lambda n: "N:" + ";" * (8 * n),
    "semicolons of an address": lambda n: "ADR:" + ";" * (8 * n),
    "semicolons of an organisation": lambda n: "ORG:" + ";" * (8 * n),
    "escaped semicolons": lambda n: "ORG:" + "\\;" * (4 * n),
    "backslashes": lambda n: "N:" + "\\" * (8 * n),
    "escapes": lambda n: "NOTE:" + "\\,\\n" * (4 * n),
    "commas": lambda n: "CATEGORIES:" + "a," * (4 * n),
    "blanks": lambda n: "NOTE:" + " " * (16 * n) + "x",
    "blanks of a number": lambda n: "TEL:" + " " * (16 * n) + "x",
    "digits of a date": lambda n: "REV:" + "9" * (16 * n),
    "patronymics": lambda n: "N:" + "ovich " * n,
    "folds": lambda n: "NOTE:" + "a\r\n " * n + "a",
    "folds of a head": lambda n: "NOTE;X-A=" + "a\r\n " * n + ":a",
    "folds of nothing": lambda n: "NOTE:a" + "\r\n " * n,
    "soft breaks": lambda n: "NOTE;ENCODING=QUOTED-PRINTABLE:" + "a=\r\n" * n,
    "soft breaks of nothing": lambda n: "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=\r\n" * n,
    "soft breaks without colon": lambda n: "NOTE;ENCODING=QUOTED-PRINTABLE" + "=\r\n" * n,
    "equals signs": lambda n: "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=" * (16 * n),
    "lines of equals signs": lambda n: "=\r\n" * n,
    "base64 not indented": lambda n: "PHOTO;ENCODING=BASE64:" + "AAAA\r\n" * n,
    "base64 folded": lambda n: "PHOTO;ENCODING=b:" + "A\r\n " * n,
    "empty lines": lambda n: "\r\n" * (4 * n),
    "kept lines": lambda n: "X-A:\r\n" * n,
    # More heads than are remembered, in the short card too.
    "kept lines in groups": lambda n: "".join(f"i{k}.X-ABLabel:a\r\n" for k in range(2 * n)),
    "lines without colon": lambda n: "rubbish\r\n" * n,
    "names": lambda n: "FN:a\r\n" * n + "N:b\r\n" * n,
    "names in languages": lambda n: "FN;LANGUAGE=a:b\r\n" * n + "N;LANGUAGE=b:c\r\n" * n,
    "labels": lambda n: "LABEL:a b c\r\n" * n + "ADR:;;b a\r\n" * n,
    "organisations": lambda n: "ORG:a\r\n" * n,
    "members": lambda n: "MEMBER:urn:uuid:a\r\n" * n,
    "versions": lambda n: "VERSION:3.0\r\n" * n,
    "agents in agents": lambda n: "AGENT:\r\n" + "BEGIN:VCARD\r\nAGENT:\r\n" * n,
    "agents that end": lambda n: "AGENT:\r\nBEGIN:VCARD\r\nEND:VCARD\r\n" * n,
    "agents that begin in their line": lambda n: "AGENT:BEGIN:VCARD\r\n" * n,
    "encoded labels": lambda n: (
        "TEL;" + "X-CUSTOM(CHARSET=a,ENCODING=QUOTED-PRINTABLE,a);" * n + ":1"
    ),
    "encoded labels without end": lambda n: "TEL;" + "X-CUSTOM(CHARSET=" * n + ":1",
    "shifts of letters": lambda n: "NOTE;CHARSET=ISO-2022-JP:" + "\x1b$B" * (4 * n),
    "bytes of no charset": lambda n: "NOTE:" + "\udc80\udcff" * (4 * n),
}

_WHOLE: dict[str, Callable[[int], str]] = {
    "begins": lambda n: "BEGIN:VCARD\r\n" * n,
    "indented lines": lambda n: "BEGIN:VCARD\r\n" + "  FN:a\r\n" * n,
    "begins and ends": lambda n: "BEGIN:VCARD\r\n" * n + "END:VCARD\r\n" * n,
    "ends": lambda n: "END:VCARD\r\n" * n,
    "cards": lambda n: "BEGIN:VCARD\r\nFN:a\r\nEND:VCARD\r\n" * (n // 4),
    "rubbish": lambda n: "rubbish\r\n" * n,
    "one long line": lambda n: "a" * (64 * n),
}


def _seconds(text: str) -> float:
    raw = text.encode("utf-8", "surrogateescape")
    times = []
    for _ in range(2):
        started = time.process_time()
        for _one in read_cards(io.BytesIO(raw)):
            pass
        times.append(time.process_time() - started)
    return min(times)


def _assert_linear(text_of: Callable[[int], str]) -> None:
    short, long = _seconds(text_of(_SIZE)), _seconds(text_of(_SIZE * _TIMES))

    assert long < max(_MOST * short, _NEVER_SLOW), f"{short:.4f} s, {long:.4f} s"


@pytest.mark.parametrize("name", _INSIDE)
def test_a_hostile_line_takes_time_in_proportion_to_its_length(name: str) -> None:
    inside = _INSIDE[name]

    _assert_linear(lambda n: f"BEGIN:VCARD\r\nFN:A\r\n{inside(n)}\r\nEND:VCARD\r\n")


@pytest.mark.parametrize("name", _WHOLE)
def test_a_hostile_file_takes_time_in_proportion_to_its_length(name: str) -> None:
    _assert_linear(_WHOLE[name])
