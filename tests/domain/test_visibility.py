"""The visibility new contact points start with."""

import pytest

from directory_app.domain.contact_points import (
    AnyContactPoint,
    Email,
    Link,
    Phone,
    Place,
    PostalAddress,
    Visibility,
)
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import PhoneKind
from directory_app.domain.visibility import default_visibility

_POINTS: list[AnyContactPoint] = [
    Email(address="mira@example.org"),
    Phone(printed="+996 555 12 34 56", kind=PhoneKind.MOBILE),
    PostalAddress(street="1 A", place=Place.HOME),
    Link(url="https://example.org"),
]


@pytest.mark.parametrize("point", _POINTS)
@pytest.mark.parametrize("kind", [RecordKind.ORGANISATION, RecordKind.POST])
def test_what_a_body_or_post_prints_is_public(kind: RecordKind, point: AnyContactPoint) -> None:
    assert default_visibility(kind, point) is Visibility.PUBLIC


@pytest.mark.parametrize(
    ("point", "visibility"),
    [
        (Email(address="mira@example.org"), Visibility.PARTNERS),
        (Phone(printed="0312 26 10 00"), Visibility.PARTNERS),
        (Phone(printed="0555 12 34 56", kind=PhoneKind.MOBILE), Visibility.INTERNAL),
        (Email(address="mira@example.org", place=Place.HOME), Visibility.INTERNAL),
        (Phone(printed="0312 26 10 00", place=Place.OTHER), Visibility.INTERNAL),
        (PostalAddress(street="1 A"), Visibility.PARTNERS),
        (Link(url="https://example.org"), Visibility.PARTNERS),
    ],
)
def test_of_people_partners_get_what_is_for_work(
    point: AnyContactPoint, visibility: Visibility
) -> None:
    assert default_visibility(RecordKind.PERSON, point) is visibility
