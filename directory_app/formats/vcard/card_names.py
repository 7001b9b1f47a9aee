"""FN, N and NICKNAME, with our own property for the rest, to and from the names of an entry."""

from collections import deque
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import PersonName, name_text, parts_text, with_honorific
from directory_app.domain.scripts import guess_script
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import OWN_KIND, OWN_NAME, OWN_SCRIPT
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.values import escape_parts, escape_text, split_value, unescape

_ALTERNATIVE: Final = "1"
"""The ALTID that says that several FN, or N, are one name in several languages."""

_KINDS: Final = {kind.value: kind for kind in NameKind}
_NO_PARTS: Final = PersonName()
_MISSING: Final = ("",) * 5
_INFORMAL: Final = frozenset({NameKind.SHORT, NameKind.ACRONYM})


class NameLines(NamedTuple):
    """The lines of one card that name its subject, in the order of the file."""

    full: Sequence[ContentLine]
    parts: Sequence[ContentLine]
    nick: Sequence[ContentLine]
    own: Sequence[ContentLine]


def read_names(lines: NameLines, kind: RecordKind) -> tuple[list[Name], list[ContentLine]]:
    """Return the names of a card, the one to show first, and the N lines that fit no name."""
    has_parts = kind is RecordKind.PERSON
    parts = [line for line in lines.parts if says_something(line)]
    kept: list[ContentLine] = []
    if not has_parts:
        shown = {unescape(line.value).strip() for line in lines.full}
        kept = [line for line in parts if _only_family(line) not in shown and lines.full]
        parts = [] if lines.full else parts
    partners = _pairs(lines.full, parts)
    taken = {line.number for line in partners.values()}
    names = [_name(full, partners.get(full.number)) for full in lines.full]
    names += [_name(line, line) for line in parts if line.number not in taken]
    for line in lines.nick:
        for text in split_value(line.value, ","):
            names.append(_named(line, text.strip(), _NO_PARTS, NameKind.SHORT))
    names += [_own_name(line) for line in lines.own]
    return [name for name in names if _says_a_name(name)], kept


def write_names(
    names: Sequence[Name], kind: RecordKind, version: VCardVersion, sort_as: str
) -> list[str]:
    """Return the lines for ``names``; the first one is the FN that every reader shows.

    In 4.0 further official names are FN lines with ALTID and LANGUAGE (RFC 6350 section 5.4). In
    3.0 they are in our own property, since a second FN hides the first in some programs.
    """
    (first, *others) = names
    as_full = [
        name for name in others if version is VCardVersion.V4 and name.kind is NameKind.OFFICIAL
    ]
    alternative = (_ALTERNATIVE,) if as_full else ()
    lines = _full_name_lines(first, kind, version, alternative, sort_as)
    for name in as_full:
        lines += _full_name_lines(name, kind, version, alternative, "")
    for name in others:
        if name in as_full:
            continue
        if name.kind in _INFORMAL and not _parts(name):
            params = _params(name, version, NameKind.SHORT)
            lines.append(format_line("NICKNAME", escape_text(name_text(name), version), params))
        else:
            lines.append(_own_line(name, version))
    return lines


def _full_name_lines(
    name: Name,
    kind: RecordKind,
    version: VCardVersion,
    alternative: Sequence[str],
    sort_as: str,
) -> list[str]:
    """Return FN and N of one name.

    N is obligatory in 3.0 (RFC 2426 section 3.1.2). The N of an organisation is empty; that of
    another entry whose parts are not known has the whole name as family name, because phones show
    N rather than FN.
    """
    params: dict[str, Sequence[str]] = {"ALTID": alternative}
    params |= _params(name, version, NameKind.OFFICIAL)
    parts = _parts(name) if kind is RecordKind.PERSON else ()
    text = name_text(name)
    in_n = parts
    if not parts and version is VCardVersion.V3:
        in_n = ("", "", "", "", "") if kind is RecordKind.ORGANISATION else (text, "", "", "", "")
    sorting: dict[str, Sequence[str]] = {}
    if sort_as and version is VCardVersion.V4:
        sorting = {"SORT-AS": (sort_as,)}
    lines = [format_line("FN", escape_text(text, version), params if in_n else params | sorting)]
    if in_n:
        # There is but one N in 3.0; in 4.0 the language says of which FN it is.
        n_params = {} if version is VCardVersion.V3 else params | sorting
        n_params.pop(OWN_KIND, None)
        lines.append(format_line("N", escape_parts(in_n), n_params))
    if sort_as and version is VCardVersion.V3:
        lines.append(format_line("SORT-STRING", escape_text(sort_as, version)))
    return lines


def _own_line(name: Name, version: VCardVersion) -> str:
    values = (name.text or name_text(name), *(_parts(name) or ("",) * 5))
    return format_line(OWN_NAME, escape_parts(values), _params(name, version, NameKind.OFFICIAL))


def _params(name: Name, version: VCardVersion, default: NameKind) -> dict[str, Sequence[str]]:
    """Return language, script and, unless it is ``default``, kind as parameters.

    The script is only written where its letters do not tell it.
    """
    script = "" if name.script == guess_script(name_text(name)) else name.script
    return {
        "LANGUAGE": (name.language,),
        "SCRIPT" if version is VCardVersion.V4 else OWN_SCRIPT: (script,),
        OWN_KIND: () if name.kind is default else (name.kind.value,),
    }


def _parts(name: Name) -> tuple[str, ...]:
    """Return the five parts in the order of N, or nothing if all are empty."""
    parts = (name.family, name.given, name.additional, name.honorific, name.suffix)
    return parts if any(parts) else ()


def _name(line: ContentLine, parts: ContentLine | None) -> Name:
    """Make a name of an FN and its N, or of an N alone, which then is ``line`` too."""
    text = "" if line is parts else unescape(line.value).strip()
    read = _five(split_value(parts.value, ";")) if parts else _NO_PARTS
    if read.family == text and not (read.given or read.additional or read.honorific or read.suffix):
        read = _NO_PARTS  # an N made of FN alone, as we and many others write it
    return _named(line, text, read, NameKind.OFFICIAL)


def _own_name(line: ContentLine) -> Name:
    text, *parts = split_value(line.value, ";")
    return _named(line, text.strip(), _five(parts), NameKind.OFFICIAL)


def _named(line: ContentLine, text: str, parts: PersonName, kind: NameKind) -> Name:
    """Return the name with the parameters of ``line``; without text if its parts give that anyway.

    Args:
        line: the line.
        text: the whole name, or empty.
        parts: its parts.
        kind: what it is if the line does not tell.
    """
    head = line.head
    language = head.param("LANGUAGE")
    script = _script(line) or guess_script(text or parts.family or parts.given)
    if parts is not _NO_PARTS:
        whole = parts_text(parts, language, script)
        if text in {whole, with_honorific(whole, parts.honorific)}:
            text = ""
    return Name(
        text=text,
        kind=_KINDS.get(head.param(OWN_KIND).lower(), kind),
        language=language,
        script=script,
        honorific=parts.honorific,
        given=parts.given,
        additional=parts.additional,
        family=parts.family,
        suffix=parts.suffix,
    )


def _says_a_name(name: Name) -> bool:
    """Tell whether there is something to show, which an honorific alone is not."""
    return bool(name.text or name.family or name.given or name.additional or name.suffix)


def _pairs(full: Sequence[ContentLine], parts: Sequence[ContentLine]) -> dict[int, ContentLine]:
    """Return the N of each FN by the line number of the FN.

    An N belongs to the FN right before it in the same language, else to the first free FN in the
    same language, else to the first free one: cards of others have one of each, in any order.
    """
    if len(full) == len(parts) == 1:
        return {full[0].number: parts[0]}
    pairs: dict[int, ContentLine] = {}
    waiting: list[ContentLine] = []
    before: ContentLine | None = None
    for line in sorted((*full, *parts), key=attrgetter("number")):
        if line.name == "FN":
            before = line
            continue
        if before is not None and _language(before) == _language(line):
            pairs[before.number] = line
        else:
            waiting.append(line)
        before = None
    for signature in (_language, _any_language):
        free: dict[tuple[str, str], deque[int]] = {}
        for line in full:
            if line.number not in pairs:
                free.setdefault(signature(line), deque()).append(line.number)
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
    return line.param("LANGUAGE").lower(), _script(line)


def _any_language(_line: ContentLine) -> tuple[str, str]:
    return "", ""


def _script(line: ContentLine) -> str:
    return line.param("SCRIPT") or line.param(OWN_SCRIPT)


def _five(parts: Sequence[str]) -> PersonName:
    """Return the parts of N; the sixth and seventh of RFC 9554 repeat what is in the first five."""
    five = (*parts[:5], *_MISSING[len(parts) :])
    family, given, additional, honorific, suffix = map(str.strip, five)
    return PersonName(honorific, given, additional, family, suffix)


def says_something(line: ContentLine) -> bool:
    """Tell whether a structured value has a part that is not empty."""
    return any(map(str.strip, split_value(line.value, ";")))


def _only_family(line: ContentLine) -> str:
    """Return the family name if N has nothing else, otherwise an empty string."""
    parts = _five(split_value(line.value, ";"))
    return "" if any(parts._replace(family="")) else parts.family
