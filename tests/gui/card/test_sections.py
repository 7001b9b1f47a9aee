"""What the sections of the card say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from directory_app.domain.card_views import EntryCard
from directory_app.domain.contact_points import Email, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Person
from directory_app.domain.identifiers import ItemUid
from directory_app.domain.problems import Problem, ProblemCode
from directory_app.gui.card.targets import Fold, OpenUrl, Toggle
from directory_app.gui.card.view import EntryCardView
from tests.gui.card.sample_cards import (
    TODAY,
    binned,
    organisation_card,
    person_card,
    vacant_post_card,
)

TextOf = Callable[[EntryCard], str]


def with_entry(card: EntryCard, **changes: Any) -> EntryCard:
    """Return the card with other values in its entry."""
    return replace(card, entry=replace(card.entry, **changes))


def test_the_head_shows_honorific_post_organisation_and_other_scripts(text_of: TextOf) -> None:
    head = text_of(person_card()).split("\nReach\n")[0]

    assert head.split("\n") == [
        "Ms. Mira Example",
        "National Coordinator for Kyrgyzstan · ICMX",
        "Мира Эксампл",
    ]


def test_the_head_of_an_organisation_shows_kind_and_country(text_of: TextOf) -> None:
    assert "Agency · Kyrgyzstan" in text_of(organisation_card())


def test_a_vacant_post_says_so_in_its_head_and_holders(text_of: TextOf) -> None:
    text = text_of(vacant_post_card())

    assert "Post · ICMX · BOMCA · Kyrgyzstan" in text
    assert "Vacant" in text


def test_a_contact_point_shows_its_own_label_or_its_kind(text_of: TextOf) -> None:
    text = text_of(person_card())

    assert "E-mail, private\tmira.private@example.net" in text
    assert "Office\t+996 312 000 000" in text
    assert "Fax, work\t+996 312 000 009" in text


def test_a_problem_is_shown_beside_its_value(text_of: TextOf) -> None:
    office = next(line for line in text_of(person_card()).split("\n") if "Office\t" in line)

    assert "not in service range" in office


def test_former_contact_points_are_folded_away(view: EntryCardView, text_of: TextOf) -> None:
    assert "old.example.org" not in text_of(person_card())
    view.page.activated.emit(Toggle(Fold.FORMER_REACH))

    assert "mira.example@old.example.org" in view.page.left.toPlainText()
    assert "until 2015" in view.page.left.toPlainText()


def test_a_contact_point_ends_with_its_job(text_of: TextOf) -> None:
    card = person_card()
    assert isinstance(card.entry, Person)
    job = card.entry.tenures[2]
    text = text_of(with_entry(card, emails=(Email(address="desk@example.org", tenure=job.uid),)))

    assert "desk@example.org" not in text
    assert "Former (1)" in text


def test_inherited_contact_points_name_their_owner(text_of: TextOf) -> None:
    lines = text_of(person_card()).split("\n")
    start = lines.index("from Delegation to the Republic of Examplia")

    assert "delegation@example.int" in lines[start + 1]


def test_addresses_are_written_as_on_an_envelope(text_of: TextOf) -> None:
    assert "720040 BISHKEK\nKYRGYZSTAN" in text_of(person_card())


def test_the_map_is_searched_for_the_address(view: EntryCardView, text_of: TextOf) -> None:
    text_of(person_card())
    urls = [target.url for target in view.page.right.targets() if isinstance(target, OpenUrl)]

    assert any(url.startswith("https://www.openstreetmap.org/search?query=") for url in urls)


def test_an_address_shows_its_problem(text_of: TextOf) -> None:
    card = person_card()
    address = PostalAddress(uid=ItemUid("a"), street="Example Street 1", locality="Bishkek")
    problem = Problem(ProblemCode.ADDRESS_NO_COUNTRY, "country", address.uid)
    text = text_of(replace(with_entry(card, addresses=(address,)), problems=(problem,)))

    assert "no country" in text


def test_positions_show_periods_and_dates_of_sight(text_of: TextOf) -> None:
    text = text_of(person_card())

    assert "2015 – now\tNational Coordinator for Kyrgyzstan" in text
    assert "as of 13 Sep 2017\tSenior adviser" in text
    assert "2012 – 2014\tProgramme Officer" in text


def test_people_show_their_titles_and_former_ones_are_folded(text_of: TextOf) -> None:
    text = text_of(organisation_card(2, former=3))

    assert "Человек Номеров-1\nГлавный специалист отдела · 2015 – now" in text
    assert "Номеров-2" not in text
    assert "Former (3)" in text


def test_people_who_were_not_read_are_counted(text_of: TextOf) -> None:
    card = replace(organisation_card(5, former=0), holdings_total=9)

    assert "and 4 more" in text_of(card)


def test_a_body_shows_parent_departments_and_vacant_posts(text_of: TextOf) -> None:
    text = text_of(organisation_card())

    assert "Part of\nКабинет Министров Республики Примерия" in text
    assert "Учебный центр" in text
    assert "Начальник службы" in text
    assert "vacant" in text
    assert "Person Number 1 · Person Number 2" in text


def test_a_bare_body_offers_what_can_be_added(text_of: TextOf) -> None:
    card = replace(organisation_card(), holdings=(), holdings_total=0, departments=(), posts=())

    assert {"+ Person", "+ Department", "+ Post"} <= {
        part.strip() for part in text_of(card).replace("  ", "\n").split("\n")
    }
    assert "+ Person" not in text_of(binned(card))


def test_roles_and_events_are_listed(text_of: TextOf) -> None:
    text = text_of(person_card())

    assert "2015 – 2018\tBOMCA · Phase 9\nPartner · Component 3 · ICMX" in text
    assert "13 Sep 2017\tAssistance to vulnerable migrants, Bishkek" in text
    assert "Mission · contact for information" in text


def test_names_outside_the_head_have_their_section(text_of: TextOf) -> None:
    assert "Acronym\tГПС" in text_of(organisation_card())
    assert "Former name\tMira Specimen" in text_of(person_card())
    assert "Languages\tRussian, Kyrgyz, English" in text_of(person_card())


def test_notes_tags_and_lists_are_shown(text_of: TextOf) -> None:
    text = text_of(person_card())

    assert "coordinator" in text
    assert "Prefers Russian for official letters.\nNot on Mondays." in text
    assert "On lists\tPress, Bishkek" in text


@pytest.mark.parametrize(
    ("days", "to_verify", "words"),
    [
        (10, False, "fresh"),
        (365, False, "fresh"),
        (366, False, "over a year ago"),
        (10, True, "to verify"),
        (None, False, "to verify"),
    ],
)
def test_the_age_of_the_verification_is_judged(
    text_of: TextOf, days: int | None, *, to_verify: bool, words: str
) -> None:
    verified_on = TODAY - timedelta(days=days) if days is not None else None
    card = with_entry(person_card(), verified_on=verified_on, to_verify=to_verify)

    assert words in text_of(card)


def test_what_was_verified_today_needs_no_button(text_of: TextOf) -> None:
    assert "Verified today" in text_of(person_card())
    assert "Verified today" not in text_of(with_entry(person_card(), verified_on=TODAY))


def test_sources_warnings_and_the_last_change_are_shown(text_of: TextOf) -> None:
    text = text_of(organisation_card())

    assert "Source\tPress release, Bishkek" in text
    assert "The page gives two different fax numbers." in text
    assert "Changed\t14 Nov 2026, name · Office Bishkek · History" in text


def test_sections_without_content_are_absent(text_of: TextOf) -> None:
    card = vacant_post_card()
    text = text_of(
        replace(with_entry(card, emails=()), inherited=(), holdings=(), holdings_total=0)
    )

    for heading in ("Reach", "Address", "Programmes", "Names", "Notes and tags", "Departments"):
        assert heading not in text.split("\n")


def test_html_in_a_value_stays_text(text_of: TextOf) -> None:
    card = with_entry(person_card(), note="<b>bold</b> &amp; <img src=x>")

    assert "<b>bold</b> &amp; <img src=x>" in text_of(card)


def test_a_coming_value_says_from_when(text_of: TextOf) -> None:
    coming = Validity(start=PartialDate(2027, 1, 1))
    card = with_entry(person_card(), emails=(Email(address="new@example.org", validity=coming),))

    assert "from 1 Jan 2027" in text_of(card)
