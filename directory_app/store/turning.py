"""Puts all that an action made into the bin, or brings it back, without reading a single record.

Taking an import back changes nothing but where its records lie; for a hundred thousand of them,
reading each and working out how it differs would take minutes.
"""

from datetime import datetime
from typing import Final

from sqlalchemy import Connection, Table, column, table

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.codec import encode
from directory_app.domain.identifiers import ActionId, RecordKind, RecordRef, RecordUid
from directory_app.store.column_types import stored_moment
from directory_app.store.mapping import MAPPINGS

TURNED: Final = table("turned", column("change"))
"""The table of a connection with what it turns over; ``change`` is the number of the change."""

_CREATE: Final = """
CREATE TEMP TABLE IF NOT EXISTS turned
(change INTEGER PRIMARY KEY, kind, uid, name, number INTEGER, is_binned, said)
"""
# The plus keeps SQLite from looking through the whole action for every record.
_FIND: Final = """
INSERT INTO turned
SELECT c.id, c.record_kind, c.record_uid, c.record_name, t.id, {is_binned}, {said}
FROM change c JOIN action a ON a.id = c.action_id JOIN {table} t ON t.uid = c.record_uid
WHERE c.action_id = :action AND {condition}
  AND NOT EXISTS (
    SELECT 1 FROM change o
    WHERE o.record_uid = c.record_uid AND +o.action_id = :action AND o.id != c.id
  )
"""
_ONLY_BINNED: Final = """
NOT c.created AND json_extract(c.{side}, '$.binned_at') IS NOT NULL
  AND (SELECT group_concat(key) FROM json_each(c.after)) = 'binned_at'
"""

_SIDES: Final = (
    # Nobody changed a record of version 1 since it was made.
    (0, "c.created AND t.version = 1 AND t.binned_at IS NULL", ":said"),
    (
        0,
        f"{_ONLY_BINNED.format(side='before')} AND t.binned_at IS NULL",
        "json_extract(c.before, '$.binned_at')",
    ),
    (
        1,
        f"{_ONLY_BINNED.format(side='after')} AND t.binned_at = a.at",
        "json_extract(c.after, '$.binned_at')",
    ),
)
"""What can be turned over: whether it lies in the bin, how it is known, since when it lies there.

The moment is in the JSON form; a record that goes into the bin anew lies there since now.
"""

# The JSON form leaves out microseconds that are none.
_MOMENT: Final = """
substr(replace(said, 'T', ' '), 1, 19) || iif(instr(said, '.'), substr(said, 20, 7), '.000000')
"""
_UPDATE: Final = f"""
UPDATE {{table}} SET binned_at = iif(is_binned, NULL, {_MOMENT}),
       version = version + 1, changed_at = :now
FROM turned WHERE {{table}}.id = turned.number AND turned.kind IN ({{kinds}})
"""
_RECORD: Final = """
INSERT INTO change (action_id, record_kind, record_uid, record_name, created, before, after)
SELECT :action, kind, uid, name, 0,
       json_object('binned_at', iif(is_binned, said, NULL)),
       json_object('binned_at', iif(is_binned, NULL, said))
FROM turned ORDER BY change DESC
"""


class TurnedRecords:
    """What one action did that is taken back by turning records over, as it stands in a table.

    Attributes:
        changes: the records that go into the bin, and those that come back.
    """

    def __init__(self, connection: Connection, taken_back: ActionId, now: datetime) -> None:
        """Find what of the action ``taken_back`` can be turned over at the moment ``now``."""
        self._connection = connection
        self._now = now
        bound = {"action": taken_back, "said": encode(now)}
        connection.exec_driver_sql(_CREATE)
        connection.exec_driver_sql("DELETE FROM turned")
        for each in _tables():
            for is_binned, condition, said in _SIDES:
                statement = _FIND.format(
                    table=each.name, is_binned=is_binned, condition=condition, said=said
                )
                connection.exec_driver_sql(statement, bound)
        self.changes = ChangeSet(
            added=self._refs(is_binned=True), removed=self._refs(is_binned=False)
        )

    def turn(self, action: ActionId) -> None:
        """Turn the records over, and say so in the history."""
        moment = stored_moment(self._now, self._connection.dialect)
        for each in _tables():
            kinds = ", ".join(f"'{kind.value}'" for kind in _kinds_in(each))
            self._connection.exec_driver_sql(
                _UPDATE.format(table=each.name, kinds=kinds), {"now": moment}
            )
        self._connection.exec_driver_sql(_RECORD, {"action": action})

    def numbers(self, kind: RecordKind, *, only_added: bool = False) -> list[int]:
        """Return the row numbers of the records of a kind, perhaps only of those that come back."""
        query = "SELECT number FROM turned WHERE kind = :kind AND is_binned >= :least"
        bound = {"kind": kind.value, "least": int(only_added)}
        return list(self._connection.exec_driver_sql(query, bound).scalars())

    def _refs(self, *, is_binned: bool) -> frozenset[RecordRef]:
        query = "SELECT kind, uid FROM turned WHERE is_binned = :is_binned"
        rows = self._connection.exec_driver_sql(query, {"is_binned": int(is_binned)})
        return frozenset(RecordRef(RecordKind(kind), RecordUid(uid)) for kind, uid in rows)


def _tables() -> list[Table]:
    return list({mapping.table.name: mapping.table for mapping in MAPPINGS.values()}.values())


def _kinds_in(records: Table) -> list[RecordKind]:
    return [kind for kind, mapping in MAPPINGS.items() if mapping.table is records]
