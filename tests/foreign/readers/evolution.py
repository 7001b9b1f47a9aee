"""Run with the system's Python under a session bus: what Evolution knows of each card of a file.

Every card is put into a real address book through the factory and taken out again. The answer on
standard output is a JSON list of what `tests.foreign.understanding` describes.
"""

import base64
import importlib
import json
import sys
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

# The bindings belong to the system's Python; this project's own has no such package.
gi: Any = importlib.import_module("gi")
for _module in ("EBook", "EBookContacts", "EDataServer"):
    gi.require_version(_module, "1.2")
books: Any = importlib.import_module("gi.repository.EBook")
contacts: Any = importlib.import_module("gi.repository.EBookContacts")
server: Any = importlib.import_module("gi.repository.EDataServer")

_PHONES: Final = {
    "business_phone": ("work", "voice"),
    "business_phone_2": ("work", "voice"),
    "business_fax": ("work", "fax"),
    "home_phone": ("home", "voice"),
    "home_phone_2": ("home", "voice"),
    "home_fax": ("home", "fax"),
    "mobile_phone": ("cell",),
    "other_phone": ("voice",),
    "other_fax": ("fax",),
    "pager": ("pager",),
    "company_phone": ("work", "main"),
    "assistant_phone": ("assistant",),
    "car_phone": ("car",),
}
"""The fields that Evolution shows numbers in, with what each says of its number."""

_NAME_PARTS: Final = ("family", "given", "additional", "prefixes", "suffixes")
_ADDRESS_PARTS: Final = ("po", "ext", "street", "locality", "region", "code", "country")
_MESSENGERS: Final = ("jabber", "skype", "icq", "aim", "yahoo", "gadugadu", "msn", "groupwise")
_NO_WAITING: Final = 2**32 - 1
"""A local book is there at once, and never says that it is connected."""


def main() -> int:
    """Answer the cards of the file named on the command line."""
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    book = books.BookClient.connect_sync(
        server.SourceRegistry.new_sync(None).ref_builtin_address_book(), _NO_WAITING, None
    )
    end = "END:VCARD\n"
    cards = [card + end for card in text.split(end) if card.strip()]
    json.dump([_known(_through(book, card)) for card in cards], sys.stdout)
    return 0


def _through(book: Any, card: str) -> Any:
    """Store a card and return what the store gives back."""
    _, uid = book.add_contact_sync(contacts.Contact.new_from_vcard(card), 0, None)
    _, contact = book.get_contact_sync(uid, None)
    return contact


def _known(contact: Any) -> dict[str, Any]:
    def text(field: str) -> str:
        return contact.get_property(field) or ""

    known: dict[str, Any] = {
        "uid": text("id"),
        "full_names": _filled(text("full_name")),
        "nicknames": _filled(text("nickname")),
        "organisations": _rows([[text("org"), text("org_unit"), text("office")]]),
        "titles": _filled(text("title")),
        "roles": _filled(text("role")),
        "notes": _filled(text("note")),
        "categories": _filled(*text("categories").split(",")),
        "urls": _filled(text("homepage_url"), text("blog_url"), text("video_url")),
        "assistants": _filled(text("assistant")),
        "raw": contact.to_string(contacts.VCardFormat(1)),
    }
    name = contact.get_property("name")
    known["names"] = _rows([_parts(name, _NAME_PARTS)] if name else [])
    preferred = text("primary_phone")
    known["phones"] = [
        {"value": number, "types": types, "preferred": number == preferred}
        for field, types in _PHONES.items()
        if (number := text(field))
    ]
    emails = enumerate(map(text, ("email_1", "email_2", "email_3", "email_4")))
    types_of = _types_of_emails(contact)
    # Evolution writes to the first one; it has no other mark of preference.
    known["emails"] = [
        {"value": email, "types": types_of.get(email, []), "preferred": place == 0}
        for place, email in emails
        if email
    ]
    places = ("work", "home", "other")
    known["addresses"] = [
        {
            "types": [place],
            "parts": _parts(address, _ADDRESS_PARTS),
            "label": text(f"address_label_{place}"),
        }
        for place in places
        if (address := contact.get_property(f"address_{place}"))
    ]
    known["impps"] = _filled(
        *(text(f"im_{kind}_{place}_1") for kind in _MESSENGERS for place in ("home", "work"))
    )
    dates = {"birthdays": "birth_date", "anniversaries": "anniversary"}
    for key, field in dates.items():
        day = contact.get_property(field)
        known[key] = [f"{day.year:04d}-{day.month:02d}-{day.day:02d}"] if day else []
    known["photos"] = _filled(_photo(contact.get_property("photo")))
    geo = contact.get_property("geo")
    known["places"] = [[geo.latitude, geo.longitude]] if geo else []
    return known


def _filled(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _rows(rows: list[list[str]]) -> list[list[str]]:
    return [row for row in rows if any(row)]


def _types_of_emails(contact: Any) -> dict[str, list[str]]:
    """Return the TYPE values of the e-mail lines; Evolution shows work, home or other by them."""
    found = {}
    # EContact hides the method of EVCard, which gives all attributes, by one of the same name.
    for attribute in contacts.VCard.get_attributes(contact):
        if attribute.get_name().upper() == "EMAIL":
            found[attribute.get_value()] = [
                value.lower()
                for parameter in attribute.get_params()
                if parameter.get_name().upper() == "TYPE"
                for value in parameter.get_values()
            ]
    return found


def _parts(value: Any, names: tuple[str, ...]) -> list[str]:
    return [getattr(value, name) or "" for name in names]


def _photo(photo: Any) -> str:
    """Return a picture in base64; the store has moved it into a file of its own."""
    if photo is None:
        return ""
    if photo.type == contacts.ContactPhotoType.INLINED:
        return base64.b64encode(bytes(photo.get_inlined())).decode()
    parts = urlsplit(photo.get_uri())
    if parts.scheme != "file":
        return str(photo.get_uri())
    return base64.b64encode(Path(unquote(parts.path)).read_bytes()).decode()


if __name__ == "__main__":
    raise SystemExit(main())
