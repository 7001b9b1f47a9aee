"""Cells with several values: phones, e-mails, links and tags as people write them into one cell."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.tables.header_words import PLACE_WORDS, header_key

GOOGLE_JOINT: Final = ":::"
"""What Google Contacts writes between several values in one cell."""

_NOTHING: Final = frozenset({"", "-", "–", "—", "нет", "н д", "n a", "none", "no", "нету"})
"""What people write into a cell that is to stay empty."""

_LONGEST_NOTHING: Final = 6

_NUMBER: Final = re.compile(r"\+?\(?\d(?:[ \t\u00a0().‐-―−-]*\d)*\)?")
_EXTENSION_BEFORE: Final = re.compile(
    r"(?i)[\s,;(]*(?:доб\w*|вн|внутр\w*|кошумча|ички|ext\w*|int|poste|x|х|#)\s*[.:=]?\s*"
)
_SEPARATOR: Final = re.compile(r"[,;/\n]")
_IN_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)")
_EMAIL: Final = re.compile(r"[^\s@,;<>()\[\]:]+@[^\s@,;<>()\[\]]*[^\s@,;<>()\[\].]")
_SCIENTIFIC: Final = re.compile(r"([+-]?)(\d)(?:[.,](\d+))?[Ee]\+?(\d{1,3})")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?")
_SHORTEST: Final = 5
_LONGEST: Final = 15  # digits of a number with its country code (ITU-T E.164)
_LONGEST_CELL: Final = 4000

_KIND_WORDS: Final = {
    **dict.fromkeys(("т", "тел", "телефон", "телефоны", "tel", "telephone", "phone", "ph", "t",
                     "voice", "гор", "городской"), PhoneKind.VOICE),
    **dict.fromkeys(("ф", "факс", "fax", "f", "telefax"), PhoneKind.FAX),
    **dict.fromkeys(("м", "моб", "мобильный", "мобил", "сот", "сотовый", "mob", "mobile", "cell",
                     "cellular", "gsm", "m"), PhoneKind.MOBILE),
}  # fmt: skip
_SILENT_WORDS: Final = frozenset(
    {"и", "and", "или", "or", "номер", "number", "page", "profile", "smtp"}
)
_LABEL_EDGES: Final = " \t\n\u00a0.,:;()/-–—"


class TypedText(NamedTuple):
    """A value as printed, with what the text around it says.

    Attributes:
        printed: the value.
        label: words beside it that say more than place and kind, or empty.
        place: where it belongs, if that is said.
        kind: what answers there, if that is said.
        preferred: whether it is marked as the one to use first.
    """

    printed: str
    label: str = ""
    place: Place | None = None
    kind: PhoneKind | None = None
    preferred: bool = False


def split_phones(text: str) -> list[TypedText]:
    """Return the phones of a cell as printed.

    Understood are separators (``;``, ``,``, ``/``, lines, Google's ``:::``), words before numbers
    ("тел.: … факс: …"), after them ("… моб.") or in brackets, and extensions. Short numbers after a
    separator ("26-10-00/01") and extensions stay with the number before. A text that cannot be
    split is one phone.
    """
    text = text.replace(GOOGLE_JOINT, "\n").strip()
    if _is_nothing(text):
        return []
    if len(text) > _LONGEST_CELL:
        return [TypedText(text)]
    spans = _number_spans(text)
    if not spans or any(_digits(text[start:end]) > _LONGEST for start, end in _whole(text)):
        return [TypedText(text)]
    before, after = _labels_around(text, spans)
    found = []
    for (start, end), one, two in zip(spans, before, after, strict=True):
        said = read_type(" ".join(filter(None, (one, two))))
        found.append(said._replace(printed=text[start:end].strip()))
    return found


def split_emails(text: str) -> list[TypedText]:
    """Return the e-mail addresses of a cell; a text without any is one address as typed."""
    text = text.replace(GOOGLE_JOINT, "\n").strip()
    if _is_nothing(text):
        return []
    found = list(_EMAIL.finditer(text)) if len(text) <= _LONGEST_CELL else []
    if not found:
        return [TypedText(text)]
    if len(found) == 1 and "<" in text:
        return [TypedText(text)]
    emails = []
    start = 0
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        # Before the first address stands its label; after each one what is in brackets behind it.
        bracket = _IN_BRACKETS.match(text, match.end(), end)
        before = text[start : match.start()]
        around = [before, bracket[1] if bracket else ""]
        start = bracket.end() if bracket else match.end()
        if index + 1 == len(found):
            around.append(text[start:])
        said = read_type(" ".join(part.strip(_LABEL_EDGES + "<>[]") for part in around).strip())
        emails.append(said._replace(printed=match[0].removeprefix("mailto:"), kind=None))
    return emails


def split_links(text: str) -> list[str]:
    """Return the links of a cell: they are separated by blanks, lines, ``;`` or ``, ``."""
    text = text.replace(GOOGLE_JOINT, "\n").strip()
    if _is_nothing(text):
        return []
    parts = [part for part in re.split(r"[\s;]+|,\s+", text) if part]
    are_links = all("." in part or ":" in part for part in parts)
    return parts if are_links else [text]


def split_words(text: str) -> list[str]:
    """Return the tags or lists of a cell: one a line, else between ``;``, else between commas.

    Google's mark of its own groups and labels (``* myContacts``, ``* Friends``) goes.
    """
    joint = "\n" if GOOGLE_JOINT in text or "\n" in text else ";" if ";" in text else ","
    parts = text.replace(GOOGLE_JOINT, "\n").split(joint)
    words = (part.strip().removeprefix("* ").strip() for part in parts)
    return [word for word in dict.fromkeys(words) if word and word.lower() != "mycontacts"]


def joined_words(words: Sequence[str]) -> str:
    """Return tags or lists as one cell that ``split_words`` takes apart again."""
    if not any(sign in word for word in words for sign in ",;\n"):
        return "; ".join(words)
    # The line end after a single one says that commas do not separate.
    return "\n".join(word.replace("\n", " ") for word in words) + "\n" * (len(words) == 1)


def one_line(text: str) -> str:
    """Return a text whose lines follow each other with a blank between them."""
    return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text


def read_type(text: str) -> TypedText:
    """Read what is said of a value: in a type column, or in the words beside it.

    ``* Work Fax`` (Google), ``моб.``, ``work`` and ``* home: trust line`` (our own) are understood;
    any other text is a label.
    """
    preferred = text.startswith("*")
    text = text.lstrip("* ")
    head, colon, label = text.partition(": ")
    known = _known_words(head)
    if known is None:
        known, label = _known_words(text), ""
        if known is None:
            return TypedText("", label=text.strip(_LABEL_EDGES), preferred=preferred)
    elif not colon:
        label = ""
    place, kind = known
    return TypedText("", label.strip(), place, kind, preferred)


def write_type(place: Place, label: str, *, preferred: bool) -> str:
    """Return what ``read_type`` reads: ``* home: trust line``."""
    text = f"{place}: {label}" if label else str(place)
    return f"* {text}" if preferred else text


def has_lost_digits(text: str) -> bool:
    """Tell whether a cell is a number that Excel rounded or took for a date.

    ``9.96312E+11`` shows six of twelve digits; ``2000-10-26`` was ``26-10-00`` once.
    """
    found = _SCIENTIFIC.fullmatch(text.strip())
    if found is None:
        return _DATE.fullmatch(text.strip()) is not None
    return len(found[3] or "") < int(found[4])


def whole_number(text: str) -> str:
    """Return a number in Excel's scientific form written out; other texts as they are.

    ``9.96312261E+8`` has all its digits.
    """
    found = _SCIENTIFIC.fullmatch(text.strip())
    if found is None or has_lost_digits(text):
        return text
    digits, places = f"{found[2]}{found[3] or ''}", int(found[4]) + 1
    return f"{found[1]}{digits}" if len(digits) == places else text


def _is_nothing(text: str) -> bool:
    return len(text) < _LONGEST_NOTHING and (header_key(text) in _NOTHING or text in _NOTHING)


def _number_spans(text: str) -> list[tuple[int, int]]:
    """Return where the numbers of a text are, each with its extension and short alternatives."""
    spans: list[tuple[int, int]] = []
    for start, end in _whole(text):
        between = text[spans[-1][1] : start] if spans else ""
        is_short = _digits(text[start:end]) < _SHORTEST
        is_extension = bool(spans) and _EXTENSION_BEFORE.fullmatch(between) is not None
        has_words = any(map(str.isalpha, between))
        if spans and is_short and (is_extension or not has_words):
            closing = 1 if is_extension and "(" in between and text[end : end + 1] == ")" else 0
            spans[-1] = (spans[-1][0], end + closing)
        else:
            spans.append((start, end))
    return spans


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """Yield where runs of digits are, with signs in between and brackets that pair."""
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        run = match[0]
        if run.count(")") > run.count("("):
            end -= 1
        elif run.count("(") > run.count(")"):
            start += run.index("(") + 1 if run.lstrip("+").startswith("(") else 0
        yield start, end


def _labels_around(text: str, spans: Sequence[tuple[int, int]]) -> tuple[list[str], list[str]]:
    """Return the words that belong to each number: those before it and those after it."""
    before = [text[: spans[0][0]]]
    after = []
    has_leading_words = any(map(str.isalpha, before[0]))
    for index, (_, end) in enumerate(spans):
        is_last = index + 1 == len(spans)
        gap = text[end:] if is_last else text[end : spans[index + 1][0]]
        bracket = _IN_BRACKETS.match(gap)
        own = bracket[1] if bracket else ""
        rest = gap[bracket.end() :] if bracket else gap
        if is_last:
            after.append(f"{own} {rest}")
            break
        separator = _SEPARATOR.search(rest)
        if separator is not None:
            own, rest = f"{own} {rest[: separator.start()]}", rest[separator.end() :]
        elif not has_leading_words and not bracket:
            own, rest = rest, ""
        after.append(own)
        before.append(rest)
    return [one.strip(_LABEL_EDGES) for one in before], [one.strip(_LABEL_EDGES) for one in after]


def _known_words(text: str) -> tuple[Place | None, PhoneKind | None] | None:
    """Return the place and kind that words name; None if some of them say something else."""
    place: Place | None = None
    kinds: set[PhoneKind] = set()
    for word in header_key(text).split():
        if word in PLACE_WORDS:
            place = PLACE_WORDS[word]
        elif word in _KIND_WORDS:
            kinds.add(_KIND_WORDS[word])
        elif word not in _SILENT_WORDS:
            return None
    if PhoneKind.MOBILE in kinds:
        return place, PhoneKind.MOBILE
    if kinds == {PhoneKind.VOICE, PhoneKind.FAX}:
        return place, PhoneKind.VOICE_FAX
    return place, next(iter(kinds), None)


def _digits(text: str) -> int:
    return sum(map(str.isdecimal, text))
