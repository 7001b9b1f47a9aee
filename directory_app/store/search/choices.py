"""What a search can be narrowed by, with how many of its entries each choice would keep."""

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import OrganisationKind, RoleKind
from directory_app.domain.query import (
    Condition,
    DateField,
    GroupKind,
    Has,
    Having,
    InCountry,
    InGroup,
    InRole,
    IsVacant,
    OfKind,
    OnDate,
    ToReview,
)
from directory_app.domain.search_views import ChoiceGroup, FilterChoice
from directory_app.store.search.conditions import start_of_day
from directory_app.store.search.index_rows import HAVINGS
from directory_app.store.search.sql import INDEX, holds
from directory_app.store.search.tokens import having_token

_MOST: Final = 40
"""As many choices of one group are offered, those with the most entries."""

_OVERVIEW: Final = """
SELECT e.kind, e.country, count(*), sum(e.to_verify), sum(e.verified_on IS NULL),
       sum(e.verified_on <= :last_year), sum(e.verified_on > :last_year), {changed}
FROM h JOIN entry e ON e.id = h.id GROUP BY 1, 2
"""
"""All that the row of an entry tells, in one pass."""

_BODIES: Final = (
    "SELECT o.kind, count(*) FROM h JOIN organisation o ON o.entry_id = h.id GROUP BY 1"
)
_TAGS: Final = (
    "SELECT g.name, count(*) FROM h JOIN entry_tag b ON b.entry_id = h.id"
    " JOIN tag g ON g.id = b.tag_id WHERE g.binned_at IS NULL GROUP BY g.id"
)
_LISTS: Final = (
    "SELECT c.name, count(DISTINCT h.id) FROM h JOIN membership m ON m.entry_id = h.id"
    " JOIN contact_list c ON c.id = m.list_id AND c.rule = '' AND c.binned_at IS NULL"
    f" WHERE {holds('m')}"
    " GROUP BY c.id"
)
_ROLES: Final = (
    "SELECT r.kind, count(DISTINCT h.id) FROM h JOIN role r ON r.organisation_id = h.id"
    " JOIN phase f ON f.id = r.phase_id WHERE f.binned_at IS NULL GROUP BY 1"
)
_PROGRAMMES: Final = f"""
SELECT (SELECT n.text FROM programme_name n WHERE n.programme_id = m.programme
        ORDER BY n.kind = 'acronym' DESC, n.position LIMIT 1), count(DISTINCT m.entry)
FROM (
    SELECT p.programme_id AS programme, h.id AS entry FROM h JOIN post p ON p.entry_id = h.id
    UNION
    SELECT p.programme_id, h.id FROM h JOIN tenure t ON t.entry_id = h.id
    JOIN post p ON p.entry_id = t.post_id WHERE {holds("t")}
    UNION
    SELECT f.programme_id, h.id FROM h JOIN role r ON r.organisation_id = h.id
    JOIN phase f ON f.id = r.phase_id WHERE f.binned_at IS NULL
    UNION
    SELECT v.programme_id, h.id FROM h JOIN participation a ON a.entry_id = h.id
    JOIN event v ON v.id = a.event_id WHERE v.binned_at IS NULL
    UNION
    SELECT f.programme_id, h.id FROM h JOIN participation a ON a.entry_id = h.id
    JOIN event v ON v.id = a.event_id JOIN phase f ON f.id = v.phase_id
    WHERE v.binned_at IS NULL AND f.binned_at IS NULL
) m JOIN programme g ON g.id = m.programme WHERE g.binned_at IS NULL GROUP BY m.programme
"""
_VACANT: Final = (
    "SELECT NOT EXISTS (SELECT 1 FROM tenure t JOIN entry w ON w.id = t.entry_id"
    f" WHERE t.post_id = p.entry_id AND w.binned_at IS NULL AND {holds('t')}), count(*)"
    " FROM h JOIN post p ON p.entry_id = h.id GROUP BY 1"
)
_HAVING: Final = (
    f"SELECT count(*) FROM h WHERE id IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH :token)"
)
_CHANGED_DAYS: Final = (1, 7, 30, 365)

Choices = dict[ChoiceGroup, tuple[FilterChoice, ...]]


class ChoiceCounter:
    """Counts among the entries of one search."""

    def __init__(self, connection: Connection, ids: "array[int]", day: date) -> None:
        """Count among ``ids``, with what holds on ``day``."""
        self._connection = connection
        self._ids = ids
        self._day = day

    def choices(self) -> Choices:
        """Return the choices of each group, those with the most entries first; none of nothing."""
        with self._gathered():
            overview = _Overview(self._connection, self._day)
            having = tuple(self._havings())
            return {
                ChoiceGroup.KIND: (
                    *overview.kinds(),
                    *self._named(
                        _BODIES,
                        lambda kind: OfKind(organisations=frozenset({OrganisationKind(kind)})),
                    ),
                ),
                ChoiceGroup.COUNTRY: overview.countries(),
                ChoiceGroup.PROGRAMME: self._groups(_PROGRAMMES, GroupKind.PROGRAMME),
                ChoiceGroup.ROLE: self._named(
                    _ROLES, lambda kind: InRole(roles=frozenset({RoleKind(kind)}))
                ),
                ChoiceGroup.TAG: self._groups(_TAGS, GroupKind.TAG),
                ChoiceGroup.LIST: self._groups(_LISTS, GroupKind.LIST),
                ChoiceGroup.HAS: _some(
                    FilterChoice(Has(what=what), count) for what, count in having
                ),
                ChoiceGroup.LACKS: _some(
                    FilterChoice(Has(what=what, present=False), len(self._ids) - count)
                    for what, count in having
                ),
                ChoiceGroup.VACANT: self._named(
                    _VACANT, lambda vacant: IsVacant(vacant=vacant == "1")
                ),
                ChoiceGroup.REVIEW: overview.review(),
                ChoiceGroup.VERIFIED: overview.verified(),
                ChoiceGroup.CHANGED: overview.changed(),
            }

    @contextmanager
    def _gathered(self) -> Iterator[None]:
        """Keep the entries in a table of this connection alone while they are counted."""
        execute = self._connection.exec_driver_sql
        execute("DROP TABLE IF EXISTS temp.h")  # left over where counting was stopped
        execute("CREATE TEMP TABLE h (id INTEGER PRIMARY KEY)")
        execute(
            "INSERT INTO temp.h SELECT value FROM json_each(:ids)",
            {"ids": json.dumps(self._ids.tolist())},
        )
        yield
        execute("DROP TABLE temp.h")

    def _named(self, statement: str, part: Callable[[str], Condition]) -> tuple[FilterChoice, ...]:
        """Return a choice for each row of a name and a count."""
        bound = {"day": self._day.isoformat()} if ":day" in statement else {}
        rows = self._connection.exec_driver_sql(statement, bound).all()
        return _most({str(name): count for name, count in rows}, part)

    def _groups(self, statement: str, group: GroupKind) -> tuple[FilterChoice, ...]:
        return self._named(statement, lambda name: InGroup(group=group, text=name))

    def _havings(self) -> Iterator[tuple[Having, int]]:
        for what in HAVINGS:
            bound = {"token": f'"{having_token(what)}"'}
            yield what, int(self._connection.exec_driver_sql(_HAVING, bound).scalar_one())


class _Overview:
    """What the rows of the entries tell, by kind and country."""

    def __init__(self, connection: Connection, day: date) -> None:
        self._day = day
        self._last_year = date(day.year - 1, 12, 31)
        since = {f"d{days}": day - timedelta(days=days) for days in _CHANGED_DAYS}
        bound = {name: start_of_day(each) for name, each in since.items()}
        changed = ", ".join(f"sum(e.changed_at >= :{name})" for name in bound)
        self._rows = connection.exec_driver_sql(
            _OVERVIEW.format(changed=changed), {**bound, "last_year": self._last_year.isoformat()}
        ).all()

    def kinds(self) -> tuple[FilterChoice, ...]:
        """Return people, organisations and posts."""
        return _most(self._sums(0), lambda kind: OfKind(records=frozenset({RecordKind(kind)})))

    def countries(self) -> tuple[FilterChoice, ...]:
        """Return the countries."""
        return _most(
            {code: count for code, count in self._sums(1).items() if code},
            lambda code: InCountry(codes=frozenset({code})),
        )

    def review(self) -> tuple[FilterChoice, ...]:
        """Return what somebody is to look at."""
        return _some([FilterChoice(ToReview(to_review=True), self._total(3))])

    def verified(self) -> tuple[FilterChoice, ...]:
        """Return when entries were verified: never, before this year, in this year."""
        which, since = DateField.VERIFIED, self._last_year + timedelta(days=1)
        return _some(
            [
                FilterChoice(OnDate(which=which, never=True), self._total(4)),
                FilterChoice(OnDate(which=which, until=self._last_year), self._total(5)),
                FilterChoice(OnDate(which=which, since=since), self._total(6)),
            ]
        )

    def changed(self) -> tuple[FilterChoice, ...]:
        """Return how lately entries were changed."""
        return _some(
            FilterChoice(
                OnDate(which=DateField.CHANGED, since=self._day - timedelta(days=days)),
                self._total(7 + place),
            )
            for place, days in enumerate(_CHANGED_DAYS)
        )

    def _sums(self, column: int) -> dict[str, int]:
        sums: dict[str, int] = defaultdict(int)
        for row in self._rows:
            sums[row[column]] += row[2]
        return sums

    def _total(self, column: int) -> int:
        return sum(row[column] or 0 for row in self._rows)


def _most(counts: Mapping[str, int], part: Callable[[str], Condition]) -> tuple[FilterChoice, ...]:
    """Return the choices with the most entries, each of a name and a count."""
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:_MOST]
    return tuple(FilterChoice(part(name), count) for name, count in ordered)


def _some(choices: Iterable[FilterChoice]) -> tuple[FilterChoice, ...]:
    """Return those of ``choices`` that keep anything."""
    return tuple(choice for choice in choices if choice.count)
