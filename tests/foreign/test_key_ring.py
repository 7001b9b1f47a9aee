"""The key ring of GNOME keeps passphrases, in a session of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.foreign.programs import Program

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.GNOME_KEYRING)]

_ROOT = Path(__file__).parents[2]
_UNLOCKED = "printf password | gnome-keyring-daemon --unlock --components=secrets --daemonize"
_LOCKED = "gnome-keyring-daemon --start --components=secrets"
_WALK = """
from pathlib import Path
from directory_app.system.secrets import *
office = Path("office.pdir")
print(ring_report().name)
print(kept_passphrase(office))
keep_passphrase(office, "first")
keep_passphrase(office, "пароль and spaces ")
print(kept_passphrase(office), kept_passphrase(Path("other.pdir")), sep="|")
forget_passphrase(office)
print(kept_passphrase(office))
"""
_FROZEN = """
import keyring.backend
keyring.backend.metadata.entry_points = lambda **_: ()
from directory_app.system.secrets import ring_report
print(ring_report().name)
"""
_LOOK = """
from pathlib import Path
from directory_app.domain.errors import KeyRingError
from directory_app.system.secrets import *
try:
    kept_passphrase(Path("office.pdir"))
except KeyRingError as error:
    print(error.problem)
"""


def in_session(ring: str, script: str, tmp_path: Path) -> list[str]:
    """Run Python beside a key ring of its own, and return what it prints."""
    (tmp_path / "script.py").write_text(script, encoding="utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON_KEYRING")}
    env |= {"XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [
            *("dbus-run-session", "--", "sh", "-c"),
            f'{ring} >/dev/null 2>&1; "{sys.executable}" "{tmp_path / "script.py"}"',
        ],
        env=env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()


def test_passphrases_are_kept_and_forgotten(tmp_path: Path) -> None:
    assert in_session(_UNLOCKED, _WALK, tmp_path) == [
        "SecretService Keyring",
        "None",
        "пароль and spaces |None",
        "None",
    ]


def test_a_program_without_the_metadata_of_its_packages_finds_the_ring(tmp_path: Path) -> None:
    """As frozen programs are, unless somebody thinks of it."""
    assert in_session(_UNLOCKED, _FROZEN, tmp_path) == ["SecretService Keyring"]


def test_a_locked_ring_that_nobody_unlocks_gives_no_answer(tmp_path: Path) -> None:
    assert in_session(_LOCKED, _LOOK, tmp_path) == ["refused"]
