import shutil
import subprocess
from pathlib import Path

import pytest

from shipping.linux.command_tree import command_tree
from shipping.linux.completion import bash_completion, fish_completion, zsh_completion

needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")

ASK = """
source "$1"
COMP_WORDS=("${@:2}")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_directory_app directory-app "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "directory-app"
    path.write_text(bash_completion(command_tree()), encoding="utf-8")
    return path


def completed(script: Path, *words: str) -> list[str]:
    command = ["bash", "-c", ASK, "bash", str(script), "directory-app", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout.split()


@needs_bash
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["imp"], ["import"]),
        (["s"], ["search", "show", "stats", "self-check"]),
        (["--dat"], ["--data-dir"]),
        (["--data-dir", "x"], []),
        (["--data-dir", "x", "exp"], ["export"]),
        (["export", "--to", "vc"], ["vcard3", "vcard4"]),
        (["export", "--one"], ["--one-file-per-entry", "--one-file"]),
        (["import", "a.vcf", "--dup"], ["--duplicates"]),
        (["import", "cards"], []),
        (["self-check", "x"], []),
    ],
)
def test_bash_offers_what_may_follow(script: Path, words: list[str], expected: list[str]) -> None:
    assert completed(script, *words) == expected


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_reads_its_file(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    write = {"bash": bash_completion, "zsh": zsh_completion, "fish": fish_completion}[shell]
    path = tmp_path / "completion"
    path.write_text(write(command_tree()), encoding="utf-8")

    read = subprocess.run([shell, "-n", path], check=True, capture_output=True, text=True)

    assert read.stderr == ""


def test_every_shell_knows_every_command() -> None:
    tree = command_tree()

    for write in (bash_completion, zsh_completion, fish_completion):
        text = write(tree)
        assert all(command.name in text for command in tree.commands)
        assert "--one-file-per-entry" in text or "-l one-file-per-entry" in text
