"""TAB after `directory-app` in real shells, as the installed package sets them up."""

import os

import pytest

from tests.installers.linux.tools import PACKAGE, run

pytestmark = [pytest.mark.installers, pytest.mark.timeout(300)]

IN_BASH = """
source /usr/share/bash-completion/bash_completion
_completion_loader directory-app
COMP_WORDS=(directory-app imp) COMP_CWORD=1 COMP_LINE='directory-app imp' COMP_POINT=17
function=$(complete -p directory-app | sed 's/.*-F \\([^ ]*\\).*/\\1/')
"$function" directory-app imp directory-app
echo "${COMPREPLY[@]}"
"""

IN_ZSH = """
autoload -Uz compinit
compinit -u -d "$HOME/dump"
print $_comps[directory-app]
"""


def test_bash_completes_a_command(installed: str) -> None:
    assert run("bash", "--norc", "-c", IN_BASH).split() == ["import"]


def test_fish_completes_a_command_and_an_option(installed: str) -> None:
    env = {**os.environ, "XDG_DATA_DIRS": "/usr/share"}

    commands = run("fish", "-c", f"complete -C '{PACKAGE} imp'", env=env)
    formats = run("fish", "-c", f"complete -C '{PACKAGE} export --to vc'", env=env)

    assert commands.startswith("import\t")
    assert [line.split("\t")[0] for line in formats.splitlines()] == ["vcard3", "vcard4"]


def test_zsh_knows_what_completes_the_program(installed: str) -> None:
    assert run("zsh", "-f", "-c", IN_ZSH).strip() == f"_{PACKAGE}"
