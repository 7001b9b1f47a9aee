"""Which record a card is about: its UID, or one derived from what the card says.

Kept apart from what reads the directory, since readers of files use it in a process of their own.
"""

import json
from functools import lru_cache
from hashlib import blake2b
from typing import Final
from uuid import UUID, uuid5

from directory_app.domain.codec import Json, encode
from directory_app.domain.folding import fold
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordUid
from directory_app.domain.names import name_text
from directory_app.formats.cards import CardJob, ReadCard

_NAMESPACE: Final = UUID("5f0c6b1e-3d1a-4c59-9a4e-2b8d7f60c3a1")
"""Where the UIDs of records lie that come from cards without one."""

_LONGEST_UID: Final = 255
"""Characters of a UID that are kept as they are."""

_PRINT_BYTES: Final = 16

_KEPT_TEXTS: Final = 4_096
"""Texts whose keys are remembered: organisations and titles stand in card after card."""

_NOT_CONTENT: Final = frozenset({"number", "line", "version", "problems", "uid"})
"""What of a card does not tell one subject from another."""


def derived_uid(*parts: str) -> RecordUid:
    """Return the UID of what ``parts`` describe: always the same one (RFC 9562, version 5)."""
    return RecordUid(str(uuid5(_NAMESPACE, "\n".join(parts))))


@lru_cache(_KEPT_TEXTS)
def match_key(text: str) -> str:
    """Return what two names have in common that mean the same; never empty for a text."""
    return fold(text) or text.strip().casefold()


def body_uid(text: str, parent: EntryUid | None) -> EntryUid:
    """Return the UID of an organisation that cards only name."""
    return EntryUid(derived_uid("organisation", parent or "", match_key(text)))


def path_of(job: CardJob) -> tuple[str, ...]:
    """Return the organisation of a job and its units, the uppermost first, without blanks."""
    return tuple(text.strip() for text in (job.organisation, *job.units) if text.strip())


def parent_path(card: ReadCard) -> tuple[str, ...]:
    """Return what the organisation of a card is part of, the uppermost first.

    Its own name usually ends the path; an organisation that goes by another name than the path's
    end is taken for a part of it.
    """
    path = path_of(card.jobs[0]) if card.jobs else ()
    own = {match_key(name_text(name)) for name in card.names}
    for index in range(len(path) - 1, -1, -1):
        if match_key(path[index]) in own:
            return path[:index]
    return path


def uid_of(card: ReadCard, kind: RecordKind) -> RecordUid:
    """Return the UID of the record a card makes: its own, else one derived from what it says.

    So a file that is imported again meets the records it made before. An organisation without UID
    is the same as one that cards only name.
    """
    if card.uid:
        own = card.uid if len(card.uid) <= _LONGEST_UID else derived_uid("uid", card.uid)
        return RecordUid(own)
    if kind is RecordKind.ORGANISATION and not parent_path(card):
        return body_uid(name_text(card.names[0]), None)
    return content_uid(card)


def content_uid(card: ReadCard) -> RecordUid:
    """Return a UID derived from the whole content of a card."""
    return derived_uid("card", json.dumps(_content(encode(card)), sort_keys=True))


def card_print(body: str) -> bytes:
    """Return what tells a card that was read, as an import keeps it, from all other cards."""
    return blake2b(body.encode(), digest_size=_PRINT_BYTES).digest()


def _content(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _content(each) for key, each in value.items() if key not in _NOT_CONTENT}
    if isinstance(value, list):
        return [_content(each) for each in value]
    return value
