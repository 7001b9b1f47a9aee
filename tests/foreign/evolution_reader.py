"""Run with the system's Python: a JSON list of cards in, what Evolution knows of each out."""

import importlib
import json
import sys
from typing import Any, Final

# The bindings belong to the system's Python; this project's own has no such package.
gi: Any = importlib.import_module("gi")
gi.require_version("EBookContacts", "1.2")
contacts: Any = importlib.import_module("gi.repository.EBookContacts")

_ATTRIBUTES: Final = ("N", "ORG", "TITLE", "ROLE", "TEL", "ADR", "URL", "CATEGORIES", "LANG")
_FIELDS: Final = ("full_name", "id", "org", "org_unit", "note", "address_label_work")
_PHONES: Final = (
    "business_phone",
    "business_phone_2",
    "business_fax",
    "mobile_phone",
    "home_phone",
    "home_fax",
    "other_phone",
    "other_fax",
    "primary_phone",
)


def main() -> int:
    """Answer the cards on standard input."""
    known = [_known(text) for text in json.load(sys.stdin)]
    json.dump(known, sys.stdout)
    return 0


def _known(text: str) -> dict[str, Any]:
    contact = contacts.Contact.new_from_vcard(text)
    known: dict[str, Any] = {name: [] for name in _ATTRIBUTES}
    # EContact hides the method of EVCard, which gives all attributes, by one of the same name.
    for attribute in contacts.VCard.get_attributes(contact):
        if attribute.get_name().upper() in known:
            known[attribute.get_name().upper()].append(attribute.get_values())
    known |= {name: contact.get_property(name) or "" for name in _FIELDS}
    emails = (contact.get_property(f"email_{place}") for place in range(1, 5))
    known["emails"] = [email for email in emails if email]
    known["shown_phones"] = [number for name in _PHONES if (number := contact.get_property(name))]
    return known


if __name__ == "__main__":
    raise SystemExit(main())
