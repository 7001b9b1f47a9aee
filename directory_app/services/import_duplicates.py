"""Finds people of the directory that a new card may be about: by e-mail, phone, name and body."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from directory_app.domain.entries import Person
from directory_app.domain.identifiers import EntryId, EntryUid, RecordUid
from directory_app.domain.names import name_text
from directory_app.services.import_uids import match_key
from directory_app.services.import_values import DuplicateReason
from directory_app.store.matching import ImportLookup, KeyKind, KnownPerson

_PLACE_BITS: Final = 24
_HASH_MASK: Final = (1 << 40) - 1
_PLACE_MASK: Final = (1 << _PLACE_BITS) - 1

_MOST: Final = 50
"""People of one key that are looked at: a switchboard's number may stand with hundreds."""

_REASONS: Final = (
    (KeyKind.EMAIL, DuplicateReason.SAME_EMAIL),
    (KeyKind.PHONE, DuplicateReason.SAME_PHONE),
    (KeyKind.NAME, DuplicateReason.SAME_NAME_AND_ORGANISATION),
)
"""What people are compared by, the surest first."""


class Duplicate(NamedTuple):
    """Who a new card may be about, and why."""

    uid: EntryUid
    reason: DuplicateReason


@dataclass(frozen=True, slots=True)
class _Features:
    """What a card says of a person, as it is compared."""

    names: frozenset[str]
    words: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]
    employers: frozenset[EntryUid]

    def compared(self) -> Iterator[tuple[KeyKind, str]]:
        yield from ((KeyKind.EMAIL, text) for text in self.emails)
        yield from ((KeyKind.PHONE, text) for text in self.phones)
        yield from ((KeyKind.NAME, text) for text in self.names)


class DuplicateIndex:
    """The people of the directory, found by the hashes of what they are compared by.

    A hundred thousand people have half a million keys: as texts in dicts these would take a
    hundred megabytes, as sorted numbers of forty bits beside the person's place they take four.
    Whoever is found by a hash is read and compared by the texts themselves.
    """

    def __init__(self, lookup: ImportLookup) -> None:
        """Read the keys of all people that are not in the bin."""
        self._lookup = lookup
        self._entries = array("q")
        places: dict[int, int] = {}
        packed = []
        for kind, number, text in lookup.people_keys():
            place = places.setdefault(number, len(places))
            packed.append(_packed(kind, _folded(kind, text)) | place)
        self._entries.extend(places)
        packed.sort()
        self._keys = array("Q", packed)

    def find(self, people: Sequence[Person]) -> dict[RecordUid, Duplicate]:
        """Return for each of ``people`` who it may be; most are nobody.

        The people of an office often share its mailbox and its number, so the same e-mail or phone
        counts only with a word of the name in common; the same name only with the same body.
        """
        wanted = {person.uid: _features_of(person) for person in people}
        candidates = {
            uid: list(dict.fromkeys(self._candidates(features))) for uid, features in wanted.items()
        }
        known = self._lookup.known_people({each for found in candidates.values() for each in found})
        result: dict[RecordUid, Duplicate] = {}
        for uid, features in wanted.items():
            there = [known[number] for number in candidates[uid] if number in known]
            found = _first_match(features, there)
            if found is not None:
                result[uid] = found
        return result

    def _candidates(self, features: _Features) -> Iterator[EntryId]:
        for kind, text in features.compared():
            key = _packed(kind, text)
            start = bisect_left(self._keys, key)
            for packed in self._keys[start : start + _MOST]:
                if packed & ~_PLACE_MASK != key:
                    break
                yield EntryId(self._entries[packed & _PLACE_MASK])


def _packed(kind: KeyKind, text: str) -> int:
    return (hash((kind, text)) & _HASH_MASK) << _PLACE_BITS


def _folded(kind: KeyKind, text: str) -> str:
    match kind:
        case KeyKind.NAME:
            return match_key(text)
        case KeyKind.EMAIL:
            return text.casefold()
        case KeyKind.PHONE:
            return text


def _features_of(person: Person) -> _Features:
    names = frozenset(match_key(name_text(name)) for name in person.names)
    return _Features(
        names=names,
        words=frozenset(word for name in names for word in telling_words(name)),
        emails=frozenset(email.address.casefold() for email in person.emails),
        phones=frozenset(phone.e164 for phone in person.phones if phone.e164),
        employers=frozenset(one.organisation for one in person.tenures if one.organisation),
    )


def _features_of_known(known: KnownPerson) -> _Features:
    names = frozenset(map(match_key, known.names))
    return _Features(
        names=names,
        words=frozenset(word for name in names for word in telling_words(name)),
        emails=frozenset(text.casefold() for text in known.emails),
        phones=frozenset(known.phones),
        employers=frozenset(known.employers),
    )


def _first_match(read: _Features, people: Iterable[KnownPerson]) -> Duplicate | None:
    """Return the first of ``people`` with the surest reason."""
    known = [(person.uid, _features_of_known(person)) for person in people]
    for kind, reason in _REASONS:
        for uid, features in known:
            if _agrees(kind, read, features):
                return Duplicate(uid, reason)
    return None


def _agrees(kind: KeyKind, one: _Features, other: _Features) -> bool:
    match kind:
        case KeyKind.EMAIL:
            return bool(one.emails & other.emails and one.words & other.words)
        case KeyKind.PHONE:
            return bool(one.phones & other.phones and one.words & other.words)
        case KeyKind.NAME:
            same_body = one.employers & other.employers or not (one.employers or other.employers)
            return bool(one.names & other.names and same_body)


def telling_words(key: str) -> set[str]:
    """Return the words of a folded name but for initials."""
    return {word for word in key.split() if len(word) > 1}
