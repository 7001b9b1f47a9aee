"""Which entries belong to a line of the navigation: one definition for its list and its count."""

from datetime import date

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Subquery,
    exists,
    literal_column,
    not_,
    select,
    union,
)

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import CONSORTIUM_ROLES
from directory_app.domain.views import RECORD_KIND_OF, Scope, ScopeKind
from directory_app.store.reading.columns import (
    CONTACT_LIST,
    ENTRY,
    ENTRY_TAG,
    EVENT,
    MEMBERSHIP,
    ORGANISATION,
    PARTICIPATION,
    PHASE,
    POST,
    ROLE,
    TAG,
    TENURE,
)
from directory_app.store.reading.validity import holds_on

_KIND_OF_SCOPE = {
    **RECORD_KIND_OF,
    ScopeKind.ORGANISATION_KIND: RecordKind.ORGANISATION,
    ScopeKind.VACANT_POSTS: RecordKind.POST,
}


def entries_in(scope: Scope, day: date) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions on ``ENTRY`` that together make up ``scope`` on ``day``.

    Every scope but the bin leaves out what lies in the bin. A saved search, or a list with a
    rule, is the whole directory here: its search comes on top.
    """
    if scope.kind is ScopeKind.BIN:
        return (ENTRY.c.binned_at.is_not(None),)
    conditions: list[ColumnElement[bool]] = [ENTRY.c.binned_at.is_(None)]
    if scope.kind in _KIND_OF_SCOPE:
        conditions.append(ENTRY.c.kind == _KIND_OF_SCOPE[scope.kind].value)
    match scope.kind:
        case ScopeKind.ORGANISATION_KIND:
            of_kind = select(ORGANISATION.c.entry_id).where(ORGANISATION.c.kind == scope.key)
            conditions.append(ENTRY.c.id.in_(of_kind))
        case ScopeKind.VACANT_POSTS:
            conditions.append(not_(exists(holders_of(ENTRY.c.id, day, around=ENTRY))))
        case ScopeKind.TO_REVIEW:
            doubted = ENTRY.alias("doubted")
            # In the very words of the partial index, and apart: SQLite takes that index then.
            conditions.append(
                ENTRY.c.id.in_(
                    select(doubted.c.id).where(
                        literal_column("doubted.to_verify"), doubted.c.binned_at.is_(None)
                    )
                )
            )
        case _ if scope.kind in _MEMBERS:
            members = _MEMBERS[scope.kind](day)
            of_key = select(members.c.entry_id).where(members.c.key == scope.key)
            conditions.append(ENTRY.c.id.in_(of_key))
        case _:
            pass
    return tuple(conditions)


def binned_entries() -> Select[int]:
    """Select what lies in the bin; an index of its own answers this at once."""
    binned = ENTRY.alias("binned")
    return select(binned.c.id).where(binned.c.binned_at.is_not(None))


def holders_of(post: ColumnElement[int], day: date, *, around: FromClause) -> Select[int]:
    """Select who holds ``post``, a column of ``around`` in the query around this one."""
    return (
        select(TENURE.c.entry_id)
        .where(
            TENURE.c.post_id == post,
            TENURE.c.entry_id.not_in(binned_entries()),
            holds_on(TENURE, day),
        )
        .correlate(around)
    )


def phase_members(day: date) -> Subquery:
    """Select who has to do with each phase: columns ``key`` (UID of the phase) and ``entry_id``."""
    participants = (
        select(PHASE.c.uid.label("key"), PARTICIPATION.c.entry_id)
        .join_from(PHASE, EVENT, EVENT.c.phase_id == PHASE.c.id)
        .join(PARTICIPATION, PARTICIPATION.c.event_id == EVENT.c.id)
        .where(EVENT.c.binned_at.is_(None))
    )
    return union(_role_bearers(), _posts(), _holders(day), participants).subquery("members")


def phase_coordinators(day: date) -> Subquery:
    """Select the posts of each phase's programme and who holds them."""
    return union(_posts(), _holders(day)).subquery("members")


def phase_partners(_day: date) -> Subquery:
    """Select the consortium partners of each phase."""
    kinds = sorted(kind.value for kind in CONSORTIUM_ROLES)
    return _role_bearers().where(ROLE.c.kind.in_(kinds)).distinct().subquery("members")


def phase_event_participants(_day: date) -> Subquery:
    """Select who takes part in events of each phase."""
    return (
        select(PHASE.c.uid.label("key"), PARTICIPATION.c.entry_id)
        .join_from(PHASE, EVENT, EVENT.c.phase_id == PHASE.c.id)
        .join(PARTICIPATION, PARTICIPATION.c.event_id == EVENT.c.id)
        .where(EVENT.c.binned_at.is_(None))
        .distinct()
        .subquery("members")
    )


def list_members(day: date) -> Subquery:
    """Select the static members of each list on ``day``."""
    return (
        select(CONTACT_LIST.c.uid.label("key"), MEMBERSHIP.c.entry_id)
        .join_from(CONTACT_LIST, MEMBERSHIP, MEMBERSHIP.c.list_id == CONTACT_LIST.c.id)
        .where(holds_on(MEMBERSHIP, day))
        .distinct()
        .subquery("members")
    )


def tag_bearers(_day: date) -> Subquery:
    """Select the entries that bear each tag."""
    return (
        select(TAG.c.uid.label("key"), ENTRY_TAG.c.entry_id)
        .join_from(TAG, ENTRY_TAG, ENTRY_TAG.c.tag_id == TAG.c.id)
        .subquery("members")
    )


_MEMBERS = {
    ScopeKind.PHASE: phase_members,
    ScopeKind.PHASE_COORDINATORS: phase_coordinators,
    ScopeKind.PHASE_PARTNERS: phase_partners,
    ScopeKind.PHASE_EVENTS: phase_event_participants,
    ScopeKind.LIST: list_members,
    ScopeKind.TAG: tag_bearers,
}


def _role_bearers() -> Select[str, int]:
    return select(PHASE.c.uid.label("key"), ROLE.c.organisation_id.label("entry_id")).join_from(
        PHASE, ROLE, ROLE.c.phase_id == PHASE.c.id
    )


def _posts() -> Select[str, int]:
    return select(PHASE.c.uid.label("key"), POST.c.entry_id).join_from(
        PHASE, POST, POST.c.programme_id == PHASE.c.programme_id
    )


def _holders(day: date) -> Select[str, int]:
    # The posts are named once more, as a set: SQLite then goes from the few posts of programmes
    # to their tenures; without statistics it would read every tenure there is.
    programme_post = POST.alias("programme_post")
    of_programmes = select(programme_post.c.entry_id).where(
        programme_post.c.programme_id.is_not(None),
        programme_post.c.entry_id.not_in(binned_entries()),
    )
    return (
        select(PHASE.c.uid.label("key"), TENURE.c.entry_id)
        .join_from(TENURE, POST, POST.c.entry_id == TENURE.c.post_id)
        .join(PHASE, PHASE.c.programme_id == POST.c.programme_id)
        .where(TENURE.c.post_id.in_(of_programmes), holds_on(TENURE, day))
    )
