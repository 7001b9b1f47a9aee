"""The file of each format, made of cards."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from directory_app import __version__
from directory_app.domain.locales import country_name
from directory_app.domain.names import display_name
from directory_app.domain.receivers import ENDINGS, ExportFormat, ExportRequest
from directory_app.formats.cards import CardData, VCardVersion
from directory_app.formats.ldif.writer import write_ldif
from directory_app.formats.tables.writing import TABLE_LANGUAGES, TableStyle, write_csv, write_xlsx
from directory_app.formats.vcard.jcard import write_jcard, write_jcards
from directory_app.formats.vcard.writer import write_card
from directory_app.system.files import safe_file_name, whole_file, whole_folder, write_private

_VERSIONS = {ExportFormat.VCARD3: VCardVersion.V3, ExportFormat.VCARD4: VCardVersion.V4}


def write_files(cards: Iterable[CardData], request: ExportRequest) -> tuple[int, int]:
    """Write ``cards`` as ``request`` says, to files only their owner may read.

    The files appear when all is written; whatever raises, nothing is left. One file of vCards is
    made of ``card_file_parts`` instead.

    Returns:
        How many cards and how many files were written.

    Raises:
        ValueError: one file of vCards is asked for.
        FileError: EXISTS, MISSING (the folder around it), NO_ACCESS or NO_SPACE.
    """
    if request.is_folder:
        count = _write_folder(cards, request)
        return count, count
    counted = _Counted(cards)
    with whole_file(request.path, overwrite=request.overwrite) as file:
        _write(file, counted, request)
    return counted.count, 1


def card_text(card: CardData, export_format: ExportFormat) -> str:
    """Return the text of one card; the format is one of ``CARD_FORMATS``."""
    if export_format is ExportFormat.JCARD:
        return write_jcard(card, product_version=__version__, country_name=country_name)
    return write_card(
        card,
        _VERSIONS[export_format],
        product_version=__version__,
        country_name=country_name,
    )


def _write(file: BinaryIO, cards: Iterable[CardData], request: ExportRequest) -> None:
    match request.export_format:
        case ExportFormat.CSV:
            write_csv(file, cards, _style(request))
        case ExportFormat.XLSX:
            write_xlsx(file, cards, _style(request))
        case ExportFormat.LDIF:
            write_ldif(file, cards)
        case ExportFormat.JCARD:
            pieces = write_jcards(cards, product_version=__version__, country_name=country_name)
            file.writelines(piece.encode() for piece in pieces)
        case ExportFormat.VCARD3 | ExportFormat.VCARD4:
            raise ValueError(request.export_format)


def _style(request: ExportRequest) -> TableStyle:
    language = request.language if request.language in TABLE_LANGUAGES else "en"
    return TableStyle(layout=request.layout, columns=request.columns, language=language)


def _write_folder(cards: Iterable[CardData], request: ExportRequest) -> int:
    taken: set[str] = set()
    ending = ENDINGS[request.export_format]
    with whole_folder(request.path, overwrite=request.overwrite) as folder:
        for card in cards:
            name = safe_file_name(display_name(card.names), ending, taken)
            write_private(folder / name, card_text(card, request.export_format).encode())
    return len(taken)


class _Counted:
    """Counts the cards that pass."""

    def __init__(self, cards: Iterable[CardData]) -> None:
        self._cards = cards
        self.count = 0

    def __iter__(self) -> Iterator[CardData]:
        for card in self._cards:
            self.count += 1
            yield card
