"""Cards that refer to each other, and what is found of them."""

from directory_app.domain.identifiers import EntryId
from directory_app.domain.lists import ContactList
from directory_app.domain.views import ListQuery
from tests.support.import_desk import MIRA, Desk, figures


def test_a_group_that_is_a_member_of_a_group_stays_a_line_of_it(desk: Desk) -> None:
    group = "UID:all\nFN:All\nX-ADDRESSBOOKSERVER-KIND:group\n" + "".join(
        f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{uid}\n" for uid in ("all", "some", "mira")
    )
    part = "UID:some\nFN:Some\nX-ADDRESSBOOKSERVER-KIND:group"
    for _ in range(2):
        desk.take(group, part, MIRA)

    lists = {each.name: each for each in desk.directory.lists.all()}
    found = lists["All"]
    assert set(lists) == {"All", "Some"}
    assert isinstance(found, ContactList)
    assert [one.entry for one in found.memberships] == ["mira"]
    assert found.kept_properties == ("MEMBER:all", "MEMBER:some")


def test_a_body_whose_card_names_a_unit_below_it_comes_in_with_its_tags(desk: Desk) -> None:
    report = desk.take(
        "KIND:org\nFN:Example Works\nORG:Example Works;Sales\nCATEGORIES:press",
        "FN:Ann Example\nN:Example;Ann;;;\nORG:Example Works;Sales",
    )

    works = desk.organisation("Example Works")
    assert figures(report)[0] == 2
    assert [link.organisation for link in desk.organisation("Sales").parents] == [works.uid]
    assert [tag.uid for tag in desk.directory.lists.tags()] == list(works.tags)


def test_a_person_is_found_by_the_suffix_that_is_shown_behind_the_name(desk: Desk) -> None:
    desk.take("FN:Ann Example, M.D.\nN:Example;Ann;;;M.D.", "N:Example;Ben;;;Jr.")
    browsing = desk.directory.browsing

    found = {
        text: [
            summary.name
            for summary in browsing.summaries(
                [EntryId(one) for one in browsing.all_ids(ListQuery(text=text))]
            ).values()
        ]
        for text in ("Ann Example, M.D.", "Example Jr", "Ben Example")
    }

    assert found == {
        "Ann Example, M.D.": ["Ann Example, M.D."],
        "Example Jr": ["Ben Example Jr."],
        "Ben Example": ["Ben Example Jr."],
    }
    assert desk.directory.checking.check().is_sound
