from directory_app.domain.entries import Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.identifiers import EntryUid, ProgrammeUid, RecordUid
from directory_app.domain.references import references_of


def uid(text: str) -> EntryUid:
    return EntryUid(RecordUid(text))


def test_person_refers_to_posts_and_bodies_of_all_tenures() -> None:
    tenures = (
        Tenure(post=uid("desk"), organisation=uid("ministry")),
        Tenure(organisation=uid("agency")),
    )

    assert references_of(Person(uid=uid("p"), tenures=tenures)) == {"desk", "ministry", "agency"}


def test_organisation_refers_to_its_parents() -> None:
    entry = Organisation(uid=uid("o"), parents=(ParentLink(organisation=uid("ministry")),))

    assert references_of(entry) == {"ministry"}


def test_post_refers_to_body_and_programme() -> None:
    programme = ProgrammeUid(RecordUid("bomca"))

    assert references_of(Post(uid=uid("x"), programme=programme)) == {"bomca"}
    assert references_of(Post(uid=uid("x"), organisation=uid("m"))) == {"m"}
