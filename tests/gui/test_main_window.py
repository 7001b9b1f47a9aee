import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from directory_app.domain.records import ref_of
from directory_app.gui.main_window import REFERENCE_SIZE, SMALLEST_SIZE
from directory_app.system.settings import ListLook
from tests.gui.window import PATIENCE_MS, WindowDriver, directory_of, shown_names, shown_uid
from tests.support.small_directory import crowd, person


def test_window_is_painted_before_the_directory_is_opened(
    qtbot: QtBot, driver: WindowDriver
) -> None:
    path = driver.make_file(crowd(3))
    window = driver.window()
    order: list[str] = []
    window.first_painted.connect(lambda: order.append("painted"))
    window.session.opening.connect(lambda _path: order.append("opening"))
    window.first_rows_shown.connect(lambda: order.append("rows"))
    window.ready.connect(lambda: order.append("ready"))
    window.show()

    with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
        window.begin(path)

    assert order == ["painted", "opening", "rows", "ready"]


def test_title_names_the_directory(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([], "Brussels.pdir"))

    assert window.windowTitle() == "Brussels — Partner Directory"


def test_fresh_window_has_the_reference_size_and_may_become_small(driver: WindowDriver) -> None:
    window = driver.window()

    assert window.size() == REFERENCE_SIZE
    assert window.minimumSize() == SMALLEST_SIZE


def test_card_and_list_are_both_usable_in_a_small_window(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file(crowd(3)))

    window.resize(900, 600)
    driver.wait(lambda: window.width() == 900)

    assert window.panel.width() >= 240
    assert window.pane.width() >= 330


def test_geometry_look_and_last_entry_come_back(driver: WindowDriver) -> None:
    people = crowd(5)
    path = driver.make_file(people)
    first = driver.open(path)
    first.resize(750, 500)
    first.look.set_look(ListLook.TABLE)
    driver.select(first, people[3].uid)
    first.close()

    second = driver.open()

    driver.wait(lambda: shown_uid(second) == people[3].uid)
    assert second.size().toTuple() == (750, 500)
    assert second.panel.look is ListLook.TABLE
    assert second.panel.selection.current is not None


def test_closed_window_leaves_the_file_closed(driver: WindowDriver) -> None:
    path = driver.make_file(crowd(2))
    window = driver.open(path)

    window.close()

    assert not path.with_name(f"{path.name}-wal").exists()


def test_status_line_tells_file_and_counts(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([*crowd(3), person("Mira", "Example")]))
    driver.wait(lambda: window.lists.counts.total == 4)

    window.tool_bar.search.set_text("mira")

    driver.wait(lambda: window.status.counts_text() == "4 entries · 1 shown")
    assert window.status.file_text() == "office.pdir · saved"


def test_change_elsewhere_in_the_window_reaches_list_counts_and_card(
    driver: WindowDriver,
) -> None:
    people = crowd(3)
    window = driver.open(driver.make_file(people))
    driver.select(window, people[0].uid)
    changes = directory_of(window).entries.delete([ref_of(people[2])])

    window.bus.publish(changes)

    driver.wait(lambda: window.panel.model.rowCount() == 2 and window.lists.counts.total == 2)
    assert shown_uid(window) == people[0].uid


def test_heavy_libraries_are_not_loaded_when_the_first_rows_are_shown(tmp_path: Path) -> None:
    """The figures of start-up time stand on this; see also the benchmarks."""
    script = Path(__file__).parent / "first_rows_probe.py"

    loaded = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        timeout=100,
    ).stdout.split()

    assert loaded == ["rows:3"]


def test_names_are_shown_in_order(driver: WindowDriver) -> None:
    window = driver.open(driver.make_file([person("Zoya", "Zebra"), person("Ada", "Abacus")]))

    assert shown_names(window) == ["Ada Abacus", "Zoya Zebra"]
