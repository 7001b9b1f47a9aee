import shutil
import subprocess
from pathlib import Path

import pytest

from shipping.linux.command_tree import command_tree
from shipping.linux.manual import manual_page
from shipping.product import Product

PRODUCT = Product("1.2.3", "io.github.somebody.Program", 1_700_000_000)


def test_every_command_and_option_stands_in_the_manual() -> None:
    page = manual_page(PRODUCT).replace("\\-", "-")

    for command in command_tree().commands:
        assert f".SS {command.name}" in page
        assert command.help
        for option in command.options:
            assert all(rf"\fB{name}\fP" in page for name in option.names)
            assert option.help, f"{command.name} {option.names}"


def test_version_and_day_are_those_of_the_build() -> None:
    heading = manual_page(PRODUCT).splitlines()[0]

    assert heading == ('.TH DIRECTORY-APP 1 "2023-11-14" "Partner Directory 1.2.3" "User Commands"')


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man")
def test_the_manual_is_read_without_warnings(tmp_path: Path) -> None:
    page = tmp_path / "directory-app.1"
    page.write_text(manual_page(PRODUCT), encoding="utf-8")

    read = subprocess.run(
        ["man", "--warnings", "--local-file", page], check=True, capture_output=True, text=True
    )

    assert read.stderr == ""
    assert "--one-file-per-entry" in read.stdout
