"""What programmes and phases are called, as SQL (see ``domain.labels``), and in which order."""

from sqlalchemy import ColumnElement, FromClause, case, func, select

from directory_app.domain.kinds import NameKind
from directory_app.store.reading.columns import PROGRAMME_NAME


def programme_label(programme_id: ColumnElement[int], around: FromClause) -> ColumnElement[str]:
    """Return the scalar query for the acronym of a programme, or its first name.

    Args:
        programme_id: the column that names the programme.
        around: the table of that column, which the query around this one reads.
    """
    return (
        select(PROGRAMME_NAME.c.text)
        .where(PROGRAMME_NAME.c.programme_id == programme_id, PROGRAMME_NAME.c.text != "")
        .order_by(
            (PROGRAMME_NAME.c.kind == NameKind.ACRONYM.value).desc(), PROGRAMME_NAME.c.position
        )
        .limit(1)
        .correlate(around)
        .scalar_subquery()
    )


def phase_label(phase: FromClause) -> ColumnElement[str]:
    """Return the title of a phase, or its number where it has none."""
    return case((phase.c.title != "", phase.c.title), else_=phase.c.number)


def newest_phase_first(phase: FromClause) -> tuple[ColumnElement[str], ...]:
    """Return the order of phases: by the year they run, then by number with 10 above 9."""
    known = func.coalesce(
        phase.c.actual_start, phase.c.planned_start, phase.c.actual_end, phase.c.planned_end, ""
    )
    number = phase.c.number
    return (func.ltrim(known, "~").desc(), func.length(number).desc(), number.desc())


def newest_event_first(event: FromClause) -> ColumnElement[str]:
    """Return the order of events by their beginning, the latest first."""
    return func.ltrim(func.coalesce(event.c.start, event.c.end, ""), "~").desc()
