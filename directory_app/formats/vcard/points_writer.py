"""Writes the contact points of a card, each with what the line it was read from says beside it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from typing import TypeVar

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.locales import is_country
from directory_app.formats.cards import CardData, VCardVersion
from directory_app.formats.vcard.card_points import (
    CountryName,
    write_address,
    write_email,
    write_label,
    write_link,
    write_phone,
)
from directory_app.formats.vcard.dialects import APPLE_COUNTRY, OUTLOOK_PHONE
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.merging_lines import merged_line, translated_line
from directory_app.formats.vcard.originals import Original, Originals
from directory_app.formats.vcard.values import escape_text

_Point = TypeVar("_Point", Phone, Email, PostalAddress, Link)


class PointsWriter:
    """Writes the contact points of one card in one version.

    The labels of addresses are groups in Apple's way, those of phones, e-mails and links our
    parameter: KContacts drops grouped ones. In 4.0 a group that was read is kept all the same.
    """

    def __init__(
        self,
        version: VCardVersion,
        originals: Originals,
        country_name: CountryName,
    ) -> None:
        """Write for ``version``.

        Args:
            version: version to write.
            originals: the kept lines of the entry.
            country_name: names countries.
        """
        self._version = version
        self._originals = originals
        self._country_name = country_name
        self._groups = originals.new_groups()
        self._labelled_groups: set[str] = set()

    def lines(self, card: CardData) -> list[str]:
        """Return the lines of phones, e-mails, addresses and links."""
        originals = self._originals
        lines: list[str] = []
        for phone, original in zip(card.phones, originals.phones(card.phones), strict=True):
            lines += self._phone(phone, original)
        for email, of_email in zip(card.emails, originals.emails(card.emails), strict=True):
            lines += self._point(email, of_email, write_email)
        found = originals.addresses(card.addresses)
        for index, (address, of_address) in enumerate(zip(card.addresses, found, strict=True)):
            label = card.labels[index] if index < len(card.labels) else ()
            lines += self._address(address, of_address, label)
        for link, of_link in zip(card.links, originals.links(card.links), strict=True):
            lines += self._point(link, of_link, write_link)
        return lines

    def _phone(self, phone: Phone, original: Original[Phone] | None) -> list[str]:
        if original is not None:
            # The line was read without asking what its number is from abroad.
            value = replace(original.value, e164=phone.e164, extension=phone.extension)
            original = replace(original, value=value)
        return self._point(phone, original, write_phone)

    def _address(
        self,
        address: PostalAddress,
        original: Original[PostalAddress] | None,
        label: Sequence[str],
    ) -> list[str]:
        if original is None and not address.label:
            return [*_made_address(address, tuple(label), self._version, self._country_name)]
        own_label = "" if original is None else original.line.param("LABEL")
        envelope = own_label.split("\n") if own_label else label
        write = partial(
            write_address,
            country_name=self._country_name,
            label=envelope,
            is_made=not own_label,
        )
        lines = self._point(address, original, write)
        if envelope and self._version is VCardVersion.V3:
            lines.insert(1, write_label(address, "\n".join(envelope), is_made=not own_label))
        return lines

    def _point(
        self,
        point: _Point,
        original: Original[_Point] | None,
        write: Callable[[_Point, VCardVersion, str], str],
    ) -> list[str]:
        """Return the line of a contact point and those that label it."""
        version = self._version
        if original is None and not point.label:
            return [write(point, version, "")]
        may_group = isinstance(point, PostalAddress)
        if original is not None and self._keeps_label(point, original, may_group=may_group):
            bare, was = replace(point, label=""), replace(original.value, label="")
            ours, base = write(bare, version, ""), write(was, version, "")
            lines = [self._merged(ours, base, original, original.line.group)]
            lines += self._companions(point, original)
            return lines
        group = next(self._groups) if point.label and may_group else ""
        line = write(point, version, group)
        if original is not None:
            was = original.value
            if original.has_label_in_group:
                was = replace(was, label="")  # what it was called is not in its own line
            line = self._merged(line, write(was, version, group), original, group)
        if not group:
            return [line]
        return [line, format_line("X-ABLabel", escape_text(point.label, version), group=group)]

    def _companions(self, point: _Point, original: Original[_Point]) -> list[str]:
        """Return the label of the group and the like, unless another member has them already."""
        group = original.line.group.lower()
        if group in self._labelled_groups:
            return []
        self._labelled_groups.add(group)
        return [
            translated_line(line, self._version, line.group)
            for line in original.companions
            if line.name != APPLE_COUNTRY or _is_of_country(line, point)
        ]

    def _keeps_label(self, point: _Point, original: Original[_Point], *, may_group: bool) -> bool:
        """Tell whether the label of a contact point is written as it was read."""
        if point.label != original.value.label:
            return False
        is_4 = self._version is VCardVersion.V4
        return is_4 or may_group or not original.has_label_in_group

    def _merged(self, ours: str, base: str, original: Original[_Point], group: str) -> str:
        is_address = isinstance(original.value, PostalAddress)
        is_4 = self._version is VCardVersion.V4
        has_value = is_address or (is_4 and not _is_plain_uri(original.line))
        line = original.line if is_4 else _in_common_words(original.line)
        return merged_line(ours, base, line, self._version, group=group, has_value=has_value)


@lru_cache(256)
def _made_address(
    address: PostalAddress, label: tuple[str, ...], version: VCardVersion, country_name: CountryName
) -> tuple[str, ...]:
    """Return the lines of an address that was not read from a card and that nobody labelled.

    Those written last are kept, since the cards of people of one office follow each other.
    """
    line = write_address(address, version, country_name=country_name, label=label, is_made=True)
    if not label or version is not VCardVersion.V3:
        return (line,)
    return line, write_label(address, "\n".join(label), is_made=True)


def _in_common_words(line: ContentLine) -> ContentLine:
    """Return a number of Outlook's own property as one that all programs read."""
    if line.name != OUTLOOK_PHONE:
        return line
    return replace(line, head=Head("TEL", "TEL", line.params, line.group))


def _is_plain_uri(line: ContentLine) -> bool:
    """Tell whether a TEL is a URI that says no more than its text: number and extension."""
    value = line.value.lower()
    return value.startswith("tel:") and (
        ";" not in value or value.count(";") == value.count(";ext=")
    )


def _is_of_country(line: ContentLine, point: object) -> bool:
    """Tell whether X-ABADR does not contradict the country of an address."""
    code = line.value.strip().upper()
    return not is_country(code) or (isinstance(point, PostalAddress) and code == point.country)
