"""What each property of a card means: from the lines of one card to a ``ReadCard``."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from operator import attrgetter
from typing import Final, TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.locales import is_country
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardJob, CardProblem, CardProblemCode, ReadCard
from directory_app.formats.vcard.card_jobs import read_jobs
from directory_app.formats.vcard.card_names import NameLines, read_names, says_something
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
    OWN_NAME,
    SOCIAL,
    kind_from,
)
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.values import split_value, unescape

_Point = TypeVar("_Point", Email, Phone, Link)

_URN: Final = "urn:uuid:"
_LONGEST_DETAIL: Final = 200
_LINKS: Final = ("URL", SOCIAL, "SOCIALPROFILE")
_JOBS: Final = ("ORG", "TITLE", "ROLE")
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
            self._lines.setdefault(line.head.name, []).append(line)
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
        emails = self._points(self._take("EMAIL"), read_email)
        phones = self._points(self._take("TEL"), read_phone)
        jobs = read_jobs(self._take_all(_JOBS))
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
            links=self._points(self._take_all(_LINKS), read_link),
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

    def _take_all(self, names: Iterable[str]) -> list[ContentLine]:
        """Return the lines of several properties in the order of the file."""
        lines = [line for name in names for line in self._take(name)]
        lines.sort(key=attrgetter("number"))
        return lines

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
        if "ORG" not in self._lines:
            return RecordKind.PERSON
        organisation = split_value(self._lines["ORG"][0].value, ";")[0].strip()
        full = unescape(self._lines["FN"][0].value).strip() if "FN" in self._lines else ""
        if not organisation or full not in {"", organisation}:
            return RecordKind.PERSON
        has_parts = any(map(says_something, self._lines.get("N", ())))
        return RecordKind.PERSON if has_parts else RecordKind.ORGANISATION

    def _take_company_mark(self) -> bool:
        return any(line.value.strip().upper() == "COMPANY" for line in self._take(APPLE_COMPANY))

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
        lines = (*self._take("N"), *self._take("FN"))
        own = self._first("SORT-STRING")
        written = [line.head.params["SORT-AS"] for line in lines if "SORT-AS" in line.head.params]
        return own or next(filter(None, map(",".join, written)), "")

    def _addresses(self) -> list[PostalAddress]:
        lines = self._take("ADR")
        if not lines and "LABEL" not in self._lines:
            return []
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
        self, lines: Iterable[ContentLine], read: Callable[[ContentLine, str], _Point | None]
    ) -> tuple[_Point, ...]:
        found = [read(line, self._label_of(line) if line.head.group else "") for line in lines]
        return tuple([point for point in found if point is not None])

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
        if not text:
            return None
        try:
            revision = datetime.fromisoformat(text)
        except ValueError:
            return None
        return revision.astimezone(UTC) if revision.tzinfo else revision.replace(tzinfo=UTC)

    def _rest(self) -> tuple[str, ...]:
        """Return the lines nobody took, in their order in the file."""
        if not self._lines and not self._kept:
            return ()
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
