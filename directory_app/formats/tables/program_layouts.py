"""Cards as rows of the tables that Outlook and Google Contacts import.

What has no column there goes below the notes, so that the receiver has it at least.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from directory_app.domain.contact_points import (
    ContactPoint,
    Email,
    LinkKind,
    Phone,
    Place,
    PostalAddress,
)
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.locales import country_name, language_name
from directory_app.domain.names import name_text, split_person_name
from directory_app.formats.cards import CardData, CardJob
from directory_app.formats.dialling import dialled_text
from directory_app.formats.tables.cell_values import GOOGLE_JOINT
from directory_app.formats.tables.own_layout import MOST_NUMBERED
from directory_app.formats.tables.programs import OUTLOOK
from directory_app.formats.vcard.values import unescape

Cells = Iterator[tuple[str, str]]

_PLACE_WORDS: Final = {Place.WORK: "Business", Place.HOME: "Home", Place.OTHER: "Other"}
_GOOGLE_PLACES: Final = {Place.WORK: "Work", Place.HOME: "Home", Place.OTHER: "Other"}
_OUTLOOK_PHONES: Final[Mapping[tuple[Place, PhoneKind], Sequence[str]]] = {
    (Place.WORK, PhoneKind.VOICE): ("Business Phone", "Business Phone 2", "Company Main Phone"),
    (Place.HOME, PhoneKind.VOICE): ("Home Phone", "Home Phone 2"),
    (Place.OTHER, PhoneKind.VOICE): ("Other Phone",),
    (Place.WORK, PhoneKind.FAX): ("Business Fax", "Other Fax"),
    (Place.HOME, PhoneKind.FAX): ("Home Fax", "Other Fax"),
    (Place.OTHER, PhoneKind.FAX): ("Other Fax",),
}
_OUTLOOK_EMAILS: Final = ("E-mail", "E-mail 2", "E-mail 3")
_GOOGLE_HEAD: Final = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name"),
    *("Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As"),
    *("Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes"),
    *("Photo", "Labels"),
)
_GOOGLE_PARTS: Final[Mapping[str, Sequence[str]]] = {
    "E-mail": ("Label", "Value"),
    "Phone": ("Label", "Value"),
    "Address": (
        *("Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country"),
        "Extended Address",
    ),
    "Website": ("Label", "Value"),
}
_MY_CONTACTS: Final = "* myContacts"
"""Google's group of everybody who is listed; without it a contact is hard to find."""


class OutlookRow:
    """Fills the columns of Outlook for Windows from one card."""

    def __init__(self, card: CardData) -> None:
        """Take ``card``; all of it has passed the filter of what may leave."""
        self._card = card
        self._cells: dict[str, str] = {}
        self._further: list[str] = []

    def cells(self) -> Cells:
        """Yield the filled cells by header."""
        card = self._card
        for header, text in _subject(card).items():
            self._cells[header] = text
        for phone in card.phones:
            self._add_phone(phone)
        for email in card.emails:
            self._add_email(email)
        for index, address in enumerate(card.addresses):
            label = card.labels[index] if index < len(card.labels) else ()
            self._add_address(address, label)
        for link in card.links:
            self._first_free(("Web Page",), link.url, "Link")
        self._cells["Categories"] = ";".join(card.categories)
        self._cells["Language"] = ", ".join(language_name(tag) for tag in card.languages)
        for name, header in (("BDAY", "Birthday"), ("ANNIVERSARY", "Anniversary")):
            day = day_of(card.kept, name)
            self._cells[header] = f"{day.month}/{day.day}/{day.year}" if day else ""
        self._further += map(_job_line, card.jobs[1:])
        self._cells["Notes"] = _notes(card.note, self._further)
        yield from self._cells.items()

    def _add_phone(self, phone: Phone) -> None:
        kind = PhoneKind.FAX if phone.kind is PhoneKind.FAX else PhoneKind.VOICE
        slots = _OUTLOOK_PHONES[phone.place, kind]
        if phone.kind is PhoneKind.MOBILE:
            slots = ("Mobile Phone", *slots)
        spare = () if kind is PhoneKind.FAX else ("Other Phone",)
        self._first_free((*slots, *spare), dialled_text(phone), "Phone")

    def _add_email(self, email: Email) -> None:
        headers = [f"{name} Address" for name in _OUTLOOK_EMAILS]
        taken = self._first_free(headers, email.address, "E-mail")
        if taken:
            self._cells[taken.replace("Address", "Type")] = "SMTP"

    def _add_address(self, address: PostalAddress, label: Sequence[str]) -> None:
        word = _PLACE_WORDS[address.place]
        if any(
            header.startswith(f"{word} ") and header in _ADDRESS_HEADERS for header in self._cells
        ):
            self._further.append(f"Address: {', '.join(label) or _one_line(address)}")
            return
        lines = [address.care_of, *address.street.split("\n"), address.dependent_locality]
        lines = [line for line in lines if line]
        streets = [*lines[:2], ", ".join(lines[2:])]
        for header, text in zip(("Street", "Street 2", "Street 3"), streets, strict=False):
            self._cells[f"{word} {header}"] = text
        country = country_name(address.country) if address.country else ""
        self._cells |= {
            f"{word} City": address.locality,
            f"{word} State": address.region,
            f"{word} Postal Code": address.postal_code,
            f"{word} Country/Region": country,
            f"{word} Address PO Box": address.po_box,
        }

    def _first_free(self, headers: Sequence[str], text: str, word: str) -> str:
        """Put a text into the first free column and return its header, or add it to the notes."""
        free = next((header for header in headers if not self._cells.get(header)), "")
        if free:
            self._cells[free] = text
        else:
            self._further.append(f"{word}: {text}")
        return free


_ADDRESS_HEADERS: Final = frozenset(
    header
    for header in OUTLOOK
    if header.endswith((" City", " Street", " State", " Postal Code", " Country/Region"))
)


def google_cells(card: CardData) -> Cells:
    """Yield the filled cells of a card by the headers of Google Contacts."""
    subject = _subject(card)
    for outlook, google in _GOOGLE_NAMES.items():
        yield google, subject.get(outlook, "")
    short = (name_text(name) for name in card.names[1:] if name.kind is NameKind.SHORT)
    yield "Nickname", next(short, "")
    yield "File As", _value(card.kept, "SORT-STRING")
    day = day_of(card.kept, "BDAY")
    yield "Birthday", day.isoformat() if day else ""
    role = subject["Profession"]
    further = [f"Role: {role}"] if role else []
    yield "Notes", _notes(card.note, [*further, *map(_job_line, card.jobs[1:])])
    yield "Labels", f" {GOOGLE_JOINT} ".join((*card.categories, _MY_CONTACTS))
    for number, email in enumerate(card.emails, 1):
        yield from _numbered("E-mail", number, Label=_google_label(email), Value=email.address)
    for number, phone in enumerate(card.phones, 1):
        yield from _numbered("Phone", number, Label=_phone_label(phone), Value=dialled_text(phone))
    for number, address in enumerate(card.addresses, 1):
        yield from _google_address(card, address, number)
    for number, link in enumerate(card.links, 1):
        kind = "Profile" if link.kind not in {LinkKind.WEBSITE, LinkKind.OTHER} else ""
        label = link.label or kind or _google_label(link)
        yield from _numbered("Website", number, Label=label, Value=link.url)


def google_header(keys: Iterable[object]) -> list[str]:
    """Return the header of a table that has cells for ``keys``, in Google's order."""
    used = set(keys)
    numbered = [
        f"{name} {number} - {part}"
        for name, parts in _GOOGLE_PARTS.items()
        for number in range(1, MOST_NUMBERED + 1)
        if number == 1 or any(f"{name} {number} - {part}" in used for part in parts)
        for part in parts
    ]
    return [*_GOOGLE_HEAD, *numbered]


_GOOGLE_NAMES: Final = {
    "First Name": "First Name",
    "Middle Name": "Middle Name",
    "Last Name": "Last Name",
    "Title": "Name Prefix",
    "Suffix": "Name Suffix",
    "Company": "Organization Name",
    "Job Title": "Organization Title",
    "Department": "Organization Department",
}


def _subject(card: CardData) -> dict[str, str]:
    """Return who or what a card is about, by Outlook's headers.

    An organisation is a contact with a company and no name, as Outlook itself makes it.
    """
    name = card.names[0]
    text = name_text(name)
    job = card.jobs[0] if card.jobs else CardJob()
    cells = {
        "Company": job.organisation,
        "Department": "; ".join(job.units),
        "Job Title": job.title or job.role,
        "Profession": job.role if job.title else "",
    }
    match card.kind:
        case RecordKind.ORGANISATION:
            units = [unit for unit in (job.organisation, *job.units) if unit and unit != text]
            cells |= {"Company": text, "Department": "; ".join(units)}
        case RecordKind.POST:
            cells["Job Title"] = text
        case _ if name.given or name.family:
            cells |= {
                "Title": name.honorific,
                "First Name": name.given,
                "Middle Name": name.additional,
                "Last Name": name.family,
                "Suffix": name.suffix,
            }
        case _:
            parts = split_person_name(text, "", name.language)
            cells |= {
                "Title": name.honorific or parts.honorific,
                "First Name": parts.given,
                "Middle Name": parts.additional,
                "Last Name": parts.family,
                "Suffix": parts.suffix,
            }
    return cells


def _google_address(card: CardData, address: PostalAddress, number: int) -> Cells:
    label = card.labels[number - 1] if number <= len(card.labels) else ()
    yield from _numbered(
        "Address",
        number,
        Label=_google_label(address),
        Formatted="\n".join(label),
        Street="\n".join(filter(None, (address.care_of, address.street))),
        City=address.locality,
        Region=address.region,
        Country=address.country,
    )
    yield f"Address {number} - PO Box", address.po_box
    yield f"Address {number} - Postal Code", address.postal_code
    yield f"Address {number} - Extended Address", address.dependent_locality


def _numbered(name: str, number: int, **parts: str) -> Cells:
    """Yield the numbered cells of one value; beyond the last column they become lines in it."""
    for part, text in parts.items():
        yield f"{name} {min(number, MOST_NUMBERED)} - {part}", text


def _google_label(point: ContactPoint) -> str:
    text = point.label or _GOOGLE_PLACES[point.place]
    return f"* {text}" if point.preferred else text


def _phone_label(phone: Phone) -> str:
    place = _GOOGLE_PLACES[phone.place]
    text = {
        PhoneKind.MOBILE: "Mobile",
        PhoneKind.FAX: f"{place} Fax",
    }.get(phone.kind, place)
    text = phone.label or text
    return f"* {text}" if phone.preferred else text


def day_of(kept: Sequence[str], name: str) -> date | None:
    """Return the day that a kept line of that name holds, if it is one with a year."""
    try:
        return date.fromisoformat(_value(kept, name))
    except ValueError:
        return None


def _value(kept: Sequence[str], name: str) -> str:
    """Return the text of the first kept line of that name, or empty."""
    lines = (line[len(name) + 1 :] for line in kept if line.startswith(f"{name}:"))
    return unescape(next(lines, ""))


def _notes(note: str, further: Sequence[str]) -> str:
    return "\n".join(filter(None, (note, *further)))


def _job_line(job: CardJob) -> str:
    words = (job.title or job.role, *reversed(job.units), job.organisation)
    return f"Also: {', '.join(filter(None, words))}"


def _one_line(address: PostalAddress) -> str:
    parts = (address.street, address.postal_code, address.locality, address.region)
    return ", ".join(" ".join(part.split()) for part in parts if part)
