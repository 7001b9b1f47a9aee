"""ORG, TITLE and ROLE to and from employments."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from directory_app.domain.filling import filled
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import RecordKind
from directory_app.formats.cards import CardJob, VCardVersion
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.merging_lines import translated_line
from directory_app.formats.vcard.originals import NO_ORIGINALS, Originals
from directory_app.formats.vcard.survival import parts_survive, text_survives
from directory_app.formats.vcard.values import escape_parts, escape_text, split_value, unescape

JOB_GROUP: Final = "job"
"""Groups of the second and later employments are called ``job2``, ``job3`` …"""

_NAMES: Final = ("ORG", "TITLE", "ROLE")
_OF_THE_FILE: Final = frozenset({"CHARSET", "ENCODING"})
_REMEMBERED: Final = 1024
_LONGEST: Final = 300
"""Organisations that are remembered, since many people are in the same few, and characters."""

_card_job = filled(CardJob)
_NO_JOB: Final = CardJob()
_Place = tuple[str, int]
"""The group of an employment and which one of the group it is."""


class _Unit(NamedTuple):
    """An employment with the lines that say it."""

    job: CardJob
    lines: Sequence[ContentLine]
    translations: Sequence[ContentLine]


def read_jobs(lines: Sequence[ContentLine]) -> tuple[list[CardJob], list[ContentLine]]:
    """Return the employments that ORG, TITLE and ROLE lines make, and the lines to keep.

    Lines of one group belong together; without groups the first ORG, TITLE and ROLE do, then the
    second ones, and so on. Several ORG with one ALTID are one organisation in several languages:
    the first is taken. Lines are kept if the employments do not say all that is in them.

    Args:
        lines: the lines, those of each property in the order of the file.
    """
    plain = _plain_job(lines)
    if plain is not None:  # so it is in nearly all cards
        return [plain], []
    lines = sorted(lines, key=attrgetter("number"))
    jobs = [unit.job for unit in _units(lines) if unit.job != _NO_JOB]
    return jobs, [] if _survive(lines, jobs) else [*lines]


def write_jobs(
    jobs: Sequence[CardJob],
    version: VCardVersion,
    originals: Originals = NO_ORIGINALS,
    kind: RecordKind = RecordKind.PERSON,
) -> list[str]:
    """Return the lines of ``jobs``, the preferred ones first.

    The first is not grouped, so that every reader finds it; each other one is a group. An
    employment that was read from lines which say more is written as those lines.
    """
    groups = originals.new_groups(JOB_GROUP, first=2)
    lines: list[str] = []
    if not originals.has_values:
        for job in sorted(jobs, key=_comes_later):
            lines += _made(job, version, next(groups) if lines else "")
        return lines
    read = _ReadUnits(originals.of(*_NAMES), kind)
    is_first_made = False
    for job in sorted(jobs, key=_comes_later):
        unit = read.take(job)
        if unit is None:
            is_first_made = is_first_made or not lines
            lines += _made(job, version, next(groups) if lines else "")
            continue
        group = unit.lines[0].group or (next(groups) if is_first_made else "")
        lines += _as_read(unit, version, group)
        if kind is not RecordKind.PERSON:
            # What more a body's own card says of it is no value of its record.
            return lines + [text for one in read.rest() for text in _as_read(one, version, "")]
    return lines + [
        text
        for unit in read.rest()
        if not (unit.job.organisation or unit.job.title)
        for text in _as_read(unit, version, "")
    ]


def _plain_job(lines: Sequence[ContentLine]) -> CardJob | None:
    """Return the only employment of lines that say no more than it, and one thing each."""
    texts: dict[str, str] = {}
    for line in lines:
        head, text = line.head, line.value
        if head.params or head.group or head.name in texts:
            return None
        if head.name != "ORG" and (not text or "\\" in text or text != text.strip()):
            return None
        texts[head.name] = text
    path, survives = _organisation(texts["ORG"]) if "ORG" in texts else (("",), bool(texts))
    if not survives:
        return None
    return _card_job(
        organisation=path[0],
        units=path[1:],
        title=texts.get("TITLE", ""),
        role=texts.get("ROLE", ""),
    )


def _units(lines: Sequence[ContentLine]) -> list[_Unit]:
    """Return the employments with their lines; translations go with what they translate."""
    units: dict[_Place, dict[str, ContentLine]] = {}
    further: dict[_Place, list[ContentLine]] = {}
    seen: dict[tuple[str, str], int] = {}
    alternatives: dict[tuple[str, str], _Place] = {}
    for line in lines:
        head = line.head
        group = head.group.lower()
        turn = seen.get((group, head.name), 0)
        place = (group, turn)
        if head.params and ("ALTID" in head.params or "PHONETIC" in head.params):
            alternative = (head.name, head.param("ALTID"))
            first = alternatives.setdefault(alternative, place)
            if first != place or "PHONETIC" in head.params:
                further.setdefault(first, []).append(line)
                continue
        seen[group, head.name] = turn + 1
        units.setdefault(place, {})[head.name] = line
    return [
        _Unit(_job(parts), [*parts.values()], further.get(place, ()))
        for place, parts in units.items()
    ]


def _job(parts: dict[str, ContentLine]) -> CardJob:
    """Make an employment of at most one ORG, one TITLE and one ROLE."""
    path, _survives = _organisation(parts["ORG"].value) if "ORG" in parts else (("",), True)
    return CardJob(
        organisation=path[0],
        units=path[1:],
        title=unescape(parts["TITLE"].value).strip() if "TITLE" in parts else "",
        role=unescape(parts["ROLE"].value).strip() if "ROLE" in parts else "",
    )


def _organisation(value: str) -> tuple[tuple[str, ...], bool]:
    """Return an organisation with its units, and whether ``value`` is what is written for them."""
    return _remembered(value) if len(value) <= _LONGEST else _read_organisation(value)


def _read_organisation(value: str) -> tuple[tuple[str, ...], bool]:
    parts = [part.strip() for part in split_value(value, ";")]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return tuple(parts), all(parts) and parts_survive(value, parts)


_remembered = lru_cache(_REMEMBERED)(_read_organisation)


def _survive(lines: Sequence[ContentLine], jobs: Sequence[CardJob]) -> bool:
    """Tell whether ``jobs`` say all that is in ``lines``."""
    if not all(map(_is_plain, lines)):
        return False
    if len(jobs) == 1 and not any(line.head.group for line in lines):
        return len(lines) == len({line.head.name for line in lines})
    said = {line.text() for line in lines}
    return any(said == set(write_jobs(jobs, version)) for version in VCardVersion)


def _is_plain(line: ContentLine) -> bool:
    if line.head.params and not _OF_THE_FILE.issuperset(line.head.params):
        return False
    if line.head.name == "ORG":
        return _organisation(line.value)[1]
    return text_survives(line.value, unescape(line.value).strip()) and bool(line.value)


def _made(job: CardJob, version: VCardVersion, group: str) -> list[str]:
    lines = []
    if job.organisation or job.units:
        lines.append(_organisation_line(job.organisation, job.units, group))
    for name, text in (("TITLE", job.title), ("ROLE", job.role)):
        if text:
            lines.append(format_line(name, escape_text(text, version), group=group))
    return lines


@lru_cache(256)
def _organisation_line(organisation: str, units: tuple[str, ...], group: str) -> str:
    """Write ORG; those written last are kept, since people of one body follow each other."""
    value = escape_parts((organisation, *units))
    if ";" in organisation and not units:
        value += ";"  # Thunderbird splits a part at its escaped semicolon if it is the only one
    return format_line("ORG", value, group=group)


class _ReadUnits:
    """The employments that were read, by their organisation."""

    def __init__(self, lines: Sequence[ContentLine], kind: RecordKind) -> None:
        self._kind = kind
        self._by_path: dict[tuple[str, ...], list[_Unit]] = {}
        for unit in _units(lines):
            self._by_path.setdefault(_path(unit.job), []).append(unit)

    def take(self, job: CardJob) -> _Unit | None:
        """Return the unit that ``job`` was read from, as far as records can hold it, or None.

        Organisations and tags are matched by folded names, a tenure has a title or else the role,
        and an organisation's own card may name units of it.
        """
        if not self._by_path:
            return None
        path = _path(job)
        if self._kind is not RecordKind.PERSON:
            for read, units in self._by_path.items():
                shorter = min(len(read), len(path))
                if units and read[:shorter] == path[:shorter]:
                    return units.pop(0)
            return None
        titles = {_key(job.title), _key(job.role)} - {""}
        # Cards often leave out what an organisation is part of.
        for start in range(max(len(path), 1)):
            units = self._by_path.get(path[start:], [])
            for index, unit in enumerate(units):
                if titles <= {_key(unit.job.title), _key(unit.job.role)}:
                    return units.pop(index)
        return None

    def rest(self) -> Iterator[_Unit]:
        """Yield the units that nobody took."""
        for units in self._by_path.values():
            yield from units


def _path(job: CardJob) -> tuple[str, ...]:
    texts = (job.organisation, *job.units)
    return tuple(_key(text) for text in texts if text.strip())


def _key(text: str) -> str:
    """Return what two texts have in common that mean the same; never empty for a text."""
    return fold(text) or text.strip()


def _comes_later(job: CardJob) -> bool:
    return not job.preferred


def _as_read(unit: _Unit, version: VCardVersion, group: str) -> list[str]:
    """Return the lines of an employment; 3.0 knows no translations."""
    lines = [*unit.lines, *(unit.translations if version is VCardVersion.V4 else ())]
    return [translated_line(line, version, line.group or group) for line in lines]
