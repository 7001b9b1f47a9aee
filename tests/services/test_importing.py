"""vCards that come in: what is added, what is changed, what is left alone."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.contact_points import Phone, Visibility
from directory_app.domain.entries import Entry
from directory_app.domain.errors import FileProblem, StaleRecordError
from directory_app.domain.identifiers import EntryId, EntryUid, RecordKind, RecordUid
from directory_app.domain.lists import ContactList, Source, SourceKind
from directory_app.domain.names import display_name
from directory_app.domain.receivers import ExportFormat
from directory_app.domain.records import ref_of
from directory_app.domain.views import ListQuery
from directory_app.services.directory import Directory
from directory_app.services.importing import (
    CardProblemCode,
    ImportOutcome,
    ImportProblem,
)
from directory_app.system.tasks import CancelledError
from tests.support.export_requests import request_to
from tests.support.import_desk import MIRA, OLEG, Desk, figures
from tests.support.sample_directory import SampleDirectory


def test_a_card_becomes_a_person_with_job_tag_and_source(desk: Desk) -> None:
    report = desk.take(MIRA)

    mira = desk.person("Mira Example")
    department = desk.organisation("Department of Samples")
    assert figures(report) == (1, 0, 0, 0)
    assert mira.uid == "mira"
    assert [(one.organisation, one.title) for one in mira.tenures] == [(department.uid, "Adviser")]
    assert mira.country == "KG"
    assert [tag.name for tag in desk.directory.lists.tags()] == ["press"]
    (source,) = desk.directory.lists.sources()
    assert (source.title, source.kind) == ("cards.vcf", SourceKind.IMPORT)
    assert mira.sources == (source.uid,)


def test_new_values_get_the_visibility_of_their_kind(desk: Desk) -> None:
    desk.take(MIRA)

    phones = desk.person("Mira Example").phones
    assert [phone.visibility for phone in phones] == [Visibility.PARTNERS, Visibility.INTERNAL]


def test_units_become_departments_and_people_share_their_organisation(desk: Desk) -> None:
    desk.take(MIRA, OLEG)

    entries = desk.entries()
    department = desk.organisation("Department of Samples")
    assert len(entries) == 4
    assert [link.organisation for link in department.parents] == [
        entries["Ministry of Examples"].uid
    ]
    tenures = [*desk.person("Mira Example").tenures, *desk.person("Oleg Specimen").tenures]
    assert {tenure.organisation for tenure in tenures} == {department.uid}


def test_an_import_is_one_action_named_after_the_file(desk: Desk) -> None:
    desk.take(MIRA, OLEG)

    (action,) = desk.directory.history.actions()
    assert (action.kind, action.subject) == (ActionKind.IMPORT, "cards.vcf")
    desk.directory.history.undo()
    assert desk.entries() == {}


def test_the_same_file_again_adds_nothing_and_changes_nothing(desk: Desk) -> None:
    desk.take(MIRA, OLEG)
    before = desk.entries()

    report = desk.take(MIRA, OLEG)

    assert figures(report) == (0, 0, 2, 0)
    assert not report.changes
    assert desk.entries() == before
    assert len(desk.directory.history.actions()) == 1


def test_the_same_card_says_nothing_new_though_its_organisation_got_another_name(
    desk: Desk,
) -> None:
    desk.take(MIRA)
    ministry = desk.organisation("Ministry of Examples")
    renamed = replace(ministry, names=(replace(ministry.names[0], text="Ministry of Samples"),))
    desk.directory.entries.save([renamed])

    assert figures(desk.take(MIRA)) == (0, 0, 1, 0)


def test_the_same_card_is_compared_value_by_value_with_an_entry_that_was_changed(
    desk: Desk,
) -> None:
    desk.take(MIRA)
    mira = desk.person("Mira Example")
    desk.directory.entries.save([replace(mira, emails=())])

    assert figures(desk.take(MIRA)) == (0, 1, 0, 0)
    assert [email.address for email in desk.person("Mira Example").emails] == ["mira@example.org"]


def test_the_plan_shows_what_is_known_as_it_showed_what_was_new(desk: Desk) -> None:
    section = "UID:section\nKIND:org\nFN:Section\nORG:Ministry of Examples;Section\nN:;;;;\n"
    first = desk.plan(section, MIRA)
    shown = [(row.kind, row.name, row.detail) for row in first.rows(None, 0, 9)]
    desk.carry_out(first)

    second = desk.plan(section, MIRA)

    rows = second.rows(None, 0, 9)
    assert [row.outcome for row in rows] == [ImportOutcome.UNCHANGED] * 2
    assert [(row.kind, row.name, row.detail) for row in rows] == shown
    second.close()


def test_cards_without_uid_are_known_again(desk: Desk) -> None:
    card = MIRA.replace("UID:mira\n", "")
    desk.take(card)
    entry = desk.person("Mira Example")
    desk.directory.entries.save([replace(entry, note="corrected by hand")])

    report = desk.take(card)

    assert figures(report) == (0, 0, 1, 0)
    assert desk.person("Mira Example").note == "corrected by hand"


def test_after_undo_the_same_file_brings_everything_back(desk: Desk) -> None:
    desk.take(MIRA, OLEG)
    before = set(desk.entries())
    desk.directory.history.undo()

    report = desk.take(MIRA, OLEG)

    assert figures(report) == (2, 0, 0, 0)
    assert set(desk.entries()) == before
    assert [tag.name for tag in desk.directory.lists.tags()] == ["press"]


def test_a_changed_card_updates_value_by_value(desk: Desk) -> None:
    desk.take(MIRA)
    present = desk.person("Mira Example")
    phones = tuple(replace(phone, visibility=Visibility.PUBLIC) for phone in present.phones)
    desk.directory.entries.save([replace(present, phones=phones, languages=("ru",))])

    changed = MIRA.replace("312 26 10 00", "312 26 10 99").replace("NOTE:met in Osh\n", "")
    report = desk.take(changed.replace("CATEGORIES:press\n", "EMAIL:home@example.org\n"))

    mira = desk.person("Mira Example")
    assert figures(report) == (0, 1, 0, 0)
    assert [phone.e164 for phone in mira.phones] == ["+996312261099", "+996555123456"]
    assert [phone.visibility for phone in mira.phones] == [Visibility.PUBLIC, Visibility.PUBLIC]
    assert [email.address for email in mira.emails] == ["mira@example.org", "home@example.org"]
    assert (mira.note, mira.languages, len(mira.tags)) == ("met in Osh", ("ru",), 1)
    new_source = mira.phones[0].sources
    assert len(new_source) == 1
    assert new_source != mira.sources


def test_undoing_an_update_gives_the_entry_back_as_it_was(desk: Desk) -> None:
    desk.take(MIRA)
    before = desk.person("Mira Example")
    desk.take(MIRA.replace("Mira Example", "Mira Renamed").replace(";Mira", ";Mirabel"))

    desk.directory.history.undo()

    after = desk.person("Mira Example")
    assert after == replace(before, version=after.version, changed_at=after.changed_at)


def test_a_title_that_is_a_post_of_the_organisation_is_that_post(
    directory: Directory, sample: SampleDirectory, tmp_path: Path
) -> None:
    desk = Desk(directory, tmp_path)
    body = "ORG:Ministry of Examples;Department of Samples"
    desk.take(
        f"UID:a\nFN:Ann A\nN:A;Ann;;;\n{body}\nTITLE:national coordinator for Kyrgyzstan",
        f"UID:b\nFN:Ben B\nN:B;Ben;;;\n{body}\nTITLE:Boss\n"
        "ROLE:National Coordinator for Kyrgyzstan",
        f"UID:c\nFN:Cy C\nN:C;Cy;;;\n{body}\nTITLE:Boss\nROLE:Rules",
    )

    held = {
        name: [(tenure.post, tenure.title) for tenure in desk.person(name).tenures]
        for name in ("Ann A", "Ben B", "Cy C")
    }
    assert held == {
        "Ann A": [(sample.post.uid, "")],
        "Ben B": [(sample.post.uid, "Boss")],
        "Cy C": [(None, "Boss")],
    }
    assert desk.person("Cy C").kept_properties == (body, "TITLE:Boss", "ROLE:Rules")


def test_an_organisation_is_known_by_acronym_and_in_other_languages(
    directory: Directory, sample: SampleDirectory, tmp_path: Path
) -> None:
    desk = Desk(directory, tmp_path)
    desk.take(
        "UID:a\nFN:Ann A\nN:A;Ann;;;\nORG:MoE",
        "UID:b\nFN:Ben B\nN:B;Ben;;;\nORG:министерство примеров",
    )

    for name in ("Ann A", "Ben B"):
        assert desk.person(name).tenures[0].organisation == sample.ministry.uid


def test_the_card_of_an_organisation_known_by_name_adds_to_it(desk: Desk) -> None:
    desk.take(MIRA)
    uid = desk.organisation("Ministry of Examples").uid
    card = "UID:moe\nFN:Ministry of Examples\nORG:Ministry of Examples\nTEL;TYPE=WORK:+996312261000"

    first, second = desk.take(card), desk.take(card)

    body = desk.organisation("Ministry of Examples")
    assert (figures(first), figures(second)) == ((0, 1, 0, 0), (0, 0, 1, 0))
    assert (body.uid, len(body.phones)) == (uid, 1)
    assert body.phones[0].visibility is Visibility.PUBLIC


def test_a_person_does_not_keep_the_address_of_the_office(desk: Desk) -> None:
    address = "ADR;TYPE=WORK:;;1 Example Street;Bishkek;;720000;Kyrgyzstan"
    office = f"UID:moe\nFN:Ministry of Examples\nORG:Ministry of Examples\n{address}"
    desk.take(f"{MIRA}{address}", office)

    assert desk.person("Mira Example").addresses == ()
    assert len(desk.organisation("Ministry of Examples").addresses) == 1


def test_a_group_card_becomes_a_list_of_the_members_there_are(desk: Desk) -> None:
    group = (
        "UID:group\nFN:Press\nN:Press;;;;\nX-ADDRESSBOOKSERVER-KIND:group\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:mira\nX-ADDRESSBOOKSERVER-MEMBER:urn:uuid:nobody"
    )
    report = desk.take(group, MIRA)

    (members,) = desk.directory.lists.all()
    assert isinstance(members, ContactList)
    assert members.name == "Press"
    assert [one.entry for one in members.memberships] == ["mira"]
    assert [fault.reason for fault in report.errors] == [ImportProblem.UNKNOWN_MEMBER]
    assert desk.take(group, MIRA).changes.action is None


def test_what_is_wrong_is_told_with_card_and_line_and_the_rest_comes_in(desk: Desk) -> None:
    path = desk.write(MIRA, "TEL:", "UID:oleg\nFN:Oleg Specimen\nno property here")

    report = desk.directory.importing.carry_out(desk.directory.importing.plan([path]))

    assert report.added == 2
    assert [(fault.card, fault.line, fault.reason) for fault in report.errors] == [
        (2, 14, CardProblemCode.NO_NAME),
        (3, 22, CardProblemCode.NOT_A_PROPERTY),
    ]


def test_files_that_cannot_be_read_do_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    prose = tmp_path / "prose.txt"
    prose.write_text("Dear colleagues,\n")

    paths = [tmp_path / "missing.vcf", tmp_path, prose, desk.write(MIRA)]
    report = desk.directory.importing.carry_out(desk.directory.importing.plan(paths))

    assert (report.files, report.added) == (4, 1)
    assert {fault.file: fault.reason for fault in report.errors} == {
        paths[0]: FileProblem.MISSING,
        paths[1]: FileProblem.NOT_A_FILE,
        paths[2]: FileProblem.NO_CARDS,
    }


def test_two_cards_of_one_uid_are_one_entry_if_their_names_meet(desk: Desk) -> None:
    other = "UID:mira\nFN:Mira Example\nN:Example;Mira;;;\nTEL;TYPE=HOME:+996312999888"
    stranger = "UID:mira\nFN:Quite Different\nN:Different;Quite;;;"

    report = desk.take(MIRA, other, stranger)

    assert figures(report) == (2, 1, 0, 0)
    assert len(desk.person("Mira Example").phones) == 3
    assert figures(desk.take(MIRA, other, stranger)) == (0, 0, 3, 0)


def test_organisations_that_are_part_of_each_other_make_no_circle(desk: Desk) -> None:
    cards = ("UID:one\nFN:Alpha\nORG:{}Alpha", "UID:other\nFN:Beta\nORG:{}Beta")
    desk.take(*(card.format("") for card in cards))

    desk.take(cards[0].format("Beta;"), cards[1].format("Alpha;"))

    parents = {
        name: [link.organisation for link in desk.organisation(name).parents]
        for name in ("Alpha", "Beta")
    }
    assert parents == {"Alpha": ["other"], "Beta": []}


class CancelAt:
    """The user cancels at the given report."""

    def __init__(self, number: int) -> None:
        self._left = number

    def report(self, done: int, total: int) -> None:
        self._left -= 1
        if self._left <= 0:
            raise CancelledError


def test_cancelled_means_nothing_happened(desk: Desk) -> None:
    path = desk.write(MIRA)
    with pytest.raises(CancelledError):
        desk.directory.importing.plan([path], progress=CancelAt(1))
    plan = desk.directory.importing.plan([path])
    with pytest.raises(CancelledError):
        desk.directory.importing.carry_out(plan, progress=CancelAt(2))

    assert desk.entries() == {}
    assert desk.directory.history.actions() == ()


@pytest.mark.parametrize("report", [1, 2, 3, 10, 30, 1000])
def test_a_cancelled_update_changes_nothing(desk: Desk, report: int) -> None:
    desk.take(MIRA)
    before = desk.entries()
    plan = desk.directory.importing.plan([desk.write(f"{MIRA}TEL:+996312000111", OLEG)])
    reports = CancelAt(report)
    try:
        desk.directory.importing.carry_out(plan, progress=reports)
    except CancelledError:
        assert desk.entries() == before
        assert len(desk.directory.history.actions()) == 1
        # The same plan can still be carried out.
        desk.carry_out(plan)

    assert len(desk.person("Mira Example").phones) == 3
    assert len(desk.directory.history.actions()) == 2


def test_updated_entries_are_found_by_what_they_say_now(desk: Desk) -> None:
    card = MIRA.replace("mira@", "quill@")
    desk.take(card, OLEG)
    before = [_content(each) for each in desk.entries().values()]
    found = partial(_found, desk.directory)

    desk.take(card.replace("quill@", "inkpot@").replace("12 34 56", "99 88 77"), OLEG)

    assert (found("inkpot"), found("996555998877")) == (["Mira Example"], ["Mira Example"])
    assert (found("quill"), found("996555123456")) == ([], [])
    desk.directory.history.undo()
    assert (found("inkpot"), found("996555998877")) == ([], [])
    assert (found("quill"), found("996555123456")) == (["Mira Example"], ["Mira Example"])
    assert [_content(each) for each in desk.entries().values()] == before


def _found(directory: Directory, typed: str) -> list[str]:
    ids = [EntryId(number) for number in directory.browsing.all_ids(ListQuery(text=typed))]
    return [each.name for each in directory.browsing.summaries(ids).values()]


def _content(entry: Entry) -> Entry:
    return replace(entry, version=0, changed_at=None)


def test_changed_cards_bring_back_what_was_undone(desk: Desk) -> None:
    many = [
        f"UID:person{number}\nFN:Given Specimen{number}\nORG:Ministry of Quills\n"
        for number in range(600)
    ]
    body = "UID:quills\nKIND:org\nFN:Ministry of Quills\nORG:Ministry of Quills\n"
    desk.take(body, *many)
    before = desk.entries()
    desk.directory.history.undo()

    report = desk.take(f"{body}NOTE:back", *(f"{card}NOTE:back" for card in many))

    assert report.added == 601
    assert desk.entries().keys() == before.keys()
    assert {each.note for each in desk.entries().values()} == {"back"}
    desk.directory.history.undo()
    assert desk.entries() == {}


def test_a_plan_that_is_out_of_date_is_refused_whole(desk: Desk) -> None:
    desk.take(MIRA)
    plan = desk.directory.importing.plan([desk.write(f"{MIRA}TEL:+996312000111", OLEG)])
    desk.directory.entries.save([replace(desk.person("Mira Example"), note="meanwhile")])

    with pytest.raises(StaleRecordError):
        desk.directory.importing.carry_out(plan)
    assert "Oleg Specimen" not in desk.entries()


@pytest.mark.parametrize("export_format", [ExportFormat.VCARD3, ExportFormat.VCARD4])
def test_an_export_that_comes_back_changes_nothing(
    directory: Directory, tmp_path: Path, export_format: ExportFormat
) -> None:
    path = tmp_path / "all.vcf"
    directory.exporting.export(None, request_to(path, export_format=export_format))

    plan = directory.importing.plan([path])

    assert {card.outcome for card in plan.rows(None, 0, 100)} == {ImportOutcome.UNCHANGED}
    assert plan.faults == ()


@pytest.mark.parametrize("export_format", [ExportFormat.VCARD3, ExportFormat.VCARD4])
def test_an_export_goes_into_a_new_directory(
    directory: Directory,
    sample: SampleDirectory,
    desk: Desk,
    tmp_path: Path,
    export_format: ExportFormat,
) -> None:
    path = tmp_path / "all.vcf"
    directory.exporting.export(None, request_to(path, export_format=export_format))

    report = desk.directory.importing.carry_out(desk.directory.importing.plan([path]))

    mira = desk.person("Mira Example")
    assert figures(report) == (5, 0, 0, 0)
    assert {tenure.post for tenure in mira.tenures} == {sample.post.uid, None}
    assert display_name(desk.organisation("Department of Samples").names)
    assert mira.kept_properties == ("X-COLOUR:blue", "X-COLOUR:blue")
    assert [one.entry for one in desk.directory.lists.all()[0].memberships] == [
        sample.post.uid,
        sample.person.uid,
    ]


def test_an_entry_in_the_bin_comes_back_with_what_it_cites(desk: Desk) -> None:
    desk.take(MIRA)
    source = desk.directory.lists.sources()[0]
    desk.directory.entries.delete([ref_of(source), ref_of(desk.person("Mira Example"))])

    desk.take(MIRA)

    assert isinstance(source, Source)
    assert source.uid in {each.uid for each in desk.directory.lists.sources()}
    assert isinstance(desk.person("Mira Example").phones[0], Phone)
    assert desk.directory.entries.get(EntryUid(RecordUid("mira"))).binned_at is None


def test_the_kind_of_a_known_entry_stands(desk: Desk) -> None:
    desk.take("UID:x\nFN:House\nORG:House")
    report = desk.take("UID:x\nFN:House\nN:House;;;;\nTEL:+996312000111")

    assert figures(report) == (0, 1, 0, 0)
    assert {ref_of(entry).kind for entry in desk.entries().values()} == {RecordKind.ORGANISATION}


def test_a_body_whose_card_alone_names_what_it_is_part_of_comes_in_with_that(desk: Desk) -> None:
    report = desk.take("KIND:org\nFN:Sales Example\nORG:Example Works")

    assert figures(report)[0] == 1
    (link,) = desk.organisation("Sales Example").parents
    assert link.organisation == desk.organisation("Example Works").uid
