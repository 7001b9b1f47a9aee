"""What each property of a card means: from the lines of one card to a ``ReadCard``."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from directory_app.domain.contact_points import AnyContactPoint, Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.filling import filled
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.names import name_text
from directory_app.domain.scripts import guess_script
from directory_app.formats.cards import (
    CardJob,
    CardProblem,
    CardProblemCode,
    ReadCard,
    VCardVersion,
)
from directory_app.formats.vcard.address_lines import join_labels
from directory_app.formats.vcard.card_jobs import read_jobs
from directory_app.formats.vcard.card_names import NameLines, read_names
from directory_app.formats.vcard.card_points import (
    read_address,
    read_email,
    read_link,
    read_phone,
)
from directory_app.formats.vcard.card_texts import without_urn
from directory_app.formats.vcard.dialects import (
    APPLE_COMPANY,
    APPLE_GROUP_KIND,
    APPLE_GROUP_MEMBER,
    LANGUAGES_OF_3,
    OUTLOOK_PHONE,
    OWN_NAME,
    OWN_PRODUCT,
    SOCIAL,
    kind_from,
    kind_survives,
)
from directory_app.formats.vcard.dialects_of_details import ANDROID_CUSTOM, ANDROID_NICKNAME
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.name_lines import read_pairs, says_something
from directory_app.formats.vcard.originals import has_field
from directory_app.formats.vcard.points_survival import point_survives
from directory_app.formats.vcard.sorted_lines import NONE, SortedLines
from directory_app.formats.vcard.survival import is_bare
from directory_app.formats.vcard.text_lines import (
    read_categories,
    read_note,
    read_revision,
    read_texts,
    read_uid,
)
from directory_app.formats.vcard.values import split_value, unescape

_Point = TypeVar("_Point", Email, Phone, Link)

_LONGEST_NAME: Final = 200
_read_card = filled(ReadCard)
_KINDS: Final = ("KIND", APPLE_GROUP_KIND)
_LINKS: Final = frozenset({"URL", SOCIAL, "SOCIALPROFILE"})
_JOBS: Final = frozenset({"ORG", "TITLE", "ROLE"})
_PHONES: Final = frozenset({"TEL", OUTLOOK_PHONE})
_MEMBERS: Final = frozenset({"MEMBER", APPLE_GROUP_MEMBER})
_WRITTEN_ANEW: Final = ("PRODID", "PROFILE")
_KNOWN_VERSIONS: Final = frozenset({"", "2.1", "3.0", "4.0", "3", "4"})


def read_properties(
    lines: Iterable[ContentLine],
    *,
    number: int,
    start: int,
    problems: Iterable[CardProblem],
) -> ReadCard | None:
    """Return the card that ``lines`` make, or None if nothing in them can serve as its name.

    Args:
        lines: the content lines between BEGIN and END.
        number: number of the card in its file.
        start: line number of its BEGIN.
        problems: what was found before.
    """
    properties = CardProperties(number, start, problems)
    for line in lines:
        properties.add(line)
    return properties.card()


class CardProperties(SortedLines):
    """What the lines of one card mean, once all are added."""

    def card(self) -> ReadCard | None:
        """Return the card, or None if nothing in it can serve as its name."""
        self._read_companions()
        is_own = self._is_own()
        version = self._version()
        kind = self._kind(is_made=is_own and version == VCardVersion.V3)
        if kind is RecordKind.LIST:
            return self._group(version)
        take = self._lines.pop
        addresses = self._addresses()
        emails = self._points(take("EMAIL", NONE), read_email)
        phones = self._points(self._phone_lines(), read_phone)
        jobs = self._jobs(kind)
        links = self._points(self._take_all(_LINKS), read_link)
        names = self._names(kind)
        if not names or _is_nameless(names[0]):
            names = self._with_text(
                names,
                *(job.organisation for job in jobs),
                *(email.address for email in emails),
                *(phone.printed for phone in phones),
                *(link.url for link in links),
                *(text for job in jobs for text in (*job.units, job.title, job.role)),
                *(text for address in addresses for text in _texts_of(address)),
            )
        if not names:
            return None
        if kind is RecordKind.ORGANISATION and len(jobs) == 1:
            own = CardJob(organisation=name_text(names[0]))
            jobs = [] if jobs[0] == own else jobs
        return _read_card(
            number=self._number,
            line=self._start,
            uid=read_uid(take("UID", NONE), self._kept),
            kind=kind,
            version=version,
            names=tuple(names),
            emails=emails,
            phones=phones,
            addresses=addresses,
            links=links,
            note=read_note(take("NOTE", NONE), self._kept),
            categories=read_categories(take("CATEGORIES", NONE), self._kept),
            languages=self._languages(kind),
            jobs=tuple(jobs),
            revision=read_revision(take("REV", NONE)),
            kept=self._rest(),
            problems=tuple(self._problems),
        )

    def _group(self, version: str) -> ReadCard | None:
        """Return a group card: all but its name, note and members is kept."""
        full = [line for line in self._lines.pop("FN", NONE) if unescape(line.value).strip()]
        names = [one.name for one in read_pairs(full[:1], ())]
        if len(full) > 1 or not all(is_bare(line.head) for line in full):
            self._kept += full
        names = names or self._names_of_last_resort()
        if not names:
            return None
        return _read_card(
            number=self._number,
            line=self._start,
            uid=read_uid(self._lines.pop("UID", NONE), self._kept),
            kind=RecordKind.LIST,
            version=version,
            names=tuple(names),
            note=read_note(self._lines.pop("NOTE", NONE), self._kept),
            members=read_texts(self._take_all(_MEMBERS), self._kept, _MEMBERS, without_urn),
            revision=read_revision(self._lines.pop("REV", NONE)),
            kept=self._rest(),
            problems=tuple(self._problems),
        )

    def _is_own(self) -> bool:
        """Tell whether we wrote the card; KIND and its like repeat each other there."""
        if "PRODID" not in self._lines:
            return False
        return any(line.value.startswith(OWN_PRODUCT) for line in self._lines["PRODID"])

    def _version(self) -> str:
        lines = self._lines.pop("VERSION", NONE)
        version = lines[0].value.strip() if lines else ""
        if version not in _KNOWN_VERSIONS:
            self._complain(CardProblemCode.UNKNOWN_VERSION, lines[0].number, version)
        for name in _WRITTEN_ANEW:
            self._lines.pop(name, NONE)
        return version

    def _kind(self, *, is_made: bool) -> RecordKind:
        """Tell what the card is of: KIND, Apple's marks, or an organisation that is its own FN.

        Args:
            is_made: whether Apple's mark only repeats KIND.
        """
        for name in _KINDS:
            if name in self._lines:
                lines = self._lines.pop(name)
                kind = kind_from(lines[0])
                self._kept += [line for line in lines if not kind_survives(line, kind)]
                if is_made and kind is RecordKind.ORGANISATION:
                    self._lines.pop(APPLE_COMPANY, NONE)
                return kind
        if self._has_company_mark():
            return RecordKind.ORGANISATION
        if "ORG" not in self._lines or self._is_no_body:
            return RecordKind.PERSON
        organisation = split_value(self._lines["ORG"][0].value, ";")[0].strip()
        full = unescape(self._lines["FN"][0].value).strip() if "FN" in self._lines else ""
        if not organisation or (full and full != organisation):
            return RecordKind.PERSON
        has_parts = any(map(says_something, self._lines.get("N", ())))
        return RecordKind.PERSON if has_parts else RecordKind.ORGANISATION

    def _has_company_mark(self) -> bool:
        if APPLE_COMPANY not in self._lines:
            return False
        return any(line.value.strip().upper() == "COMPANY" for line in self._lines[APPLE_COMPANY])

    def _names(self, kind: RecordKind) -> list[Name]:
        full = self._lines.pop("FN", NONE)
        filled = [line for line in full if line.value.strip()]
        if len(filled) < len(full):
            self._kept += [line for line in full if not line.value.strip()]
        lines = NameLines(
            filled,
            self._lines.pop("N", NONE),
            self._lines.pop("NICKNAME", NONE),
            self._lines.pop(OWN_NAME, NONE),
        )
        names, kept = read_names(lines, kind)
        self._kept += kept
        return names + self._android_nicknames(names) if ANDROID_CUSTOM in self._lines else names

    def _android_nicknames(self, names: Sequence[Name]) -> list[Name]:
        """Return the nicknames in Android's own rows, which stay kept lines."""
        known = {name_text(name) for name in names}
        rows = [split_value(line.value, ";") for line in self._lines[ANDROID_CUSTOM]]
        texts = [row[1].strip() for row in rows if row[0].endswith(ANDROID_NICKNAME) and row[1:]]
        return [
            Name(text=text, kind=NameKind.SHORT, script=guess_script(text))
            for text in dict.fromkeys(texts)
            if text and text not in known
        ]

    def _with_text(self, names: list[Name], *texts: str) -> list[Name]:
        """Name a card after what it has that has no name, or nothing of one but an honorific."""
        found = self._names_of_last_resort(*map(name_text, names[1:]), *texts)
        if not (found and names):
            return found
        return [replace(found[0], honorific=names[0].honorific), *names[1:]]

    def _names_of_last_resort(self, *texts: str) -> list[Name]:
        """Name a card without FN, N and NICKNAME after what it has."""
        rest = [line for name in self._lines if name != "REV" for line in self._lines[name]]
        lines = (*rest, *self._kept)
        values = (unescape(line.value).strip().partition("\n")[0] for line in lines)
        found = next(filter(None, (*texts, *values)), "")
        return [Name(text=found[:_LONGEST_NAME].strip())] if found else []

    def _jobs(self, kind: RecordKind) -> list[CardJob]:
        if _JOBS.isdisjoint(self._lines):
            return []
        lines = [line for name in _JOBS for line in self._lines.pop(name, NONE)]
        jobs, kept = read_jobs(lines)
        if kind is not RecordKind.PERSON and not kept:
            kept = [line for line in lines if not has_field(line.name, kind)]
        self._kept += kept
        return jobs

    def _addresses(self) -> tuple[PostalAddress, ...]:
        if not ("ADR" in self._lines or "LABEL" in self._lines):
            return ()
        lines, labels = join_labels(self._lines.pop("ADR", NONE), self._lines.pop("LABEL", NONE))
        self._kept += labels
        found: list[PostalAddress] = []
        for line in lines:
            group = line.group.lower()
            country = self._countries.get(group, "")
            address = read_address(line, self._label_of(line), country)
            if address is None:
                self._kept.append(line)
                continue
            found.append(address)
            if (
                line.param("LABEL")
                or not point_survives(line, address)
                or (group and self._says_more(line, address))
            ):
                self._kept.append(line)
        return tuple(found)

    def _points(
        self, lines: Sequence[ContentLine], read: Callable[[ContentLine, str], _Point | None]
    ) -> tuple[_Point, ...]:
        if not lines:
            return ()
        found: list[_Point] = []
        for line in lines:
            group = line.head.group
            point = read(line, self._label_of(line) if group else "")
            if point is None:
                self._kept.append(line)
                continue
            found.append(point)
            if not point_survives(line, point) or (group and self._says_more(line, point)):
                self._kept.append(line)
        return tuple(found)

    def _says_more(self, line: ContentLine, point: AnyContactPoint) -> bool:
        """Tell whether the group of a line says more than the contact point made of the line."""
        group = line.head.group.lower()
        members = self._members[group]
        if members == 1:
            return False
        is_labelled = members == 2 and self._labels.get(group) == point.label
        return not (is_labelled and line.name == "ADR")

    def _phone_lines(self) -> Sequence[ContentLine]:
        if OUTLOOK_PHONE in self._lines:
            return self._take_all(_PHONES)
        return self._lines.pop("TEL", NONE)

    def _languages(self, kind: RecordKind) -> tuple[str, ...]:
        """Return the languages of a person; for others they stay lines."""
        if kind is not RecordKind.PERSON:
            return ()
        return read_texts(self._take_all(LANGUAGES_OF_3), self._kept, ("LANG",), str.strip)


def _is_nameless(name: Name) -> bool:
    """Tell whether a name is nothing but an honorific."""
    return not (name.text or name.family or name.given or name.additional or name.suffix)


def _texts_of(address: PostalAddress) -> Iterator[str]:
    """Yield the parts of an address, those first by which a place is known."""
    yield from (address.street, address.locality, address.country, address.region)
    yield from (address.po_box, address.postal_code, address.care_of)
