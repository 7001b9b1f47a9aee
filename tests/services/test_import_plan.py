"""What a plan shows before anything is changed, and the choices for possible duplicates."""

import pytest

from directory_app.domain.entries import Person
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.services.importing import (
    CardProblemCode,
    DuplicateChoice,
    DuplicateReason,
    ImportCounts,
    ImportOutcome,
)
from tests.support.import_desk import MIRA, OLEG, Desk, figures


@pytest.mark.parametrize(
    ("card", "reason"),
    [
        (
            "UID:other\nFN:M. Example\nN:Example;M.;;;\nEMAIL:MIRA@example.org",
            DuplicateReason.SAME_EMAIL,
        ),
        (
            "UID:other\nFN:M. Example\nN:Example;M.;;;\nTEL:+996 (555) 123456",
            DuplicateReason.SAME_PHONE,
        ),
        (
            "UID:mira\nFN:Quite Different\nN:Different;Quite;;;",
            DuplicateReason.SAME_UID,
        ),
        (
            "UID:other\nFN:Mira Example\nN:Example;Mira;;;\n"
            "ORG:Ministry of Examples;Department of Samples",
            DuplicateReason.SAME_NAME_AND_ORGANISATION,
        ),
    ],
)
def test_a_possible_duplicate_is_left_out_and_told(
    desk: Desk, card: str, reason: DuplicateReason
) -> None:
    desk.take(MIRA)

    plan = desk.directory.importing.plan([desk.write(card)])
    report = desk.directory.importing.carry_out(plan)

    assert figures(report) == (0, 0, 0, 1)
    assert not report.changes
    (planned,) = plan.rows(ImportOutcome.DUPLICATE, 0, 10)
    assert (planned.duplicate_name, planned.reason) == ("Mira Example", reason)


@pytest.mark.parametrize("uid", ["UID:other\n", ""])
def test_cards_about_one_person_who_may_be_there_are_added_as_one(desk: Desk, uid: str) -> None:
    desk.take(MIRA)
    card = f"{uid}FN:M. Example\nN:Example;M.;;;\nEMAIL:mira@example.org"
    further = f"{card}\nTEL:+996 555 12 34 57" if uid else card
    report = desk.carry_out(desk.plan(card, further), DuplicateChoice.ADD)

    assert figures(report) == (2, 0, 0, 0)
    other = desk.person("M. Example")
    assert [phone.e164 for phone in other.phones] == ["+996555123457"][: bool(uid)]
    assert figures(desk.take(card, further)) == (0, 0, 2, 0)


def test_people_who_share_a_mailbox_and_a_phone_are_no_duplicates(desk: Desk) -> None:
    shared = "EMAIL:office@example.org\nTEL:+996312261000"
    desk.take(f"UID:a\nFN:Ann Alpha\nN:Alpha;Ann;;;\n{shared}")

    report = desk.take(f"UID:b\nFN:Ben Beta\nN:Beta;Ben;;;\n{shared}")

    assert figures(report) == (1, 0, 0, 0)


def test_the_choice_for_duplicates_is_open(desk: Desk) -> None:
    desk.take(MIRA)
    card = (
        "UID:other\nFN:Mira Example\nN:Example;Mira;;;\nEMAIL:mira@example.org\nTEL:+996312000111"
    )

    updated = desk.carry_out(desk.plan(card), DuplicateChoice.UPDATE)
    assert figures(updated) == (0, 1, 0, 0)
    assert len(desk.person("Mira Example").phones) == 3

    added = desk.carry_out(desk.plan(card), DuplicateChoice.ADD)
    assert figures(added) == (1, 0, 0, 0)
    assert desk.directory.entries.get(EntryUid(RecordUid("other"))).phones


def test_one_uid_for_two_people_can_become_two_entries_that_are_known_again(desk: Desk) -> None:
    desk.take(MIRA)
    stranger = "UID:mira\nFN:Quite Different\nN:Different;Quite;;;"

    added = desk.carry_out(desk.plan(stranger), DuplicateChoice.ADD)

    assert figures(added) == (1, 0, 0, 0)
    assert {"Mira Example", "Quite Different"} < set(desk.entries())
    assert figures(desk.take(stranger)) == (0, 0, 1, 0)


def test_each_possible_duplicate_has_a_choice_of_its_own(desk: Desk) -> None:
    desk.take(MIRA, OLEG)
    cards = [
        "UID:a\nFN:Mira E.\nN:Example;Mira;;;\nEMAIL:mira@example.org\nTEL:+996312000111",
        "UID:b\nFN:Oleg S.\nN:Specimen;Oleg;;;\nEMAIL:oleg@example.org\nTEL:+996312000222",
    ]
    plan = desk.plan(*cards)
    first, second = plan.rows(ImportOutcome.DUPLICATE, 0, 10)

    plan.choose(first.number, DuplicateChoice.UPDATE)
    plan.choose(second.number, DuplicateChoice.ADD)

    chosen = [row.choice for row in plan.rows(None, 0, 10)]
    assert chosen == [DuplicateChoice.UPDATE, DuplicateChoice.ADD]
    assert figures(desk.carry_out(plan)) == (1, 1, 0, 0)
    assert len(desk.person("Mira Example").phones) == 3
    assert len(desk.person("Oleg S.").phones) == 1


def test_a_plan_shows_what_an_update_changes_and_keeps(desk: Desk) -> None:
    desk.take(MIRA)
    changed = MIRA.replace("Adviser", "Boss")
    plan = desk.plan(f"{changed}X-SHOE:42\nno property here", "UID:new\nFN:New One")

    (row,) = plan.rows(ImportOutcome.UPDATED, 0, 10)
    detail = plan.detail(row.number)

    assert (row.name, row.detail) == ("Mira Example", "Department of Samples")
    assert (row.changed_fields, row.kept_lines) == (1, 1)
    assert set(detail.delta.after) == {"tenures", "kept_properties"}
    assert detail.before == desk.person("Mira Example")
    assert isinstance(detail.after, Person)
    assert detail.after.tenures[0].title == "Boss"
    assert detail.kept == ("X-SHOE:42",)
    assert [fault.reason for fault in detail.faults] == [CardProblemCode.NOT_A_PROPERTY]
    department = desk.organisation("Department of Samples")
    assert detail.labels[department.uid].name == "Department of Samples"
    (new,) = plan.rows(ImportOutcome.NEW, 0, 10)
    assert set(plan.detail(new.number).delta.after) == {"names", "sources"}
    assert plan.counts == ImportCounts(new=1, updated=1, faults=1, kept_lines=1)


def test_the_detail_of_a_possible_duplicate_follows_the_choice(desk: Desk) -> None:
    desk.take(MIRA)
    plan = desk.plan("UID:a\nFN:Mira E.\nN:Example;Mira;;;\nEMAIL:mira@example.org")
    (row,) = plan.rows(None, 0, 10)

    skipped = plan.detail(row.number)
    plan.choose(row.number, DuplicateChoice.ADD)
    added = plan.detail(row.number)

    assert (skipped.before, skipped.other) == (skipped.other, desk.person("Mira Example"))
    assert (added.before, added.after.uid) == (None, "a")
