import getpass

import pytest

from directory_app.system.user import login_name


def test_user_is_called_as_at_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "example.user")

    assert login_name() == "example.user"


@pytest.mark.parametrize("error", [KeyError, OSError])
def test_login_without_an_account_has_no_name(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def fail() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", fail)

    assert login_name() == ""
