"""Why a hit was found, where its row does not show it."""

from dataclasses import replace

import pytest

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import ProgrammeUid, RecordUid, TagUid
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind
from directory_app.domain.lists import Tag
from directory_app.domain.matching import TermMatcher
from directory_app.domain.programmes import Programme
from directory_app.domain.records import Record
from directory_app.domain.search_terms import SearchTerm
from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason
from directory_app.domain.words import words_of
from tests.store.conftest import former
from tests.store.search.conftest import MakeDirectory
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation

POST, BODY = MatchOwner.POST, MatchOwner.ORGANISATION


def office_records() -> tuple[Record, ...]:
    """Return somebody with a value of every kind, own and inherited, now and before."""
    tag = Tag(uid=TagUid(RecordUid("tag")), name="Winterlist")
    programme = Programme(
        uid=ProgrammeUid(RecordUid("programme")),
        names=(Name(text="Bordermanager"), Name(text="BOMA", kind=NameKind.ACRONYM)),
    )
    ministry = organisation("ministry", "Ministry of Quills")
    body = Organisation(
        uid=entry_uid("body"),
        names=(
            Name(text="Feather Service"),
            Name(text="Plumage", kind=NameKind.SHORT),
            Name(text="FTHR", kind=NameKind.ACRONYM),
            Name(text="Wing Office", kind=NameKind.FORMER),
        ),
        kind=OrganisationKind.AGENCY,
        parents=(ParentLink(organisation=ministry.uid),),
        emails=(Email(address="desk@bureau.example"),),
        phones=(Phone(printed="+996 312 11-22-33", kind=PhoneKind.FAX),),
        addresses=(PostalAddress(street="7 Inkwell Road", locality="Naryn", country="KG"),),
        links=(Link(url="https://www.plumes.example"),),
    )
    old = organisation("old", "Sandbox Bureau")
    post = Post(
        uid=entry_uid("post"),
        names=(Name(text="Keeper of Inks"), Name(text="Хранитель чернил")),
        organisation=body.uid,
        programme=programme.uid,
        emails=(Email(address="chair@nibs.example"),),
        phones=(Phone(printed="+996 312 44-55-66", kind=PhoneKind.FAX),),
    )
    person = Person(
        uid=entry_uid("person"),
        names=(
            Name(given="Mira", family="Example"),
            Name(text="Мира Экземпляр"),
            Name(text="Mira Maiden", kind=NameKind.FORMER),
        ),
        tenures=(
            Tenure(post=post.uid, note="since the reform"),
            Tenure(title="Second Penman"),
            Tenure(organisation=old.uid, title="Trainee", validity=former(2012)),
        ),
        emails=(Email(address="mira.e@post.example", label="weekends"),),
        phones=(
            Phone(printed="+996 555 77-88-99", kind=PhoneKind.MOBILE, extension="42"),
            Phone(printed="0312 10-20-30"),
        ),
        addresses=(PostalAddress(street="3 Blotter Lane", locality="Talas", country="TJ"),),
        links=(Link(url="https://scribe.example"),),
        tags=(tag.uid,),
        note="met in Brussels",
        country="KG",
    )
    return tag, programme, ministry, body, old, post, person


@pytest.fixture(scope="module")
def office(make_directory: MakeDirectory) -> SearchedDirectory:
    """Return an office that is only read."""
    return make_directory(*office_records())


def why(office: SearchedDirectory, text: str, uid: str = "person") -> tuple[MatchReason, ...]:
    assert uid in office.all(text)
    return office.reasons(text).get(uid, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("maiden", MatchReason(MatchField.FORMER_NAME, "Mira Maiden", is_former=True)),
        ("экземпляр", MatchReason(MatchField.NAME, "Мира Экземпляр")),
        ("ekzemplyar", MatchReason(MatchField.NAME, "Мира Экземпляр")),
        ("penman", MatchReason(MatchField.TITLE, "Second Penman")),
        ("trainee", MatchReason(MatchField.TITLE, "Trainee", is_former=True)),
        ("хранитель", MatchReason(MatchField.POST, "Хранитель чернил", POST)),
        ("plumage", MatchReason(MatchField.ORGANISATION, "Plumage", BODY)),
        ("fthr", MatchReason(MatchField.ORGANISATION, "FTHR", BODY)),
        ("wing", MatchReason(MatchField.ORGANISATION, "Wing Office", BODY, is_former=True)),
        ("sandbox", MatchReason(MatchField.ORGANISATION, "Sandbox Bureau", BODY, is_former=True)),
        ("quills", MatchReason(MatchField.PARENT, "Ministry of Quills")),
        ("bordermanager", MatchReason(MatchField.PROGRAMME, "Bordermanager")),
        ("boma", MatchReason(MatchField.PROGRAMME, "BOMA")),
        ("winterl", MatchReason(MatchField.TAG, "Winterlist")),
        ("mira.e@post", MatchReason(MatchField.EMAIL, "mira.e@post.example")),
        ("chair@nibs", MatchReason(MatchField.EMAIL, "chair@nibs.example", POST)),
        ("bureau.example", MatchReason(MatchField.EMAIL, "desk@bureau.example", BODY)),
        ("102030", MatchReason(MatchField.PHONE, "0312 10-20-30")),
        ("555778", MatchReason(MatchField.MOBILE, "+996 555 77-88-99 42")),
        ("445566", MatchReason(MatchField.FAX, "+996 312 44-55-66", POST)),
        ("0312 112233", MatchReason(MatchField.FAX, "+996 312 11-22-33", BODY)),
        ("talas", MatchReason(MatchField.ADDRESS, "Talas")),
        ("tadjikistan", MatchReason(MatchField.ADDRESS, "Tajikistan")),
        ("inkwell", MatchReason(MatchField.ADDRESS, "7 Inkwell Road", BODY)),
        ("scribe.example", MatchReason(MatchField.LINK, "https://scribe.example")),
        ("plumes", MatchReason(MatchField.LINK, "https://www.plumes.example", BODY)),
        ("weekends", MatchReason(MatchField.LABEL, "weekends")),
        ("brussels", MatchReason(MatchField.NOTE, "met in Brussels")),
        ("брюссель", MatchReason(MatchField.NOTE, "met in Brussels")),
        ("reform", MatchReason(MatchField.NOTE, "since the reform")),
        ('"met in brussels"', MatchReason(MatchField.NOTE, "met in Brussels")),
        ("note:brussels", MatchReason(MatchField.NOTE, "met in Brussels")),
        ("org:quills", MatchReason(MatchField.PARENT, "Ministry of Quills")),
    ],
)
def test_a_hit_tells_in_which_value_a_word_was_found(
    office: SearchedDirectory, text: str, reason: MatchReason
) -> None:
    assert why(office, text) == (reason,)


@pytest.mark.parametrize(
    ("text", "reason", "uid"),
    [
        ("plumage", MatchReason(MatchField.SHORT_NAME, "Plumage"), "body"),
        ("fthr", MatchReason(MatchField.ACRONYM, "FTHR"), "body"),
        ("wing", MatchReason(MatchField.FORMER_NAME, "Wing Office", is_former=True), "body"),
        ("112233", MatchReason(MatchField.FAX, "+996 312 11-22-33"), "body"),
        ("112233", MatchReason(MatchField.FAX, "+996 312 11-22-33", BODY), "post"),
        ("boma", MatchReason(MatchField.PROGRAMME, "BOMA"), "post"),
        ("quills", MatchReason(MatchField.PARENT, "Ministry of Quills"), "post"),
    ],
)
def test_bodies_and_posts_tell_as_well(
    office: SearchedDirectory, text: str, reason: MatchReason, uid: str
) -> None:
    assert why(office, text, uid) == (reason,)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "mira",
            "мира",
            "exam mira",
            "keeper",
            "inks keeper",
            "feather",
            "феатхер",
            "mira feather",
        ),
        *("post:keeper", "org:feather", "name:mira", '"keeper of inks"', "kind:person", ""),
    ],
)
def test_what_the_row_shows_needs_no_reason(office: SearchedDirectory, text: str) -> None:
    assert why(office, text) == ()


def test_each_word_that_the_row_does_not_show_has_its_reason(office: SearchedDirectory) -> None:
    assert why(office, "mira brussels talas maiden") == (
        MatchReason(MatchField.NOTE, "met in Brussels"),
        MatchReason(MatchField.ADDRESS, "Talas"),
        MatchReason(MatchField.FORMER_NAME, "Mira Maiden", is_former=True),
    )


def test_one_value_explains_two_words_once(office: SearchedDirectory) -> None:
    assert why(office, "brussels met") == (MatchReason(MatchField.NOTE, "met in Brussels"),)


def test_a_parent_is_shown_in_the_row_of_a_body_and_who_holds_a_post_in_its(
    office: SearchedDirectory,
) -> None:
    assert why(office, "quills", "body") == ()
    assert why(office, "feather", "post") == ()


def test_what_is_present_explains_before_what_is_former(make_directory: MakeDirectory) -> None:
    person = Person(
        uid=entry_uid("a"),
        names=(Name(text="A"),),
        tenures=(
            Tenure(title="Reader"),
            Tenure(title="Quill trainee", validity=former(2012)),
            Tenure(title="Quill master"),
        ),
    )
    office = make_directory(person)
    assert why(office, "quill", "a") == (MatchReason(MatchField.TITLE, "Quill master"),)

    office.save(replace(person, tenures=person.tenures[:2]))
    assert why(office, "quill", "a") == (
        MatchReason(MatchField.TITLE, "Quill trainee", is_former=True),
    )


@pytest.mark.parametrize(
    "text", ["morning", "training", "body0", "juniper", "донор", "donor", "sp1", "kg.example"]
)
def test_every_hit_shows_its_word_or_tells_why_it_was_found(
    invented_directory: SearchedDirectory, text: str
) -> None:
    reasons = invented_directory.reasons(text)
    matcher = TermMatcher(SearchTerm(tuple(words_of(text))))

    for uid, row in invented_directory.rows(invented_directory.all(text)).items():
        assert (uid in reasons) is not matcher.is_in(row)
        assert all(matcher.is_in(reason.text) for reason in reasons.get(uid, ()))
