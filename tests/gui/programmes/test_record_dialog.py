import dataclasses
from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.domain.card_views import ProgrammeCard
from directory_app.domain.contact_points import Link, LinkKind, Visibility
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name
from directory_app.domain.errors import StoreError, StoreProblem
from directory_app.domain.events import Event, EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import (
    EntryUid,
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordUid,
    SourceUid,
)
from directory_app.domain.kinds import NameKind, RoleKind
from directory_app.domain.programmes import Budget, Contract, Period, Phase, Programme, Role
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.draft_dialog import UnsavedDialog
from directory_app.gui.editor.name_rows import NameRow
from directory_app.gui.programmes.event_editor import EventEditor
from directory_app.gui.programmes.phase_editor import PhaseEditor
from directory_app.gui.programmes.programme_editor import ProgrammeEditor
from directory_app.gui.programmes.record_dialog import EditedRecord, EditorTools, RecordDialog
from directory_app.gui.programmes.rows import BudgetRow, ParticipationRow, RoleRow
from directory_app.gui.theme import Theme
from directory_app.services.directory import Directory


def nobody(
    _text: str, _kinds: frozenset[RecordKind], answer: Callable[[Sequence[RecordLabel]], None]
) -> None:
    answer(())


def unsaved(
    _edited: EditedRecord, _done: Callable[[], None], _failed: Callable[[BaseException], None]
) -> None:
    raise AssertionError("nothing is saved here")


IDLE = EditorTools(nobody, unsaved, {})

# What any programme, phase or event may hold, odd values included

UIDS = st.uuids().map(str)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
WORDS = TEXTS.filter(lambda text: bool(text.strip()))
SOURCES = st.lists(UIDS.map(lambda uid: SourceUid(RecordUid(uid))), max_size=2, unique=True).map(
    tuple
)
ENTRIES = UIDS.map(lambda uid: EntryUid(RecordUid(uid)))
DATES = st.none() | st.builds(
    PartialDate,
    st.integers(1990, 2090),
    st.none() | st.integers(1, 12),
    about=st.booleans(),
)
VALIDITIES = st.builds(Validity, DATES, DATES)
ITEM = {"validity": VALIDITIES, "sources": SOURCES, "note": TEXTS}
PERIODS = st.builds(Period, start=DATES, end=DATES, sources=SOURCES)
COUNTRIES = st.sampled_from(["KG", "KZ", "TJ", "LV", "XK"])
BUDGETS = st.builds(
    Budget,
    amount=st.decimals(0, 10**10, places=3),
    currency=st.sampled_from(["EUR", "USD", "KGS"]),
    approximate=st.booleans(),
    purpose=TEXTS,
    **ITEM,
)
ROLES = st.builds(
    Role, organisation=ENTRIES, kind=st.sampled_from(RoleKind), component=TEXTS, **ITEM
)
PROGRAMMES = st.builds(
    Programme,
    uid=UIDS.map(lambda uid: ProgrammeUid(RecordUid(uid))),
    note=TEXTS,
    sources=SOURCES,
    version=st.integers(0, 9),
    names=st.lists(
        st.builds(Name, text=WORDS, kind=st.sampled_from(NameKind), language=st.just("en"), **ITEM),
        max_size=3,
    ).map(tuple),
    donors=st.lists(ENTRIES, max_size=3).map(tuple),
    period=PERIODS,
    countries=st.lists(COUNTRIES, max_size=3, unique=True).map(tuple),
    countries_sources=SOURCES,
    links=st.lists(
        st.builds(
            Link,
            url=WORDS,
            kind=st.sampled_from(LinkKind),
            label=TEXTS,
            preferred=st.booleans(),
            visibility=st.sampled_from(Visibility),
            **ITEM,
        ),
        max_size=2,
    ).map(tuple),
    budgets=st.lists(BUDGETS, max_size=2).map(tuple),
)
PHASES = st.builds(
    Phase,
    uid=UIDS.map(lambda uid: PhaseUid(RecordUid(uid))),
    programme=UIDS.map(lambda uid: ProgrammeUid(RecordUid(uid))),
    note=TEXTS,
    sources=SOURCES,
    number=TEXTS,
    title=TEXTS,
    planned=PERIODS,
    actual=PERIODS,
    contract=st.builds(Contract, reference=TEXTS, signed=DATES, sources=SOURCES),
    budgets=st.lists(BUDGETS, max_size=2).map(tuple),
    roles=st.lists(ROLES, max_size=3).map(tuple),
)
EVENTS = st.builds(
    Event,
    uid=UIDS.map(lambda uid: EventUid(RecordUid(uid))),
    note=TEXTS,
    sources=SOURCES,
    title=TEXTS,
    kind=st.sampled_from(EventKind),
    formats=st.lists(st.sampled_from(EventKind), max_size=2, unique=True).map(tuple),
    start=DATES,
    end=DATES,
    place=TEXTS,
    country=st.just("") | COUNTRIES,
    programme=st.none() | UIDS.map(lambda uid: ProgrammeUid(RecordUid(uid))),
    phase=st.none() | UIDS.map(lambda uid: PhaseUid(RecordUid(uid))),
    topics=st.lists(WORDS, max_size=3, unique=True).map(tuple),
    participations=st.lists(
        st.builds(Participation, entry=ENTRIES, role=st.sampled_from(ParticipationRole), **ITEM),
        max_size=3,
    ).map(tuple),
)

SLOW = settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def assert_nothing_is_lost(editor: RecordDialog, record: object) -> None:
    assert editor.present() == record
    editor.settle()
    assert editor.result_now() == EditedRecord(editor.present(), ())
    assert editor.present() == record
    assert not editor.is_changed()
    editor.deleteLater()


@SLOW
@given(PROGRAMMES)
def test_opening_a_programme_loses_nothing(qapp: QApplication, programme: Programme) -> None:
    assert_nothing_is_lost(ProgrammeEditor(programme=programme, tools=IDLE), programme)


@SLOW
@given(PHASES)
def test_opening_a_phase_loses_nothing(qapp: QApplication, phase: Phase) -> None:
    editor = PhaseEditor(programme=phase.programme, phase=phase, tools=IDLE)
    assert_nothing_is_lost(editor, phase)


@SLOW
@given(EVENTS)
def test_opening_an_event_loses_nothing(qapp: QApplication, event: Event) -> None:
    assert_nothing_is_lost(EventEditor(event=event, tools=IDLE), event)


# With the demo


def shown(qtbot: QtBot, editor: RecordDialog) -> None:
    # At the end of the test it is closed, which must not ask about what was typed.
    qtbot.addWidget(editor, before_close_func=forget)
    editor.show()


def forget(editor: RecordDialog) -> None:
    editor._original = editor.present()


def test_saving_the_demo_untouched_changes_no_record(
    qtbot: QtBot, theme: Theme, directory: Directory, card: ProgrammeCard, tools: EditorTools
) -> None:
    for line in card.phases:
        editor = PhaseEditor(programme=card.programme.uid, phase=line.phase, tools=tools)
        shown(qtbot, editor)
        editor.request_save()

        assert not editor.isVisible()
        assert directory.programmes.get_phase(PhaseUid(line.phase.uid)) == line.phase


def role_row(editor: PhaseEditor, index: int) -> RoleRow:
    row = editor.roles.rows()[index]
    assert isinstance(row, RoleRow)
    return row


def test_an_organisation_that_is_missing_is_made_with_its_role(
    qtbot: QtBot, theme: Theme, directory: Directory, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = PhaseEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    editor.number.setText("11")
    row = role_row(editor, 0)
    QTest.keyClicks(row.organisation, "Institute of Examples")
    row.kind.set_value(RoleKind.LEAD_PARTNER)

    editor.request_save()

    newest = directory.programmes.overview(card.programme.uid)
    phase = next(line for line in newest.phases if line.phase.number == "11")
    (role,) = phase.roles
    assert role.organisation.name == "Institute of Examples"
    assert role.kind is RoleKind.LEAD_PARTNER
    assert len(directory.history.actions()) == 2  # the demo, and all of this as one


def test_an_organisation_that_is_there_is_found_by_typing(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = PhaseEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    row = role_row(editor, 0)
    row.organisation.setFocus()

    QTest.keyClicks(row.organisation, "Riga Tech")
    label = row.organisation.offered()[0].key
    assert isinstance(label, RecordLabel)
    row.organisation.choose(label)  # as a click on the first row does

    (role,) = editor.present().roles
    assert tools.labels[role.organisation].name == "Riga Technical University"


def test_typing_into_the_empty_role_makes_the_next(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = PhaseEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)

    QTest.keyClicks(role_row(editor, 0).organisation, "X")

    assert len(editor.roles.rows()) == 2


def test_an_amount_in_words_is_understood_and_said(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = PhaseEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    row = editor.budgets.rows()[0]
    assert isinstance(row, BudgetRow)

    QTest.keyClicks(row.amount, "6.6 million")

    assert editor.present().budgets[0].amount == Decimal(6_600_000)
    assert "6,600,000" in row.hint()


def test_what_is_no_amount_and_no_date_goes_into_remarks(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = PhaseEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    row = editor.budgets.rows()[0]
    assert isinstance(row, BudgetRow)

    QTest.keyClicks(row.amount, "a lot")
    QTest.keyClicks(editor.planned.start, "next spring")

    phase = editor.present()
    assert "a lot" in phase.budgets[0].note
    assert "next spring" in phase.note


def test_a_programme_needs_a_name(
    qtbot: QtBot, theme: Theme, directory: Directory, tools: EditorTools
) -> None:
    editor = ProgrammeEditor(tools=tools)
    shown(qtbot, editor)

    editor.request_save()

    assert editor.isVisible()
    assert editor.remark()
    assert len(directory.history.actions()) == 1


def test_a_new_programme_is_saved_with_ctrl_return(
    qtbot: QtBot, theme: Theme, directory: Directory, tools: EditorTools
) -> None:
    editor = ProgrammeEditor(tools=tools)
    shown(qtbot, editor)
    with qtbot.waitExposed(editor):
        editor.activateWindow()

    row = editor.names.rows()[0]
    assert isinstance(row, NameRow)
    QTest.keyClicks(row.text, "Exchange of Examples")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: not editor.isVisible())
    names = [each.names[0].text for each in directory.programmes.all()]
    assert "Exchange of Examples" in names


def test_an_event_takes_people_posts_and_organisations(
    qtbot: QtBot, theme: Theme, directory: Directory, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = EventEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    QTest.keyClicks(editor.title, "Round table")
    row = editor.participations.rows()[0]
    assert isinstance(row, ParticipationRow)
    row.entry.setFocus()

    QTest.keyClicks(row.entry, "Tashieva")
    label = row.entry.offered()[0].key
    assert isinstance(label, RecordLabel)
    row.entry.choose(label)
    row.role.set_value(ParticipationRole.SPEAKER)
    editor.request_save()

    newest = directory.programmes.overview(card.programme.uid)
    line = next(each for each in newest.events if each.event.title == "Round table")
    assert [(p.entry.name, p.role) for p in line.participations] == [
        (label.name, ParticipationRole.SPEAKER)
    ]


def test_a_failure_keeps_everything_typed(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    failing = dataclasses.replace(
        tools, save=lambda _edited, _done, failed: failed(StoreError(StoreProblem.NO_SPACE))
    )
    editor = EventEditor(programme=card.programme.uid, tools=failing)
    shown(qtbot, editor)
    QTest.keyClicks(editor.title, "Round table")

    editor.request_save()

    assert "no space" in editor.remark()
    assert editor.isVisible()
    assert editor.present().title == "Round table"


@pytest.mark.parametrize("is_discarded", [True, False])
def test_closing_with_unsaved_text_asks(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools, is_discarded: bool
) -> None:
    editor = EventEditor(programme=card.programme.uid, tools=tools)
    shown(qtbot, editor)
    QTest.keyClicks(editor.title, "Round table")

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, UnsavedDialog)
        if is_discarded:
            dialog.discard_button.click()
        else:
            dialog.reject()

    QTimer.singleShot(0, answer)
    editor.reject()

    assert editor.isVisible() is not is_discarded


def test_closing_without_changes_asks_nothing(
    qtbot: QtBot, theme: Theme, card: ProgrammeCard, tools: EditorTools
) -> None:
    editor = EventEditor(event=card.events[0].event, tools=tools)
    shown(qtbot, editor)

    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert not editor.isVisible()
