"""Writes vCards of 3.0 (RFC 2426) and 4.0 (RFC 6350, RFC 9554) that other programs read whole.

Where the standards leave a choice, the one is taken that Thunderbird, Evolution Data Server,
KContacts and Radicale read best.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Final

from directory_app.domain.identifiers import ENTRY_KINDS, RecordKind
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardData, CardJob, VCardVersion
from directory_app.formats.vcard.card_jobs import write_jobs
from directory_app.formats.vcard.card_names import write_names
from directory_app.formats.vcard.card_points import (
    CountryName,
    write_address,
    write_email,
    write_link,
    write_phone,
)
from directory_app.formats.vcard.detail_repeats import repeated_lines
from directory_app.formats.vcard.dialects import (
    APPLE_GROUP_KIND,
    APPLE_GROUP_MEMBER,
    kept_line,
    kind_word,
)
from directory_app.formats.vcard.lines import fold, format_line, parse_line
from directory_app.formats.vcard.values import escape_text

_UUID: Final = re.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")
"""RFC 9562 section 4."""

_SEPARATORS: Final = re.compile("[-:]")

_NEVER_KEPT: Final = frozenset({"BEGIN", "END", "VERSION", "UID", "PRODID"})


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
    return "".join(map(fold, _lines(card, version, product_version, country_name)))


def _lines(
    card: CardData, version: VCardVersion, product_version: str, country_name: CountryName
) -> list[str]:
    """Return the unfolded lines of ``card``."""
    lines = ["BEGIN:VCARD", f"VERSION:{version.value}"]
    if product_version:
        lines.append(f"PRODID:-//Partner Directory//{product_version}//EN")
    lines.append(format_line("UID", _uid(card.uid, version)))
    lines += _KIND_LINES[version].get(card.kind, ())
    lines += write_names(card.names, card.kind, version, card.sort_as)
    lines += write_jobs(_jobs(card), version)
    lines += _contact_lines(card, version, country_name)
    lines += [format_line("LANG", escape_text(one, version)) for one in card.languages]
    if card.categories:
        # One line with no comma inside a name: KContacts keeps the last line and splits at it.
        names = (_without_comma(name) for name in card.categories)
        lines.append(
            format_line("CATEGORIES", ",".join(escape_text(name, version) for name in names))
        )
    if card.note:
        lines.append(format_line("NOTE", escape_text(card.note, version)))
    member = "MEMBER" if version is VCardVersion.V4 else APPLE_GROUP_MEMBER
    lines += [format_line(member, _urn(uid)) for uid in card.members]
    if card.revision is not None:
        lines.append(f"REV:{_timestamp(card.revision, version)}")
    if card.kept:
        lines += _kept_lines(card.kept, version)
    lines.append("END:VCARD")
    return lines


_KIND_LINES: Final[dict[VCardVersion, dict[RecordKind, tuple[str, ...]]]] = {
    VCardVersion.V3: {
        RecordKind.LIST: (f"{APPLE_GROUP_KIND}:group",),
        RecordKind.ORGANISATION: (
            f"KIND:{kind_word(RecordKind.ORGANISATION)}",
            "X-ABShowAs:COMPANY",
        ),
        RecordKind.POST: (f"KIND:{kind_word(RecordKind.POST)}",),
    },
    VCardVersion.V4: {
        kind: (f"KIND:{kind_word(kind)}",) for kind in (*ENTRY_KINDS, RecordKind.LIST)
    },
}
"""What says of what kind a card is.

In 3.0 that is Apple's words; KIND too, which KContacts and ez-vcard understand.
"""


def _jobs(card: CardData) -> Sequence[CardJob]:
    """Return the employments; an organisation without any has itself as ORG, to be shown by."""
    if card.kind is RecordKind.ORGANISATION and not card.jobs:
        return (CardJob(organisation=name_text(card.names[0])),)
    return card.jobs


def _contact_lines(card: CardData, version: VCardVersion, country_name: CountryName) -> list[str]:
    """Return phones, e-mails, addresses and links.

    The labels of e-mails and addresses are groups in Apple's way, named so that they meet no
    group of the kept lines.
    """
    groups = _free_groups(card.kept)
    lines = [write_phone(phone, version) for phone in card.phones]
    for email in card.emails:
        group = next(groups) if email.label else ""
        lines.append(write_email(email, version, group))
        lines += _label_lines(group, email.label, version)
    for index, address in enumerate(card.addresses):
        group = next(groups) if address.label else ""
        label = card.labels[index] if index < len(card.labels) else ()
        lines += write_address(address, label, version, group, country_name)
        lines += _label_lines(group, address.label, version)
    lines += [write_link(link, version) for link in card.links]
    return lines


def _label_lines(group: str, label: str, version: VCardVersion) -> Sequence[str]:
    if not group:
        return ()
    return (format_line("X-ABLabel", escape_text(label, version), group=group),)


def _free_groups(kept: Sequence[str]) -> Iterator[str]:
    """Yield group names that no kept line uses: ``item1``, ``item2`` and so on."""
    taken = {line.partition(".")[0].lower() for line in kept}
    number = 0
    while True:
        number += 1
        name = f"item{number}"
        if name not in taken:
            yield name


def _kept_lines(kept: Sequence[str], version: VCardVersion) -> Iterator[str]:
    """Yield kept lines in the form of ``version``; none can end the card or give it another UID."""
    parsed = (parse_line(text) for text in kept)
    lines = [line for line in parsed if line is not None and line.name not in _NEVER_KEPT]
    for line in lines:
        yield kept_line(line, version)
    if version is VCardVersion.V3:
        yield from repeated_lines(lines)


def _uid(uid: str, version: VCardVersion) -> str:
    """Return a UID as ``version`` has it: a UUID is a URN in 4.0 (RFC 6350 section 6.7.6)."""
    return _urn(uid) if version is VCardVersion.V4 else escape_text(uid, version)


def _urn(uid: str) -> str:
    """Return a UUID as a URN, and a UID of another kind as it stands."""
    return f"urn:uuid:{uid}" if _UUID.fullmatch(uid) else uid


def _timestamp(moment: datetime, version: VCardVersion) -> str:
    """Return ``moment`` in UTC: in the extended form in 3.0, in the basic one in 4.0."""
    extended = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    return f"{extended if version is VCardVersion.V3 else _SEPARATORS.sub('', extended)}Z"


def _without_comma(name: str) -> str:
    return name.replace(", ", " / ").replace(",", "/")
