"""Entries as vCards, and what may leave the house."""

import stat
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import vobject

from directory_app.domain.contact_points import Email, Phone, PostalAddress, Visibility
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Person, Tenure
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.export_preview import FormatLoss
from directory_app.domain.identifiers import EntryId, RecordKind, RecordUid
from directory_app.domain.names import display_name
from directory_app.domain.receivers import ExportFormat, TableLayout
from directory_app.domain.records import ref_of
from directory_app.formats.cards import ReadCard
from directory_app.formats.vcard.details import photo_of
from directory_app.formats.vcard.jcard import read_jcard
from directory_app.services.directory import Directory
from directory_app.system.tasks import CancelledError
from tests.support.export_requests import request_to
from tests.support.plain_cards import read_validated
from tests.support.sample_directory import SampleDirectory, entry_uid
from tests.support.small_directory import crowd


def read(path: Path) -> list[ReadCard]:
    with path.open("rb") as file:
        cards = list(read_validated(file))
    assert all(isinstance(card, ReadCard) for card in cards)
    return [card for card in cards if isinstance(card, ReadCard)]


def ids_of(directory: Directory, uids: Sequence[RecordUid]) -> list[EntryId]:
    found = directory.browsing.ids_of(uids)
    return [found[uid] for uid in uids]


def card_of(
    directory: Directory, uid: RecordUid, level: Visibility = Visibility.INTERNAL
) -> ReadCard:
    text = directory.exporting.card_text(ids_of(directory, [uid]), level=level)
    (card,) = read_validated(text.splitlines())
    assert isinstance(card, ReadCard)
    return card


def save_person(directory: Directory, person: Person) -> None:
    directory.entries.save([person])


@pytest.mark.parametrize("export_format", [ExportFormat.VCARD3, ExportFormat.VCARD4])
def test_cards_of_everything_come_as_the_entries_were_made_then_the_lists(
    directory: Directory, tmp_path: Path, export_format: ExportFormat
) -> None:
    path = tmp_path / "all.vcf"

    report = directory.exporting.export(None, request_to(path, export_format=export_format))

    names = [display_name(card.names) for card in read(path)]
    assert names == [
        "Mira Example",
        "National Coordinator for Kyrgyzstan",
        "Department of Samples",
        "Ministry of Examples",
        "Press, Bishkek",
    ]
    assert (report.cards, report.files) == (5, 1)


def test_another_program_reads_the_file(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"
    directory.exporting.export(None, request_to(path, export_format=ExportFormat.VCARD3))

    cards = list(vobject.readComponents(path.read_text(encoding="utf-8")))

    assert "Mira Example" in [card.fn.value for card in cards]


def test_a_file_is_for_its_owner_only(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "all.vcf"

    directory.exporting.export(None, request_to(path))

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_person_is_written_with_present_jobs(
    directory: Directory, sample: SampleDirectory
) -> None:
    past = Tenure(
        organisation=sample.ministry.uid,
        title="Trainee",
        validity=Validity(None, PartialDate(2001)),
    )
    save_person(directory, replace(sample.person, tenures=(*sample.person.tenures, past)))

    main, other = card_of(directory, sample.person.uid).jobs

    assert (main.organisation, main.units) == ("Ministry of Examples", ("Department of Samples",))
    assert main.title == "National Coordinator for Kyrgyzstan"
    assert (other.organisation, other.title) == ("Ministry of Examples", "Adviser")


def test_a_printed_title_comes_with_the_post_as_role(
    directory: Directory, sample: SampleDirectory
) -> None:
    tenure = Tenure(post=sample.post.uid, title="BOMCA coordinator")
    save_person(directory, replace(sample.person, tenures=(tenure,), emails=()))

    (job,) = card_of(directory, sample.person.uid).jobs

    assert job.title == "BOMCA coordinator"
    assert job.role == "National Coordinator for Kyrgyzstan"


def test_a_post_of_a_programme_alone_has_the_programme_for_its_organisation(
    directory: Directory, sample: SampleDirectory
) -> None:
    directory.entries.save([replace(sample.post, organisation=None)])

    (job,) = card_of(directory, sample.post.uid).jobs

    assert job.organisation == "SAMP"


def test_a_person_without_address_gets_that_of_the_office(
    directory: Directory, sample: SampleDirectory
) -> None:
    (address,) = card_of(directory, sample.person.uid).addresses

    assert address.street == "1 Example Street"


def test_a_person_with_an_address_keeps_only_that(
    directory: Directory, sample: SampleDirectory
) -> None:
    own = PostalAddress(street="2 Own Street", locality="Osh", country="KG")
    save_person(directory, replace(sample.person, addresses=(own,)))

    (address,) = card_of(directory, sample.person.uid).addresses

    assert address.street == "2 Own Street"


def test_only_values_of_the_level_leave_the_house(
    directory: Directory, sample: SampleDirectory
) -> None:
    person = replace(
        sample.person,
        emails=(
            Email(address="public@example.org", visibility=Visibility.PUBLIC),
            Email(address="partners@example.org", visibility=Visibility.PARTNERS),
            Email(address="internal@example.org", visibility=Visibility.INTERNAL),
        ),
    )
    save_person(directory, person)

    def addresses(level: Visibility) -> list[str]:
        return [email.address for email in card_of(directory, person.uid, level).emails]

    assert addresses(Visibility.PUBLIC) == ["public@example.org"]
    assert addresses(Visibility.PARTNERS) == ["public@example.org", "partners@example.org"]
    assert len(addresses(Visibility.INTERNAL)) == 3


@pytest.mark.parametrize("level", [Visibility.PUBLIC, Visibility.PARTNERS])
def test_remarks_tags_and_kept_lines_are_internal(
    directory: Directory, sample: SampleDirectory, level: Visibility
) -> None:
    inside = card_of(directory, sample.person.uid)
    outside = card_of(directory, sample.person.uid, level)

    assert (inside.note, inside.categories) == ("met in Osh", ("press contact",))
    assert inside.kept == ("X-COLOUR:blue", "X-COLOUR:blue")
    assert (outside.note, outside.categories, outside.kept) == ("", (), ())


def test_lists_are_internal(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "public.vcf"

    directory.exporting.export(None, request_to(path, level=Visibility.PUBLIC))

    assert RecordKind.LIST not in {card.kind for card in read(path)}


def test_values_that_are_over_and_numbers_of_former_jobs_stay_here(
    directory: Directory, sample: SampleDirectory
) -> None:
    over = Validity(None, PartialDate(2001))
    past = Tenure(organisation=sample.ministry.uid, validity=over)
    person = replace(
        sample.person,
        tenures=(past,),
        emails=(Email(address="old@example.org", validity=over),),
        phones=(Phone(printed="0312 26 10 01", tenure=past.uid),),
    )
    save_person(directory, person)

    card = card_of(directory, person.uid)

    assert (card.emails, card.phones, card.jobs) == ((), (), ())


def test_entries_in_the_bin_are_left_out_everywhere(
    directory: Directory, sample: SampleDirectory, tmp_path: Path
) -> None:
    ids = ids_of(directory, [sample.department.uid, sample.person.uid])
    directory.entries.delete([ref_of(sample.department), ref_of(sample.post)])
    path = tmp_path / "some.vcf"

    directory.exporting.export(ids, request_to(path))
    everything = tmp_path / "all.vcf"
    directory.exporting.export(None, request_to(everything))

    (card,) = read(path)
    assert [job.title for job in card.jobs] == ["Adviser"]
    members = [card.members for card in read(everything) if card.kind is RecordKind.LIST]
    assert members == [(sample.person.uid,)]


def test_each_entry_can_have_a_file_of_its_own(directory: Directory, tmp_path: Path) -> None:
    twins = [
        Person(uid=entry_uid(f"twin{number}"), names=(Name(text="Айгүл: Икс/Игрек"),))
        for number in range(2)
    ]
    directory.entries.save(twins)
    folder = tmp_path / "cards"

    report = directory.exporting.export(
        ids_of(directory, [twin.uid for twin in twins]),
        request_to(folder, one_file_per_entry=True),
    )

    names = sorted(path.name for path in folder.iterdir())
    assert names == ["Айгүл_ Икс_Игрек (2).vcf", "Айгүл_ Икс_Игрек.vcf"]
    assert report.files == 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_file_that_is_there_is_only_replaced_on_request(
    directory: Directory, tmp_path: Path
) -> None:
    path = tmp_path / "all.vcf"
    path.write_text("mine")

    with pytest.raises(FileError) as caught:
        directory.exporting.export(None, request_to(path))
    assert caught.value.problem is FileProblem.EXISTS
    assert path.read_text() == "mine"

    directory.exporting.export(None, request_to(path, overwrite=True))
    assert path.read_text().startswith("BEGIN:VCARD")


class CancelSoon:
    """The user cancels after some entries."""

    def report(self, done: int, total: int) -> None:
        if done > 0:
            raise CancelledError


@pytest.mark.parametrize("one_file_per_entry", [False, True])
def test_a_cancelled_export_leaves_nothing(
    directory: Directory, tmp_path: Path, one_file_per_entry: bool
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    directory.entries.save(crowd(600))
    target = request_to(folder / "cards", one_file_per_entry=one_file_per_entry)

    with pytest.raises(CancelledError):
        directory.exporting.export(None, target, progress=CancelSoon())

    assert list(folder.iterdir()) == []


def test_dragged_entries_are_private_files_that_every_program_reads(
    directory: Directory, sample: SampleDirectory, tmp_path: Path
) -> None:
    ids = ids_of(directory, [sample.person.uid, sample.ministry.uid])

    paths = directory.exporting.drag_files(ids, tmp_path) + directory.exporting.drag_files(
        ids[:1], tmp_path
    )

    assert [path.name for path in paths] == [
        "Mira Example.vcf",
        "Ministry of Examples.vcf",
        "Mira Example (2).vcf",
    ]
    assert all("VERSION:3.0" in path.read_text() for path in paths)
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in paths)


@pytest.mark.parametrize("shrink_photos", [False, True])
def test_pictures_are_made_smaller_only_when_asked_for(
    directory: Directory, sample: SampleDirectory, tmp_path: Path, shrink_photos: bool
) -> None:
    large, small = (b"\xff\xd8\xff" + bytes(size) for size in (90, 9))
    line = f"PHOTO;ENCODING=b;TYPE=JPEG:{b64encode(large).decode()}"
    save_person(directory, replace(sample.person, kept_properties=(line,)))
    path = tmp_path / "all.vcf"

    directory.exporting.export(
        ids_of(directory, [sample.person.uid]),
        request_to(path, shrink_photos=shrink_photos),
        shrink_photo=lambda _content: small,
    )

    (card,) = read(path)
    photo = photo_of(card.kept)
    assert photo is not None
    assert photo.data == (small if shrink_photos else large)


@pytest.mark.parametrize(
    ("language", "header"), [("en", "Name"), ("ru", "Имя"), ("fr", "Name"), ("", "Name")]
)
def test_our_own_table_speaks_the_language_asked_for(
    directory: Directory, tmp_path: Path, language: str, header: str
) -> None:
    path = tmp_path / "all.csv"

    report = directory.exporting.export(
        None, request_to(path, export_format=ExportFormat.CSV, language=language)
    )

    first, *rows = path.read_text(encoding="utf-8-sig").splitlines()
    assert header in first
    assert report.cards == 5
    assert len(rows) >= report.cards


def test_lists_are_no_contacts_of_other_programs_tables(
    directory: Directory, tmp_path: Path
) -> None:
    path = tmp_path / "all.csv"
    terms = {"export_format": ExportFormat.CSV, "layout": TableLayout.OUTLOOK}

    report = directory.exporting.export(None, request_to(path, **terms))

    assert report.cards == 4
    assert report.losses[FormatLoss.LISTS] == 1
    assert "Press, Bishkek" not in path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("one_file_per_entry", [False, True])
def test_jcards_are_read_back(
    directory: Directory, tmp_path: Path, one_file_per_entry: bool
) -> None:
    place = tmp_path / "out"
    terms = {"export_format": ExportFormat.JCARD, "one_file_per_entry": one_file_per_entry}

    report = directory.exporting.export(None, request_to(place, **terms))

    files = sorted(place.iterdir()) if one_file_per_entry else [place]
    cards = [card for file in files for card in read_jcard([file.read_text(encoding="utf-8")])]
    assert len(cards) == report.cards == 5
    assert all(isinstance(card, ReadCard) for card in cards)
    assert report.files == len(files)
    assert all(file.suffix == ".jcf" for file in files if one_file_per_entry)
