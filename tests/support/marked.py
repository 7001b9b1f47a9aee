"""Records in which every text says how private it is; whatever text they get has a mark at once."""

from dataclasses import fields
from itertools import count
from typing import Any, Final, TypeVar

from directory_app.domain.contact_points import (
    ContactPoint,
    Email,
    Link,
    Phone,
    Place,
    PostalAddress,
    Visibility,
)
from directory_app.domain.entries import (
    Name,
    Organisation,
    ParentLink,
    Person,
    Post,
    Tenure,
)
from directory_app.domain.identifiers import ListUid, SourceUid, TagUid
from directory_app.domain.items import Item
from directory_app.domain.lists import ContactList, Membership, Source, Tag
from directory_app.domain.records import Record
from tests.support.sample_directory import entry_uid

_PointT = TypeVar("_PointT", bound=ContactPoint)
_ItemT = TypeVar("_ItemT", bound=Item)

_CODES: Final = frozenset({"country", "language", "script"})
"""Texts that are codes, and the same for many entries."""

_FIELDS: Final = ("BDAY:{}", "X-A;X-B={}:c", "item1.X-ABDATE:{}", "item1.X-ABLabel:{}", "N:{};;;;")
_numbers = count(1000)

_INTERNAL: Final = Visibility.INTERNAL


def marked(level: Visibility) -> str:
    """Return a text that tells its level."""
    return f"{level}{next(_numbers)}"


def marked_records() -> tuple[Record, ...]:
    """Return a record of each kind that leaves the house; what others refer to comes first."""
    source = Source(uid=SourceUid(entry_uid("source")), title=marked(_INTERNAL))
    tag = Tag(uid=TagUid(entry_uid("tag")), name=marked(_INTERNAL))

    def inside() -> dict[str, Any]:
        """Return what every entry has for the house alone."""
        return {
            "note": marked(_INTERNAL),
            "warnings": (marked(_INTERNAL),),
            "kept_properties": tuple(line.format(marked(_INTERNAL)) for line in _FIELDS),
            "sources": (source.uid,),
            "tags": (tag.uid,),
            **_all_points(),
        }

    top = Organisation(uid=entry_uid("top"), names=_names(), **inside())
    body = Organisation(
        uid=entry_uid("body"),
        names=_names(),
        parents=(_filled(ParentLink, organisation=top.uid),),
        **inside(),
    )
    post = Post(uid=entry_uid("post"), names=_names(), organisation=body.uid, **inside())
    tenure = _filled(Tenure, post=post.uid, organisation=body.uid)
    person = Person(uid=entry_uid("person"), names=_names(), tenures=(tenure,), **inside())
    colleague = Person(uid=entry_uid("colleague"), names=_names(), tenures=(tenure,))
    group = ContactList(
        uid=ListUid(entry_uid("list")),
        name=marked(_INTERNAL),
        note=marked(_INTERNAL),
        memberships=(Membership(entry=person.uid, note=marked(_INTERNAL)),),
        kept_properties=(f"X-A:{marked(_INTERNAL)}",),
    )
    return source, tag, top, body, post, person, colleague, group


def _names() -> tuple[Name, ...]:
    return (_filled(Name), _filled(Name))


def _all_points() -> dict[str, Any]:
    kinds = {"emails": Email, "phones": Phone, "addresses": PostalAddress, "links": Link}
    return {
        field: tuple(_point(kind, level, place) for level in Visibility for place in Place)
        for field, kind in kinds.items()
    }


def _point(kind: type[_PointT], level: Visibility, place: Place) -> _PointT:
    return _filled(kind, level, visibility=level, place=place)


def _filled(kind: type[_ItemT], level: Visibility = Visibility.PUBLIC, **values: Any) -> _ItemT:
    """Return an item with a mark of ``level`` in each text; a remark is internal."""
    texts: dict[str, Any] = {
        field.name: marked(_INTERNAL if field.name == "note" else level)
        for field in fields(kind)
        if field.type is str and field.name not in _CODES
    }
    return kind(**texts, **values)
