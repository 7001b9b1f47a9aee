"""Bring the kept lines of a card into an entry that keeps lines already."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import count

from directory_app.domain.identifiers import RecordKind
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import kept_line
from directory_app.formats.vcard.lines import ContentLine, parse_line
from directory_app.formats.vcard.originals import has_field
from directory_app.formats.vcard.survival import OUR_OWN, said_by


def merged_lines(
    present: tuple[str, ...], incoming: tuple[str, ...], kind: RecordKind, *, replacing: bool
) -> tuple[str, ...]:
    """Return the kept lines of both; those present, unchanged, if the others say nothing new.

    A line from which a value was read stays beside that of another value. Of other lines a
    property that both have is as it is in the card if that is the entry's own, else as it is now.

    Args:
        present: the lines of an entry.
        incoming: those of a card about it.
        kind: the kind of the entry.
        replacing: whether the card is the entry's own.
    """
    if not incoming or present == incoming:
        return present
    news = incoming if replacing else _with_own_groups(incoming, present)
    known = {_property(line) for line in (news if replacing else present)}
    values = {_value(line, kind) for line in (news if replacing else present)} - {""}
    if replacing:
        staying = [line for line in present if _stays(line, kind, known, values)]
        merged = (*staying, *news)
    else:
        merged = (*present, *(line for line in news if _stays(line, kind, known, values)))
    return present if Counter(map(_plain, present)) == Counter(map(_plain, merged)) else merged


def _stays(line: str, kind: RecordKind, known: set[str], values: set[str]) -> bool:
    """Tell whether a line is kept beside others with these properties and values."""
    value = _value(line, kind)
    return value not in values if value else _property(line) not in known


def _value(line: str, kind: RecordKind) -> str:
    """Return property and value of a line that a value was read from; else an empty string."""
    parsed = parse_line(line)
    if parsed is None or not has_field(parsed.name, kind):
        return ""
    return f"{parsed.name}:{parsed.value}"


def _with_own_groups(incoming: Sequence[str], present: Sequence[str]) -> list[str]:
    """Return lines with other groups where the present ones use theirs for something else."""
    taken, own = _groups(present), _groups(incoming)
    names = (name for number in count(1) if (name := f"item{number}") not in taken | own.keys())
    same = {frozenset(lines): group for group, lines in taken.items()}
    renamed = {
        group: same.get(frozenset(lines)) or next(names)
        for group, lines in own.items()
        if group in taken and lines != taken[group]
    }
    if not renamed:
        return list(incoming)
    return [_regrouped(line, renamed) for line in incoming]


def _groups(lines: Iterable[str]) -> dict[str, set[Hashable]]:
    """Return what the lines of each group say, without its name."""
    groups: dict[str, set[Hashable]] = {}
    for line in lines:
        parsed = parse_line(line)
        if parsed is not None and parsed.group:
            bare = line[line.index(".") + 1 :]
            groups.setdefault(parsed.group.lower(), set()).add(_plain(bare))
    return groups


def _regrouped(line: str, renamed: dict[str, str]) -> str:
    parsed = parse_line(line)
    group = "" if parsed is None else parsed.group
    new = renamed.get(group.lower())
    return line if new is None else f"{new}{line[line.index('.') :]}"


def _property(line: str) -> str:
    head = line.partition(":")[0].partition(";")[0]
    return head.upper()


def _plain(line: str) -> Hashable:
    """Return what a kept line says, in whatever words and version of card it was read."""
    parsed: ContentLine | None = parse_line(line)
    if parsed is None or parsed.name.startswith(OUR_OWN):
        return line
    parsed = parse_line(kept_line(parsed, VCardVersion.V4)) or parsed
    return parsed.group.lower(), parsed.name, said_by(parsed.head), parsed.value
