"""ORG, TITLE and ROLE to and from employments."""

from collections.abc import Sequence
from typing import Final

from directory_app.formats.cards import CardJob, VCardVersion
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.values import escape_parts, escape_text, split_value, unescape

JOB_GROUP: Final = "job"
"""Groups of the second and later employments are called ``job2``, ``job3`` …"""

_NO_JOB: Final = CardJob()


def read_jobs(lines: Sequence[ContentLine]) -> list[CardJob]:
    """Return the employments that ORG, TITLE and ROLE lines, in the order of the file, make.

    Lines of one group belong together; without groups the first ORG, TITLE and ROLE do, then the
    second ones, and so on. Several ORG with one ALTID are one organisation in several languages:
    the first is taken.
    """
    jobs: dict[tuple[str, int], dict[str, ContentLine]] = {}
    seen: dict[tuple[str, str], int] = {}
    alternatives: set[tuple[str, str]] = set()
    for line in lines:
        head = line.head
        if "ALTID" in head.params:
            alternative = (head.name, head.param("ALTID"))
            if alternative in alternatives:
                continue
            alternatives.add(alternative)
        group = head.group.lower()
        turn = seen.get((group, head.name), 0)
        seen[group, head.name] = turn + 1
        jobs.setdefault((group, turn), {})[head.name] = line
    found = map(_job, jobs.values())
    return [job for job in found if job != _NO_JOB]


def write_jobs(jobs: Sequence[CardJob], version: VCardVersion) -> list[str]:
    """Return the lines of ``jobs``, the preferred ones first.

    The first is not grouped, so that every reader finds it; each other one is a group.
    """
    ordered = sorted(jobs, key=lambda job: not job.preferred)
    lines = []
    for index, job in enumerate(ordered, 1):
        group = "" if index == 1 else f"{JOB_GROUP}{index}"
        if job.organisation or job.units:
            lines.append(
                format_line("ORG", escape_parts((job.organisation, *job.units)), group=group)
            )
        for name, text in (("TITLE", job.title), ("ROLE", job.role)):
            if text:
                lines.append(format_line(name, escape_text(text, version), group=group))
    return lines


def _job(parts: dict[str, ContentLine]) -> CardJob:
    """Make an employment of at most one ORG, one TITLE and one ROLE."""
    organisation, units = "", list[str]()
    if "ORG" in parts:
        organisation, *units = (part.strip() for part in split_value(parts["ORG"].value, ";"))
        while units and not units[-1]:
            units.pop()
    return CardJob(
        organisation=organisation,
        units=tuple(units),
        title=unescape(parts["TITLE"].value).strip() if "TITLE" in parts else "",
        role=unescape(parts["ROLE"].value).strip() if "ROLE" in parts else "",
    )
