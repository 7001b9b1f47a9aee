import sys

import pytest

from devtools.processes import explain_failure, run_quietly
from devtools.project import DevError


@pytest.mark.parametrize(
    "output",
    [
        "WARNING: Retrying ... NewConnectionError('<pip...>: Failed to establish')",
        "E: Failed to fetch http://mirror.example/debian  Temporary failure resolving",
        "ProxyError('Cannot connect to proxy.')",
        "ERROR: Could not find a version that satisfies a==1 (from versions: none)",
    ],
)
def test_network_trouble_is_told_in_one_line(output: str) -> None:
    text = explain_failure(f"{output}\nERROR: No matching distribution found", "Installing")

    assert text.startswith(
        "Installing failed: the network or the package index could not be reached."
    )
    assert "\n" not in text


def test_the_last_error_line_of_a_program_is_the_reason() -> None:
    output = "Collecting a\nERROR: first\nERROR: no version of b fits\nnotice: something"

    assert explain_failure(output, "Installing") == "Installing failed: no version of b fits"


def test_the_last_line_is_the_reason_when_no_error_is_marked() -> None:
    assert explain_failure("one\ntwo\n\n", "Building") == "Building failed: two"


def test_silence_is_reported_too() -> None:
    assert explain_failure("", "Building") == "Building failed: no reason was given"


def test_the_output_of_a_quiet_program_is_returned() -> None:
    assert run_quietly([sys.executable, "-c", "print('done')"], task="Trying").strip() == "done"


def test_a_failing_program_is_a_dev_error() -> None:
    code = "import sys; sys.exit('error: out of paper')"

    with pytest.raises(DevError, match=r"^Printing failed: out of paper$"):
        run_quietly([sys.executable, "-c", code], task="Printing")


def test_a_missing_program_is_a_dev_error() -> None:
    with pytest.raises(DevError, match=r"^Trying failed: "):
        run_quietly(["no-such-program-anywhere"], task="Trying")
