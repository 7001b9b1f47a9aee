"""What a table of contacts is: its sheets, what each column holds, and what is remembered of it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

from directory_app.domain.contact_points import Place
from directory_app.domain.kinds import PhoneKind

SAMPLE_ROWS: Final = 50
"""Rows of a sheet that are looked at and shown before it is read."""


class TableKind(StrEnum):
    """The sorts of file that hold a table."""

    CSV = "csv"
    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"


class ColumnField(StrEnum):
    """What a column can hold; the ``*_TYPE`` ones describe the value of the same number."""

    KEEP = "keep"
    IGNORE = "ignore"
    UID = "uid"
    KIND = "kind"
    FULL_NAME = "full_name"
    HONORIFIC = "honorific"
    GIVEN = "given"
    ADDITIONAL = "additional"
    FAMILY = "family"
    SUFFIX = "suffix"
    NAME_TYPE = "name_type"
    SHORT_NAME = "short_name"
    ACRONYM = "acronym"
    SORT_AS = "sort_as"
    ORGANISATION = "organisation"
    DEPARTMENT = "department"
    TITLE = "title"
    ROLE = "role"
    EMAIL = "email"
    EMAIL_TYPE = "email_type"
    PHONE = "phone"
    PHONE_TYPE = "phone_type"
    ADDRESS = "address"
    CARE_OF = "care_of"
    STREET = "street"
    PO_BOX = "po_box"
    DISTRICT = "district"
    LOCALITY = "locality"
    REGION = "region"
    POSTAL_CODE = "postal_code"
    COUNTRY = "country"
    ADDRESS_TYPE = "address_type"
    LINK = "link"
    LINK_TYPE = "link_type"
    LANGUAGES = "languages"
    TAGS = "tags"
    LISTS = "lists"
    MEMBERS = "members"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    NOTE = "note"
    REVISION = "revision"
    KEPT_LINES = "kept_lines"


NAMING_FIELDS: Final = frozenset(
    {
        *(ColumnField.FULL_NAME, ColumnField.FAMILY, ColumnField.GIVEN, ColumnField.ADDITIONAL),
        *(ColumnField.SHORT_NAME, ColumnField.ACRONYM, ColumnField.ORGANISATION),
    }
)
"""Fields of which an entry needs one at least, to have a name."""


@dataclass(frozen=True, slots=True)
class ColumnTarget:
    """Where the content of one column goes.

    Columns with the same target are put together: several numbers, the lines of a street.

    Attributes:
        field: what it holds.
        place: where a contact point belongs, unless a type column says otherwise.
        phone: what answers at a phone, unless the cell says otherwise.
        number: which of several values, employments, names or addresses; from 1.
    """

    field: ColumnField
    place: Place = Place.WORK
    phone: PhoneKind = PhoneKind.VOICE
    number: int = 1

    def __hash__(self) -> int:
        """Return a hash without asking the slow ones of enumerations."""
        return str.__hash__(self.field) ^ self.number

    def text(self) -> str:
        """Return the target as a word to store: field, place, kind and number between slashes."""
        return f"{self.field}/{self.place}/{self.phone}/{self.number}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``text()`` wrote; anything else is a column to keep."""
        try:
            field, place, phone, number = text.split("/")
            return cls(ColumnField(field), Place(place), PhoneKind(phone), max(1, int(number)))
        except ValueError:
            return cls(ColumnField.KEEP)


KEEP_COLUMN: Final = ColumnTarget(ColumnField.KEEP)
"""A column without a target: its content stays with the entry and is written back."""


OFFERED_TARGETS: Final = (
    KEEP_COLUMN,
    ColumnTarget(ColumnField.IGNORE),
    ColumnTarget(ColumnField.FULL_NAME),
    ColumnTarget(ColumnField.FULL_NAME, number=2),
    *map(
        ColumnTarget,
        (
            *(ColumnField.FAMILY, ColumnField.GIVEN, ColumnField.ADDITIONAL),
            *(ColumnField.HONORIFIC, ColumnField.SUFFIX),
            *(ColumnField.SHORT_NAME, ColumnField.ACRONYM, ColumnField.KIND),
            *(ColumnField.ORGANISATION, ColumnField.DEPARTMENT),
            *(ColumnField.TITLE, ColumnField.ROLE),
        ),
    ),
    *(ColumnTarget(ColumnField.EMAIL, place) for place in Place),
    *(ColumnTarget(ColumnField.PHONE, Place.WORK, kind) for kind in PhoneKind),
    ColumnTarget(ColumnField.PHONE, Place.HOME),
    ColumnTarget(ColumnField.PHONE, Place.OTHER),
    ColumnTarget(ColumnField.ADDRESS),
    ColumnTarget(ColumnField.ADDRESS, Place.HOME),
    *(
        ColumnTarget(field, place)
        for place in (Place.WORK, Place.HOME)
        for field in (
            *(ColumnField.STREET, ColumnField.PO_BOX, ColumnField.DISTRICT),
            *(ColumnField.LOCALITY, ColumnField.REGION, ColumnField.POSTAL_CODE),
            ColumnField.COUNTRY,
        )
    ),
    *map(
        ColumnTarget,
        (
            *(ColumnField.LINK, ColumnField.LANGUAGES, ColumnField.TAGS, ColumnField.LISTS),
            *(ColumnField.BIRTHDAY, ColumnField.NOTE, ColumnField.UID),
        ),
    ),
)
"""What to offer for a column; a guessed target may be another one (a second phone, a type)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableMapping:
    """How one sheet is to be read.

    Attributes:
        targets: where each column goes, from the left; further columns are kept as they are.
        header_row: which row names the columns, from 0; None if none does. Reading begins after it.
        sheet: name of the sheet; empty for the first one and for CSV.
        encoding: Python's name of the encoding of a CSV file; empty to tell it anew.
        delimiter: what stands between the cells of a CSV file; empty to tell it anew.
        region: ISO 3166-1 alpha-2 code of the country of numbers without prefix, or empty.
    """

    targets: tuple[ColumnTarget, ...] = ()
    header_row: int | None = 0
    sheet: str = ""
    encoding: str = ""
    delimiter: str = ""
    region: str = ""

    def with_target(self, column: int, target: ColumnTarget) -> Self:
        """Return this mapping with another target for the column of that index."""
        targets = list(self.targets) + [KEEP_COLUMN] * (column + 1 - len(self.targets))
        targets[column] = target
        return replace(self, targets=tuple(targets))

    def to_json(self) -> dict[str, Any]:
        """Return what is worth remembering for other files with the same header.

        It names neither sheet nor file nor any content.
        """
        return {"targets": [target.text() for target in self.targets], "region": self.region}

    def remembered(self, content: Mapping[str, Any]) -> Self:
        """Return this mapping with the targets and region that ``to_json`` wrote.

        Content that makes no sense changes nothing.
        """
        targets, region = content.get("targets"), content.get("region")
        if not isinstance(targets, list) or not isinstance(region, str):
            return self
        parsed = tuple(ColumnTarget.parse(str(target)) for target in targets)
        return replace(self, targets=parsed, region=region)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet:
    """One sheet as it looks before it is read.

    Attributes:
        name: its name; empty for CSV.
        rows: its first rows, ``SAMPLE_ROWS`` at most, as text; all of one length.
        header_row: which of ``rows`` seems to name the columns, or None.
        guesses: where each column seems to go.
        is_hidden: whether Excel hides the sheet.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    header_row: int | None
    guesses: tuple[ColumnTarget, ...]
    is_hidden: bool = False

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns; empty if no row names them."""
        return () if self.header_row is None else self.rows[self.header_row]

    @property
    def names_entries(self) -> bool:
        """Whether a column seems to hold names of people or organisations."""
        return not NAMING_FIELDS.isdisjoint(target.field for target in self.guesses)

    @property
    def sample(self) -> tuple[tuple[str, ...], ...]:
        """The rows after the header."""
        return self.rows if self.header_row is None else self.rows[self.header_row + 1 :]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """A file with tables as it looks before it is read.

    Attributes:
        path: the file.
        kind: of what sort it is.
        sheets: its sheets that hold anything; the first is the one to offer.
        encoding: Python's name of the encoding of a CSV file, else empty.
        is_encoding_certain: whether the bytes leave no doubt about the encoding.
        delimiter: what stands between the cells of a CSV file, else empty.
    """

    path: Path
    kind: TableKind
    sheets: tuple[TableSheet, ...]
    encoding: str = ""
    is_encoding_certain: bool = True
    delimiter: str = ""

    def place_of(self, sheet: str) -> int | None:
        """Return the place of a sheet in ``sheets`` by its name; None if there is none."""
        names = [one.name for one in self.sheets]
        return names.index(sheet) if sheet in names else None

    def other_sheets(self, sheet: int = 0) -> tuple[str, ...]:
        """Return the names of the sheets that are not read when the one at ``sheet`` is."""
        return tuple(one.name for place, one in enumerate(self.sheets) if place != sheet)

    def mapping(self, sheet: int = 0, region: str = "") -> TableMapping:
        """Return the guessed mapping of a sheet.

        Args:
            sheet: index in ``sheets``.
            region: ISO 3166-1 alpha-2 code of the country of numbers without prefix, or empty.
        """
        if not self.sheets:
            return TableMapping(region=region)
        chosen = self.sheets[sheet]
        return TableMapping(
            targets=chosen.guesses,
            header_row=chosen.header_row,
            sheet=chosen.name,
            encoding=self.encoding,
            delimiter=self.delimiter,
            region=region,
        )


def header_signature(header: Sequence[str]) -> str:
    """Return what tells tables with the same columns from others, or empty without a header.

    It is a hash: should the first row of data be taken for a header, nobody reads it here.
    """
    words = ["".join(filter(str.isalnum, text.casefold())) for text in header]
    if not any(words):
        return ""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:32]
