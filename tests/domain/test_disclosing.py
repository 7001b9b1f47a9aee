"""An entry as somebody of a level may see it."""

from dataclasses import replace
from datetime import date

import pytest

from directory_app.domain.contact_points import Visibility
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.disclosing import disclose, disclose_list
from directory_app.domain.entries import Name, ParentLink
from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.kinds import NameKind
from directory_app.domain.lists import ContactList, Membership
from tests.support.planted import OVER, planted
from tests.support.sample_directory import entry_uid

DAY = date(2026, 6, 1)
GARDEN = planted()
OUTSIDE = [Visibility.PUBLIC, Visibility.PARTNERS]


@pytest.mark.parametrize("level", OUTSIDE)
def test_outside_the_house_nothing_is_said_beside_the_values(level: Visibility) -> None:
    shown = disclose(GARDEN.person, level, DAY).record

    assert (shown.note, shown.tags, shown.sources, shown.warnings) == ("", (), (), ())
    assert (shown.kept_properties, shown.verified_on, shown.to_verify) == ((), None, False)
    assert shown.created_at is None
    items = (*shown.names, *shown.emails, *shown.phones, *shown.addresses, *shown.tenures)
    assert [(item.note, item.sources) for item in items] == [("", ())] * len(items)
    assert [point.verified_on for point in shown.emails] == [None] * len(shown.emails)
    assert [tenure.as_of for tenure in shown.tenures] == [None]


def test_contact_points_go_by_their_visibility() -> None:
    counts = [
        len(disclose(GARDEN.person, level, DAY).record.phones)
        for level in (Visibility.PUBLIC, Visibility.PARTNERS, Visibility.INTERNAL)
    ]

    assert counts == [0, 1, 3]


@pytest.mark.parametrize("level", Visibility)
def test_what_is_over_goes_at_no_level(level: Visibility) -> None:
    shown = disclose(GARDEN.person, level, DAY).record

    assert len(shown.tenures) == 1
    assert {"over@planted.example", "former@planted.example"}.isdisjoint(
        email.address for email in shown.emails
    )


def test_the_house_sees_all_else() -> None:
    shown = disclose(GARDEN.person, Visibility.INTERNAL, DAY).record

    expected = replace(
        GARDEN.person,
        tenures=GARDEN.person.tenures[:1],
        emails=GARDEN.person.emails[:2],
    )
    assert shown == expected


def test_former_names_of_people_are_internal_and_those_of_bodies_are_not() -> None:
    former = Name(text="Once called so", kind=NameKind.FORMER)
    ministry = replace(GARDEN.ministry, names=(*GARDEN.ministry.names, former))

    person = disclose(GARDEN.person, Visibility.PARTNERS, DAY).record
    body = disclose(ministry, Visibility.PUBLIC, DAY).record

    assert NameKind.FORMER not in {name.kind for name in person.names}
    assert former in body.names


def test_an_entry_whose_names_are_all_over_still_has_one() -> None:
    name = Name(text="Gone", validity=OVER)

    assert disclose(replace(GARDEN.post, names=(name,)), Visibility.PUBLIC, DAY).record.names == (
        name,
    )


def test_parents_are_those_of_the_day() -> None:
    past = ParentLink(organisation=entry_uid("past"), validity=OVER)
    present = ParentLink(organisation=entry_uid("present"), note="why")
    body = replace(GARDEN.ministry, parents=(past, present))

    assert disclose(body, Visibility.INTERNAL, DAY).record.parents == (present,)
    assert disclose(body, Visibility.PUBLIC, DAY).record.parents == (replace(present, note=""),)


def test_lists_are_internal_and_have_the_members_of_the_day() -> None:
    coming = Membership(entry=entry_uid("b"), validity=Validity(PartialDate(2027), None))
    present = Membership(entry=entry_uid("a"))
    group = ContactList(uid=ListUid(RecordUid("list")), name="Press", memberships=(coming, present))

    assert [disclose_list(group, level, DAY) for level in OUTSIDE] == [None, None]
    shown = disclose_list(group, Visibility.INTERNAL, DAY)
    assert shown is not None
    assert shown.record.memberships == (present,)
