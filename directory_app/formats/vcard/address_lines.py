"""Which LABEL belongs to which ADR: 4.0 has it as a parameter, older versions as a property."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace

from directory_app.domain.contact_points import Place
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.dialects import OWN_MADE, place_from
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.values import escape_text, unescape

_OF_LABELS = frozenset({"TYPE", "CHARSET", "ENCODING"})


def join_labels(
    addresses: Sequence[ContentLine], labels: Sequence[ContentLine]
) -> tuple[list[ContentLine], list[ContentLine]]:
    """Return the ADR lines, each with its LABEL as a parameter, and the labels of no address.

    A LABEL belongs to the address of its group, else to the one right before it, else to the
    first free one, always of the same place. A card with labels alone gets an address of lines
    for each, since 4.0 has no LABEL without an ADR (RFC 6350 appendix A.1).
    """
    joined = [_without_made(line) for line in addresses]
    if not labels:
        return joined, []
    if not joined:
        return [_address_of(line) for line in labels if line.value.strip()], [
            line for line in labels if not line.value.strip()
        ]
    free = _FreeAddresses(joined)
    left = []
    for label in labels:
        is_plain = bool(label.value.strip()) and _OF_LABELS.issuperset(label.params)
        index = free.take(label) if is_plain else None
        if index is None:
            left.append(label)
        else:
            joined[index] = _with_label(joined[index], unescape(label.value))
    return joined, left


class _FreeAddresses:
    """The addresses without a label, by the order of their lines."""

    def __init__(self, addresses: Sequence[ContentLine]) -> None:
        self._lines = addresses
        self._of_group: dict[tuple[Place, str], list[int]] = {}
        self._of_place: dict[Place, list[int]] = {}
        for index, line in enumerate(addresses):
            if not line.param("LABEL"):
                place = place_from(line.types)
                self._of_group.setdefault((place, line.group.lower()), []).append(index)
                self._of_place.setdefault(place, []).append(index)

    def take(self, label: ContentLine) -> int | None:
        """Return the address of ``label``, which then is no longer free, or None."""
        place = place_from(label.types)
        fitting = (
            self._of_group.get((place, label.group.lower()), [])
            if label.group
            else self._of_place.get(place, [])
        )
        if not fitting:
            return None
        # The last one before the label, else the first one after it.
        before = bisect(fitting, label.number, key=lambda index: self._lines[index].number)
        index = fitting[max(before - 1, 0)]
        line = self._lines[index]
        self._of_place[place].remove(index)
        self._of_group[place, line.group.lower()].remove(index)
        return index


def _without_made(line: ContentLine) -> ContentLine:
    """Take away a label that only repeats the address, as our exports write it."""
    if line.param(OWN_MADE) != "label":
        return line
    return _with_params(
        line,
        {name: values for name, values in line.params.items() if name not in {OWN_MADE, "LABEL"}},
    )


def _with_label(line: ContentLine, label: str) -> ContentLine:
    return _with_params(line, {**line.params, "LABEL": (label,)})


def _with_params(line: ContentLine, params: dict[str, tuple[str, ...]]) -> ContentLine:
    head = Head(line.name, line.spelling, params, line.group)
    return replace(line, head=head)


def _address_of(label: ContentLine) -> ContentLine:
    """Return a LABEL as an ADR of nothing but lines."""
    text = unescape(label.value)
    value = f";;{escape_text(text.strip(), VCardVersion.V3)};;;;"
    params = {
        name: values for name, values in label.params.items() if name not in {"CHARSET", "ENCODING"}
    }
    head = Head("ADR", "ADR", params | {"LABEL": (text,)}, label.group)
    return replace(label, head=head, value=value)
