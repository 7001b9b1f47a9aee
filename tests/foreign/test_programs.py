"""Foreign programs are installed together, and one that cannot be does not keep the others away."""

from pathlib import Path

import pytest

from devtools.project import DevError
from tests.foreign import programs
from tests.foreign.programs import Program, install


class Shop:
    """Installs what it has; what is installed is there at once."""

    def __init__(self, *stock: str) -> None:
        self.stock = set(stock)
        self.sold: set[str] = set()
        self.orders: list[list[str]] = []

    def install_packages(self, packages: list[str], *, purpose: str) -> None:
        self.orders.append(packages)
        missing = set(packages) - self.stock
        if missing:
            raise DevError(f"unable to locate {', '.join(missing)}")
        self.sold |= set(packages)


def open_shop(monkeypatch: pytest.MonkeyPatch, *stock: str) -> Shop:
    shop = Shop(*stock)
    monkeypatch.setattr(programs, "install_packages", shop.install_packages)
    monkeypatch.setattr(Program, "is_there", lambda one: shop.sold >= set(one.value.packages))
    return shop


def test_all_that_is_missing_is_installed_in_one_call(monkeypatch: pytest.MonkeyPatch) -> None:
    shop = open_shop(monkeypatch, "thunderbird", "nodejs", "npm")

    assert install([Program.THUNDERBIRD, Program.NODE]) == {}
    assert install([Program.THUNDERBIRD, Program.NODE]) == {}

    assert shop.orders == [["nodejs", "npm", "thunderbird"]]


def test_what_cannot_be_installed_is_named_with_the_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_shop(monkeypatch, "nodejs", "npm")

    obstacles = install([Program.THUNDERBIRD, Program.NODE])

    assert obstacles == {Program.THUNDERBIRD: "unable to locate thunderbird"}


def test_a_program_that_does_not_come_with_its_packages_is_an_obstacle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shop = open_shop(monkeypatch, "thunderbird")
    monkeypatch.setattr(Program, "is_there", lambda _program: False)

    obstacles = install([Program.THUNDERBIRD])

    assert shop.sold == {"thunderbird"}
    assert obstacles == {Program.THUNDERBIRD: "installed, but not found: THUNDERBIRD"}


def test_a_program_is_there_with_all_its_commands_and_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command = tmp_path / "thunderbird"
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)

    monkeypatch.setenv("PATH", str(tmp_path))
    assert Program.THUNDERBIRD.is_there()

    monkeypatch.setenv("PATH", "")
    assert not Program.THUNDERBIRD.is_there()
