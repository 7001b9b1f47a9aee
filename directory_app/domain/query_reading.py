"""Reading what is typed into the search box as a query, and writing a query as text.

Every text is a query: what is not understood is looked for as it stands, since a search is read
anew after each letter and most of what is read is not finished.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind
from directory_app.domain.locales import country_from_text
from directory_app.domain.query import (
    AnyPart,
    Condition,
    DateField,
    GroupKind,
    Has,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    Query,
    TextField,
    ToReview,
    Words,
)
from directory_app.domain.query_words import (
    Choice,
    QueryField,
    answer_named,
    field_named,
    having_named,
    is_never,
    kinds_named,
    name_of_field,
    period_from_text,
    roles_named,
)

_QUOTED = re.compile('"([^"]*)"|“([^”]*)”|«([^»]*)»|„([^“”]*)[“”]')
_OPENING = frozenset('"“«„')
_PAIRS = (('"', '"', '"'), ("“", "”", "”"), ("«", "»", "»"), ("„", "“", "“”"))
"""How quoted texts are written: opening sign, closing sign, and all signs that would close it."""

_BLANKS = re.compile(r"\s*")
_NOT = re.compile(r"-(?=[^\s-])")
_MINUSES = re.compile(r"-*")
_FIELD = re.compile(r"([^\W\d_][\w\u0300-\u036f-]*):")
"""A name directly before a colon; marks are part of it, since й may be typed as two characters."""

_WORD = re.compile(r"\S*")
_LISTED = re.compile(r"[^\s,]*")

_LISTS = frozenset({Choice.KIND, Choice.COUNTRY, Choice.ROLE})
"""The fields that take several values, separated by commas."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A word or a quoted text.

    Attributes:
        text: what stands in it, without the quotes.
        typed: the same as typed, with quotes.
        is_quoted: whether there are quotes.
    """

    text: str
    typed: str
    is_quoted: bool = False


def read_query(text: str, *, today: date) -> Query:
    """Read what was typed as a query; every text is one.

    Args:
        text: what stands in the search box.
        today: the day that ages (``verified:<1y``) are counted back from.
    """
    return Query(tuple(_Reader(text, today).parts()))


def query_text(query: Query) -> str:
    """Write a query as a text that reads as the same query, with English names."""
    return " ".join(map(part_text, query.parts))


def part_text(part: AnyPart) -> str:
    """Write one part of a query as a text that reads as the same part, with English names."""
    text = _words_text(part) if isinstance(part, Words) else _condition_text(part)
    return f"-{text}" if part.negated else text


class _Reader:
    """A text with the place up to which it has been read."""

    def __init__(self, text: str, today: date) -> None:
        """Begin at the beginning of ``text``."""
        self._text = text
        self._today = today
        self._at = 0
        self._unclosed: set[str] = set()

    def parts(self) -> Iterator[AnyPart]:
        """Yield the parts in which there is something to look for."""
        self._take(_BLANKS)
        while self._at < len(self._text):
            start = self._at
            negated = bool(self._take(_NOT))
            part = self._part()
            if not isinstance(part, Words) or _says_something(part.text):
                yield replace(part, start=start, end=self._at, negated=negated)
            # A minus glued to a closing quote is a dash: «Север»-холдинг leaves nothing out.
            self._take(_MINUSES)
            self._take(_BLANKS)

    def _part(self) -> AnyPart:
        """Read one part that begins here, after its minus."""
        quoted = self._quoted()
        if quoted is not None:
            return Words(text=quoted.text, is_exact=True)
        name = self._take(_FIELD)
        if not name:
            return Words(text=self._take(_WORD))
        field = field_named(name.removesuffix(":"))
        values = self._values() if field in _LISTS else [self._value(_WORD)]
        part = None if field is None else _understood(field, values, self._today)
        # A quote that was never closed is left out here: it could meet one of a later part.
        return part or Words(text=name + ",".join(value.typed for value in values))

    def _values(self) -> list[_Value]:
        """Read values that are separated by commas."""
        values = [self._value(_LISTED)]
        while self._text.startswith(",", self._at):
            self._at += 1
            values.append(self._value(_LISTED))
        return values

    def _value(self, bare: re.Pattern[str]) -> _Value:
        """Read one value, which matches ``bare`` if it is not quoted."""
        quoted = self._quoted()
        if quoted is not None:
            return quoted
        text = self._take(bare)
        return _Value(text, text)

    def _quoted(self) -> _Value | None:
        """Read a text in quotes if one begins here, and pass quotes that are never closed.

        A minus behind such a quote is passed with it, so that the word is the same word when it is
        written without the quote.
        """
        while (sign := self._text[self._at : self._at + 1]) in _OPENING:
            match = None if sign in self._unclosed else _QUOTED.match(self._text, self._at)
            if match is not None:
                self._at = match.end()
                return _Value(match[match.lastindex or 0], match[0], is_quoted=True)
            # What closes it stands nowhere behind, so it need not be sought again.
            self._unclosed.add(sign)
            self._at += 1
            self._take(_MINUSES)
        return None

    def _take(self, pattern: re.Pattern[str]) -> str:
        """Pass and return what matches ``pattern`` here, or return an empty text."""
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match[0]


def _says_something(text: str) -> bool:
    """Tell whether there is a letter or a digit to look for in ``text``."""
    return any(map(str.isalnum, text))


def _understood(field: QueryField, values: Sequence[_Value], today: date) -> AnyPart | None:
    """Return the part that a field with these values is, or None if a value is not understood."""
    value = values[0]
    match field:
        case TextField():
            if not _says_something(value.text):
                return None
            return Words(text=value.text, is_exact=value.is_quoted, within=field)
        case GroupKind():
            return InGroup(group=field, text=value.text) if value.text.strip() else None
        case DateField():
            return _on_date(field, value.text, today)
        case Choice.KIND | Choice.COUNTRY | Choice.ROLE:
            # Behind the last comma the next value is about to be typed.
            typed = values[:-1] if len(values) > 1 and not values[-1].typed else values
            return _one_of(field, [value.text for value in typed])
        case _:
            return _chosen(field, value.text)


def _on_date(which: DateField, text: str, today: date) -> OnDate | None:
    """Return the part that compares a day of the entry, or None if ``text`` is no comparison."""
    if which is DateField.VERIFIED and is_never(text):
        return OnDate(which=which, never=True)
    period = period_from_text(text, today)
    return None if period is None else OnDate(which=which, since=period.since, until=period.until)


def _one_of(field: Choice, texts: Sequence[str]) -> Condition | None:
    """Return the part of a field that takes several values, or None if not all are understood."""
    if field is Choice.COUNTRY:
        codes = [country_from_text(text) for text in texts]
        return InCountry(codes=frozenset(codes)) if all(codes) else None
    if field is Choice.ROLE:
        roles = [roles_named(text) for text in texts]
        return InRole(roles=frozenset().union(*roles)) if all(roles) else None
    named = [kinds_named(text) for text in texts]
    if not all(named):
        return None
    kinds = frozenset().union(*named)
    return OfKind(
        records=frozenset(kind for kind in kinds if isinstance(kind, RecordKind)),
        organisations=frozenset(kind for kind in kinds if isinstance(kind, OrganisationKind)),
    )


def _chosen(field: Choice, text: str) -> Condition | None:
    """Return the part of a field that takes one value, or None if it is not understood."""
    if field in {Choice.HAS, Choice.NO}:
        what = having_named(text)
        return None if what is None else Has(what=what, present=field is Choice.HAS)
    answer = answer_named(text)
    if answer is None:
        return None
    return IsVacant(vacant=answer) if field is Choice.VACANT else ToReview(to_review=answer)


def _words_text(part: Words) -> str:
    """Write words; those in no quotes are as they were typed."""
    text = _quote(part.text) if part.is_exact else part.text
    return text if part.within is TextField.ANY else _field_text(part.within, text)


def _condition_text(part: Condition) -> str:
    """Write a condition, its codes in order."""
    match part:
        case OfKind():
            text = _field_text(Choice.KIND, *part.records, *part.organisations)
        case InCountry():
            text = _field_text(Choice.COUNTRY, *map(str.lower, part.codes))
        case InRole():
            text = _field_text(Choice.ROLE, *part.roles)
        case InGroup():
            text = _field_text(part.group, _quote_if_needed(part.text))
        case IsVacant():
            text = _field_text(Choice.VACANT, "yes" if part.vacant else "no")
        case ToReview():
            text = _field_text(Choice.REVIEW, "yes" if part.to_review else "no")
        case Has():
            text = _field_text(Choice.HAS if part.present else Choice.NO, part.what)
        case _:
            text = _field_text(part.which, "never" if part.never else _period_text(part))
    return text


def _field_text(field: QueryField, *values: str) -> str:
    """Write a field with its values."""
    return f"{name_of_field(field)}:{','.join(sorted(values))}"


def _period_text(part: OnDate) -> str:
    """Write a period in days, which do not depend on when it is read."""
    if part.since is not None and part.until is not None:
        return f"{part.since}..{part.until}"
    return f"<={part.until}" if part.since is None else f">={part.since}"


def _quote_if_needed(text: str) -> str:
    """Write a text that means the same with and without quotes."""
    if not _WORD.fullmatch(text) or text[:1] in _OPENING:
        return _quote(text)
    return _quote(text) if "," in text and _quotes_for(text) else text


def _quote(text: str) -> str:
    """Write ``text`` between quotes.

    A text with all closing quotes in it loses the straight ones; reading never makes such a text.
    """
    quotes = _quotes_for(text)
    if quotes is None:
        return '"{}"'.format(text.replace('"', ""))
    opening, closing = quotes
    return f"{opening}{text}{closing}"


def _quotes_for(text: str) -> tuple[str, str] | None:
    """Return a pair of quotes that no sign in ``text`` closes, or None if each is closed."""
    for opening, closing, closes in _PAIRS:
        if not any(sign in text for sign in closes):
            return opening, closing
    return None
