import dataclasses
from pathlib import Path

from directory_app.gui.settings_keeper import SettingsKeeper
from directory_app.gui.theme import ColourScheme
from directory_app.system.settings import Settings, SettingsFile
from tests.support.log_watch import LogWatch


def test_change_is_written_at_once(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")

    SettingsKeeper(file).change(lambda before: dataclasses.replace(before, descending=True))

    assert SettingsKeeper(file).settings.descending


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"

    SettingsKeeper(SettingsFile(path)).change(lambda before: before)

    assert not path.exists()


def test_unknown_colours_are_those_of_the_system(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    file.save(Settings(colour_scheme="sepia"))

    assert SettingsKeeper(file).colour_scheme is ColourScheme.SYSTEM


def test_settings_that_cannot_be_written_hold_until_the_end(
    tmp_path: Path, fail_on_logging: LogWatch
) -> None:
    fail_on_logging.expect("directory_app.gui.settings_keeper", "not written")
    (tmp_path / "config").write_text("a file where the folder should be")
    keeper = SettingsKeeper(SettingsFile(tmp_path / "config" / "settings.json"))

    keeper.change(lambda before: dataclasses.replace(before, descending=True))

    assert keeper.settings.descending
