from dataclasses import replace
from datetime import UTC

from directory_app.domain.contact_points import Email, Phone
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Person, Tenure
from directory_app.domain.identifiers import EntryId, RecordKind
from directory_app.domain.kinds import OrganisationKind, PhoneKind
from directory_app.domain.views import EntrySummary
from directory_app.store.database import Database
from directory_app.store.reading.labels import read_ids
from directory_app.store.reading.summaries import read_summaries
from tests.store.conftest import DAY, Keep
from tests.support.sample_directory import SampleDirectory, entry_uid


def summary(database: Database, uid: str) -> EntrySummary:
    with database.reading() as connection:
        (number,) = read_ids(connection, [entry_uid(uid)]).values()
        return read_summaries(connection, [number], DAY)[number]


def test_a_person_shows_the_first_present_tenure(office: Database) -> None:
    person = summary(office, "person")

    assert person.kind is RecordKind.PERSON
    assert person.name == "Mira Example"
    assert person.title == "National Coordinator for Kyrgyzstan"
    assert person.context == "Department of Samples"
    assert person.email == "mira@example.org"
    assert person.country == "KG"


def test_a_printed_title_and_its_organisation_are_shown(office: Database) -> None:
    boris = summary(office, "boris")

    assert (boris.title, boris.context) == ("Attaché", "Embassy of Nowhere")


def test_a_person_without_a_present_tenure_shows_none(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    over = Validity(None, PartialDate(2019, 12))
    tenures = tuple(replace(tenure, validity=over) for tenure in sample.person.tenures)
    keep(replace(sample.person, tenures=tenures))

    assert (summary(office, "person").title, summary(office, "person").context) == ("", "")


def test_a_post_shows_its_organisation_and_who_holds_it(office: Database) -> None:
    post = summary(office, "post")

    assert (post.context, post.holders) == ("Department of Samples", ("Mira Example",))
    assert not post.vacant


def test_a_post_nobody_holds_any_more_is_vacant(office: Database) -> None:
    assert summary(office, "press").vacant


def test_a_post_of_a_programme_alone_shows_the_programme(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    keep(replace(sample.post, organisation=None))

    assert summary(office, "post").context == "SAMP"
    assert summary(office, "person").context == "SAMP"


def test_an_organisation_shows_its_kind_and_parent(office: Database) -> None:
    department = summary(office, "department")

    assert department.organisation_kind is OrganisationKind.DEPARTMENT
    assert department.context == "Ministry of Examples"


def test_a_fax_is_not_the_number_to_call(office: Database) -> None:
    assert summary(office, "embassy").phone == "+996312661234"


def test_the_preferred_value_of_today_is_shown(
    office: Database, keep: Keep, sample: SampleDirectory
) -> None:
    ended = Validity(None, PartialDate(2018))
    keep(
        replace(
            sample.person,
            emails=(
                Email(address="old@example.org", preferred=True, validity=ended),
                Email(address="first@example.org"),
                Email(address="best@example.org", preferred=True),
            ),
            phones=(Phone(printed="ext. 12", kind=PhoneKind.VOICE),),
        )
    )

    assert summary(office, "person").email == "best@example.org"
    assert summary(office, "person").phone == "ext. 12"


def test_an_entry_in_the_bin_says_so(office: Database) -> None:
    binned = summary(office, "binned")

    assert binned.binned
    assert binned.changed_at.tzinfo is UTC


def test_ids_that_are_gone_are_left_out(office: Database) -> None:
    with office.reading() as connection:
        assert read_summaries(connection, [EntryId(9999)], DAY) == {}
        assert read_summaries(connection, [], DAY) == {}


def test_several_people_may_hold_a_post(office: Database, keep: Keep) -> None:
    holding = (Tenure(post=entry_uid("press")),)
    keep(
        Person(uid=entry_uid("b"), names=(Name(given="Bea", family="Beta"),), tenures=holding),
        Person(uid=entry_uid("a"), names=(Name(given="Zed", family="Alpha"),), tenures=holding),
    )

    assert summary(office, "press").holders == ("Zed Alpha", "Bea Beta")
