"""What each property of a card means: from the lines of one card to a ``ReadCard``."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.locales import is_country
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardJob, CardProblem, CardProblemCode, ReadCard
from directory_app.formats.vcard.card_jobs import read_jobs
from directory_app.formats.vcard.card_names import NameLines, read_names
from directory_app.formats.vcard.card_points import (
    address_of_label,
    read_address,
    read_email,
    read_link,
    read_phone,
    words_of,
)
from directory_app.formats.vcard.dialects import (
    APPLE_COMPANY,
    APPLE_COUNTRY,
    APPLE_GROUP_KIND,
    APPLE_GROUP_MEMBER,
    APPLE_LABEL,
    LANGUAGES_OF_3,
    OWN_MADE,
    OWN_NAME,
    SOCIAL,
    kind_from,
)
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.values import split_value, unescape

_Point = TypeVar("_Point", Email, Phone, Link)

_URN: Final = "urn:uuid:"
_LONGEST_DETAIL: Final = 200
_SOCIAL_PROPERTIES: Final = frozenset({SOCIAL, "SOCIALPROFILE"})
_WRITTEN_ANEW: Final = frozenset({"VERSION", "PRODID", "PROFILE"})
_KNOWN_VERSIONS: Final = frozenset({"", "2.1", "3.0", "4.0", "3", "4"})


def read_properties(
    lines: Sequence[ContentLine],
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
    return _Properties(lines, number, start, [*problems]).card()


class _Properties:
    """The lines of one card, sorted by property."""

    def __init__(
        self,
        lines: Sequence[ContentLine],
        number: int,
        start: int,
        problems: list[CardProblem],
    ) -> None:
        self._number = number
        self._start = start
        self._problems = problems
        self._lines: dict[str, list[ContentLine]] = {}
        for line in lines:
            if line.params and line.param(OWN_MADE) == "1":
                continue  # it repeats another line for programs that do not know that one
            self._lines.setdefault(line.name, []).append(line)
            if not line.certain:
                self._complain(CardProblemCode.UNDECODABLE_TEXT, line.number, line.value)
        self._labels = self._by_group(APPLE_LABEL)
        self._countries = self._by_group(APPLE_COUNTRY)
        self._used_groups: set[str] = set()
        self._kept: list[ContentLine] = []

    def card(self) -> ReadCard | None:
        """Return the card."""
        version = self._version()
        kind = self._kind()
        addresses = self._addresses()
        emails = self._points(("EMAIL",), read_email)
        phones = self._points(("TEL",), read_phone)
        jobs = read_jobs([line for name in ("ORG", "TITLE", "ROLE") for line in self._take(name)])
        names = self._names(kind) or self._names_of_last_resort(jobs, emails, phones)
        if not names:
            return None
        if kind is RecordKind.ORGANISATION and len(jobs) == 1:
            own = CardJob(organisation=name_text(names[0]))
            jobs = [] if jobs[0] == own else jobs
        sort_as = self._sort_as()
        return ReadCard(
            number=self._number,
            line=self._start,
            uid=without_urn(self._first("UID")),
            kind=kind,
            version=version,
            names=tuple(names),
            emails=emails,
            phones=phones,
            addresses=tuple(addresses),
            links=self._points(("URL", *_SOCIAL_PROPERTIES), read_link),
            note="\n\n".join(filter(None, map(str.strip, self._texts("NOTE")))),
            categories=self._categories(),
            languages=tuple(text for name in LANGUAGES_OF_3 for text in self._texts(name) if text),
            jobs=tuple(jobs),
            members=tuple(
                without_urn(text)
                for name in ("MEMBER", APPLE_GROUP_MEMBER)
                for text in self._texts(name)
            ),
            revision=self._revision(),
            sort_as=sort_as,
            kept=self._rest(),
            problems=tuple(self._problems),
        )

    def _take(self, name: str) -> list[ContentLine]:
        """Return the lines of a property and count them as used."""
        return self._lines.pop(name, [])

    def _texts(self, name: str) -> list[str]:
        return [unescape(line.value) for line in self._take(name)]

    def _first(self, name: str) -> str:
        """Return the first value of a property that is written once; others are dropped."""
        texts = self._texts(name)
        return texts[0].strip() if texts else ""

    def _by_group(self, name: str) -> dict[str, str]:
        return {
            line.group.lower(): unescape(line.value).strip()
            for line in self._lines.get(name, ())
            if line.group
        }

    def _version(self) -> str:
        lines = self._take("VERSION")
        version = lines[0].value.strip() if lines else ""
        if version not in _KNOWN_VERSIONS:
            self._complain(CardProblemCode.UNKNOWN_VERSION, lines[0].number, version)
        for name in _WRITTEN_ANEW:
            self._take(name)
        return version

    def _kind(self) -> RecordKind:
        """Tell what the card is of: KIND, Apple's marks, or an organisation that is its own FN."""
        for name in ("KIND", APPLE_GROUP_KIND):
            lines = self._take(name)
            if lines:
                self._take_company_mark()
                return kind_from(lines[0])
        if self._take_company_mark():
            return RecordKind.ORGANISATION
        organisation = next(
            (split_value(line.value, ";")[0].strip() for line in self._lines.get("ORG", ())), ""
        )
        full = next((unescape(line.value).strip() for line in self._lines.get("FN", ())), "")
        has_parts = any(
            part.strip()
            for line in self._lines.get("N", ())
            for part in split_value(line.value, ";")
        )
        if organisation and not has_parts and full in {"", organisation}:
            return RecordKind.ORGANISATION
        return RecordKind.PERSON

    def _take_company_mark(self) -> bool:
        values = {line.value.strip().upper() for line in self._take(APPLE_COMPANY)}
        return "COMPANY" in values

    def _names(self, kind: RecordKind) -> list[Name]:
        lines = NameLines(
            self._lines.get("FN", []),
            self._lines.get("N", []),
            self._take("NICKNAME"),
            self._take(OWN_NAME),
        )
        names, kept = read_names(lines, kind)
        self._kept += kept
        return names

    def _names_of_last_resort(
        self, jobs: Sequence[CardJob], emails: Sequence[Email], phones: Sequence[Phone]
    ) -> list[Name]:
        """Name a card without FN, N and NICKNAME after what it has."""
        texts = [job.organisation for job in jobs]
        texts += [email.address for email in emails]
        texts += [phone.printed for phone in phones]
        texts += [line.value.strip() for line in self._lines.get("URL", ())]
        return [Name(text=text) for text in texts if text][:1]

    def _sort_as(self) -> str:
        """Return SORT-STRING (3.0) or the SORT-AS of N, else of FN or ORG (4.0)."""
        lines = [line for name in ("N", "FN") for line in self._take(name)]
        own = self._first("SORT-STRING")
        written = (",".join(line.params.get("SORT-AS", ())) for line in lines)
        return own or next(filter(None, written), "")

    def _addresses(self) -> list[PostalAddress]:
        lines = self._take("ADR")
        found: list[PostalAddress] = []
        for line in lines:
            group = line.group.lower()
            country = self._countries.get(group, "")
            address = read_address(line, self._label_of(line), country)
            if is_country(country.upper()):
                self._used_groups.add(group)
            if address is not None:
                found.append(address)
        words = words_of(lines)
        for label in self._take("LABEL"):
            alone = None if found else address_of_label(label)
            if alone is not None:
                found.append(alone)
            elif not words_of([label]) <= words:
                self._kept.append(label)
        return found

    def _points(
        self, names: Iterable[str], read: Callable[[ContentLine, str], _Point | None]
    ) -> tuple[_Point, ...]:
        lines = sorted(
            (line for name in names for line in self._take(name)), key=lambda line: line.number
        )
        found = (read(line, self._label_of(line)) for line in lines)
        return tuple(point for point in found if point is not None)

    def _label_of(self, line: ContentLine) -> str:
        """Return the label of the group of ``line`` and count it as used."""
        group = line.group.lower()
        if group in self._labels:
            self._used_groups.add(group)
        return self._labels.get(group, "")

    def _categories(self) -> tuple[str, ...]:
        texts = (
            text.strip()
            for line in self._take("CATEGORIES")
            for text in split_value(line.value, ",")
        )
        return tuple(dict.fromkeys(filter(None, texts)))

    def _revision(self) -> datetime | None:
        """Return REV in UTC; one that is no date (Lotus Notes writes such) is dropped."""
        text = self._first("REV")
        try:
            revision = datetime.fromisoformat(text)
        except ValueError:
            return None
        return revision.astimezone(UTC) if revision.tzinfo else revision.replace(tzinfo=UTC)

    def _rest(self) -> tuple[str, ...]:
        """Return the lines nobody took, in their order in the file."""
        kept = [line for lines in self._lines.values() for line in lines] + self._kept
        companions = {APPLE_LABEL, APPLE_COUNTRY}
        groups = {line.group.lower() for line in kept if line.name not in companions}
        done = self._used_groups - groups
        return tuple(
            line.text()
            for line in sorted(kept, key=lambda line: line.number)
            if line.name not in companions or line.group.lower() not in done
        )

    def _complain(self, code: CardProblemCode, line: int, detail: str) -> None:
        self._problems.append(problem(self._number, line, code, detail))


def without_urn(uid: str) -> str:
    """Return ``uid`` without ``urn:uuid:`` (RFC 9562), in which letter case does not count."""
    text = uid.strip()
    return text[len(_URN) :] if text[: len(_URN)].lower() == _URN else text


def problem(card: int, line: int, code: CardProblemCode, detail: str) -> CardProblem:
    """Return a problem with its detail shortened."""
    text = detail.encode("utf-8", "replace").decode()
    return CardProblem(
        card=card,
        line=line,
        code=code,
        detail=text if len(text) <= _LONGEST_DETAIL else f"{text[:_LONGEST_DETAIL]}…",
    )
