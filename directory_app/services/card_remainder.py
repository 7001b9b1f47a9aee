"""What a card says and its record has no place for, as lines to keep with the record."""

from collections.abc import Iterable, Iterator, Sequence

from directory_app.domain.identifiers import RecordKind, RecordUid
from directory_app.formats.cards import ReadCard, VCardVersion
from directory_app.formats.vcard.card_jobs import write_jobs
from directory_app.formats.vcard.dialects import OWN_UID
from directory_app.formats.vcard.lines import format_line
from directory_app.formats.vcard.values import escape_text

_OLD = VCardVersion.V3


def remainder(
    card: ReadCard,
    uid: RecordUid,
    kind: RecordKind,
    *,
    keeps_jobs: bool,
    tags: Sequence[str],
) -> tuple[str, ...]:
    """Return the lines of ``card`` to keep, those that its reader kept first.

    Args:
        card: the card.
        uid: the UID of its record.
        kind: the kind of its record.
        keeps_jobs: whether the record says less of its employments than the card, or otherwise.
        tags: the names of the tags that stand for its categories.
    """
    named = frozenset(map(_name_of, card.kept))
    lines: list[str] = []
    if card.uid and card.uid != uid:
        lines.append(format_line(OWN_UID, escape_text(card.uid, _OLD)))
    jobs = _jobs(card, kind, keeps_all=keeps_jobs)
    lines += (line for line in jobs if _name_of(line) not in named)
    if kind is not RecordKind.PERSON and "LANG" not in named:
        lines += (format_line("LANG", escape_text(one, _OLD)) for one in card.languages)
    if tuple(tags) != card.categories and "CATEGORIES" not in named:
        lines.append(format_line("CATEGORIES", _list(card.categories)))
    if card.sort_as and "SORT-STRING" not in named:
        lines.append(format_line("SORT-STRING", escape_text(card.sort_as, _OLD)))
    return (*card.kept, *lines)


def member_lines(uids: Iterable[str]) -> tuple[str, ...]:
    """Return the members of a list that are not in the directory as lines to keep."""
    return tuple(format_line("MEMBER", uid) for uid in uids)


def without_members(kept: Iterable[str], uids: Iterable[str]) -> tuple[str, ...]:
    """Return kept lines of a list without those of members that it has by now."""
    known = set(member_lines(uids))
    return tuple(line for line in kept if line not in known)


def _jobs(card: ReadCard, kind: RecordKind, *, keeps_all: bool) -> Iterator[str]:
    """Yield ORG, TITLE and ROLE; bodies and posts have no field for the last two."""
    if not (keeps_all or kind is not RecordKind.PERSON):
        return
    for line in write_jobs(card.jobs, _OLD):
        if keeps_all or _name_of(line) != "ORG":
            yield line


def _name_of(line: str) -> str:
    head = line.partition(":")[0].partition(";")[0]
    return head.rpartition(".")[2].upper()


def _list(texts: Iterable[str]) -> str:
    return ",".join(escape_text(text, _OLD) for text in texts)
