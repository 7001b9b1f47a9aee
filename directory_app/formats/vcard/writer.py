"""Writes vCards of 3.0 (RFC 2426) and 4.0 (RFC 6350, RFC 9554) that other programs read whole.

Where the standards leave a choice, the one is taken that Thunderbird, Evolution Data Server,
KContacts and Radicale read best.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from directory_app.domain.identifiers import RecordKind
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardData, CardJob, VCardVersion
from directory_app.formats.vcard.card_jobs import write_jobs
from directory_app.formats.vcard.card_names import write_names
from directory_app.formats.vcard.card_points import CountryName
from directory_app.formats.vcard.card_texts import (
    texts_with_originals,
    without_urn,
    write_categories,
    write_note,
)
from directory_app.formats.vcard.detail_repeats import repeated_lines
from directory_app.formats.vcard.dialects import (
    APPLE_COMPANY,
    APPLE_GROUP_KIND,
    APPLE_GROUP_MEMBER,
    OWN_PRODUCT,
    kept_line,
    kind_from,
    kind_word,
)
from directory_app.formats.vcard.lines import folded, format_line
from directory_app.formats.vcard.merging_lines import merged_line, translated_line
from directory_app.formats.vcard.originals import NO_ORIGINALS, Originals
from directory_app.formats.vcard.points_writer import PointsWriter
from directory_app.formats.vcard.survival import is_bare
from directory_app.formats.vcard.values import escape_text, unescape

_UUID: Final = re.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
"""RFC 9562 section 4."""

_SEPARATORS: Final = re.compile("[-:]")
_MEMBERS: Final = frozenset({"MEMBER", APPLE_GROUP_MEMBER})


def write_card(
    card: CardData,
    version: VCardVersion,
    *,
    product_version: str = "",
    country_name: CountryName = str,
) -> str:
    """Return ``card`` as one vCard with CRLF at its end.

    Args:
        card: what to write; it must have a name.
        version: 3.0 for other programs, 4.0 for everything.
        product_version: version of this program, for PRODID; empty leaves PRODID out.
        country_name: returns the name to print for an ISO country code; the code itself if not
            given.
    """
    lines = card_lines(card, version, product_version=product_version, country_name=country_name)
    return folded(lines)


def card_lines(
    card: CardData,
    version: VCardVersion,
    *,
    product_version: str = "",
    country_name: CountryName = str,
) -> Sequence[str]:
    """Return the unfolded content lines of ``card``, from BEGIN to END; see ``write_card``."""
    return _CardWriter(card, version, country_name).lines(product_version)


class _CardWriter:
    """Writes one card."""

    def __init__(self, card: CardData, version: VCardVersion, country_name: CountryName) -> None:
        self._card = card
        self._version = version
        self._originals = Originals(card.kept, card.kind) if card.kept else NO_ORIGINALS
        self._free = list(self._originals.without_field())
        self._points = PointsWriter(version, self._originals, country_name)

    def lines(self, product_version: str) -> list[str]:
        """Return the unfolded lines."""
        lines = self._content(product_version)
        labels = self._originals.labels_of(lines)
        return [*lines, *(kept_line(line, self._version) for line in labels), "END:VCARD"]

    def _content(self, product_version: str) -> list[str]:
        card, version, originals = self._card, self._version, self._originals
        lines = ["BEGIN:VCARD", f"VERSION:{version.value}"]
        if product_version:
            lines.append(f"PRODID:{OWN_PRODUCT}{product_version}//EN")
        lines.append(self._uid())
        lines += self._kind()
        lines += write_names(card.names, card.kind, version, self._sort_as(), originals)
        lines += write_jobs(self._jobs(), version, originals, card.kind)
        lines += self._points.lines(card)
        lines += texts_with_originals("LANG", card.languages, version, originals)
        lines += write_categories(card.categories, version, originals)
        lines += write_note(card.note, version, originals)
        lines += self._members()
        if card.revision is not None:
            lines.append(f"REV:{_timestamp(card.revision, version)}")
        lines += [kept_line(line, version) for line in self._free]
        if version is VCardVersion.V3:
            lines += repeated_lines(self._free)
        return lines

    def _uid(self) -> str:
        """Return UID: a UUID is a URN in 4.0 (RFC 6350 section 6.7.6)."""
        uid = self._card.uid
        is_4 = self._version is VCardVersion.V4
        line = format_line("UID", _urn(uid) if is_4 else escape_text(uid, self._version))
        for original in self._originals.of("UID"):
            if without_urn(unescape(original.value)) == uid:
                return merged_line(line, line, original, self._version, group=original.group)
        return line

    def _kind(self) -> Iterator[str]:
        """Yield what says of what kind the card is.

        In 3.0 that is Apple's words; KIND too, which KContacts and ez-vcard understand. A kind
        that we do not tell apart (a location) is written as it was read.
        """
        kind = self._card.kind
        read = [
            line for line in self._originals.of("KIND", APPLE_GROUP_KIND) if kind_from(line) is kind
        ]
        is_4 = self._version is VCardVersion.V4
        if read:
            yield from (translated_line(line, self._version, line.group) for line in read)
        elif is_4:
            yield f"KIND:{kind_word(kind)}"
        elif kind is RecordKind.LIST:
            yield f"{APPLE_GROUP_KIND}:group"
        elif kind is not RecordKind.PERSON:
            yield f"KIND:{kind_word(kind)}"
        is_marked = any(line.name == APPLE_COMPANY for line in self._free)
        if kind is RecordKind.PERSON and is_marked and not (is_4 or read):
            yield f"{APPLE_GROUP_KIND}:individual"
        if kind is RecordKind.ORGANISATION and not is_4 and not is_marked:
            yield "X-ABShowAs:COMPANY"

    def _jobs(self) -> Sequence[CardJob]:
        """Return the employments; an organisation without any has itself as ORG, to be shown by."""
        card = self._card
        if card.kind is RecordKind.ORGANISATION and not card.jobs:
            return (CardJob(organisation=name_text(card.names[0])),)
        return card.jobs

    def _sort_as(self) -> str:
        """Return what the name is sorted by: SORT-STRING became SORT-AS in 4.0.

        A line that says more, or a name that says it itself, stays as it is.
        """
        lines = [line for line in self._free if line.name == "SORT-STRING"]
        if len(lines) != 1 or not is_bare(lines[0].head):
            return ""
        if any(line.param("SORT-AS") for line in self._originals.of("FN", "N")):
            return ""
        self._free.remove(lines[0])
        return unescape(lines[0].value)

    def _members(self) -> Iterator[str]:
        is_4 = self._version is VCardVersion.V4
        name = "MEMBER" if is_4 else APPLE_GROUP_MEMBER
        read = {}
        if self._card.kind is RecordKind.LIST:
            read = {without_urn(line.value): line for line in self._free if line.name in _MEMBERS}
            self._free = [line for line in self._free if line.name not in _MEMBERS]
        for uid in self._card.members:
            line = format_line(name, _urn(uid))
            original = read.pop(uid, None)
            if original is not None:
                line = merged_line(line, line, original, self._version, group=original.group)
            yield line
        for original in read.values():
            yield format_line(name, _urn(without_urn(original.value)), original.params)


def _urn(uid: str) -> str:
    """Return a UUID as a URN, and a UID of another kind as it stands."""
    return f"urn:uuid:{uid}" if _UUID.fullmatch(uid) else uid


def _timestamp(moment: datetime, version: VCardVersion) -> str:
    """Return ``moment`` in UTC: in the extended form in 3.0, in the basic one in 4.0."""
    extended = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return f"{extended if version is VCardVersion.V3 else _SEPARATORS.sub('', extended)}Z"
