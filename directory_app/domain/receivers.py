"""Who entries are written for, and on which terms each receiver gets them."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from directory_app.domain.contact_points import Visibility
from directory_app.domain.table_columns import TableColumn

_MemberT = TypeVar("_MemberT", bound=StrEnum)


class ExportFormat(StrEnum):
    """The formats that can be written."""

    VCARD3 = "vcard3"
    VCARD4 = "vcard4"
    JCARD = "jcard"
    CSV = "csv"
    XLSX = "xlsx"
    LDIF = "ldif"


CARD_FORMATS: Final = frozenset({ExportFormat.VCARD3, ExportFormat.VCARD4, ExportFormat.JCARD})
"""Formats of cards: an entry can have a file of its own, and lists are cards too."""

TABLE_FORMATS: Final = frozenset({ExportFormat.CSV, ExportFormat.XLSX})
"""Formats that have columns."""

ENDINGS: Final = {
    ExportFormat.VCARD3: ".vcf",
    ExportFormat.VCARD4: ".vcf",
    ExportFormat.JCARD: ".jcf",
    ExportFormat.CSV: ".csv",
    ExportFormat.XLSX: ".xlsx",
    ExportFormat.LDIF: ".ldif",
}
"""The ending of a file of each format, with its dot."""


class TableLayout(StrEnum):
    """Which columns a table has."""

    OWN = "own"
    """Ours, all or those chosen."""
    OUTLOOK = "outlook"
    """Those that Outlook's import knows."""
    GOOGLE = "google"
    """Those that Google Contacts' import knows."""


class Receiver(StrEnum):
    """Who a file of entries is for."""

    OUTLOOK = "outlook"
    """Takes one vCard from a file and leaves the others: each entry gets a file."""
    PHONE = "phone"
    """iPhone or Android."""
    THUNDERBIRD = "thunderbird"
    """Reads one field more from 3.0 than from 4.0."""
    CARDDAV = "carddav"
    """Nextcloud and other servers."""
    EXCEL = "excel"
    LOSSLESS = "lossless"
    """Another directory of this program, or an archive."""


class WayOut(StrEnum):
    """How entries leave other than as a file that is asked for."""

    CLIPBOARD = "clipboard"
    DRAG = "drag"
    QR_CODE = "qr_code"
    TEXT_BLOCK = "text_block"
    PAPER = "paper"


USUAL_LEVEL: Final = Visibility.PARTNERS
"""What the receivers but the lossless one, and every ``WayOut``, may see until the user says else.

Whoever gets a dragged card or scans a code stands outside the house. Only the lossless file is for
the house itself.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportTerms:
    """What a receiver gets, and how: all but the place; may be remembered for each receiver.

    Attributes:
        receiver: for whom.
        export_format: in which format.
        level: the most private values that may be in it.
        one_file_per_entry: a folder of files instead of one file; only for ``CARD_FORMATS``.
        layout: the columns of a table; only for ``TABLE_FORMATS``.
        columns: those of the layout ``OWN`` in the order wanted; none means all.
        shrink_photos: whether pictures larger than 512 pixels are made smaller.
    """

    receiver: Receiver
    export_format: ExportFormat = ExportFormat.VCARD3
    level: Visibility = USUAL_LEVEL
    one_file_per_entry: bool = False
    layout: TableLayout = TableLayout.OWN
    columns: tuple[TableColumn, ...] = ()
    shrink_photos: bool = False

    @property
    def is_folder(self) -> bool:
        """Whether a folder of files is written."""
        return self.one_file_per_entry and self.export_format in CARD_FORMATS

    def to_json(self) -> dict[str, Any]:
        """Return what is worth remembering, but for the receiver."""
        return {
            "export_format": self.export_format.value,
            "level": self.level.value,
            "one_file_per_entry": self.one_file_per_entry,
            "layout": self.layout.value,
            "columns": list(self.columns),
            "shrink_photos": self.shrink_photos,
        }

    def remembered(self, content: Mapping[str, Any]) -> "ExportTerms":
        """Return these terms with what ``to_json`` wrote, as far as that makes sense."""
        columns = content.get("columns")
        if not isinstance(columns, list):
            columns = self.columns
        flags = {
            name: content[name]
            for name in ("one_file_per_entry", "shrink_photos")
            if isinstance(content.get(name), bool)
        }
        return dataclasses.replace(
            self,
            export_format=_member(content.get("export_format"), self.export_format),
            level=_member(content.get("level"), self.level),
            layout=_member(content.get("layout"), self.layout),
            columns=tuple(TableColumn(key) for key in columns if key in list(TableColumn)),
            **flags,
        )

    def to(self, path: Path, *, overwrite: bool = False, language: str = "en") -> "ExportRequest":
        """Return the request to write to ``path`` on these terms."""
        terms = {field.name: getattr(self, field.name) for field in dataclasses.fields(ExportTerms)}
        return ExportRequest(**terms, path=path, overwrite=overwrite, language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest(ExportTerms):
    """What is to be written where.

    Attributes:
        path: the file, or the folder when each entry gets a file of its own.
        overwrite: whether what is at ``path`` may be replaced.
        language: of the words in our own table: ``en``, ``ru``; English for any other.
    """

    path: Path
    overwrite: bool = False
    language: str = "en"


def _member(value: object, default: _MemberT) -> _MemberT:
    """Return the member of the enumeration of ``default`` that ``value`` names, or ``default``."""
    return next((member for member in type(default) if member.value == value), default)


_USUAL_TERMS: Final = {
    terms.receiver: terms
    for terms in (
        ExportTerms(receiver=Receiver.OUTLOOK, one_file_per_entry=True),
        ExportTerms(receiver=Receiver.PHONE),
        ExportTerms(receiver=Receiver.THUNDERBIRD),
        ExportTerms(receiver=Receiver.CARDDAV),
        ExportTerms(receiver=Receiver.EXCEL, export_format=ExportFormat.XLSX),
        ExportTerms(
            receiver=Receiver.LOSSLESS,
            export_format=ExportFormat.VCARD4,
            level=Visibility.INTERNAL,
        ),
    )
}


def usual_terms(receiver: Receiver) -> ExportTerms:
    """Return the terms a receiver has until the user changes them."""
    return _USUAL_TERMS[receiver]
