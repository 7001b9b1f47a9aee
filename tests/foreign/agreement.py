"""Whether two readers have understood the same of a card."""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any, Final

from tests.foreign.understanding import Understanding


def differences(ours: Understanding, theirs: Understanding) -> dict[str, tuple[Any, Any]]:
    """Return what was understood differently, by what it is: ours and theirs.

    What only says the same in another way is the same: vendors' words for groups and companies
    that the other reader does not know; a name of parts that is but the formatted name; the ORG of
    an organisation that is but its name; a category said twice; a label without an address.
    """
    pairs = {name: (take(ours), take(theirs)) for name, take in _COMPARED.items()}
    for name, take in _CONTAINED.items():
        missing = set(take(theirs)) - set(take(ours))
        pairs[name] = (sorted(take(ours)), sorted(missing)) if missing else ((), ())
    shown = {*_full_names(ours), *_full_names(theirs)}
    organisations = (_organisations(ours, shown), _organisations(theirs, shown))
    pairs["organisations"] = organisations
    if _kind(ours) in {"", "x-post"}:
        pairs["names"] = (_names(ours, shown), _names(theirs, shown))
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


_NO_ESCAPE: Final = re.compile(r"\\(?=[^\\,;:nN])")
"""A backslash before a sign that needs none: the standards do not say whether it stays."""


def _plain(text: str) -> str:
    """Return a text with its white space as single blanks, without backslashes of no meaning."""
    return " ".join(_NO_ESCAPE.sub("", text).split())


def _texts(texts: Iterable[str]) -> list[str]:
    return [text for text in map(_plain, texts) if text]


def _rows(rows: Iterable[Iterable[str]]) -> list[str]:
    return _texts(" ; ".join(map(_plain, row)).strip(" ;") for row in rows)


def _full_names(known: Understanding) -> list[str]:
    return _texts(known.full_names)


def _names(known: Understanding, shown: Container[str]) -> list[str]:
    """Return the parts of names that say more than the formatted name."""
    return [row for row in _rows(known.names) if row not in shown]


def _organisations(known: Understanding, shown: Container[str]) -> list[str]:
    """Return ORG; an organisation that has no FN is called by it."""
    rows = _rows(known.organisations)
    return [row for row in rows if _kind(known) != "org" or row not in shown]


def _kind(known: Understanding) -> str:
    """Return what the card is of, by KIND, Apple's words, or an ORG that is all of its name."""
    said = known.kind.lower() or "".join(known.extras.get("X-ADDRESSBOOKSERVER-KIND", ())).lower()
    if said:
        return said.removeprefix("individual")
    if "COMPANY" in known.extras.get("X-ABSHOWAS", ()):
        return "org"
    first = next((_plain(row[0]) for row in known.organisations if row), "")
    is_its_name = bool(first) and set(_full_names(known)) <= {first}
    return "org" if is_its_name and not _rows(known.names) else ""


def _phones(known: Understanding) -> list[str]:
    """Return numbers as text; a `tel:` URI has its extension after a semicolon."""
    numbers = (phone.value.removeprefix("tel:") for phone in known.phones)
    return _texts(number.replace(";ext=", " ext. ") for number in numbers)


def _addresses(known: Understanding) -> list[list[str]]:
    """Return the words of each address but the country, whose name has a language."""
    parts = [" ".join(address.parts[:6]) for address in known.addresses]
    found = (sorted(re.findall(r"\w+", text)) for text in parts or known.labels)
    return [words for words in found if words]


def _members(known: Understanding) -> list[str]:
    members = known.members or known.extras.get("X-ADDRESSBOOKSERVER-MEMBER", ())
    return _texts(one.removeprefix("urn:uuid:") for one in members)


_COMPARED: Final[Mapping[str, Callable[[Understanding], Any]]] = {
    "uid": lambda known: known.uid.removeprefix("urn:uuid:"),
    "kind": _kind,
    "nicknames": lambda known: _texts(known.nicknames),
    "titles": lambda known: _texts(known.titles),
    "roles": lambda known: _texts(known.roles),
    "phones": _phones,
    "emails": lambda known: _texts(email.value for email in known.emails),
    "addresses": _addresses,
    "notes": lambda known: _plain("\n".join(known.notes)),
    "categories": lambda known: list(dict.fromkeys(_texts(known.categories))),
    "languages": lambda known: _texts(known.languages),
    "members": _members,
}
"""What must be the same on both sides."""

_CONTAINED: Final[Mapping[str, Callable[[Understanding], list[str]]]] = {
    "full_names": _full_names,
    "urls": lambda known: _texts(known.urls),
}
"""What must be there on our side, where there may be more."""
