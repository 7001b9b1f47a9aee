"""Passphrases in the key ring, and that none ever stands in an error."""

import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring.core import load_keyring

from directory_app.domain.errors import KeyRingError, KeyRingProblem
from directory_app.system.secrets import (
    RingReport,
    forget_passphrase,
    keep_passphrase,
    kept_passphrase,
    ring_report,
)
from tests.support.memory_ring import MemoryRing, ring_in_use

OFFICE = Path("office.pdir")
HORSE = "correct horse"

NO_RING = "keyring.backends.fail.Keyring"
FORGETFUL_RING = "keyring.backends.null.Keyring"


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    ring = MemoryRing()
    with ring_in_use(ring):
        yield ring


def test_a_passphrase_comes_back_for_its_own_file_only(ring: MemoryRing, tmp_path: Path) -> None:
    keep_passphrase(tmp_path / "one.pdir", HORSE)

    assert kept_passphrase(tmp_path / "one.pdir") == HORSE
    assert kept_passphrase(tmp_path / "two.pdir") is None


def test_a_file_is_the_same_however_its_path_is_written(
    ring: MemoryRing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_passphrase(tmp_path / "office.pdir", HORSE)
    (tmp_path / "link").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)

    assert kept_passphrase(Path("office.pdir")) == HORSE
    assert kept_passphrase(tmp_path / "link" / "office.pdir") == HORSE


def test_a_new_passphrase_replaces_the_one_before(ring: MemoryRing) -> None:
    keep_passphrase(OFFICE, HORSE)

    keep_passphrase(OFFICE, "battery staple")

    assert list(ring.kept.values()) == ["battery staple"]


def test_what_is_forgotten_is_gone_and_need_not_have_been_there(ring: MemoryRing) -> None:
    keep_passphrase(OFFICE, HORSE)

    forget_passphrase(OFFICE)
    forget_passphrase(OFFICE)

    assert ring.kept == {}


def test_a_ring_that_does_not_let_go_is_told_of(ring: MemoryRing) -> None:
    class Clinging(MemoryRing):
        def delete_password(self, service: str, username: str) -> None:
            self.kept.pop(("nothing", "nobody"), None)

    clinging = Clinging()
    with ring_in_use(clinging):
        keep_passphrase(OFFICE, HORSE)
        with pytest.raises(KeyRingError) as refused:
            forget_passphrase(OFFICE)

    assert refused.value.problem is KeyRingProblem.REFUSED


@pytest.mark.parametrize("none", [NO_RING, FORGETFUL_RING])
def test_a_session_without_a_ring_says_so(none: str) -> None:
    with ring_in_use(load_keyring(none)), pytest.raises(KeyRingError) as absent:
        keep_passphrase(OFFICE, HORSE)

    assert absent.value.problem is KeyRingProblem.ABSENT


def test_no_passphrase_stands_in_an_error_or_its_causes(ring: MemoryRing) -> None:
    ring.is_locked = True

    with pytest.raises(KeyRingError) as refused:
        keep_passphrase(OFFICE, HORSE)

    assert refused.value.problem is KeyRingProblem.REFUSED
    assert refused.value.detail == "KeyringLocked"
    assert HORSE not in "".join(traceback.format_exception(refused.value))


def test_the_report_names_the_ring_and_asks_it_nothing(ring: MemoryRing) -> None:
    ring.is_locked = True

    assert ring_report() == RingReport("memory ring MemoryRing", is_complete=True)


def test_a_session_without_a_ring_may_still_have_all_parts() -> None:
    with ring_in_use(load_keyring(NO_RING)):
        assert ring_report() == RingReport("", is_complete=True)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems need other parts")
@pytest.mark.parametrize("part", ["secretstorage", "jeepney", "cryptography"])
def test_a_part_that_is_missing_is_found_out(part: str) -> None:
    look = (
        f"import sys; sys.modules[{part!r}] = None\n"
        "from directory_app.system.secrets import ring_report; print(ring_report())"
    )

    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert "is_complete=False" in done.stdout


def test_the_package_is_loaded_when_a_passphrase_is_asked_for() -> None:
    look = "import sys, directory_app.system.secrets; print('keyring' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
