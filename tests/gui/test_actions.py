import pytest
from pytestqt.qtbot import QtBot

from directory_app.gui.actions import Actions, WindowState


@pytest.fixture
def actions(qtbot: QtBot) -> Actions:
    return Actions()


def enabled(actions: Actions, *names: str) -> list[bool]:
    return [getattr(actions, name).isEnabled() for name in names]


def test_without_a_directory_only_files_and_help_can_be_used(actions: Actions) -> None:
    assert all(enabled(actions, "new_directory", "open_directory", "shortcuts", "quit"))
    assert not any(enabled(actions, "new_person", "find", "export", "delete", "undo", "edit"))


def test_commands_for_a_selection_need_one(actions: Actions) -> None:
    names = ("delete", "tag", "verify", "copy_cards", "add_to_list")

    actions.update_state(WindowState(is_open=True))
    assert not any(enabled(actions, *names))

    actions.update_state(WindowState(is_open=True, selected=2))
    assert all(enabled(actions, *names))


def test_bin_offers_restore_in_place_of_delete(actions: Actions) -> None:
    actions.update_state(WindowState(is_open=True, selected=1, in_bin=True))

    assert actions.restore.isEnabled()
    assert actions.restore.isVisible()
    assert not actions.delete.isVisible()
    assert not actions.tag.isEnabled()


def test_list_that_a_search_decides_on_can_be_renamed_but_not_left(actions: Actions) -> None:
    actions.update_state(WindowState(is_open=True, selected=1, in_list=True))
    assert all(enabled(actions, "remove_from_list", "rename_list"))

    actions.update_state(WindowState(is_open=True, selected=1, in_list=True, in_rule=True))
    assert not actions.remove_from_list.isEnabled()
    assert actions.rename_list.isEnabled()


def test_search_can_be_saved_when_there_is_one(actions: Actions) -> None:
    actions.update_state(WindowState(is_open=True))
    assert not actions.save_search.isEnabled()

    actions.update_state(WindowState(is_open=True, has_search=True))
    assert actions.save_search.isEnabled()


def test_editing_leaves_saving_and_going_back(actions: Actions) -> None:
    actions.update_state(
        WindowState(is_open=True, is_editing=True, selected=1, has_card=True, can_undo=True)
    )

    assert all(enabled(actions, "save", "back", "find"))
    assert not any(enabled(actions, "edit", "delete", "undo", "new_person"))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("new_person", "Ctrl+N"),
        ("new_organisation", "Ctrl+Shift+N"),
        ("new_post", "Ctrl+Alt+N"),
        ("find", "Ctrl+F"),
        ("save_search", "Ctrl+Shift+S"),
        ("go_to", "Ctrl+K"),
        ("export", "Ctrl+E"),
        ("print", "Ctrl+P"),
        ("edit", "F2"),
        ("back", "Esc"),
        ("delete", "Del"),
        ("undo", "Ctrl+Z"),
        ("redo", "Ctrl+Shift+Z"),
        ("shortcuts", "F1"),
        ("open_directory", "Ctrl+O"),
        ("settings", "Ctrl+,"),
    ],
)
def test_promised_shortcuts(actions: Actions, name: str, keys: str) -> None:
    assert getattr(actions, name).shortcut().toString() == keys


def test_no_two_commands_share_a_shortcut(actions: Actions) -> None:
    keys = [action.shortcut().toString() for action in actions.all_with_keys()]

    assert len(keys) == len(set(keys))
