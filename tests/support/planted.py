"""Entries full of values of every kind and visibility, each with words of its own to look for."""

from dataclasses import dataclass
from datetime import date

from directory_app.domain.contact_points import (
    Email,
    Link,
    Phone,
    Place,
    PostalAddress,
    Visibility,
)
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, Person, Post, Tenure
from directory_app.domain.identifiers import ListUid, RecordUid, SourceUid, TagUid
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.lists import ContactList, Membership, Source, Tag
from directory_app.domain.records import Record
from tests.support.sample_directory import entry_uid

OVER = Validity(None, PartialDate(2001))

FOR_EVERYBODY = ("Plantedperson", "Planted Ministry", "office@planted.example", "Head of Planting")
"""What leaves at every level."""

FOR_PARTNERS = (
    "work@planted.example",
    "2610001",
    "Partners Street",
    "partners.example/page",
    "pressroom@planted.example",
)
"""What partners may see and the public may not."""

INTERNAL = (
    "5551234",
    "home@planted.example",
    "2610002",
    "Homeward Lane",
    "internal.example/page",
    "secret remark on the person",
    "secret tag",
    "secret source",
    "secret note of a value",
    "secret colour",
    "c2VjcmV0IHBob3Rv",
    "1971-05-09",
    "19710509",
    "secret warning",
    "secret note of the list",
    "Secret list",
    "secret remark on the ministry",
    "direct@planted.example",
    "Maiden Secretname",
    "2019-03-04",
    "20190304",
)
"""What stays in the house."""

GONE = ("Former trainee", "former@planted.example", "over@planted.example", "Old Ministry of Yore")
"""What does not hold any more: it leaves at no level."""


@dataclass(frozen=True, slots=True)
class Planted:
    """The records, what they refer to first."""

    records: tuple[Record, ...]
    person: Person
    ministry: Organisation
    post: Post


def planted() -> Planted:
    """Return a person, an organisation, a post and a list full of values of every visibility."""
    source = Source(uid=SourceUid(RecordUid("secret-source")), title="secret source")
    tag = Tag(uid=TagUid(RecordUid("secret-tag")), name="secret tag")
    ministry = Organisation(
        uid=entry_uid("planted-ministry"),
        names=(
            Name(text="Planted Ministry", sources=(source.uid,), note="secret note of a value"),
            Name(text="Old Ministry of Yore", kind=NameKind.FORMER, validity=OVER),
        ),
        emails=(
            Email(address="office@planted.example", visibility=Visibility.PUBLIC),
            Email(address="pressroom@planted.example", visibility=Visibility.PARTNERS),
            Email(address="direct@planted.example", visibility=Visibility.INTERNAL),
        ),
        note="secret remark on the ministry",
        tags=(tag.uid,),
        sources=(source.uid,),
        warnings=("secret warning",),
        verified_on=date(2019, 3, 4),
    )
    post = Post(
        uid=entry_uid("planted-post"),
        names=(Name(text="Head of Planting"),),
        organisation=ministry.uid,
        addresses=(PostalAddress(street="Homeward Lane 3", visibility=Visibility.INTERNAL),),
        note="secret remark on the ministry",
    )
    past = Tenure(organisation=ministry.uid, title="Former trainee", validity=OVER)
    present = Tenure(
        post=post.uid,
        as_of=PartialDate(2019, 3, 4),
        note="secret note of a value",
        sources=(source.uid,),
    )
    person = Person(
        uid=entry_uid("planted-person"),
        names=(
            Name(given="Planted", family="Plantedperson", note="secret note of a value"),
            Name(text="Maiden Secretname", kind=NameKind.FORMER),
        ),
        tenures=(present, past),
        emails=(
            Email(
                address="work@planted.example",
                visibility=Visibility.PARTNERS,
                verified_on=date(2019, 3, 4),
                note="secret note of a value",
                sources=(source.uid,),
            ),
            Email(address="home@planted.example", place=Place.HOME, visibility=Visibility.INTERNAL),
            Email(address="over@planted.example", visibility=Visibility.PUBLIC, validity=OVER),
            Email(address="former@planted.example", visibility=Visibility.PUBLIC, tenure=past.uid),
        ),
        phones=(
            _phone("2610001", PhoneKind.VOICE, Place.WORK, Visibility.PARTNERS),
            _phone("5551234", PhoneKind.MOBILE, Place.WORK, Visibility.INTERNAL),
            _phone("2610002", PhoneKind.VOICE, Place.HOME, Visibility.INTERNAL),
        ),
        addresses=(
            PostalAddress(street="Partners Street 1", visibility=Visibility.PARTNERS),
            PostalAddress(
                street="Homeward Lane 2", place=Place.HOME, visibility=Visibility.INTERNAL
            ),
        ),
        links=(
            Link(url="https://partners.example/page", visibility=Visibility.PARTNERS),
            Link(url="https://internal.example/page", visibility=Visibility.INTERNAL),
        ),
        note="secret remark on the person",
        tags=(tag.uid,),
        sources=(source.uid,),
        warnings=("secret warning",),
        verified_on=date(2019, 3, 4),
        to_verify=True,
        kept_properties=(
            "PHOTO;ENCODING=b;TYPE=JPEG:c2VjcmV0IHBob3Rv",
            "BDAY:1971-05-09",
            "X-COLOUR:secret colour",
        ),
    )
    group = ContactList(
        uid=ListUid(RecordUid("secret-list")),
        name="Secret list",
        note="secret note of the list",
        memberships=(Membership(entry=person.uid),),
    )
    return Planted((source, tag, ministry, post, person, group), person, ministry, post)


def _phone(number: str, kind: PhoneKind, place: Place, visibility: Visibility) -> Phone:
    return Phone(
        printed=f"+996312{number}",
        e164=f"+996312{number}",
        kind=kind,
        place=place,
        visibility=visibility,
    )
