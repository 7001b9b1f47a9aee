"""Search results in the JSON form of the command line (design section 9)."""

from typing import TypedDict

from directory_app.domain.folding import fold_digits, match_spans
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.views import EntrySummary, ListQuery
from directory_app.services.directory import Directory


class SearchResult(TypedDict):
    """One hit.

    ``type`` is person, organisation or post; ``detail`` what else says who or what it is;
    ``matched`` the field in which a word of the query was found: name, title, organisation,
    holder, email, phone, or other.
    """

    uid: str
    type: str
    name: str
    detail: str
    country: str
    matched: str


def search(directory: Directory, query: str, limit: int) -> list[SearchResult]:
    """Return at most ``limit`` entries that ``query`` finds, best first; none for an empty one."""
    if not query.strip():
        return []
    page = directory.browsing.first_page(ListQuery(text=query), limit)
    summaries = directory.browsing.summaries(page.ids)
    return [_result(summaries[number], query) for number in page.ids if number in summaries]


def _result(summary: EntrySummary, query: str) -> SearchResult:
    return SearchResult(
        uid=summary.uid,
        type=summary.kind.value,
        name=summary.name,
        detail=detail_of(summary),
        country=summary.country,
        matched=_matched(summary, query),
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


def _matched(summary: EntrySummary, query: str) -> str:
    words = query.split()
    fields = {
        "name": summary.name,
        "title": summary.title,
        "organisation": summary.context,
        "holder": " ".join(summary.holders),
        "email": summary.email,
    }
    for field, text in fields.items():
        if match_spans(text, words):
            return field
    digits = fold_digits(query).lstrip("0")
    return "phone" if digits and digits in fold_digits(summary.phone) else "other"
