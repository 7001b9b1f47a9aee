"""Search results in the JSON form of the command line (design section 9)."""

from collections.abc import Sequence
from typing import TypedDict

from directory_app.domain.dates import today
from directory_app.domain.identifiers import EntryId, RecordKind
from directory_app.domain.matching import Marker
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_views import MatchReason
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.services.browsing import FEW_HITS
from directory_app.services.directory import Directory


class SearchResult(TypedDict):
    """One hit.

    ``type`` is person, organisation or post; ``detail`` what else says who or what it is;
    ``matched`` the field in which a word of the query was found, a name of ``MatchField`` or
    "holder"; "similar" for what is only found when a slip is forgiven, and empty where nothing
    but conditions was asked for.
    """

    uid: str
    type: str
    name: str
    detail: str
    country: str
    matched: str


def search(directory: Directory, query: str, limit: int) -> list[SearchResult]:
    """Return at most ``limit`` entries that ``query`` finds, best first; none for an empty one.

    When there are few, those that a slip of the fingers may have been meant for come behind them.
    """
    if not query.strip():
        return []
    browsing, asked = directory.browsing, ListQuery(text=query)
    page = browsing.first_page(asked, limit)
    similar: tuple[EntryId, ...] = ()
    if page.total is not None and page.total < min(FEW_HITS, limit):
        similar = browsing.similar(asked, limit - page.total).ids
    ids = (*page.ids, *similar)
    summaries, reasons = browsing.summaries(ids), browsing.reasons(asked, page.ids)
    marker = Marker(read_query(query, today=today()))
    return [
        _result(
            summaries[number],
            "similar"
            if number in similar
            else _matched(summaries[number], marker, reasons.get(number, ())),
        )
        for number in ids
        if number in summaries
    ]


def _result(summary: EntrySummary, matched: str) -> SearchResult:
    return SearchResult(
        uid=summary.uid,
        type=summary.kind.value,
        name=summary.name,
        detail=detail_of(summary),
        country=summary.country,
        matched=matched,
    )


def detail_of(summary: EntrySummary) -> str:
    """Return what stands beside the name: title and body, kind and parent, body and holders."""
    match summary.kind:
        case RecordKind.ORGANISATION:
            kind = summary.organisation_kind
            parts = ["" if kind is None else kind.value.replace("_", " "), summary.context]
        case RecordKind.POST:
            parts = [summary.context, "; ".join(summary.holders) or "vacant"]
        case _:
            parts = [summary.title, summary.context]
    return ", ".join(part for part in parts if part)


def _matched(summary: EntrySummary, marker: Marker, reasons: Sequence[MatchReason]) -> str:
    if reasons:
        return reasons[0].field.value
    shown = {
        "name": summary.name,
        "title": summary.title,
        "organisation": summary.context,
        "holder": " ".join(summary.holders),
    }
    return next((field for field, text in shown.items() if marker.spans(text)), "")
