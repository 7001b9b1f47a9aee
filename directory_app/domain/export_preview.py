"""What an export would hand out, told before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from directory_app.domain.identifiers import RecordKind


class ValueKind(StrEnum):
    """The sorts of values of an entry, as somebody thinks of them who hands it on."""

    NAME = "name"
    JOB = "job"
    WORK_EMAIL = "work_email"
    PRIVATE_EMAIL = "private_email"
    OFFICE_PHONE = "office_phone"
    MOBILE = "mobile"
    PRIVATE_PHONE = "private_phone"
    WORK_ADDRESS = "work_address"
    PRIVATE_ADDRESS = "private_address"
    LINK = "link"
    LANGUAGE = "language"
    PHOTO = "photo"
    ANNIVERSARY = "anniversary"
    NOTE = "note"
    TAG = "tag"
    KEPT_LINE = "kept_line"
    REMARK = "remark"
    """A remark on a single value."""
    WARNING = "warning"
    SOURCE = "source"
    VERIFIED_DATE = "verified_date"
    LIST = "list"
    """A list with its members."""


class StayReason(StrEnum):
    """Why a value stays in the house."""

    LEVEL = "level"
    """It is more private than the receiver may see."""
    OVER = "over"
    """It does not hold today: a former job, an old number."""
    NO_FIELD = "no_field"
    """No format of contacts has a place for it."""


class FormatLoss(StrEnum):
    """What the chosen format cannot hold, or holds so that only this program reads it."""

    LISTS = "lists"
    """Lists have no place."""
    LISTS_AS_PEOPLE = "lists_as_people"
    """Lists are cards that many programs show as a person."""
    POSTS_AS_PEOPLE = "posts_as_people"
    """Posts are shown as people."""
    FURTHER_NAMES = "further_names"
    """Names beyond the first have no place, or only this program reads them."""
    FURTHER_JOBS = "further_jobs"
    """Jobs beyond the first have no place, or many programs show the first alone."""
    FURTHER_EMAILS = "further_emails"
    FURTHER_PHONES = "further_phones"
    FURTHER_ADDRESSES = "further_addresses"
    FURTHER_LINKS = "further_links"
    LABELS = "labels"
    """Labels of phones and links, which only this program reads."""
    LANGUAGES = "languages"
    TAGS = "tags"
    """Tags with a comma, which becomes a slash."""
    PHOTOS = "photos"
    KEPT_LINES = "kept_lines"
    """What was kept of foreign cards, but for photos."""
    LONG_NOTES = "long_notes"
    """The ends of notes that are longer than a cell may be."""
    UNCHOSEN_COLUMNS = "unchosen_columns"
    """Values whose columns were not chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportPreview:
    """What an export would write and what not.

    Attributes:
        entries: how many records of each kind would be written, lists included.
        leaving: how many values of each kind.
        staying: how many values of each kind stay in the house, by the reason.
        losses: how many values that leave the house do not arrive, by what becomes of them.
    """

    entries: Mapping[RecordKind, int]
    leaving: Mapping[ValueKind, int]
    staying: Mapping[StayReason, Mapping[ValueKind, int]]
    losses: Mapping[FormatLoss, int]

    @property
    def total(self) -> int:
        """How many records would be written."""
        return sum(self.entries.values())
