import json
import stat
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import (
    ExportFormat,
    ExportTerms,
    Receiver,
    TableLayout,
    WayOut,
    usual_terms,
)
from directory_app.domain.table_columns import TableColumn
from directory_app.domain.views import SortKey
from directory_app.system.settings import (
    RECENT_MAX,
    TABLE_MAPPINGS_MAX,
    ListLook,
    Settings,
    SettingsFile,
)
from tests.support.log_watch import LogWatch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_settings_come_back_as_they_were_saved(file: Path) -> None:
    settings = Settings(
        directory=Path("/somewhere/Офис.pdir"),
        recent=(Path("/a.pdir"), Path("/b.pdir")),
        user_name="Example",
        colour_scheme="dark",
        sort=SortKey.CHANGED,
        descending=True,
        list_look=ListLook.TABLE,
        table_mappings={"abc": {"targets": ["note/other/voice/1"], "region": "KG"}},
    )
    terms = ExportTerms(
        receiver=Receiver.EXCEL,
        export_format=ExportFormat.CSV,
        level=Visibility.PUBLIC,
        one_file_per_entry=True,
        layout=TableLayout.OUTLOOK,
        columns=(TableColumn.NAME, TableColumn.PHONE),
        shrink_photos=True,
    )
    settings = settings.with_terms(terms).with_level(WayOut.DRAG, Visibility.INTERNAL)

    SettingsFile(file).save(settings)

    assert SettingsFile(file).load() == settings


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert SettingsFile(file).load() == Settings()


@pytest.mark.parametrize("content", ["", "{", "\x00\xff", '{"directory":'])
def test_broken_file_counts_as_none(file: Path, content: str, fail_on_logging: LogWatch) -> None:
    fail_on_logging.expect("directory_app.system.settings", "not readable")
    file.parent.mkdir(parents=True)
    file.write_text(content, encoding="latin-1")

    assert SettingsFile(file).load() == Settings()


def test_what_a_newer_version_wrote_is_kept(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"sort": "name", "lock_after_minutes": 5}))

    SettingsFile(file).save(SettingsFile(file).load())

    assert json.loads(file.read_text())["lock_after_minutes"] == 5


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file mode")
def test_file_is_for_its_owner_only(file: Path) -> None:
    SettingsFile(file).save(Settings())

    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_nothing_is_left_beside_the_file(file: Path) -> None:
    SettingsFile(file).save(Settings())
    SettingsFile(file).save(Settings(descending=True))

    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_opened_directory_comes_first_among_the_recent_ones_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.with_directory(Path(name))

    assert settings.directory == Path("a")
    assert settings.recent == (Path("a"), Path("b"))


def test_what_a_receiver_got_is_remembered_for_that_receiver() -> None:
    terms = ExportTerms(receiver=Receiver.PHONE, level=Visibility.PUBLIC)

    settings = Settings().with_terms(terms)

    assert settings.terms_of(Receiver.PHONE) == terms
    assert settings.terms_of(Receiver.OUTLOOK) == usual_terms(Receiver.OUTLOOK)


def test_each_way_out_has_a_level_of_its_own() -> None:
    settings = Settings().with_level(WayOut.CLIPBOARD, Visibility.INTERNAL)

    assert settings.level_of(WayOut.CLIPBOARD) is Visibility.INTERNAL
    assert settings.level_of(WayOut.QR_CODE) is Visibility.PARTNERS


def test_of_terms_that_make_no_sense_the_rest_is_remembered(file: Path) -> None:
    file.parent.mkdir(parents=True)
    terms = {"export_format": "fax", "level": "public", "columns": 3, "shrink_photos": "x"}
    content = {"export_terms": {"phone": terms, "outlook": 1, "pigeon": {}}, "levels": {"drag": 7}}
    file.write_text(json.dumps(content))

    settings = SettingsFile(file).load()

    usual = usual_terms(Receiver.PHONE)
    assert settings.export_terms == {Receiver.PHONE: replace(usual, level=Visibility.PUBLIC)}
    assert settings.levels == {}


def test_recent_directories_do_not_pile_up() -> None:
    settings = Settings()
    for number in range(RECENT_MAX * 2):
        settings = settings.with_directory(Path(str(number)))

    assert len(settings.recent) == RECENT_MAX


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["phone", "drag"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(
    content=_JSON
    | st.fixed_dictionaries(
        {},
        optional=dict.fromkeys([field.name for field in fields(Settings)], _JSON),
    )
)
def test_any_json_gives_settings(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_text(json.dumps(content), encoding="utf-8")

    assert isinstance(SettingsFile(file).load(), Settings)


def test_only_the_latest_table_mappings_are_remembered() -> None:
    settings = Settings()
    for number in range(TABLE_MAPPINGS_MAX + 3):
        settings = settings.with_table_mapping(str(number), {})
    settings = settings.with_table_mapping("5", {"region": "KG"})

    assert len(settings.table_mappings) == TABLE_MAPPINGS_MAX
    assert list(settings.table_mappings)[-1] == "5"
    assert "0" not in settings.table_mappings


def test_table_mappings_that_make_no_sense_are_passed_over(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"table_mappings": {"a": 1, "b": {"targets": []}}}))

    assert SettingsFile(file).load().table_mappings == {"b": {"targets": []}}


def test_paths_of_a_portable_copy_hold_when_its_stick_has_another_place(tmp_path: Path) -> None:
    here, there = tmp_path / "E" / "Directory", tmp_path / "F" / "Directory"
    inside, outside = here / "data" / "Офис.pdir", tmp_path / "office.pdir"
    settings = Settings(directory=inside, recent=(inside, outside))
    SettingsFile(here / "data" / "settings.json", here).save(settings)
    there.parent.mkdir()
    here.rename(there)

    found = SettingsFile(there / "data" / "settings.json", there).load()

    assert found.directory == there / "data" / "Офис.pdir"
    assert found.recent == (there / "data" / "Офис.pdir", outside)


def test_paths_of_other_copies_are_written_whole(file: Path) -> None:
    path = file.parent / "office.pdir"

    SettingsFile(file).save(Settings(directory=path))

    assert json.loads(file.read_text(encoding="utf-8"))["directory"] == str(path)
