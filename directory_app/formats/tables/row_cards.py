"""From one row of a table to the card it stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Final

from directory_app.domain.entries import Name
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.locales import language_name
from directory_app.domain.names import name_text
from directory_app.formats.cards import (
    CardJob,
    CardProblem,
    CardProblemCode,
    ReadCard,
    VCardVersion,
)
from directory_app.formats.kept_columns import kept_column
from directory_app.formats.tables.cell_values import one_line, split_words
from directory_app.formats.tables.content import names_organisation
from directory_app.formats.tables.dates import written_day
from directory_app.formats.tables.header_words import header_key
from directory_app.formats.tables.model import ColumnField
from directory_app.formats.tables.row_points import RowPoints
from directory_app.formats.tables.row_values import RowValues
from directory_app.formats.vcard.lines import format_line
from directory_app.formats.vcard.values import escape_text

F = ColumnField

_KIND_WORDS: Final = {
    **dict.fromkeys(("person", "individual", "человек", "лицо", "физлицо"), RecordKind.PERSON),
    **dict.fromkeys(
        ("organisation", "organization", "org", "company", "организация", "учреждение"),
        RecordKind.ORGANISATION,
    ),
    **dict.fromkeys(("post", "пост", "должность"), RecordKind.POST),
    **dict.fromkeys(("list", "group", "список", "группа"), RecordKind.LIST),
}
_NAME_FIELDS: Final = (F.FULL_NAME, F.GIVEN, F.ADDITIONAL, F.FAMILY, F.HONORIFIC, F.SUFFIX)
_JOB_FIELDS: Final = (F.ORGANISATION, F.DEPARTMENT, F.TITLE, F.ROLE)
_LANGUAGE_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_SCRIPT: Final = re.compile(r"[A-Z][a-z]{3}")
_LANGUAGES: Final = (
    *("en", "ru", "ky", "kk", "uz", "tg", "tk", "lv", "lt", "et", "de", "fr", "es", "it", "pt"),
    *("pl", "cs", "sk", "sl", "hr", "sr", "bs", "mk", "sq", "bg", "ro", "hu", "el", "tr", "az"),
    *("hy", "ka", "uk", "be", "fi", "sv", "nb", "da", "nl", "ga", "is", "ar", "fa", "he", "hi"),
    *("ur", "zh", "ja", "ko", "vi", "mn", "ps"),
)
_DETAIL: Final = 200


def row_card(row: RowValues, number: int, line: int) -> ReadCard | CardProblem:
    """Return the card of a row, or a problem if nothing in it can serve as a name.

    A row without the name of a person is an organisation; one with a title and an organisation
    alone is a post, one of nothing but addresses of e-mail a person.

    Args:
        row: its filled cells.
        number: its number in the table, from 1.
        line: the line of the file it begins in, from 1.
    """
    return _RowCard(row, number, line).card()


class _RowCard:
    """Makes one card."""

    def __init__(self, row: RowValues, number: int, line: int) -> None:
        self._row = row
        self._number = number
        self._line = line
        self._kept: list[str] = []
        self._problems: list[CardProblem] = []

    def card(self) -> ReadCard | CardProblem:
        """Return the card, or what is wrong."""
        row = self._row
        names = self._names()
        jobs = self._jobs()
        kind = self._kind(names, jobs)
        points = RowPoints(row)
        phones, emails, links = points.phones(), points.emails(), points.links()
        addresses = points.addresses()
        for text in points.lost:
            self._complain(CardProblemCode.PHONE_DIGITS_LOST, text)
        if not names:
            names, jobs = _named_by_job(kind, jobs)
        if not any(map(name_text, names)):
            last = [*(one.address for one in emails), *(one.printed for one in phones)]
            names = [Name(text=text) for text in (*last, *(one.url for one in links))][:1]
        if not names:
            return self._problem(CardProblemCode.NO_NAME, row.whole_text())
        if kind is RecordKind.ORGANISATION:
            own = CardJob(organisation=name_text(names[0]))
            jobs = [job for job in jobs if job != own]
        self._add_days()
        languages = self._languages()
        return ReadCard(
            number=self._number,
            line=self._line,
            uid=row.first(F.UID),
            kind=kind,
            names=tuple(names),
            emails=tuple(emails),
            phones=tuple(phones),
            addresses=tuple(addresses),
            links=tuple(links),
            note="\n\n".join(row.texts(F.NOTE)),
            categories=self._words(F.TAGS),
            languages=languages,
            jobs=tuple(jobs),
            members=tuple(text for one in row.texts(F.MEMBERS) for text in one.split()),
            revision=self._revision(),
            kept=(*self._kept_lines(), *map(kept_column, row.kept())),
            problems=tuple(self._problems),
            country=points.country,
        )

    def _names(self) -> list[Name]:
        row = self._row
        names: list[Name] = []
        for number in row.numbers(*_NAME_FIELDS):
            full = [one_line(text) for text in row.texts(F.FULL_NAME, number)]
            parts = {field: " ".join(row.texts(field, number)) for field in _NAME_FIELDS[1:]}
            kind, language, script = _name_type(" ".join(row.texts(F.NAME_TYPE, number)))
            name = Name(
                kind=kind,
                language=language,
                script=script,
                honorific=parts[F.HONORIFIC],
                given=parts[F.GIVEN],
                additional=parts[F.ADDITIONAL],
                family=parts[F.FAMILY],
                suffix=parts[F.SUFFIX],
            )
            first, *others = full or [""]
            found = (_with_text(name, first), *(Name(text=text) for text in others))
            names += [one for one in found if name_text(one)]
        if not names and row.first(F.SHORT_NAME) and not row.texts(F.ORGANISATION):
            return [Name(text=row.first(F.SHORT_NAME))]
        for field, kind in ((F.SHORT_NAME, NameKind.SHORT), (F.ACRONYM, NameKind.ACRONYM)):
            texts = [text for cell in row.texts(field) for text in cell.split("\n")]
            names += [Name(text=text.strip(), kind=kind) for text in texts if text.strip()]
        return names

    def _jobs(self) -> list[CardJob]:
        row = self._row
        jobs = []
        for number in row.numbers(*_JOB_FIELDS):
            bodies = row.texts(F.ORGANISATION, number)
            units = [
                unit.strip()
                for text in (*bodies[1:], *row.texts(F.DEPARTMENT, number))
                for unit in text.split("\n")
            ]
            organisation = one_line(bodies[0]) if bodies else ""
            if not organisation and units:
                organisation = units.pop(0)
            job = CardJob(
                organisation=organisation,
                units=tuple(unit for unit in units if unit),
                title=_one_line(row.texts(F.TITLE, number)),
                role=_one_line(row.texts(F.ROLE, number)),
            )
            jobs.append(job)
        return jobs

    def _kind(self, names: Sequence[Name], jobs: Sequence[CardJob]) -> RecordKind:
        said = _KIND_WORDS.get(header_key(self._row.first(F.KIND)))
        if said is not None:
            return said
        if self._row.first(F.KIND):
            self._row.keep("Kind", self._row.first(F.KIND))
        first = names[0] if names and names[0].kind is NameKind.OFFICIAL else None
        if not names and not jobs and self._row.first(F.EMAIL):
            return RecordKind.PERSON  # as in a vCard of nothing but an address
        if first is None:
            has_title = any(job.title and job.organisation for job in jobs)
            return RecordKind.POST if has_title and not names else RecordKind.ORGANISATION
        if first.given or first.family:
            return RecordKind.PERSON
        text = name_text(first)
        is_body = any(text == job.organisation for job in jobs) or names_organisation(text)
        has_title = any(job.title for job in jobs)
        return RecordKind.ORGANISATION if is_body and not has_title else RecordKind.PERSON

    def _words(self, field: ColumnField) -> tuple[str, ...]:
        words = (word for text in self._row.texts(field) for word in split_words(text))
        return tuple(dict.fromkeys(words))

    def _languages(self) -> tuple[str, ...]:
        tags: dict[str, None] = {}
        for cell in self._row.cells(F.LANGUAGES):
            for word in re.split(r"[;,/\n]+|\s+(?:и|and)\s+", cell.text):
                text = word.strip()
                tag = _language_tags().get(text.casefold(), "")
                if tag or _LANGUAGE_TAG.fullmatch(text):
                    tags[tag or text] = None
                elif text:
                    self._row.keep(cell.header, text)
        return tuple(tags)

    def _revision(self) -> datetime | None:
        text = self._row.first(F.REVISION)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return None
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)

    def _add_days(self) -> None:
        """Keep days as content lines of vCard where it is clear which day is meant."""
        for field, name in ((F.BIRTHDAY, "BDAY"), (F.ANNIVERSARY, "ANNIVERSARY")):
            for cell in self._row.cells(field):
                day = written_day(cell.text)
                if day:
                    self._kept.append(f"{name}:{day}")
                else:
                    self._row.keep(cell.header, cell.text)

    def _kept_lines(self) -> Iterator[str]:
        yield from self._kept
        for text in self._row.texts(F.SORT_AS):
            yield format_line("SORT-STRING", escape_text(text, VCardVersion.V3))
        for text in self._row.texts(F.KEPT_LINES):
            yield from (line for line in text.split("\n") if line.strip())

    def _complain(self, code: CardProblemCode, detail: str) -> None:
        self._problems.append(self._problem(code, detail))

    def _problem(self, code: CardProblemCode, detail: str) -> CardProblem:
        return CardProblem(card=self._number, line=self._line, code=code, detail=detail[:_DETAIL])


def _named_by_job(kind: RecordKind, jobs: Sequence[CardJob]) -> tuple[list[Name], list[CardJob]]:
    """Name a row without names after its title (a post), its smallest unit or its organisation."""
    if not jobs:
        return [], []
    job = jobs[0]
    if kind is RecordKind.POST and job.title:
        return [Name(text=job.title)], [replace(job, title=""), *jobs[1:]]
    text = next(filter(None, (*reversed(job.units), job.organisation, job.title)), "")
    return [Name(text=text)] if text else [], [*jobs]


def _with_text(name: Name, text: str) -> Name:
    """Return a name with the whole text, where that says more than its parts."""
    return name if text in {"", name_text(name)} else replace(name, text=text)


def _name_type(text: str) -> tuple[NameKind, str, str]:
    """Read kind, language and script of a name: ``former ru Cyrl``."""
    kind, language, script = NameKind.OFFICIAL, "", ""
    for word in text.split():
        if word in list(NameKind):
            kind = NameKind(word)
        elif _SCRIPT.fullmatch(word):
            script = word
        else:
            language = word
    return kind, language, script


def _one_line(texts: Sequence[str]) -> str:
    return ", ".join(map(one_line, texts))


@cache
def _language_tags() -> dict[str, str]:
    """Return the tags of languages by their names in English and Russian."""
    return {
        language_name(tag, shown_in).casefold(): tag
        for shown_in in ("en", "ru")
        for tag in _LANGUAGES
    }
