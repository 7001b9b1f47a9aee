"""Our LDIF in Thunderbird, whose importer takes the last of several values of one name."""

from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.contact_points import Email
from directory_app.domain.identifiers import ListUid, RecordUid
from directory_app.domain.lists import ContactList, Membership
from directory_app.domain.receivers import ExportFormat
from tests.foreign.programs import Program
from tests.foreign.reading import Readings
from tests.foreign.understanding import Understanding
from tests.support.export_requests import request_to
from tests.support.small_directory import crowd, make_directory
from tests.support.torture_directory import NOTE
from tests.support.whole_exports import Content, export_as

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.THUNDERBIRD)]


@pytest.fixture
def aizada(readings: Readings, tmp_path: Path) -> Understanding:
    book = readings.imported(export_as(ExportFormat.LDIF, Content.TORTURE, tmp_path), "ldif")
    return next(card for card in book.cards if "Айзада" in "".join(card.full_names))


def test_names_job_and_note_arrive(aizada: Understanding) -> None:
    assert aizada.full_names == ("Др Айзада Образцова, к.ф.н.",)
    assert aizada.names == (("Образцова", "Айзада Мирлановна", "", "", ""),)
    assert aizada.nicknames == ("Айза",)
    assert aizada.organisations == (("Комиссия «Север»; А/О, Бишкек", "Сектор 3"),)
    assert aizada.titles == ("Начальник, и.о.",)
    assert aizada.notes == (NOTE,)


def test_the_first_of_several_contact_points_is_shown(aizada: Understanding) -> None:
    phones = {next(iter(phone.types)): phone.value for phone in aizada.phones}

    assert phones == {
        "work": "+996 312 12-34-56",
        "fax": "+996 312 12-34-57",
        "cell": "+996 555 11 22 33",
        "home": "+996 322 55-50-01",
        "pager": "+996 312 99-99-99",
    }
    assert aizada.emails[0].value == "aizada@komissia.example"
    assert aizada.urls == ("https://komissia.example/aizada?x=1;y=2,3", "https://blog.example/")


def test_the_street_arrives_beside_its_box(aizada: Understanding) -> None:
    (work,) = (address for address in aizada.addresses if "work" in address.types)

    assert work.parts[1:4] == ("2-й этаж", "улица Выдуманная, 12/а, кв. 3", "Бишкек")


@pytest.mark.parametrize("content", Content)
def test_no_card_is_lost_or_made_up(readings: Readings, content: Content, tmp_path: Path) -> None:
    path = export_as(ExportFormat.LDIF, content, tmp_path)

    book = readings.imported(path, "ldif")

    text = path.read_text(encoding="ascii")
    assert not book.problem
    assert len(book.cards) == text.count("objectClass: person\n")
    assert all(card.full_names for card in book.cards)


def test_a_list_arrives_with_its_members(readings: Readings, tmp_path: Path) -> None:
    people = [
        replace(person, emails=(Email(address=f"{person.uid}@crowd.example"),))
        for person in crowd(3)  # a list of Thunderbird is one of mailboxes
    ]
    group = ContactList(
        uid=ListUid(RecordUid("group")),
        name="Пресса",
        memberships=tuple(Membership(entry=person.uid) for person in people[:2]),
    )
    directory = make_directory(tmp_path / "list.pdir", people)
    directory.entries.save([group])
    path = tmp_path / "list.ldif"
    directory.exporting.export(None, request_to(path, export_format=ExportFormat.LDIF))
    directory.close()

    book = readings.imported(path, "ldif")

    assert len(book.cards) == 3
    assert book.lists == {"Пресса": 2}
