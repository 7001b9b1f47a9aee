"""Who holds a post or belongs to an organisation, now and before."""

from typing import Any, Final

from sqlalchemy import Select, case, func, or_, select

from directory_app.domain.card_views import Holding
from directory_app.domain.entries import Tenure
from directory_app.domain.identifiers import EntryUid, ItemUid
from directory_app.store.reading.columns import ENTRY, POST, TENURE
from directory_app.store.reading.involvement import ID, Labels
from directory_app.store.reading.validity import DAY, holds_on
from directory_app.store.reading.values import AnyRow, partial_date, validity_of

MOST_HOLDINGS = 200
"""How many are read for one card; a ministry may have had thousands."""


def _holdings() -> Select[Any]:
    post, body = ENTRY.alias("post_entry"), ENTRY.alias("body")
    posts_of_body = select(POST.c.entry_id).where(POST.c.organisation_id == ID)
    current = holds_on(TENURE, DAY)
    ended = case((current, None), else_=func.ltrim(TENURE.c.valid_to, "~"))
    return (
        select(
            TENURE,
            post.c.uid.label("post_uid"),
            func.coalesce(post.c.display_name, "").label("post_name"),
            body.c.uid.label("body_uid"),
            func.count().over().label("total"),
        )
        .join_from(TENURE, ENTRY, ENTRY.c.id == TENURE.c.entry_id)
        .outerjoin(post, post.c.id == TENURE.c.post_id)
        .outerjoin(body, body.c.id == TENURE.c.organisation_id)
        .where(
            or_(
                TENURE.c.post_id == ID,
                TENURE.c.organisation_id == ID,
                TENURE.c.post_id.in_(posts_of_body),
            ),
            ENTRY.c.binned_at.is_(None),
        )
        .order_by(case((current, 0), else_=1), ended.desc(), ENTRY.c.sort_family, TENURE.c.id)
        .limit(MOST_HOLDINGS)
    )


HOLDINGS: Final = _holdings()
"""Tenures in a post or organisation, present ones first, then the last to end.

Each row says in ``total`` how many there are. People in the bin are left out.
"""


def holding(row: AnyRow, labels: Labels) -> Holding:
    """Return one of ``HOLDINGS`` as the card shows it."""
    tenure = Tenure(
        uid=ItemUid(row.uid),
        validity=validity_of(row),
        note=row.note,
        post=None if row.post_uid is None else EntryUid(row.post_uid),
        organisation=None if row.body_uid is None else EntryUid(row.body_uid),
        title=row.title,
        as_of=partial_date(row.as_of),
    )
    return Holding(labels[row.entry_id], tenure, row.title or row.post_name)
