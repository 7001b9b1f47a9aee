"""Finds the organisations, posts, programmes and people that cards mean, by folded names."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from directory_app.domain.entries import Name, Organisation, ParentLink
from directory_app.domain.identifiers import EntryUid, ProgrammeUid, RecordUid, SourceUid
from directory_app.domain.kinds import OrganisationKind
from directory_app.services.import_uids import body_uid, match_key
from directory_app.store.matching import KnownBody, KnownPost

_DEEPEST: Final = 15
"""Units of an organisation that become organisations of their own; more can only be a slip."""


class BodyIndex:
    """The organisations of the directory and of the import, by name and by place in the tree.

    Attributes:
        made: organisations that cards only name, made here since they were last taken away.
    """

    def __init__(self, known: Iterable[KnownBody]) -> None:
        """Begin with the organisations of the directory."""
        self.made: dict[RecordUid, Organisation] = {}
        self._by_name = _BodyNames()
        self._by_acronym = _BodyNames()
        self._parents: dict[EntryUid, tuple[EntryUid, ...]] = {}
        self._shown: dict[EntryUid, str] = {}
        for body in known:
            self.add(body)

    def add(self, body: KnownBody) -> None:
        """Make an organisation known, or further names and parents of it."""
        known = self._parents.get(body.uid, ())
        parents = self._parents[body.uid] = tuple(dict.fromkeys((*known, *body.parents)))
        if body.names or body.acronyms:
            self._shown.setdefault(body.uid, (*body.names, *body.acronyms)[0])
        self._by_name.add(body.uid, body.names, parents)
        self._by_acronym.add(body.uid, body.acronyms, parents)

    def name_of(self, uid: EntryUid | None) -> str:
        """Return a name of an organisation; empty for one that is not known."""
        return "" if uid is None else self._shown.get(uid, "")

    def parent_of(self, uid: EntryUid) -> EntryUid | None:
        """Return what an organisation is part of, or None."""
        return next(iter(self._parents.get(uid, ())), None)

    def find(self, path: Sequence[str]) -> EntryUid | None:
        """Return the organisation at the end of ``path`` (the uppermost first), or None.

        The uppermost may be any organisation of that name, since cards often leave its parents
        out; where there are several it is one without parents, the oldest.
        """
        found: EntryUid | None = None
        for index, text in enumerate(path):
            found = self._unit(found, text) if index else self._anywhere(text)
            if found is None:
                return None
        return found

    def spells(self, path: Sequence[str]) -> bool:
        """Tell whether the organisation at the end of ``path`` is shown just so, with all above."""
        found: EntryUid | None = None
        for index, text in enumerate(path):
            found = self._unit(found, text) if index else self._anywhere(text)
            if found is None or self._shown.get(found) != text:
                return False
            if not index and self._parents[found]:
                return False
        return True

    def resolve(self, path: Sequence[str], source: SourceUid) -> EntryUid | None:
        """Return the organisation at the end of ``path``; those that are missing are made.

        Returns None for an empty path.
        """
        parent: EntryUid | None = None
        for index, text in enumerate(path[: _DEEPEST + 1]):
            found = self._unit(parent, text) if index else self._anywhere(text)
            parent = self._make(text, parent, source) if found is None else found
        return parent

    def is_above(self, upper: EntryUid, lower: EntryUid) -> bool:
        """Tell whether ``lower`` is ``upper`` or a part of it, at whatever depth."""
        seen: set[EntryUid] = set()
        waiting = [lower]
        while waiting:
            uid = waiting.pop()
            if uid == upper:
                return True
            if uid not in seen:
                seen.add(uid)
                waiting += self._parents.get(uid, ())
        return False

    def _anywhere(self, text: str) -> EntryUid | None:
        key = match_key(text)
        index = self._by_name if self._by_name.has(key) else self._by_acronym
        return index.anywhere(key)

    def _unit(self, parent: EntryUid | None, text: str) -> EntryUid | None:
        key = match_key(text)
        return self._by_name.unit(parent, key) or self._by_acronym.unit(parent, key)

    def _make(self, text: str, parent: EntryUid | None, source: SourceUid) -> EntryUid:
        uid = body_uid(text, parent)
        if uid not in self._parents:
            self.made[uid] = Organisation(
                uid=uid,
                names=(Name(text=text.strip()),),
                kind=OrganisationKind.OTHER if parent is None else OrganisationKind.DEPARTMENT,
                parents=() if parent is None else (ParentLink(organisation=parent),),
                sources=(source,),
            )
            self.add(KnownBody(uid, (text,), (), () if parent is None else (parent,)))
        return uid


class _BodyNames:
    """Organisations by one sort of names.

    Thousands may be called Secretariat, so none is looked for among those of its name.
    """

    def __init__(self) -> None:
        self._keys: dict[EntryUid, tuple[str, ...]] = {}
        self._only: dict[str, EntryUid | None] = {}
        self._tops: dict[str, dict[EntryUid, None]] = defaultdict(dict)
        self._units: dict[tuple[EntryUid, str], EntryUid] = {}

    def add(self, uid: EntryUid, texts: Iterable[str], parents: Iterable[EntryUid]) -> None:
        """Make names of an organisation known; ``parents`` are all that are known of it."""
        known = self._keys.get(uid, ())
        keys = tuple(dict.fromkeys((*known, *map(match_key, texts))))
        if not keys:
            return
        self._keys[uid] = keys
        for key in keys[len(known) :]:
            self._only[key] = None if key in self._only else uid
        above = list(parents)
        for key in keys:
            if above:
                self._tops[key].pop(uid, None)
            else:
                self._tops[key].setdefault(uid)
            for parent in above:
                self._units.setdefault((parent, key), uid)

    def has(self, key: str) -> bool:
        """Tell whether an organisation has a name."""
        return key in self._only

    def anywhere(self, key: str) -> EntryUid | None:
        """Return the only organisation of a name, or else the oldest one without parents."""
        return self._only.get(key) or next(iter(self._tops.get(key, ())), None)

    def unit(self, parent: EntryUid | None, key: str) -> EntryUid | None:
        """Return the organisation of a name that is part of ``parent``."""
        return None if parent is None else self._units.get((parent, key))


class PostIndex:
    """The posts of the directory and of the import, by whose they are and by name."""

    def __init__(
        self, known: Iterable[KnownPost], programmes: Iterable[tuple[ProgrammeUid, str]]
    ) -> None:
        """Begin with the posts and programmes of the directory."""
        self._posts: dict[tuple[RecordUid, str], EntryUid] = {}
        self._programmes: dict[str, ProgrammeUid] = {}
        self._shown: dict[RecordUid, str] = {}
        for uid, text in programmes:
            self._programmes.setdefault(match_key(text), uid)
            self._shown.setdefault(uid, text)
        for post in known:
            self.add(post)

    def add(self, post: KnownPost) -> None:
        """Make a post known."""
        if post.names:
            self._shown.setdefault(post.uid, post.names[0])
        for owner in (post.organisation, post.programme):
            if owner is not None:
                for text in post.names:
                    self._posts.setdefault((owner, match_key(text)), post.uid)

    def name_of(self, uid: RecordUid | None) -> str:
        """Return a name of a post or programme; empty for one that is not known."""
        return "" if uid is None else self._shown.get(uid, "")

    def programme(self, path: Sequence[str]) -> ProgrammeUid | None:
        """Return the programme that the organisation of a card names, if it is one."""
        return self._programmes.get(match_key(path[0])) if len(path) == 1 else None

    def find(self, owner: RecordUid | None, title: str) -> EntryUid | None:
        """Return the post of an organisation or programme that has ``title`` for a name."""
        if owner is None or not title:
            return None
        return self._posts.get((owner, match_key(title)))
