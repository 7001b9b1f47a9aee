"""NOTE, CATEGORIES, LANG and other properties that are nothing but text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from directory_app.domain.folding import fold
from directory_app.formats.cards import VCardVersion
from directory_app.formats.vcard.lines import ContentLine, format_line
from directory_app.formats.vcard.merging_lines import merged_line, translated_line
from directory_app.formats.vcard.originals import Originals
from directory_app.formats.vcard.values import escape_text, split_value, unescape

_URN: Final = "urn:uuid:"


def without_urn(uid: str) -> str:
    """Return ``uid`` without ``urn:uuid:`` (RFC 9562), in which letter case does not count."""
    text = uid.strip()
    return text[len(_URN) :] if text[: len(_URN)].lower() == _URN else text


def note_of(texts: Iterable[str]) -> str:
    """Return the note that several NOTE lines make."""
    return "\n\n".join(filter(None, map(str.strip, texts)))


def write_note(note: str, version: VCardVersion, originals: Originals) -> Iterator[str]:
    """Yield NOTE, or the lines the note was read from if it is still the same."""
    lines = originals.of("NOTE")
    if lines and note_of(unescape(line.value) for line in lines) == note:
        yield from (translated_line(line, version, line.group) for line in lines)
    elif note:
        yield format_line("NOTE", escape_text(note, version))


def write_categories(
    names: Sequence[str], version: VCardVersion, originals: Originals
) -> Iterator[str]:
    """Yield CATEGORIES with all names in one line, of which some programs read but one.

    In 3.0 no name has a comma in it, because KContacts splits the name there. Lines that say more
    than names are apart in 4.0.
    """
    rest = list(names)
    lines = originals.of("CATEGORIES") if version is VCardVersion.V4 else []
    if lines:
        by_key = {_key(name): name for name in names}
        known = frozenset(by_key)
        for line in lines:
            keys = {_key(text) for text in split_value(line.value, ",") if text.strip()}
            if known >= keys:
                for key in keys:
                    by_key.pop(key, None)
                yield translated_line(line, version, line.group)
        rest = list(by_key.values())
    if rest:
        texts = rest if version is VCardVersion.V4 else map(_without_comma, rest)
        yield format_line("CATEGORIES", ",".join(escape_text(text, version) for text in texts))


def texts_with_originals(
    name: str, texts: Iterable[str], version: VCardVersion, originals: Originals
) -> Iterator[str]:
    """Yield a line for each text, with what the line it was read from says beside it."""
    read: dict[str, list[ContentLine]] = {}
    for one in originals.of(name):
        read.setdefault(unescape(one.value).strip(), []).append(one)
    for text in texts:
        line = format_line(name, escape_text(text, version))
        found = read.get(text)
        if not found:
            yield line
        else:
            original = found.pop(0)
            yield merged_line(line, line, original, version, group=original.group)


def _key(name: str) -> str:
    """Return what two names of a tag have in common; tags are found by it."""
    return fold(name) or name.strip().casefold()


def _without_comma(name: str) -> str:
    return name.replace(", ", " / ").replace(",", "/")
