"""What holds for every test: nobody else's data, no network, no unexpected noise."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale

from tests.support.log_watch import LogWatch

# Qt reads it when the application object is made; a developer's own screen is never used.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# Nor is a developer's own key ring: what asks for one, here or in another process, finds none.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

# dev looks for new counter-examples; ci gives the same verdict for the same code.
# Neither has a deadline for one example: a busy machine is no failure.
settings.register_profile("dev", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))

_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1", "", None})

_FOLDERS = {
    "APPDATA": "roaming",
    "HOME": "home",
    "LOCALAPPDATA": "local",
    "USERPROFILE": "home",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_DOCUMENTS_DIR": "documents",
    "XDG_STATE_HOME": "state",
}


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop, as an audit hook of Python, whatever would leave this machine."""
    if event in {"socket.connect", "socket.sendto"}:
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else None  # a string is a local socket
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
    else:
        return
    if host not in _THIS_MACHINE:
        # Not an OSError: a program that copes with being offline must not hide the attempt.
        raise RuntimeError(f"a test tried to reach {host!r}")


# A hook stays until the process ends, which is what is wanted here.
sys.addaudithook(_refuse_network)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that asks for a QApplication as `gui`."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


@pytest.fixture(scope="session")
def runtime_dir() -> Iterator[Path]:
    """Give a folder for local sockets; short, because their paths end at 108 characters."""
    with tempfile.TemporaryDirectory(prefix="rt-") as name:
        yield Path(name)  # made with mode 0700, which Qt insists on


@pytest.fixture(autouse=True)
def same_locale() -> Iterator[None]:
    """Leave the form of dates and numbers as it was; a program that starts changes it for good."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, runtime_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every folder of the user at a place of this test.

    Returns:
        The folder that holds them.
    """
    base = tmp_path / "user"
    for variable, name in _FOLDERS.items():
        folder = base / name
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime_dir))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for variable in ("DIRECTORY_APP_PASSPHRASE", "LANGUAGE"):
        monkeypatch.delenv(variable, raising=False)
    return base


@pytest.fixture(autouse=True)
def fail_on_logging() -> Iterator[LogWatch]:
    """Fail a test that logs a warning or worse without announcing it.

    Announce it with `fail_on_logging.expect("name.of.logger", "part of the message")`; a record
    that was announced and does not come fails the test too.
    """
    watch = LogWatch()
    with watch.watching():
        yield watch
    complaints = watch.complaints()
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)
