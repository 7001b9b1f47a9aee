"""The texts that entries are found by, their own and those they inherit, read for many at once.

The index is made of them, and a hit is explained by them, so both always agree.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import Connection

from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.locales import country_name
from directory_app.domain.search_views import MatchField, MatchOwner
from directory_app.store.batches import batches
from directory_app.store.search.ancestors import ancestor_names
from directory_app.store.search.sql import holds, numbers


class FoundText(NamedTuple):
    """A text an entry may be found by.

    Attributes:
        field: what it is.
        text: as stored.
        owner: the entry itself or what it inherits the text from.
        is_former: it, or what links the entry to its owner, holds no more.
    """

    field: MatchField
    text: str
    owner: MatchOwner = MatchOwner.ENTRY
    is_former: bool = False


_NAME_FIELDS: Final = {
    NameKind.OFFICIAL: MatchField.NAME,
    NameKind.SHORT: MatchField.SHORT_NAME,
    NameKind.ACRONYM: MatchField.ACRONYM,
    NameKind.FORMER: MatchField.FORMER_NAME,
}
_PHONE_FIELDS: Final = {
    PhoneKind.VOICE: MatchField.PHONE,
    PhoneKind.MOBILE: MatchField.MOBILE,
    PhoneKind.FAX: MatchField.FAX,
    PhoneKind.VOICE_FAX: MatchField.PHONE,
}

_OWN: Final = f"""
SELECT n.entry_id, 'name', n.kind,
       CASE WHEN n.text != '' THEN n.text
            ELSE trim(n.given || ' ' || n.additional || ' ' || n.family || ' ' || n.suffix) END,
       NOT ({holds("n")})
FROM entry_name n WHERE n.entry_id IN ({{ids}})
UNION ALL
SELECT p.entry_id, 'phone', p.kind,
       CASE WHEN p.extension != '' AND instr(p.printed, p.extension) = 0
            THEN p.printed || ' ' || p.extension ELSE p.printed END, NOT ({holds("p")})
FROM phone p WHERE p.entry_id IN ({{ids}})
UNION ALL
SELECT p.entry_id, 'phone', p.kind, p.e164, NOT ({holds("p")})
FROM phone p WHERE p.entry_id IN ({{ids}}) AND p.e164 IS NOT NULL
UNION ALL
SELECT m.entry_id, 'email', '', m.address, NOT ({holds("m")})
FROM email m WHERE m.entry_id IN ({{ids}})
UNION ALL
SELECT l.entry_id, 'link', '', l.url, NOT ({holds("l")})
FROM entry_link l WHERE l.entry_id IN ({{ids}})
UNION ALL
SELECT a.entry_id, 'address', a.country,
       a.care_of || char(10) || a.street || char(10) || a.po_box || char(10)
       || a.dependent_locality || char(10) || a.locality || char(10) || a.region || char(10)
       || a.postal_code, NOT ({holds("a")})
FROM postal_address a WHERE a.entry_id IN ({{ids}})
UNION ALL
SELECT e.id, 'note', '', e.note, 0 FROM entry e WHERE e.id IN ({{ids}}) AND e.note != ''
UNION ALL
SELECT e.id, 'country', '', e.country, 0 FROM entry e WHERE e.id IN ({{ids}}) AND e.country != ''
UNION ALL
SELECT e.id, 'note', '', w.value, 0 FROM entry e JOIN json_each(e.warnings) w
WHERE e.id IN ({{ids}})
"""

_NOTES: Final = " UNION ALL ".join(
    f"SELECT entry_id, 'note', '', note, 0 FROM {table} WHERE entry_id IN ({{ids}}) AND note != ''"
    for table in ("entry_name", "email", "phone", "postal_address", "entry_link", "tenure")
)
_LABELS: Final = " UNION ALL ".join(
    f"SELECT entry_id, 'label', '', label, 0 FROM {table} "
    "WHERE entry_id IN ({ids}) AND label != ''"
    for table in ("email", "phone", "postal_address", "entry_link")
)

_LINKS: Final = f"""
SELECT t.entry_id, t.title, t.post_id, coalesce(t.organisation_id, p.organisation_id),
       p.programme_id, NOT ({holds("t")})
FROM tenure t LEFT JOIN post p ON p.entry_id = t.post_id WHERE t.entry_id IN ({{ids}})
ORDER BY t.entry_id, t.position
"""
_POSTS: Final = """
SELECT p.entry_id, '', NULL, p.organisation_id, p.programme_id, 0
FROM post p WHERE p.entry_id IN ({ids})
"""
_TAGS: Final = """
SELECT b.entry_id, g.name FROM entry_tag b JOIN tag g ON g.id = b.tag_id
WHERE b.entry_id IN ({ids}) AND g.binned_at IS NULL
"""
_PROGRAMMES: Final = "SELECT programme_id, text FROM programme_name WHERE programme_id IN ({ids})"
_ROLES: Final = """
SELECT r.organisation_id, n.text FROM role r JOIN phase f ON f.id = r.phase_id
JOIN programme_name n ON n.programme_id = f.programme_id WHERE r.organisation_id IN ({ids})
"""

Texts = dict[int, list[FoundText]]


def read_texts(connection: Connection, ids: Iterable[int], day: date) -> Texts:
    """Return every text that each of ``ids`` (row numbers) may be found by, on ``day``."""
    found: Texts = defaultdict(list)
    for batch in batches(ids):
        _read_batch(connection, batch, day, found)
    return found


def _read_batch(connection: Connection, ids: list[int], day: date, found: Texts) -> None:
    at, wanted = {"day": day.isoformat()}, set(ids)
    among = numbers(ids)
    links = [
        *connection.exec_driver_sql(_LINKS.format(ids=among), at).all(),
        *connection.exec_driver_sql(_POSTS.format(ids=among)).all(),
    ]
    owners = {number for _, _, post, body, _, _ in links for number in (post, body) if number}
    present = set(_present(connection, owners))
    own = read_own_texts(connection, {*ids, *present}, day)
    for number in ids:
        found[number] += own.get(number, ())
    inherited = {number: own[number] for number in present if number in own}
    by_body = defaultdict(list)
    for link in links:
        by_body[link[3]].append(link)
    programmes = _programme_names(connection, {link[4] for link in links if link[4]})
    for number, title, post, body, programme, is_former in links:
        texts = found[number]
        if title:
            texts.append(FoundText(MatchField.TITLE, title, is_former=bool(is_former)))
        texts += handed_on(inherited.get(post, ()), MatchOwner.POST, bool(is_former))
        texts += handed_on(inherited.get(body, ()), MatchOwner.ORGANISATION, bool(is_former))
        texts += (FoundText(MatchField.PROGRAMME, name) for name in programmes.get(programme, ()))
    for number, names in ancestor_names(connection, {*ids, *owners}, day).items():
        if number in wanted:
            found[number] += (FoundText(MatchField.PARENT, name) for name in names)
        for link in by_body.get(number, ()):
            found[link[0]] += (
                FoundText(MatchField.PARENT, name, is_former=bool(link[5])) for name in names
            )
    for statement, which in ((_TAGS, MatchField.TAG), (_ROLES, MatchField.PROGRAMME)):
        for number, name in connection.exec_driver_sql(statement.format(ids=among)):
            found[number].append(FoundText(which, name))


def _present(connection: Connection, owners: Iterable[int]) -> list[int]:
    """Return those of ``owners`` that are not in the bin: nobody is found through the others."""
    statement = f"SELECT id FROM entry WHERE id IN ({numbers(owners)}) AND binned_at IS NULL"
    return list(connection.exec_driver_sql(statement).scalars())


def read_own_texts(connection: Connection, ids: Iterable[int], day: date) -> Texts:
    """Return what stands in each of ``ids`` itself, titles and tags not among it."""
    own: Texts = defaultdict(list)
    for batch in batches(ids):
        among = numbers(batch)
        for statement in (_OWN, _NOTES, _LABELS):
            rows = connection.exec_driver_sql(
                statement.format(ids=among), {"day": day.isoformat()} if statement is _OWN else {}
            )
            for number, what, kind, text, is_former in rows:
                own[number] += found_texts(what, kind, text or "", bool(is_former))
    return own


def found_texts(what: str, kind: str, text: str, is_former: bool) -> list[FoundText]:
    """Return what a value of an entry is found by.

    Args:
        what: name, phone, address (its parts a line each), country, or the field itself.
        kind: of the name or phone; the country code of an address.
        text: the value.
        is_former: it holds no more.
    """
    match what:
        case "name":
            named = _NAME_FIELDS[NameKind(kind)]
            if is_former:
                named = MatchField.FORMER_NAME
            return [FoundText(named, text, is_former=named is MatchField.FORMER_NAME)]
        case "phone":
            return [FoundText(_PHONE_FIELDS[PhoneKind(kind)], text, is_former=is_former)]
        case "address":
            lines = [line for line in text.split("\n") if line]
            countries = _country_names(kind)
            return [
                FoundText(MatchField.ADDRESS, line, is_former=is_former)
                for line in (*lines, *countries)
            ]
        case "country":
            return [FoundText(MatchField.ADDRESS, name) for name in _country_names(text)]
        case _:
            return [FoundText(MatchField(what), text, is_former=is_former)]


def _country_names(code: str) -> tuple[str, ...]:
    return (country_name(code), country_name(code, "ru")) if code else ()


_NAMES: Final = frozenset(_NAME_FIELDS.values())
_HANDED_ON: Final = frozenset(
    {
        MatchField.EMAIL,
        MatchField.LINK,
        MatchField.ADDRESS,
        MatchField.PHONE,
        MatchField.MOBILE,
        MatchField.FAX,
    }
)
"""What people are reached by through their post or organisation."""


def handed_on(
    texts: Iterable[FoundText], owner: MatchOwner, is_former: bool
) -> Iterable[FoundText]:
    """Yield the texts of a post or organisation as those of somebody in it."""
    as_name = MatchField.POST if owner is MatchOwner.POST else MatchField.ORGANISATION
    for found in texts:
        if found.field in _NAMES:
            yield FoundText(as_name, found.text, owner, is_former or found.is_former)
        elif found.field in _HANDED_ON:
            yield FoundText(found.field, found.text, owner, is_former or found.is_former)


def _programme_names(connection: Connection, programmes: set[int]) -> dict[int, list[str]]:
    names: dict[int, list[str]] = defaultdict(list)
    if programmes:
        statement = _PROGRAMMES.format(ids=numbers(programmes))
        for number, name in connection.exec_driver_sql(statement):
            names[number].append(name)
    return names
