"""The contact points of one row of a table."""

from collections.abc import Iterator, Sequence
from typing import Final

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.locales import country_from_text
from directory_app.formats.tables.cell_values import (
    GOOGLE_JOINT,
    TypedText,
    has_lost_digits,
    one_line,
    read_type,
    split_emails,
    split_links,
    split_phones,
    whole_number,
)
from directory_app.formats.tables.model import ColumnField, ColumnTarget
from directory_app.formats.tables.row_values import CellValue, RowValues

F = ColumnField

_ADDRESS_PARTS: Final = (*(F.CARE_OF, F.PO_BOX, F.DISTRICT, F.LOCALITY, F.REGION, F.POSTAL_CODE),)
_ADDRESS_FIELDS: Final = (F.ADDRESS, F.STREET, F.COUNTRY, *_ADDRESS_PARTS)
_WEB_WORDS: Final = frozenset({"home page", "profile", "blog"})


class RowPoints:
    """Reads the contact points of a row, as printed and typed.

    Attributes:
        lost: numbers whose digits Excel has lost, as they stand in their cells.
        country: ISO 3166-1 alpha-2 code of a country that stands for no address, or empty.
    """

    def __init__(self, row: RowValues) -> None:
        """Read from ``row``; what has no place in a contact point is kept in it."""
        self._row = row
        self.lost: list[str] = []
        self.country = ""

    def phones(self) -> list[Phone]:
        """Return the phones of the row."""
        found = []
        for cell in self._row.cells(F.PHONE):
            text = whole_number(cell.text)
            if has_lost_digits(text):
                self.lost.append(f"{cell.header}: {text}")
                self._row.keep(cell.header, text)
                continue
            for one in self._typed(cell, split_phones(text), text):
                target = cell.target
                found.append(
                    Phone(
                        printed=one.printed,
                        kind=_phone_kind(one.kind, target.phone),
                        place=one.place or target.place,
                        label=one.label,
                        preferred=one.preferred,
                    )
                )
        return found

    def emails(self) -> list[Email]:
        """Return the e-mails of the row."""
        return [
            Email(
                address=one.printed,
                place=one.place or cell.target.place,
                label=one.label,
                preferred=one.preferred,
            )
            for cell in self._row.cells(F.EMAIL)
            for one in self._typed(cell, split_emails(cell.text), cell.text)
        ]

    def links(self) -> list[Link]:
        """Return the links of the row."""
        return [
            Link(
                url=one.printed,
                place=one.place or cell.target.place,
                label="" if one.label.lower() in _WEB_WORDS else one.label,
                preferred=one.preferred,
            )
            for cell in self._row.cells(F.LINK)
            for one in self._typed(cell, [*map(TypedText, split_links(cell.text))], cell.text)
        ]

    def addresses(self) -> list[PostalAddress]:
        """Return the addresses of the row; a country alone is that of the entry."""
        keys = dict.fromkeys(
            (cell.target.place, cell.target.number) for cell in self._row.cells(*_ADDRESS_FIELDS)
        )
        found = (self._address(place, number) for place, number in keys)
        return [address for address in found if address is not None]

    def _typed(self, cell: CellValue, split: Sequence[TypedText], text: str) -> Iterator[TypedText]:
        """Yield the values of a cell with what the type column beside it says.

        Where there is such a column each cell holds one value; only Google's joint and lines
        separate.
        """
        said = self._row.type_of(cell.target)
        if said is None:
            yield from split
            return
        kind = read_type("" if said.lower().strip("* ") in _WEB_WORDS else said)
        for printed in text.replace(GOOGLE_JOINT, "\n").split("\n"):
            if printed.strip():
                yield kind._replace(printed=printed.strip())

    def _address(self, place: Place, number: int) -> PostalAddress | None:
        cells = [
            cell
            for cell in self._row.cells(*_ADDRESS_FIELDS)
            if (cell.target.place, cell.target.number) == (place, number)
        ]
        streets = [cell.text for cell in cells if cell.target.field is F.STREET]
        whole = [cell for cell in cells if cell.target.field is F.ADDRESS]
        parts = {
            field: ", ".join(one_line(cell.text) for cell in cells if cell.target.field is field)
            for field in _ADDRESS_PARTS
        }
        if not streets:
            streets = [cell.text for cell in whole]
        elif any(not _is_said(cell.text, cells) for cell in whole):
            for cell in whole:
                self._row.keep(cell.header, cell.text)
        country, unknown = self._country(cells)
        if not streets and not any(parts.values()):
            self.country = self.country or country
            for cell in unknown:
                self._row.keep(cell.header, cell.text)
            return None
        said = read_type(self._row.type_of(ColumnTarget(F.ADDRESS, place, number=number)) or "")
        return PostalAddress(
            care_of=parts[F.CARE_OF],
            street="\n".join(streets),
            po_box=parts[F.PO_BOX],
            dependent_locality=parts[F.DISTRICT],
            locality=parts[F.LOCALITY],
            # No country of ISO 3166: it stays part of what is printed.
            region=", ".join(filter(None, (parts[F.REGION], *(cell.text for cell in unknown)))),
            postal_code=parts[F.POSTAL_CODE],
            country=country,
            place=said.place or place,
            label=said.label,
            preferred=said.preferred,
        )

    @staticmethod
    def _country(cells: Sequence[CellValue]) -> tuple[str, list[CellValue]]:
        """Return the code of the country, and the cells that name none."""
        named = [cell for cell in cells if cell.target.field is F.COUNTRY]
        codes = [country_from_text(cell.text) for cell in named]
        unknown = [cell for cell, code in zip(named, codes, strict=True) if not code]
        return next(filter(None, codes), ""), unknown


def _phone_kind(said: PhoneKind | None, of_column: PhoneKind) -> PhoneKind:
    """Weigh the words in a cell against the column: "тел." in a column of mobiles is one."""
    is_vague = said in {None, PhoneKind.VOICE} and of_column is PhoneKind.MOBILE
    return of_column if said is None or is_vague else said


def _is_said(text: str, cells: Sequence[CellValue]) -> bool:
    """Tell whether the parts of an address say all that its whole text does."""
    parts = " ".join(cell.text for cell in cells if cell.target.field is not F.ADDRESS)
    return _words(text) <= _words(parts)


def _words(text: str) -> frozenset[str]:
    return frozenset("".join(s if s.isalnum() else " " for s in text.casefold()).split())
