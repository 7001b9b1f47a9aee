import pytest

from directory_app.domain.entries import Tenure
from directory_app.domain.identifiers import EntryUid, RecordKind, RecordRef, RecordUid
from directory_app.domain.records import ref_of
from directory_app.domain.views import Scope, ScopeKind
from directory_app.gui.main_window import MainWindow
from tests.gui.window import WindowDriver, directory_of, shown_uid
from tests.support.small_directory import organisation, person

MINISTRY = organisation("moi", "Ministry of Examples")
MIRA = person(
    "Mira", "Example", tenures=[Tenure(organisation=EntryUid(MINISTRY.uid), title="Officer")]
)
OTHER = person("Aida", "Specimen")


@pytest.fixture
def window(driver: WindowDriver) -> MainWindow:
    return driver.open(driver.make_file([MINISTRY, MIRA, OTHER]))


def test_card_follows_the_list(driver: WindowDriver, window: MainWindow) -> None:
    for row in range(3):
        window.panel.view.setCurrentIndex(window.panel.model.index(row, 0))

    driver.wait(lambda: shown_uid(window) == MIRA.uid)

    assert window.pane.card().shown_ref() == ref_of(MIRA)


def test_link_in_a_card_goes_there_and_back_comes_back(
    driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, MIRA.uid)
    window.pane.card().entry_requested.emit(ref_of(MINISTRY))
    driver.wait(lambda: shown_uid(window) == MINISTRY.uid)
    driver.wait(lambda: window.panel.selection.current is not None)

    window.actions_by_name.back.trigger()

    driver.wait(lambda: shown_uid(window) == MIRA.uid)
    assert not window.cards.can_go_back


def test_entry_the_list_lacks_is_shown_all_the_same(
    driver: WindowDriver, window: MainWindow
) -> None:
    window.navigation.choose(Scope(ScopeKind.PEOPLE))
    driver.wait(lambda: window.panel.model.rowCount() == 2)

    window.cards.visit(ref_of(MINISTRY))

    driver.wait(lambda: shown_uid(window) == MINISTRY.uid)
    assert window.panel.selection.current is None


def test_tag_in_a_card_shows_its_entries(driver: WindowDriver, window: MainWindow) -> None:
    changes = directory_of(window).entries.tag([ref_of(MIRA)], "press")
    window.bus.publish(changes)
    tag = next(ref for ref in changes.added if ref.kind is RecordKind.TAG)
    driver.wait(lambda: window.navigation._model.index_of(Scope(ScopeKind.TAG, tag.uid)).isValid())

    window.cards.visit(tag)

    driver.wait(lambda: window.panel.model.rowCount() == 1)
    assert window.lists.query.scope == Scope(ScopeKind.TAG, tag.uid)


def test_deleting_the_shown_entry_shows_its_neighbour(
    driver: WindowDriver, window: MainWindow
) -> None:
    driver.select(window, OTHER.uid)

    window.bus.publish(directory_of(window).entries.delete([ref_of(OTHER)]))

    driver.wait(lambda: shown_uid(window) == MINISTRY.uid or shown_uid(window) == MIRA.uid)
    assert window.panel.model.rowCount() == 2


def test_entry_that_is_gone_leaves_an_empty_pane(driver: WindowDriver, window: MainWindow) -> None:
    driver.select(window, MIRA.uid)

    window.cards.show(RecordRef(RecordKind.PERSON, RecordUid("nobody")))

    driver.wait(lambda: window.cards.card is None)
    assert window.pane.card().shown_ref() is None
