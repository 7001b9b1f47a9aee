"""What is indexed of entries: the tokens of each column, made of the texts they are found by."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, pairwise
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection

from directory_app.domain.folding import fold_digits
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind
from directory_app.domain.query import Having
from directory_app.domain.scripts import UNSPACED_SCRIPTS, guess_script
from directory_app.domain.search_terms import may_be_one
from directory_app.domain.search_views import MatchField, MatchOwner
from directory_app.domain.words import words_of
from directory_app.store.search import tokens
from directory_app.store.search.sql import holds, numbers
from directory_app.store.search.texts import FoundText, read_texts

COLUMNS: Final = (
    *("name", "post", "past_post", "body", "past_body"),
    *("email", "phone", "link", "place", "note", "via", "via_place", "facet"),
)
"""The columns of the index.

``post`` and ``body`` hold titles and the names of posts, organisations and what those are part of;
``via`` and ``via_place`` how the post or organisation is reached; ``facet`` no words, but what kind
of entry it is.
"""

VOCABULARY_COLUMNS: Final = ("name", "post", "past_post", "place")
"""Columns all of whose words are kept as vocabulary; those of bodies are names of entries."""

_MOST_COMPARED: Final = 500
"""Numbers of one entry that are looked for in each other; a hostile card has any number of them."""

_OTHER_COLUMNS: Final = ("email", "phone", "link", "note")
"""Columns with words of their own beside; those that are handed on stand there as well."""

_COLUMN_OF: Final = {
    MatchField.TITLE: "post",
    MatchField.POST: "post",
    MatchField.ORGANISATION: "body",
    MatchField.PARENT: "body",
    MatchField.EMAIL: "email",
    MatchField.LINK: "link",
    MatchField.ADDRESS: "place",
    MatchField.NOTE: "note",
    MatchField.LABEL: "note",
}
_INHERITED_COLUMN_OF: Final = {
    MatchField.EMAIL: "via",
    MatchField.LINK: "via",
    MatchField.ADDRESS: "via_place",
}

_NAMES: Final = """
SELECT entry_id, kind, text, given, additional, family, suffix FROM entry_name
WHERE entry_id IN ({ids}) ORDER BY entry_id, position
"""
_PHONES: Final = """
SELECT entry_id, e164, printed, extension FROM phone
WHERE entry_id IN ({ids}) ORDER BY entry_id, position
"""

HAVINGS: Final = {
    Having.EMAIL: "EXISTS (SELECT 1 FROM email x WHERE x.entry_id = e.id)",
    Having.PHONE: "EXISTS (SELECT 1 FROM phone x WHERE x.entry_id = e.id AND x.kind != 'fax')",
    Having.MOBILE: "EXISTS (SELECT 1 FROM phone x WHERE x.entry_id = e.id AND x.kind = 'mobile')",
    Having.FAX: (
        "EXISTS (SELECT 1 FROM phone x WHERE x.entry_id = e.id AND x.kind IN ('fax', 'voice_fax'))"
    ),
    Having.ADDRESS: "EXISTS (SELECT 1 FROM postal_address x WHERE x.entry_id = e.id)",
    Having.LINK: "EXISTS (SELECT 1 FROM entry_link x WHERE x.entry_id = e.id)",
    Having.NOTE: "e.note != ''",
    Having.TAG: "EXISTS (SELECT 1 FROM entry_tag x WHERE x.entry_id = e.id)",
    Having.SOURCE: "EXISTS (SELECT 1 FROM citation x WHERE x.record_uid = e.uid)",
}
"""What an entry has, decided when it is indexed; posts and organisations depend on the day."""

_FACETS: Final = (
    "SELECT e.id, e.kind, o.kind, e.country, e.to_verify, "
    f"{', '.join(HAVINGS.values())} FROM entry e "
    "LEFT JOIN organisation o ON o.entry_id = e.id WHERE e.id IN ({ids})"
)
_TAGS: Final = "SELECT entry_id, tag_id FROM entry_tag WHERE entry_id IN ({ids})"
_PROGRAMMES: Final = f"""
SELECT entry_id, programme_id FROM post
WHERE entry_id IN ({{ids}}) AND programme_id IS NOT NULL
UNION
SELECT t.entry_id, p.programme_id FROM tenure t JOIN post p ON p.entry_id = t.post_id
WHERE t.entry_id IN ({{ids}}) AND p.programme_id IS NOT NULL AND {holds("t")}
UNION
SELECT r.organisation_id, f.programme_id FROM role r JOIN phase f ON f.id = r.phase_id
WHERE r.organisation_id IN ({{ids}}) AND f.binned_at IS NULL
"""


ColumnTokens = Mapping[str, Sequence[str]]
"""The tokens of some columns, each once."""


class IndexRow(NamedTuple):
    """What is indexed of one entry.

    Attributes:
        columns: the tokens of each column.
        digits: its phone numbers as digits.
        vocabulary: readings of its names, titles and places.
        others: readings of its e-mails, links and notes that are not among those.
    """

    columns: dict[str, str]
    digits: str
    vocabulary: frozenset[str]
    others: frozenset[str]


class NameParts(NamedTuple):
    """What a name is indexed by."""

    kind: str
    text: str
    given: str
    additional: str
    family: str
    suffix: str


class PhoneParts(NamedTuple):
    """What a phone is indexed by."""

    e164: str | None
    printed: str
    extension: str


def make_index_row(
    words: Sequence[ColumnTokens],
    names: Iterable[NameParts],
    phones: Sequence[PhoneParts],
    facets: Iterable[str],
) -> IndexRow:
    """Return what is indexed of an entry.

    Args:
        words: the tokens of what it is found by, its own and what it inherits.
        names: its names.
        phones: its phones.
        facets: the tokens that say what kind of entry it is.
    """
    found: dict[str, Iterable[str]] = {}
    for each in words:
        for column, its in each.items():
            others = found.get(column)
            found[column] = dict.fromkeys((*others, *its)) if others else its
    found["name"] = dict.fromkeys(_name_tokens(names))
    found["phone"] = tokens.tokens_of_texts(phone.extension for phone in phones)
    found["facet"] = tuple(facets)
    columns = {column: " ".join(found.get(column, ())) for column in COLUMNS}
    vocabulary = frozenset(_readings(found, VOCABULARY_COLUMNS))
    others = frozenset(_readings(found, _OTHER_COLUMNS)) - vocabulary
    return IndexRow(columns, _digits(phones), vocabulary, others)


def read_index_rows(connection: Connection, ids: Sequence[int], day: date) -> dict[int, IndexRow]:
    """Return what is to be indexed of each of ``ids`` (row numbers) on ``day``."""
    texts = read_texts(connection, ids, day)
    among = numbers(ids)
    names, phones = _by_entry(connection, _NAMES, among), _by_entry(connection, _PHONES, among)
    facets = _facets(connection, among, day)
    return {
        number: make_index_row(
            [word_columns(texts[number])],
            [NameParts(*parts) for parts in names.get(number, ())],
            [PhoneParts(*parts) for parts in phones.get(number, ())],
            facets.get(number, ()),
        )
        for number in ids
    }


def _readings(found: Mapping[str, Iterable[str]], among: Iterable[str]) -> Iterator[str]:
    """Yield the readings in some columns, without the tokens that begin with a sign."""
    return filter(str.isalnum, chain.from_iterable(found.get(column, ()) for column in among))


def _by_entry(connection: Connection, statement: str, among: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in connection.exec_driver_sql(statement.format(ids=among)):
        found[row[0]].append(row[1:])
    return found


def word_columns(texts: Iterable[FoundText]) -> ColumnTokens:
    """Return the tokens of every column that holds words, but for names."""
    gathered: dict[str, list[str]] = defaultdict(list)
    for found in texts:
        column = _column_of(found)
        if column:
            gathered[column].append(found.text)
            if found.field is MatchField.EMAIL or found.field is MatchField.ADDRESS:
                gathered[column].append(_written_together(found))
    return {column: tuple(tokens.tokens_of_texts(each)) for column, each in gathered.items()}


def _column_of(found: FoundText) -> str:
    names_owner = found.field in {MatchField.POST, MatchField.ORGANISATION}
    if found.owner is not MatchOwner.ENTRY and not names_owner:
        return _INHERITED_COLUMN_OF.get(found.field, "")
    column = _COLUMN_OF.get(found.field, "")
    return f"past_{column}" if found.is_former and column in {"post", "body"} else column


def _written_together(found: FoundText) -> str:
    """Return the words of a name of a place, or before an @, as one: ivanpetrov, jalalabad."""
    text = found.text
    if found.field is MatchField.EMAIL:
        text = text.partition("@")[0]
    elif "-" not in text:
        return ""
    words = words_of(text)
    return "".join(words) if len(words) == 2 and may_be_one(*words) else ""


def _name_tokens(names: Iterable[NameParts]) -> Iterator[str]:
    for kind, text, given, additional, family, suffix in names:
        words = words_of(text or f"{given} {additional} {family}")
        if not words:
            continue
        yield from tokens.word_tokens(words)
        family_words = words_of(family) if family else []
        hyphenated = text if "-" in text or "‐" in text else ""
        yield from _joined_tokens(words_of(hyphenated) if hyphenated else ())
        # A name of letters alone is one word.
        yield from _joined_tokens(() if given.isalpha() else words_of(given))
        yield from _joined_tokens(family_words)
        if suffix and not text:
            # It is shown behind the name, which is whole without it.
            yield from tokens.word_tokens(words_of(suffix))
        if not text and guess_script(f"{family}{given}") in UNSPACED_SCRIPTS:
            yield from tokens.word_tokens(words_of(f"{family}{given}{additional}"))
        yield tokens.word_count_token(words)
        if kind == NameKind.ACRONYM:
            yield from tokens.started(tokens.ACRONYM_START, words[0])
            continue
        yield from tokens.started(tokens.NAME_START, words[0])
        # Most offices file people by family name, so typing that begins a name as well.
        if family_words:
            yield from tokens.started(tokens.NAME_START, family_words[0])


def _joined_tokens(words: Sequence[str]) -> Iterator[str]:
    """Yield the tokens of words that are written apart or together: Jalal-Abad, Nur Bek."""
    return tokens.word_tokens(one + other for one, other in pairwise(words))


def _digits(phones: Iterable[PhoneParts]) -> str:
    """Return the digits of phones as they are dialled and printed, with blanks between.

    What is printed is mostly part of what is dialled, and needs no place of its own then.
    """
    found: dict[str, None] = {}
    for e164, printed, _ in phones:
        for digits in (fold_digits(e164 or ""), fold_digits(printed)):
            among = found if len(found) < _MOST_COMPARED else ()
            if digits and not any(digits in longer for longer in among):
                found[digits] = None
    return " ".join(found)


def own_facets(
    kind: RecordKind,
    organisation_kind: str,
    country: str,
    to_verify: bool,
    havings: Iterable[Having],
) -> Iterator[str]:
    """Yield the tokens of what an entry is and has, but for tags and programmes.

    Args:
        kind: person, organisation or post.
        organisation_kind: what an organisation is, else empty.
        country: its code, or empty.
        to_verify: whether somebody should look.
        havings: what it has.
    """
    yield tokens.record_token(kind)
    if organisation_kind:
        yield tokens.organisation_token(organisation_kind)
    if country:
        yield tokens.country_token(country)
    if to_verify:
        yield tokens.TO_REVIEW
    yield from map(tokens.having_token, havings)


def _facets(connection: Connection, among: str, day: date) -> dict[int, list[str]]:
    facets: dict[int, list[str]] = defaultdict(list)
    for row in connection.exec_driver_sql(_FACETS.format(ids=among)):
        number, kind, organisation_kind, country, to_verify, *havings = row
        there = (what for what, has in zip(HAVINGS, havings, strict=True) if has)
        facets[number] += own_facets(
            RecordKind(kind), organisation_kind or "", country, bool(to_verify), there
        )
    for number, tag in connection.exec_driver_sql(_TAGS.format(ids=among)):
        facets[number].append(tokens.tag_token(tag))
    programmes = connection.exec_driver_sql(_PROGRAMMES.format(ids=among), {"day": day.isoformat()})
    for number, programme in programmes:
        facets[number].append(tokens.programme_token(programme))
    return facets
