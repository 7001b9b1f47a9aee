import pytest

from devtools.display import has_display, opens_window


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--directory", "office.pdir"],
        ["--data-dir", "folder"],
        ["--directory=office.pdir", "--data-dir=folder"],
    ],
)
def test_global_options_alone_open_the_window(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo"],
        ["search", "bishkek"],
        ["--directory", "office.pdir", "stats", "--json"],
        ["--version"],
        ["--help"],
        ["-h"],
    ],
)
def test_commands_and_answers_need_no_window(arguments: list[str]) -> None:
    assert not opens_window(arguments)


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_linux_has_a_display_when_the_environment_names_one(name: str) -> None:
    assert has_display({name: ":0"}, platform="linux")


def test_linux_has_no_display_when_the_environment_names_none() -> None:
    assert not has_display({"DISPLAY": ""}, platform="linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert has_display({}, platform=platform)
