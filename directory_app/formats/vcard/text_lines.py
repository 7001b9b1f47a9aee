"""Reads the properties of a card that are nothing but text or a time.

Each function takes the lines of a property and a list, to which it adds those lines that say more
than what it returns.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from directory_app.formats.vcard.card_texts import note_of, without_urn
from directory_app.formats.vcard.dialects import OWN_UID
from directory_app.formats.vcard.heads import Head
from directory_app.formats.vcard.lines import ContentLine
from directory_app.formats.vcard.survival import is_bare, text_survives
from directory_app.formats.vcard.values import split_value, unescape


def read_uid(lines: Sequence[ContentLine], kept: list[ContentLine]) -> str:
    """Return the first UID; further ones are kept under our own name."""
    uid = ""
    for line in lines:
        text = without_urn(unescape(line.value))
        if not uid:
            uid = text
            if not is_bare(line.head):
                kept.append(line)
        elif text not in {"", uid}:
            head = Head(OWN_UID, OWN_UID, line.params, line.group)
            kept.append(replace(line, head=head))
    return uid


def read_note(lines: Sequence[ContentLine], kept: list[ContentLine]) -> str:
    """Return the note that NOTE lines make together."""
    if not lines:
        return ""
    texts = [unescape(line.value) for line in lines]
    if len(lines) > 1 or not all(
        is_bare(line.head) and text_survives(line.value, text.strip()) and text.strip()
        for line, text in zip(lines, texts, strict=True)
    ):
        kept += lines
    return note_of(texts)


def read_categories(lines: Sequence[ContentLine], kept: list[ContentLine]) -> tuple[str, ...]:
    """Return the names of all CATEGORIES lines, each once."""
    if not lines:
        return ()
    texts = [text for line in lines for text in split_value(line.value, ",")]
    names = [text.strip() for text in texts]
    if names != texts or not all(is_bare(line.head) for line in lines):
        kept += lines
    return tuple(dict.fromkeys(filter(None, names)))


def read_texts(
    lines: Sequence[ContentLine],
    kept: list[ContentLine],
    usual: Collection[str],
    read: Callable[[str], str],
) -> tuple[str, ...]:
    """Return the texts of properties that are nothing but text.

    Args:
        lines: their lines.
        kept: gets the odd lines.
        usual: the names under which they would be written.
        read: settles a text.
    """
    texts: list[str] = []
    for line in lines:
        text = read(unescape(line.value))
        if not (text and line.name in usual and is_bare(line.head)):
            kept.append(line)
        if text:
            texts.append(text)
    return tuple(texts)


def read_revision(lines: Sequence[ContentLine]) -> datetime | None:
    """Return REV in UTC; one that is no date (Lotus Notes writes such) is dropped."""
    if not lines:
        return None
    try:
        revision = datetime.fromisoformat(unescape(lines[0].value).strip())
    except ValueError:
        return None
    return revision.astimezone(UTC) if revision.tzinfo else revision.replace(tzinfo=UTC)
