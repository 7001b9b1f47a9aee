"""The check of an installation from end to end."""

import pytest

from directory_app.services.self_check import key_ring_step, self_check_steps
from directory_app.system.secrets import RingReport
from tests.support.memory_ring import MemoryRing, ring_in_use


def test_every_step_passes_and_nothing_is_left() -> None:
    ring = MemoryRing()
    ring.is_locked = True

    with ring_in_use(ring):
        steps = list(self_check_steps())

    assert [step.name for step in steps] == [
        "plain directory",
        "encrypted directory",
        "for phone",
        "for lossless",
        "key ring",
    ]
    assert all(step.passed for step in steps), steps
    assert steps[-1].detail == "memory ring MemoryRing"


@pytest.mark.parametrize(
    ("name", "is_complete", "platform", "passes", "words"),
    [
        ("SecretService Keyring", True, "linux", True, "SecretService Keyring"),
        ("", True, "linux", True, "asked for each time"),
        ("", False, "linux", False, "missing"),
        ("Windows WinVaultKeyring", True, "win32", True, "WinVault"),
        ("", True, "win32", False, "none in this session"),
        ("", False, "win32", False, "missing"),
    ],
)
def test_a_session_may_lack_a_ring_but_an_installation_no_part_of_it(
    name: str, is_complete: bool, platform: str, passes: bool, words: str
) -> None:
    step = key_ring_step(RingReport(name, is_complete), platform)

    assert step.passed is passes
    assert words in step.detail
