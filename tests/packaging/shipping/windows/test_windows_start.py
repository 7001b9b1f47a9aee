import subprocess
import sys
from pathlib import Path

from devtools.project import this_project

ROOT = this_project().root
START = ROOT / "packaging" / "windows" / "windows_start.py"


def started(*arguments: str, code: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the module as the launchers do, or some code beside it."""
    call = ["-c", code] if code else [str(START)]
    return subprocess.run(
        [sys.executable, *call, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=START.parent,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin"},
    )


def test_arguments_and_exit_code_are_the_programs() -> None:
    done = started("--version")

    assert (done.returncode, done.stdout.split()[0]) == (0, "directory-app")
    assert started("no-such-command").returncode == 2


def test_the_program_takes_itself_for_frozen() -> None:
    code = (
        "import sys, windows_start; sys.argv = ['x', '--version']; windows_start.main();"
        "print(sys.frozen)"
    )

    assert started(code=code).stdout.splitlines()[-1] == "True"


def test_streams_that_windows_does_not_give_can_be_written_to() -> None:
    code = (
        "import sys, windows_start; out = sys.stdout;"
        "sys.stdin = sys.stdout = sys.stderr = None;"
        "words = windows_start.give_streams();"
        "print('unseen'); print('an error', file=sys.stderr); sys.stdin.read();"
        "out.write(words.getvalue())"
    )

    assert started(code=code).stdout == "an error\n"


def test_only_the_end_of_much_is_kept(tmp_path: Path) -> None:
    code = (
        "import windows_start; words = windows_start.LastWords()\n"
        "for number in range(100_000): print(number, file=words)\n"
        "print(len(words.getvalue()) < 10_000, words.getvalue().splitlines()[-1])"
    )

    assert started(code=code).stdout == "True 99999\n"
