from dataclasses import replace

import pytest

from directory_app.domain.card_views import EntryCard
from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Email
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Tenure
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.events import ParticipationRole
from directory_app.domain.kinds import RoleKind
from directory_app.domain.problems import ProblemCode
from directory_app.domain.records import ref_of
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.reading.cards import read_card
from directory_app.store.reading.holdings import MOST_HOLDINGS
from tests.store.conftest import DAY, Keep
from tests.support.sample_directory import SampleDirectory, entry_uid


def card(database: Database, uid: str) -> EntryCard:
    with database.reading() as connection:
        return read_card(connection, entry_uid(uid), DAY)


def test_a_card_holds_the_whole_entry(office: Database, sample: SampleDirectory) -> None:
    shown = card(office, "person")

    assert shown.entry.names == sample.person.names
    assert shown.summary.name == "Mira Example"
    assert [tag.name for tag in shown.tags] == ["press contact"]
    assert [label.name for label in shown.lists] == ["Press, Bishkek"]
    assert {source.title for source in shown.sources.values()} == {
        "Press release, 13 September 2017"
    }


def test_a_card_names_what_the_entry_refers_to(office: Database) -> None:
    assert {uid: label.name for uid, label in card(office, "post").labels.items()} == {
        "department": "Department of Samples",
        "programme": "SAMP",
    }
    assert set(card(office, "person").labels) == {"post", "ministry"}
    assert set(card(office, "department").labels) == {"ministry"}


def test_a_person_inherits_from_the_post_before_the_organisations(office: Database) -> None:
    inherited = card(office, "person").inherited

    # The department has no contact points of its own, so its ministry stands in for it.
    assert [each.owner.ref.uid for each in inherited] == ["post", "ministry"]
    assert [email.address for email in inherited[0].emails] == ["coordinator@example.org"]
    assert [phone.e164 for phone in inherited[1].phones] == ["+996312261000", "+996312261007"]
    assert len(inherited[1].addresses) == len(inherited[1].links) == 1


def test_a_post_inherits_from_its_organisation(office: Database) -> None:
    assert [each.owner.ref.uid for each in card(office, "press").inherited] == ["ministry"]


def test_a_tenure_that_is_over_passes_nothing_on(office: Database) -> None:
    assert [each.owner.ref.uid for each in card(office, "boris").inherited] == ["embassy"]


def test_a_contact_point_that_is_over_is_not_inherited(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    over = Email(address="old@example.org", validity=Validity(None, PartialDate(2019)))
    keep(replace(sample.post, emails=(over,)))

    assert [each.owner.ref.uid for each in card(office, "person").inherited] == ["ministry"]


def test_an_organisation_in_the_bin_passes_nothing_on(
    office: Database, sample: SampleDirectory
) -> None:
    with recording(office, ActionKind.DELETE, user_name="tester") as action:
        action.set_binned([ref_of(sample.ministry)], binned=True)

    assert [each.owner.ref.uid for each in card(office, "person").inherited] == ["post"]


def test_parents_in_a_circle_end(office: Database, keep: Keep) -> None:
    first, second = entry_uid("first"), entry_uid("second")
    keep(
        Organisation(
            uid=first, names=(Name(text="First"),), parents=(ParentLink(organisation=second),)
        ),
        Organisation(
            uid=second, names=(Name(text="Second"),), parents=(ParentLink(organisation=first),)
        ),
        Person(
            uid=entry_uid("lost"),
            names=(Name(text="Lost Soul"),),
            tenures=(Tenure(organisation=first),),
        ),
    )

    assert card(office, "lost").inherited == ()


def test_a_post_shows_who_holds_and_held_it(office: Database) -> None:
    holdings = card(office, "press").holdings

    assert [(each.person.name, each.title) for each in holdings] == [
        ("Boris Zzuban", "Press Officer")
    ]
    assert holdings[0].tenure.validity.end == PartialDate(2015)


def test_an_organisation_shows_its_people_present_ones_first(office: Database) -> None:
    shown = card(office, "ministry")

    assert [(each.person.ref.uid, each.title) for each in shown.holdings] == [
        ("person", "Adviser"),
        ("boris", "Press Officer"),
    ]
    assert shown.holdings_total == 2


def test_very_many_holdings_are_cut_off_but_counted(office: Database, keep: Keep) -> None:
    keep(
        *(
            Person(
                uid=entry_uid(f"member-{number}"),
                names=(Name(text=f"Member {number}"),),
                tenures=(Tenure(organisation=entry_uid("embassy")),),
            )
            for number in range(MOST_HOLDINGS + 5)
        )
    )

    shown = card(office, "embassy")

    assert (len(shown.holdings), shown.holdings_total) == (MOST_HOLDINGS, MOST_HOLDINGS + 6)


def test_an_organisation_shows_departments_and_posts(office: Database) -> None:
    ministry, department = card(office, "ministry"), card(office, "department")

    assert [label.ref.uid for label in ministry.departments] == ["department"]
    assert [(line.post.ref.uid, line.holders) for line in ministry.posts] == [("press", ())]
    assert [[each.name for each in line.holders] for line in department.posts] == [["Mira Example"]]


def test_roles_and_participations_are_shown(office: Database) -> None:
    (role,) = card(office, "ministry").roles
    (participation,) = card(office, "person").participations

    assert (role.kind, role.component) == (RoleKind.LEAD_PARTNER, "1")
    assert (role.programme.name, role.phase.name) == ("SAMP", "9")
    assert (role.period.start, role.period.end) == (PartialDate(2015), PartialDate(2018))
    assert participation.role is ParticipationRole.CONTACT
    assert participation.event.name == "Mission to Bishkek"
    assert card(office, "person").roles == (role,)


def test_problems_are_shown(office: Database) -> None:
    codes = {problem.code for problem in card(office, "ministry").problems}

    assert ProblemCode.SOURCE_WARNING in codes


def test_the_last_change_is_shown(office: Database, keep: Keep, sample: SampleDirectory) -> None:
    made = card(office, "person").last_change
    keep(replace(sample.person, note="met in Naryn"))
    changed = card(office, "person").last_change

    assert made is not None
    assert made.fields == ()
    assert changed is not None
    assert (changed.fields, changed.user_name) == (("note",), "tester")
    assert changed.at >= made.at


def test_an_entry_in_the_bin_has_a_card(office: Database) -> None:
    assert card(office, "binned").summary.binned


@pytest.mark.parametrize("uid", ["gone", "programme"])
def test_what_is_no_entry_has_no_card(office: Database, uid: str) -> None:
    with pytest.raises(UnknownRecordError):
        card(office, uid)
