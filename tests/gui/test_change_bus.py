from pytestqt.qtbot import QtBot

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.identifiers import RecordKind, RecordRef, RecordUid
from directory_app.gui.change_bus import ChangeBus

CHANGES = ChangeSet(added=frozenset({RecordRef(RecordKind.PERSON, RecordUid("mira"))}))


def test_change_is_announced_with_its_initiator(qtbot: QtBot) -> None:
    bus = ChangeBus()
    initiator = object()

    with qtbot.waitSignal(bus.changes_committed) as blocker:
        bus.publish(CHANGES, initiator)

    assert blocker.args == [CHANGES, initiator]


def test_nothing_changed_is_no_news(qtbot: QtBot) -> None:
    bus = ChangeBus()

    with qtbot.assertNotEmitted(bus.changes_committed):
        bus.publish(ChangeSet())
