"""Drive Thunderbird without a window, in the words of its remote protocol (Marionette)."""

import json
import os
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Self

_START_SECONDS: Final = 60
_SCRIPT_SECONDS: Final = 60
_THIS_MACHINE: Final = "127.0.0.1"

_PREFERENCES: Final = {
    "app.update.enabled": False,
    "browser.cache.disk.enable": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.provider.enabled": False,
    "mail.rights.version": 1,
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
    # Nothing listens on the port of a proxy that is called "discard": it stays on this machine.
    "network.proxy.http": _THIS_MACHINE,
    "network.proxy.http_port": 9,
    "network.proxy.ssl": _THIS_MACHINE,
    "network.proxy.ssl_port": 9,
    "network.proxy.type": 1,
    "toolkit.telemetry.enabled": False,
}


class MarionetteError(Exception):
    """Thunderbird could not be started, or refused a command."""


class Marionette:
    """A session with the program; messages are JSON arrays after their length and a colon."""

    def __init__(self, connection: socket.socket) -> None:
        """Speak over `connection`, on which the greeting has not been read yet."""
        self._connection = connection
        self._unread = b""
        self._number = 0
        self._receive()

    @classmethod
    def started(cls, connection: socket.socket) -> Self:
        """Return a session whose scripts run with the rights of the program itself."""
        session = cls(connection)
        session.command("WebDriver:NewSession", {})
        session.command("WebDriver:SetTimeouts", {"script": _SCRIPT_SECONDS * 1000})
        session.command("Marionette:SetContext", {"value": "chrome"})
        return session

    def run(self, script: str, *arguments: str) -> Any:
        """Run a script, which gives its answer to its last argument, and return the answer."""
        given = {"script": script, "args": list(arguments)}
        return self.command("WebDriver:ExecuteAsyncScript", given)["value"]

    def command(self, name: str, parameters: dict[str, Any]) -> Any:
        """Send a command and return its result.

        Raises:
            MarionetteError: it was refused.
        """
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._connection.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{name}: {error['message']}")
        return result

    def _receive(self) -> Any:
        while b":" not in self._unread:
            self._unread += self._some()
        length, _, self._unread = self._unread.partition(b":")
        while len(self._unread) < int(length):
            self._unread += self._some()
        message, self._unread = self._unread[: int(length)], self._unread[int(length) :]
        return json.loads(message)

    def _some(self) -> bytes:
        received = self._connection.recv(1 << 16)
        if not received:
            raise MarionetteError("the program has hung up")
        return received


@contextmanager
def thunderbird() -> Iterator[Marionette]:
    """Give a session with a Thunderbird that has a profile of its own and no network.

    Raises:
        MarionetteError: it did not start in time.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        port = _free_port()
        preferences = _PREFERENCES | {"marionette.port": port}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in preferences.items()]
        Path(folder, "user.js").write_text("\n".join(lines), encoding="utf-8")
        program = subprocess.Popen(
            [
                *("thunderbird", "--headless", "--no-remote", "--profile", folder),
                *("--marionette", "--remote-allow-system-access"),
            ],
            env=os.environ | {"HOME": folder, "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with _connected(program, port) as connection:
                yield Marionette.started(connection)
        finally:
            program.terminate()
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_THIS_MACHINE, 0))
        port: int = probe.getsockname()[1]
        return port


def _connected(program: subprocess.Popen[bytes], port: int) -> socket.socket:
    deadline = time.monotonic() + _START_SECONDS
    while program.poll() is None and time.monotonic() < deadline:
        try:
            return socket.create_connection((_THIS_MACHINE, port), timeout=_SCRIPT_SECONDS)
        except ConnectionRefusedError:
            time.sleep(0.1)  # its port opens when it has started; nothing tells when
    raise MarionetteError(f"no answer from Thunderbird; its exit code is {program.poll()}")
