import re
from collections.abc import Callable

import pytest

from directory_app import __version__
from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError
from directory_app.gui.crash_report import crash_report


def raised(function: Callable[[], object]) -> BaseException:
    """Return what ``function`` raises."""
    with pytest.raises((InvalidDateError, KeyError, RuntimeError)) as caught:
        function()
    return caught.value


def look_up_a_person() -> None:
    passphrase = "correct horse battery"
    raise KeyError(f"Aida Example +996312000000 {passphrase}")


def fail_twice() -> None:
    try:
        look_up_a_person()
    except KeyError as error:
        raise RuntimeError("aida@example.org") from error


def fail_while_mending() -> None:
    try:
        look_up_a_person()
    except KeyError:
        raise RuntimeError("second") from None


def test_the_report_names_the_versions() -> None:
    report = crash_report(raised(look_up_a_person), sqlite_version="3.53.0")

    assert f"Partner Directory {__version__}" in report
    assert re.search(r"Python 3\.\d+\.\d+, Qt 6\.\d+\.\d+, SQLite 3\.53\.0", report)


def test_the_report_holds_nothing_of_anybody() -> None:
    report = crash_report(raised(fail_twice))

    for word in ("Aida", "996312", "correct horse", "example.org"):
        assert word not in report


def test_the_report_leads_to_the_place() -> None:
    report = crash_report(raised(fail_twice))

    assert re.search(r"^builtins\.RuntimeError$", report, re.MULTILINE)
    assert re.search(r"^  test_crash_report\.py:\d+ fail_twice$", report, re.MULTILINE)
    assert "caused by\nbuiltins.KeyError" in report
    assert re.search(r"test_crash_report\.py:\d+ look_up_a_person", report)


def test_a_cause_that_was_hidden_on_purpose_stays_hidden() -> None:
    assert "KeyError" not in crash_report(raised(fail_while_mending))


def test_files_of_the_program_are_named_from_the_package_on() -> None:
    report = crash_report(raised(lambda: PartialDate.parse("13th of May")))

    assert f"{InvalidDateError.__module__}.InvalidDateError" in report
    assert re.search(r"directory_app/domain/dates\.py:\d+ PartialDate\.parse\n", report)
    assert "13th" not in report


def test_an_error_that_is_its_own_cause_ends() -> None:
    error = ValueError("one")
    other = ValueError("two")
    error.__cause__, other.__cause__ = other, error

    assert crash_report(error).count("ValueError") == 2
