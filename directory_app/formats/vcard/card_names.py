"""FN, N and NICKNAME, with our own property for the rest, to and from the names of an entry."""

from collections.abc import Hashable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import name_text
from directory_app.domain.scripts import guess_script
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import OWN_KIND, OWN_MADE, OWN_NAME, OWN_SCRIPT
from directory_app.formats.vcard.lines import (
    ContentLine,
    add_parameter,
    format_head,
    format_line,
    join_line,
)
from directory_app.formats.vcard.merging_lines import translated_line
from directory_app.formats.vcard.name_lines import (
    ALTERNATIVE,
    ReadName,
    five,
    name_key,
    nickname_survives,
    pair_survives,
    parts_of,
    read_nicknames,
    read_own_name,
    read_pairs,
    says_something,
)
from directory_app.formats.vcard.originals import NO_ORIGINALS, Originals
from directory_app.formats.vcard.values import escape_parts, escape_text, split_value, unescape

_INFORMAL: Final = frozenset({NameKind.SHORT, NameKind.ACRONYM})

Params = dict[str, Sequence[str]]


class NameLines(NamedTuple):
    """The lines of one card that name its subject, in the order of the file."""

    full: Sequence[ContentLine]
    parts: Sequence[ContentLine]
    nick: Sequence[ContentLine]
    own: Sequence[ContentLine]


def read_names(lines: NameLines, kind: RecordKind) -> tuple[list[Name], list[ContentLine]]:
    """Return the names of a card, the one to show first, and the lines to keep.

    Kept are the N that fit no name and the lines that say more than the names made of them. Where
    nothing but an honorific is there, the first name has no other text.
    """
    kept, parts = _parts_of_names(lines, kind)
    read = read_pairs(lines.full, parts)
    names: list[Name] = []
    is_alone = len(read) == 1
    survive = True
    for one in read:
        if one.text or is_alone:  # beside others an honorific alone is no name
            names.append(one.name)
        survive = survive and pair_survives(one, is_alone=is_alone)
    # Of several names all lines are kept or none, because they are told apart by their order.
    if not survive:
        kept += [line for one in read for line in one.lines()]
    elif parts and kind is not RecordKind.PERSON:
        kept += parts  # a body or post has no parts of a name
    for line in lines.nick:
        nicknames = read_nicknames(line)
        names += nicknames
        if not nickname_survives(line, nicknames):
            kept.append(line)
    names += filter(None, map(read_own_name, lines.own))
    return names, kept


def write_names(
    names: Sequence[Name],
    kind: RecordKind,
    version: VCardVersion,
    sort_as: str = "",
    originals: Originals = NO_ORIGINALS,
) -> list[str]:
    """Return the lines for ``names``; the first one is the FN that every reader shows.

    In 4.0 further official names are FN lines with ALTID and LANGUAGE (RFC 6350 section 5.4). In
    3.0 they are in our own property, since a second FN hides the first in some programs. A name
    that was read from lines which say more is written as those lines.
    """
    first, *others = names
    has_others = version is VCardVersion.V4
    full = [name for name in others if has_others and name.kind is NameKind.OFFICIAL]
    writer = _NameWriter(kind, version, originals, has_alternatives=bool(full))
    if all(map(is_nickname, names)):
        # A card of nicknames alone: its FN only repeats one.
        return writer.repeated(first, sort_as) + writer.further(names)
    lines = writer.full_name(first, sort_as)
    if kind is RecordKind.LIST:
        # A list has one name; what else its card called it belongs to that.
        return lines + writer.left_over()
    for name in full:
        lines += writer.full_name(name, "")
    written = {name.uid for name in full}
    return lines + writer.further([name for name in others if name.uid not in written])


class _NameWriter:
    """Writes the names of one card."""

    def __init__(
        self,
        kind: RecordKind,
        version: VCardVersion,
        originals: Originals,
        *,
        has_alternatives: bool,
    ) -> None:
        self._kind = kind
        self._version = version
        # A list has no more of its name than the text.
        self._key = name_text if kind is RecordKind.LIST else name_key
        self._is_as_read = False
        self._read: dict[Hashable, list[ReadName]] = {}
        if originals.has_values:
            for read in read_pairs(originals.of("FN"), originals.of("N")):
                self._read.setdefault(self._key(read.name), []).append(read)
        self._nick = originals.of("NICKNAME")
        self._alternative = ALTERNATIVE if has_alternatives else ""
        self._has_full = False
        self._has_parts = originals.has_free("N")

    def full_name(self, name: Name, sort_as: str) -> list[str]:
        """Return FN and N of one name, as they were read if they say more than the name."""
        read = self._read.get(self._key(name)) if self._read else None
        self._is_as_read = bool(read)
        lines = self._as_read(read.pop(0), sort_as) if read else self._made(name, sort_as)
        self._has_full = True
        return lines

    def repeated(self, name: Name, sort_as: str) -> list[str]:
        """Return the lines of a name that others repeat."""
        text = name_text(name)
        lines = [format_line("FN", escape_text(text, self._version), {OWN_MADE: ("1",)})]
        if self._version is VCardVersion.V3:
            lines += self._parts_lines(name, text, ())
        return lines + self._sort_string(sort_as)

    def left_over(self) -> list[str]:
        """Return the other lines of a name that was written as read, if it was."""
        if self._version is VCardVersion.V3 or not self._is_as_read:
            return []
        units = [one for units in self._read.values() for one in units]
        lines = [line for one in units for line in one.lines()]
        return [translated_line(line, self._version, line.group) for line in lines]

    def further(self, names: Sequence[Name]) -> list[str]:
        """Return the lines of names that are no FN."""
        if not self._nick:
            return [self._further(name) for name in names]
        lines = []
        rest: dict[Hashable, list[Name]] = {}
        for name in names:
            rest.setdefault(name_key(name), []).append(name)
        for line in self._nick:
            keys = {name_key(name) for name in read_nicknames(line)}
            if all(map(rest.get, keys)):
                for key in keys:
                    rest[key].pop()
                lines.append(translated_line(line, self._version, line.group))
        return lines + [self._further(name) for each in rest.values() for name in each]

    def _further(self, name: Name) -> str:
        text = name_text(name)
        if is_nickname(name):
            head = self._head("NICKNAME", name, text, NameKind.SHORT)
            return join_line(head, escape_text(text, self._version))
        values = (name.text or text, *(parts_of(name) or ("",) * 5))
        return join_line(self._head(OWN_NAME, name, text), escape_parts(values))

    def _made(self, name: Name, sort_as: str) -> list[str]:
        text = name_text(name)
        parts = parts_of(name) if self._kind is RecordKind.PERSON else ()
        head = self._head("FN", name, text, alternative=self._alternative)
        full = escape_text(text, self._version)
        if self._version is VCardVersion.V3:
            lines = [join_line(head, full), *self._parts_lines(name, text, parts)]
            return lines + self._sort_string(sort_as) if sort_as else lines
        if not parts:
            return [join_line(add_parameter(head, "SORT-AS", sort_as), full)]
        # The language says of which FN an N is.
        of_parts = self._head("N", name, text, name.kind, alternative=self._alternative)
        of_parts = add_parameter(of_parts, "SORT-AS", sort_as)
        return [join_line(head, full), join_line(of_parts, escape_parts(parts))]

    def _parts_lines(self, name: Name, text: str, parts: Sequence[str]) -> list[str]:
        """Return the N of 3.0, obligatory and unique there (RFC 2426 section 3.1.2).

        That of an organisation is empty; that of another entry whose parts are not known has the
        whole name as family name, because phones show N rather than FN.
        """
        if self._has_parts:
            return []
        if parts:
            return [join_line(self._head("N", name, text, name.kind), escape_parts(parts))]
        if self._kind is RecordKind.ORGANISATION:
            return ["N:;;;;"]
        made = (text, "", "", "", "")
        return [format_line("N", escape_parts(made), {OWN_MADE: ("1",)})]

    def _sort_string(self, sort_as: str) -> list[str]:
        if not sort_as:
            return []
        return [format_line("SORT-STRING", escape_text(sort_as, self._version))]

    def _as_read(self, read: ReadName, sort_as: str) -> list[str]:
        """Return the lines of a name that say more than the name, with what else must be there."""
        name, text, full, parts = read
        is_4 = self._version is VCardVersion.V4
        read_lines = read.lines()
        sorting: dict[str, tuple[str, ...]] = {}
        if is_4 and sort_as:
            sorting["SORT-AS"] = (sort_as,)
        lines = [
            translated_line(
                line, self._version, line.group, sorting if line is read_lines[-1] else {}
            )
            for line in read_lines
        ]
        if full is None and not self._has_full:
            lines = [self._made(name, "")[0], *lines]
        if is_4:
            return lines
        if parts is None:
            lines += self._parts_lines(name, text, parts_of(name))
        own = next((line.param("SORT-AS") for line in (parts, full) if line is not None), "")
        return lines + self._sort_string(sort_as or own)

    def _head(
        self,
        prop: str,
        name: Name,
        text: str,
        default: NameKind = NameKind.OFFICIAL,
        *,
        alternative: str = "",
    ) -> str:
        """Return what stands before the value of a name; its kind only unless it is ``default``.

        The script is only written where its letters do not tell it.
        """
        script = name.script if name.script and name.script != guess_script(text) else ""
        kind = "" if name.kind is default else name.kind.value
        return _head(prop, alternative, name.language, script, kind, self._version)


@lru_cache(1024)
def _head(
    prop: str, alternative: str, language: str, script: str, kind: str, version: VCardVersion
) -> str:
    """Write a head; those written are kept, since a directory has few different ones."""
    params: Params = {
        "ALTID": (alternative,),
        "LANGUAGE": (language,),
        "SCRIPT" if version is VCardVersion.V4 else OWN_SCRIPT: (script,),
        OWN_KIND: (kind,),
    }
    return format_head(prop, params)


def is_nickname(name: Name) -> bool:
    """Tell whether a name beyond the first is written as NICKNAME, which every reader knows."""
    return name.kind in _INFORMAL and not parts_of(name)


def _parts_of_names(
    lines: NameLines, kind: RecordKind
) -> tuple[list[ContentLine], list[ContentLine]]:
    """Return the N lines that are no name, and those that are parts of one.

    How a name is spoken (RFC 9554 section 4.6) is no name, and neither is the N of a body.
    """
    parts = [line for line in lines.parts if says_something(line)]
    if not parts:
        return [], []
    if kind is RecordKind.PERSON or not lines.full:
        spoken = [line for line in parts if "PHONETIC" in line.head.params]
        if spoken:
            parts = [line for line in parts if "PHONETIC" not in line.head.params]
        return spoken, parts
    shown = {unescape(line.value).strip() for line in lines.full}
    is_post = kind is RecordKind.POST
    return [line for line in parts if not (is_post and _only_family(line) in shown)], []


def _only_family(line: ContentLine) -> str:
    """Return the family name if N has nothing else, otherwise an empty string."""
    parts = five(split_value(line.value, ";"))
    return "" if any(parts._replace(family="")) else parts.family
