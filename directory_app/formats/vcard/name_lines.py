"""Which FN, N and NICKNAME lines make which name."""

from collections import deque
from collections.abc import Hashable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from directory_app.domain.entries import Name
from directory_app.domain.filling import filled
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import PersonName, name_text, parts_text, with_honorific
from directory_app.domain.scripts import guess_script
from directory_app.formats.vcard.dialects import OWN_KIND, OWN_SCRIPT
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.survival import parts_survive, text_survives
from directory_app.formats.vcard.values import split_value, unescape

ALTERNATIVE: Final = "1"
"""The ALTID that says that several FN, or N, are one name in several languages."""

_KINDS: Final = {kind.value: kind for kind in NameKind}
_new_name = filled(Name)
_NO_PARTS: Final = PersonName()
_MISSING: Final = ("",) * 5
_REMEMBERED: Final = 512
"""Heads whose meaning is remembered."""

_OF_NAMES: Final = frozenset({"LANGUAGE", "SCRIPT", OWN_KIND, OWN_SCRIPT, "CHARSET", "ENCODING"})
"""Parameters that names have fields for, and those of the file."""


class ReadName(NamedTuple):
    """A name, the text it is shown as, and the lines that say it, one of which may be missing."""

    name: Name
    text: str
    full: ContentLine | None
    parts: ContentLine | None

    def lines(self) -> list[ContentLine]:
        """Return the lines that are there."""
        return [line for line in (self.full, self.parts) if line is not None]


def read_pairs(full: Sequence[ContentLine], parts: Sequence[ContentLine]) -> list[ReadName]:
    """Return the names that FN and N lines make; the N without an FN come last."""
    if len(full) == 1 and len(parts) <= 1:
        part = parts[0] if parts else None
        return [ReadName(*_name(full[0], part), full[0], part)]
    partners = _pairs(full, parts)
    taken = {id(line) for line in partners.values()}
    read = [
        ReadName(*_name(line, partners.get(id(line))), line, partners.get(id(line)))
        for line in full
    ]
    return read + [
        ReadName(*_name(line, line), None, line) for line in parts if id(line) not in taken
    ]


def read_nicknames(line: ContentLine) -> list[Name]:
    """Return the names of a NICKNAME line."""
    texts = map(str.strip, split_value(line.value, ","))
    return [_named(line, text, _NO_PARTS, NameKind.SHORT)[0] for text in texts if text]


def read_own_name(line: ContentLine) -> Name | None:
    """Return the name of a line of our own property, the text and the parts of N, if it has one."""
    text, *parts = split_value(line.value, ";")
    name, shown = _named(line, text.strip(), five(parts), NameKind.OFFICIAL)
    return name if shown else None


def pair_survives(read: ReadName, *, is_alone: bool) -> bool:
    """Tell whether a name says all that its lines say.

    Args:
        read: the name with its lines.
        is_alone: whether the card has no other FN; otherwise each has an ALTID.
    """
    name, text, full, parts = read
    if full is not None and not (
        text_survives(full.value, text) and _head_survives(full, name, text, is_alone=is_alone)
    ):
        return False
    if parts is None:
        return True
    written = parts_of(name)
    if not (
        written
        and parts_survive(parts.value, written)
        and _head_survives(parts, name, text, is_alone=is_alone)
    ):
        return False
    if not parts.value.isascii() and name.script != guess_script(text):
        # Parts in two scripts, unless a line names it: the guess would be written for all.
        lines = [line for line in (full, parts) if line is not None]
        if not any(map(script_of, lines)):
            return False
    return (
        full is None or full.head.params == parts.head.params or _language(full) == _language(parts)
    )


def nickname_survives(line: ContentLine, names: Sequence[Name]) -> bool:
    """Tell whether the names of a NICKNAME line say all that it says."""
    if not all(_head_survives(line, name, name_text(name), is_alone=True) for name in names):
        return False
    if not _OF_NAMES.issuperset(line.params):
        return False
    texts = [text for text in split_value(line.value, ",") if text]
    return bool(texts) and texts == [one.text for one in names]


def parts_of(name: Name) -> tuple[str, ...]:
    """Return the five parts in the order of N, or nothing if all are empty."""
    parts = (name.family, name.given, name.additional, name.honorific, name.suffix)
    return parts if any(parts) else ()


def five(parts: Sequence[str]) -> PersonName:
    """Return the parts of N; the sixth and seventh of RFC 9554 repeat what is in the first five."""
    if not any(parts):
        return _NO_PARTS
    found = parts if len(parts) == 5 else (*parts[:5], *_MISSING[len(parts) :])
    family, given, additional, honorific, suffix = map(str.strip, found)
    return PersonName(honorific, given, additional, family, suffix)


def says_something(line: ContentLine) -> bool:
    """Tell whether any component of a line is filled."""
    if line.value[:1].isalnum():  # so it is in nearly all lines that say something
        return True
    return any(map(str.strip, split_value(line.value, ";")))


def script_of(line: ContentLine) -> str:
    """Return the ISO 15924 script that a line names, or an empty string."""
    return line.param("SCRIPT") or line.param(OWN_SCRIPT)


def name_key(name: Name) -> Hashable:
    """Return what two names have in common that are written alike and mean the same."""
    text = name_text(name)
    script = name.script or guess_script(text)
    return (text, parts_of(name), name.kind, name.language, script)


def _head_survives(line: ContentLine, name: Name, text: str, *, is_alone: bool) -> bool:
    """Tell whether ``name``, which is shown as ``text``, says what the head of ``line`` does."""
    params = line.head.params
    if line.head.group:
        return False  # others of its group may belong to it
    if is_alone:
        if not _OF_NAMES.issuperset(params):
            return False
    elif params.keys() - _OF_NAMES != {"ALTID"} or line.param("ALTID") != ALTERNATIVE:
        return False
    # A script is only written where the letters do not tell it.
    return "SCRIPT" not in params or name.script != guess_script(text)


def _name(line: ContentLine, parts: ContentLine | None) -> tuple[Name, str]:
    """Make a name of an FN and its N, or of an N alone, which then is ``line`` too.

    The text is what the name is shown as.
    """
    text = "" if line is parts else unescape(line.value).strip()
    read = five(split_value(parts.value, ";")) if parts else _NO_PARTS
    if " " in read.family and text in {"", read.family} and read == PersonName(family=read.family):
        # Many write a whole name into N, and so it comes back where an FN was made of it.
        text, read = read.family, _NO_PARTS
    return _named(line, text, read, NameKind.OFFICIAL)


def _named(line: ContentLine, text: str, parts: PersonName, kind: NameKind) -> tuple[Name, str]:
    """Return the name with the parameters of ``line``, and the text it is shown as.

    The name is without text if its parts give that anyway.

    Args:
        line: the line.
        text: the whole name, or empty.
        parts: its parts.
        kind: what it is if the line does not tell.
    """
    language = script = ""
    head = line.head
    if head.params:
        said_of = _remembered_said if head.is_short else _said_of
        language, script, kind = said_of(head, kind)
    script = script or guess_script(text or parts.family or parts.given)
    shown = text
    if parts is not _NO_PARTS:
        whole = parts_text(parts, language, script)
        is_said = not text or text == whole
        if is_said or (parts.honorific and text == with_honorific(whole, parts.honorific)):
            text, shown = "", whole
    name = _new_name(
        text=text,
        kind=kind,
        language=language,
        script=script,
        honorific=parts.honorific,
        given=parts.given,
        additional=parts.additional,
        family=parts.family,
        suffix=parts.suffix,
    )
    return name, shown


def _said_of(head: Head, default: NameKind) -> tuple[str, str, NameKind]:
    """Return language, script and kind that parameters name."""
    script = head.param("SCRIPT") or head.param(OWN_SCRIPT)
    return head.param("LANGUAGE"), script, _KINDS.get(head.param(OWN_KIND).lower(), default)


_remembered_said = lru_cache(_REMEMBERED)(_said_of)


def _pairs(full: Sequence[ContentLine], parts: Sequence[ContentLine]) -> dict[int, ContentLine]:
    """Return the N of each FN by the identity of the FN.

    An N belongs to the FN right before it in the same language, else to the first free FN in the
    same language, else to the first free one: cards of others have one of each, in any order.
    """
    pairs: dict[int, ContentLine] = {}
    waiting: list[ContentLine] = []
    before: ContentLine | None = None
    for line in sorted((*full, *parts), key=attrgetter("number")):
        if line.name == "FN":
            before = line
            continue
        if before is not None and _language(before) == _language(line):
            pairs[id(before)] = line
        else:
            waiting.append(line)
        before = None
    for signature in (_language, _any_language):
        free: dict[tuple[str, str], deque[int]] = {}
        for line in full:
            if id(line) not in pairs:
                free.setdefault(signature(line), deque()).append(id(line))
        still_waiting = []
        for line in waiting:
            numbers = free.get(signature(line))
            if numbers:
                pairs[numbers.popleft()] = line
            else:
                still_waiting.append(line)
        waiting = still_waiting
    return pairs


def _language(line: ContentLine) -> tuple[str, str]:
    return line.param("LANGUAGE").lower(), script_of(line)


def _any_language(_line: ContentLine) -> tuple[str, str]:
    return "", ""
