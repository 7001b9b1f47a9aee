"""Kept lines said again, in cards of 3.0, in the words of programs that read no others.

Each such line is marked as ours with ``OWN_MADE``, so that reading the card again does not keep
it: it lives and dies with the line that it repeats. Cards of 4.0, whose standard has a word for all
of this, say what was read and nothing more.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Final
from urllib.parse import quote

from directory_app.domain.contact_points import Place
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.card_dates import CardDate, extended_form
from directory_app.formats.vcard.details import Messenger, Relation, details_of
from directory_app.formats.vcard.dialects import APPLE_LABEL, OWN_MADE, apple_label_text
from directory_app.formats.vcard.dialects_of_details import (
    ANNIVERSARIES,
    APPLE_DATE,
    RELATED_NAMES,
    RELATIONS,
    SCHEMES,
    SERVICES,
)
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.values import escape_text, unescape

_REPEATED: Final = frozenset(
    {*ANNIVERSARIES, APPLE_DATE, "IMPP", *SERVICES, "RELATED", RELATED_NAMES, *RELATIONS}
)

_MADE: Final = {OWN_MADE: ("1",)}

_VERSION: Final = VCardVersion.V3

_ANNIVERSARIES: Final = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY")
"""The words that Thunderbird, most others and Evolution read."""

_SERVICE_PROPERTIES: Final = {
    SERVICES[name]: name
    for name in (
        *("X-AIM", "X-GADUGADU", "X-GOOGLE-TALK", "X-GROUPWISE", "X-ICQ", "X-JABBER"),
        *("X-MATRIX", "X-MSN", "X-SKYPE", "X-TWITTER", "X-YAHOO"),
    )
}
"""The property of each messenger that Evolution knows; it knows no IMPP."""

_SCHEMES: Final = {service: scheme for scheme, service in reversed(SCHEMES.items())} | {
    "XMPP": "xmpp"
}
"""The URI scheme of each messenger in IMPP (RFC 4770)."""

_APPLE_SERVICES: Final = {"XMPP": "Jabber"}
"""Messengers that Apple calls otherwise."""

_RELATIONS: Final = {
    "assistant": ("X-EVOLUTION-ASSISTANT", "Assistant"),
    "agent": ("X-EVOLUTION-ASSISTANT", "Assistant"),
    "manager": ("X-EVOLUTION-MANAGER", "Manager"),
    "spouse": ("X-EVOLUTION-SPOUSE", "Spouse"),
}
"""Evolution's property, which KAddressBook reads too, and Apple's label for a kind of relation."""

_URI: Final = re.compile(r"[A-Za-z][\w+.-]*:\S", re.ASCII)


def repeated_lines(lines: Sequence[ContentLine]) -> Iterator[str]:
    """Yield, in the form of 3.0, what says again what some of the kept ``lines`` of a card say.

    These are anniversaries, messengers and relations, for which 3.0 has no property and programs
    have several. A program that is served by one of ``lines`` gets no second one.
    """
    relevant = [line for line in lines if line.name in _REPEATED]
    if relevant:
        labels = [line for line in lines if line.name == APPLE_LABEL]
        yield from _Repeater(relevant, labels).lines()


class _Repeater:
    """Says again what the lines of one card say."""

    def __init__(self, lines: Sequence[ContentLine], labels: Sequence[ContentLine]) -> None:
        self._said = {(line.name, _bare(line.value)) for line in lines}
        self._names = {line.name for line in lines}
        self._apple_words = {_apple_word(label) for label in labels}
        self._details = details_of([line.text() for line in (*lines, *labels)])
        taken = {line.group.lower() for line in (*lines, *labels)}
        self._groups = (name for number in count(1) if (name := f"also{number}") not in taken)

    def lines(self) -> Iterator[str]:
        """Yield the lines."""
        if self._details.anniversary is not None:
            yield from self._anniversary(self._details.anniversary)
        for messenger in self._details.messengers:
            yield from self._messenger(messenger)
        for relation in self._details.relations:
            yield from self._relation(relation)

    def _anniversary(self, when: CardDate) -> Iterator[str]:
        if when.year is None or when.month is None or when.day is None:
            return
        for name in _ANNIVERSARIES:
            if name not in self._names:
                yield format_line(name, extended_form(when), _MADE)
        yield from self._for_apple("X-ABDATE", extended_form(when), "Anniversary")

    def _messenger(self, messenger: Messenger) -> Iterator[str]:
        """Yield IMPP and Evolution's property, which must be at work or at home."""
        service, address = messenger.service, messenger.address
        place = Place.HOME if messenger.place is Place.OTHER else messenger.place
        params = {"TYPE": (place.value.upper(),)} | _MADE
        scheme = _SCHEMES.get(service, "")
        value = f"{scheme}:{quote(address, safe='@+:/')}"
        if scheme and not self._is_said("IMPP", value):
            word = _APPLE_SERVICES.get(service, service)
            yield format_line("IMPP", value, {"X-SERVICE-TYPE": (word,)} | params)
        name = _SERVICE_PROPERTIES.get(service, "")
        if name and not self._is_said(name, address):
            yield format_line(name, escape_text(address, _VERSION), params)

    def _relation(self, relation: Relation) -> Iterator[str]:
        if relation.kind not in _RELATIONS or _URI.match(relation.name):
            return
        of_evolution, of_apple = _RELATIONS[relation.kind]
        value = escape_text(relation.name, _VERSION)
        if not self._is_said(of_evolution, relation.name):
            yield format_line(of_evolution, value, _MADE)
        yield from self._for_apple("X-ABRELATEDNAMES", value, of_apple)

    def _for_apple(self, name: str, value: str, word: str) -> Iterator[str]:
        """Yield Apple's property with its label in a group, if there is no such label yet."""
        if word.lower() not in self._apple_words:
            group = next(self._groups)
            yield format_line(name, value, _MADE, group)
            yield format_line("X-ABLabel", f"_$!<{word}>!$_", _MADE, group)

    def _is_said(self, name: str, value: str) -> bool:
        return (name, _bare(value)) in self._said


def _apple_word(label: ContentLine) -> str:
    return apple_label_text(unescape(label.value).strip()).lower()


def _bare(value: str) -> str:
    return unescape(value).strip().casefold()
