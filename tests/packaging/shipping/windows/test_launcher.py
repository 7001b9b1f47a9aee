import pytest

from shipping.windows.launcher import facts_header, version_numbers


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2", (1, 2, 0, 0)),
        ("1.2.3rc4", (1, 2, 3, 0)),
        ("1.2.3.dev5", (1, 2, 3, 0)),
        ("1.2.3.4.5", (1, 2, 3, 4)),
    ],
)
def test_windows_compares_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert version_numbers(version) == numbers


def test_texts_reach_the_compiler_whole() -> None:
    header = facts_header({"LIBRARY": r"runtime\python.dll", "TEXT": 'a "b"'}, "1.2.3")

    assert header.splitlines() == [
        r'#define LIBRARY "runtime\\python.dll"',
        r'#define TEXT "a \"b\""',
        "#define VERSION_NUMBERS 1,2,3,0",
    ]
