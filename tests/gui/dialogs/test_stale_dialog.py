import dataclasses

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from directory_app.domain.contact_points import Email, Phone
from directory_app.domain.entries import Name, Person
from directory_app.domain.identifiers import EntryUid, RecordUid
from directory_app.domain.merging import merge
from directory_app.gui.dialogs.stale_dialog import Side, StaleDialog
from directory_app.gui.theme import Theme

BASE = Person(
    uid=EntryUid(RecordUid("mira")),
    names=(Name(text="Mira Example"),),
    phones=(Phone(printed="1"), Phone(printed="2")),
    note="Base",
    country="KG",
)


def phones(first: str, second: str) -> tuple[Phone, ...]:
    return tuple(
        dataclasses.replace(phone, printed=text)
        for phone, text in zip(BASE.phones, (first, second), strict=True)
    )


MINE = dataclasses.replace(BASE, note="Mine", phones=phones("1a", "2a"))
THEIRS = dataclasses.replace(
    BASE,
    note="Theirs",
    phones=phones("1b", "2"),
    emails=(Email(address="mira@example.org"),),
    version=4,
)


def make(qtbot: QtBot, mine: Person = MINE, theirs: Person = THEIRS) -> StaleDialog:
    dialog = StaleDialog(merged=merge(BASE, mine, theirs))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def record_of(dialog: StaleDialog) -> Person:
    record = dialog.record()
    assert isinstance(record, Person)
    return record


def printed(person: Person) -> list[str]:
    return [phone.printed for phone in person.phones]


def test_ones_own_text_is_kept_unless_chosen_otherwise(qtbot: QtBot, theme: Theme) -> None:
    record = record_of(make(qtbot))

    assert record.note == "Mine"
    assert printed(record) == ["1a", "2a"]
    assert record.emails == THEIRS.emails
    assert record.version == THEIRS.version


def test_each_value_can_be_theirs(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot)

    for index in range(2):
        dialog.choose(index, Side.THEIRS)

    record = record_of(dialog)
    assert record.note == "Theirs"
    assert printed(record) == ["1b", "2a"]


def test_of_two_notes_both_can_stay(qtbot: QtBot, theme: Theme) -> None:
    mine = dataclasses.replace(BASE, note="Mine")
    dialog = make(qtbot, mine)

    dialog.choose(0, Side.BOTH)

    assert record_of(dialog).note == "Theirs\nMine"


def test_changes_in_different_places_need_no_choice(qtbot: QtBot, theme: Theme) -> None:
    mine = dataclasses.replace(BASE, country="KZ")

    record = record_of(make(qtbot, mine))

    assert record == dataclasses.replace(THEIRS, country="KZ")


def test_a_value_they_removed_can_stay_removed(qtbot: QtBot, theme: Theme) -> None:
    theirs = dataclasses.replace(BASE, phones=BASE.phones[1:])
    mine = dataclasses.replace(BASE, phones=phones("1a", "2"))
    dialog = make(qtbot, mine, theirs)
    assert sorted(printed(record_of(dialog))) == ["1a", "2"]

    dialog.choose(0, Side.THEIRS)

    assert printed(record_of(dialog)) == ["2"]


def test_escape_goes_back_to_the_editor(qtbot: QtBot, theme: Theme) -> None:
    dialog = make(qtbot)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert dialog.result() == StaleDialog.DialogCode.Rejected


@given(
    texts=st.lists(st.text(max_size=4), min_size=6, max_size=6),
    side=st.sampled_from([Side.MINE, Side.THEIRS]),
)
def test_nobodys_text_is_lost_but_the_one_not_chosen(
    qapp: object, texts: list[str], side: Side
) -> None:
    a, b, c, d, e, f = texts
    mine = dataclasses.replace(BASE, note=a, phones=phones(b, c))
    theirs = dataclasses.replace(BASE, note=d, phones=phones(e, f))
    merged = merge(BASE, mine, theirs)
    dialog = StaleDialog(merged=merged)

    for index in range(len(merged.conflicts)):
        dialog.choose(index, side)
    record = record_of(dialog)
    dialog.deleteLater()

    def expected(base: str, own: str, other: str) -> str:
        if own == base:
            return other
        if other == base:
            return own
        return own if side is Side.MINE else other

    assert record.note == expected("Base", a, d)
    assert printed(record) == [expected("1", b, e), expected("2", c, f)]
