"""Columns of the entry table that the store works out: what lists show and are ordered by."""

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from directory_app.domain.dates import today
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import EntryUid
from directory_app.domain.names import display_name, family_sort_key, initials, name_sort_key
from directory_app.domain.records import Record
from directory_app.store.batches import batches
from directory_app.store.tables import METADATA

_ENTRY = METADATA.tables["entry"]
_TENURE = METADATA.tables["tenure"]
_POST = METADATA.tables["post"]


def shown_columns(record: Record) -> dict[str, Any]:
    """Return the shown name, the keys to sort by and the initials of an entry.

    Raises:
        TypeError: for a record that is no entry.
    """
    match record:
        case Person() | Organisation() | Post():
            is_person = isinstance(record, Person)
            key = name_sort_key(record.names)
            return {
                "display_name": display_name(record.names),
                "sort_name": key,
                "sort_family": family_sort_key(record.names, record.country) if is_person else key,
                "initials": initials(record.names, organisation=not is_person),
            }
        case _:
            raise TypeError(type(record).__name__)


def listed_under(
    record: Record,
    number_of: Callable[[EntryUid], int | None],
    body_of_post: Callable[[EntryUid], int | None],
) -> int | None:
    """Return the organisation (row number) that an entry is listed under, or None.

    It is a post's own one; a person's is that of the first tenure that has not ended, or that of
    its post.

    Args:
        record: an entry.
        number_of: gives the row number of an organisation.
        body_of_post: gives that of a post's organisation.
    """
    match record:
        case Post(organisation=body) if body is not None:
            return number_of(body)
        case Person():
            day = today()
            for tenure in record.tenures:
                end = tenure.validity.end
                if end is not None and end.latest() < day:
                    continue
                employer = None if tenure.organisation is None else number_of(tenure.organisation)
                if employer is None and tenure.post is not None:
                    employer = body_of_post(tenure.post)
                if employer is not None:
                    return employer
        case _:
            pass
    return None


def update_employers(connection: Connection, people: Collection[int]) -> None:
    """Work out anew which organisation each of ``people`` (row numbers) is listed under.

    The rule is that of :func:`listed_under`, said of rows.
    """
    for batch in batches(people):
        query = (
            select(
                _TENURE.c.entry_id,
                _TENURE.c.valid_to,
                _TENURE.c.organisation_id,
                _POST.c.organisation_id.label("post_organisation_id"),
            )
            .join_from(_TENURE, _POST, _TENURE.c.post_id == _POST.c.entry_id, isouter=True)
            .where(_TENURE.c.entry_id.in_(batch))
            .order_by(_TENURE.c.entry_id, _TENURE.c.position)
        )
        employers: dict[int, int | None] = dict.fromkeys(batch)
        day = today()
        for row in connection.execute(query):
            ended = row.valid_to is not None and row.valid_to.latest() < day
            if not ended and employers[row.entry_id] is None:
                employers[row.entry_id] = row.organisation_id or row.post_organisation_id
        _set_employers(connection, employers)


def update_posts(connection: Connection, posts: Collection[int]) -> None:
    """List posts (row numbers) under their organisation, and their holders anew as well."""
    for batch in batches(posts):
        query = select(_POST.c.entry_id, _POST.c.organisation_id).where(_POST.c.entry_id.in_(batch))
        _set_employers(
            connection, {row.entry_id: row.organisation_id for row in connection.execute(query)}
        )
        holders = select(_TENURE.c.entry_id).where(_TENURE.c.post_id.in_(batch)).distinct()
        update_employers(connection, connection.execute(holders).scalars().all())


def _set_employers(connection: Connection, employers: dict[int, int | None]) -> None:
    if employers:
        connection.execute(
            update(_ENTRY)
            .where(_ENTRY.c.id == bindparam("entry_number"))
            .values(employer_id=bindparam("employer_number")),
            [
                {"entry_number": number, "employer_number": employer}
                for number, employer in employers.items()
            ],
        )
