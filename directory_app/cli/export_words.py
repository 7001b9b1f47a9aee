"""What is told of an export in a terminal, one line each."""

from typing import Final

from directory_app.domain.export_preview import FormatLoss, StayReason, ValueKind

VALUES: Final[dict[ValueKind, str]] = {
    ValueKind.NAME: "names",
    ValueKind.JOB: "jobs",
    ValueKind.WORK_EMAIL: "work e-mails",
    ValueKind.PRIVATE_EMAIL: "private e-mails",
    ValueKind.OFFICE_PHONE: "office phones",
    ValueKind.MOBILE: "mobiles",
    ValueKind.PRIVATE_PHONE: "private phones",
    ValueKind.WORK_ADDRESS: "work addresses",
    ValueKind.PRIVATE_ADDRESS: "private addresses",
    ValueKind.LINK: "links",
    ValueKind.LANGUAGE: "languages",
    ValueKind.PHOTO: "photos",
    ValueKind.ANNIVERSARY: "birthdays and anniversaries",
    ValueKind.NOTE: "notes",
    ValueKind.TAG: "tags",
    ValueKind.KEPT_LINE: "kept lines of foreign cards",
    ValueKind.REMARK: "remarks on values",
    ValueKind.WARNING: "warnings",
    ValueKind.SOURCE: "sources",
    ValueKind.VERIFIED_DATE: "dates of verifying",
    ValueKind.LIST: "lists",
}

REASONS: Final[dict[StayReason, str]] = {
    StayReason.LEVEL: "too private",
    StayReason.OVER: "not valid today",
    StayReason.NO_FIELD: "no place in files of contacts",
}

LOSSES: Final[dict[FormatLoss, str]] = {
    FormatLoss.LISTS: "lists have no place in this format",
    FormatLoss.LISTS_AS_PEOPLE: "lists, which many programs show as a person",
    FormatLoss.POSTS_AS_PEOPLE: "posts, which other programs show as a person",
    FormatLoss.FURTHER_NAMES: "names beyond the first, which no other program reads",
    FormatLoss.FURTHER_JOBS: "jobs beyond the first, which many programs do not show",
    FormatLoss.FURTHER_EMAILS: "e-mails, which have no column and go below the notes",
    FormatLoss.FURTHER_PHONES: "phones, which have no column and go below the notes",
    FormatLoss.FURTHER_ADDRESSES: "addresses, which have no column and go below the notes",
    FormatLoss.FURTHER_LINKS: "links, which have no column and go below the notes",
    FormatLoss.LABELS: "labels, which no other program reads",
    FormatLoss.LANGUAGES: "languages have no place in this format",
    FormatLoss.TAGS: "tags with a comma, which becomes a slash",
    FormatLoss.PHOTOS: "photos have no place in this format",
    FormatLoss.KEPT_LINES: "kept lines of foreign cards have no place in this format",
    FormatLoss.LONG_NOTES: "notes longer than a cell of Excel, whose ends are cut off",
    FormatLoss.UNCHOSEN_COLUMNS: "values of columns that were not chosen",
}
