"""What is dragged onto the window or lies on the clipboard, as far as it can be imported."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData

from directory_app.system.paths import is_directory_file

_CARD_TYPES: Final = ("text/vcard", "text/x-vcard", "text/directory")
"""RFC 6350 section 10.1, its forerunner, and RFC 2425, as mail programs give them."""

_MOST_NAMED: Final = 5

_CARD_BEGIN: Final = "BEGIN:VCARD"
_ENDINGS: Final = (
    *("vcf", "vcard", "zip", "json", "jcf", "csv", "tsv", "txt"),
    *("xlsx", "xls", "ods", "ldif", "ldi"),
)


@dataclass(frozen=True, slots=True)
class ImportOffer:
    """Something that may be imported.

    Attributes:
        files: files whose ending is one of those that are read.
        others: files that are not; directories of this program are among them.
        text: the text of vCards, when there are no files.
    """

    files: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()
    text: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether anything of it can be imported."""
        return bool(self.files or self.text)

    @property
    def directory(self) -> Path | None:
        """The first directory of this program, which can be opened, or None."""
        return next(filter(is_directory_file, self.others), None)


def offer_of(data: QMimeData) -> ImportOffer | None:
    """Return what ``data`` offers, or None if it is neither files nor vCards."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return offer_of_paths(paths)
    text = _card_text(data)
    return ImportOffer(text=text) if text else None


def offer_of_paths(paths: Sequence[Path]) -> ImportOffer:
    """Return what files offer."""
    files = tuple(path for path in paths if is_readable_kind(path))
    return ImportOffer(files, tuple(path for path in paths if path not in files))


def is_readable_kind(path: Path) -> bool:
    """Tell whether a file may hold contacts, by the ending of its name."""
    return path.suffix.removeprefix(".").casefold() in _ENDINGS and not path.is_dir()


def file_filters() -> Sequence[str]:
    """Return the kinds of files for a file dialog, all of them together first."""
    translate = QCoreApplication.translate
    every = " ".join(f"*.{ending}" for ending in _ENDINGS)
    return (
        translate("ImportOffers", "Contacts ({endings})").format(endings=every),
        translate("ImportOffers", "vCards ({endings})").format(endings="*.vcf *.vcard *.zip"),
        translate("ImportOffers", "Tables ({endings})").format(
            endings="*.csv *.tsv *.txt *.xlsx *.xls *.ods"
        ),
        translate("ImportOffers", "LDIF ({endings})").format(endings="*.ldif *.ldi"),
        translate("ImportOffers", "jCard ({endings})").format(endings="*.json *.jcf"),
        translate("ImportOffers", "All files (*)"),
    )


def kinds_words() -> str:
    """Return which kinds of files are read, in a sentence."""
    return QCoreApplication.translate(
        "ImportOffers", "What can be imported: vCard, CSV, Excel, LDIF, jCard, and ZIP of vCards."
    )


def refusal_words(others: Sequence[Path]) -> str:
    """Return why files are not imported, all of them named, and which kinds would be."""
    if len(others) == 1:
        template = QCoreApplication.translate(
            "ImportOffers", "“{name}” holds no contacts that can be read here. {kinds}"
        )
        return template.format(name=others[0].name, kinds=kinds_words())
    template = QCoreApplication.translate(
        "ImportOffers",
        "These files hold no contacts that can be read here: {names}. {kinds}",
    )
    return template.format(names=named(others), kinds=kinds_words())


def named(paths: Sequence[Path]) -> str:
    """Return the names of files in a row, of very many only the first."""
    shown = [path.name for path in paths[:_MOST_NAMED]]
    return ", ".join([*shown, "…"] if len(paths) > _MOST_NAMED else shown)


def _card_text(data: QMimeData) -> str:
    for media_type in _CARD_TYPES:
        if data.hasFormat(media_type):
            text = _decoded(bytes(data.data(media_type).data()))
            if _begins_card(text):
                return text
    text = data.text() if data.hasText() else ""
    return text if _begins_card(text) else ""


def _decoded(content: bytes) -> str:
    """Return the text of a clipboard or drag; Firefox and Thunderbird give UTF-16."""
    encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-8-sig"
    return content.decode(encoding, "replace").removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")


def _begins_card(text: str) -> bool:
    return text[:1000].lstrip().upper().startswith(_CARD_BEGIN)
