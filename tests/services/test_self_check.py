"""The check of an installation from end to end."""

from directory_app.services.self_check import self_check_steps


def test_every_step_passes_and_nothing_is_left() -> None:
    steps = list(self_check_steps())

    assert [step.name for step in steps] == [
        "plain directory",
        "encrypted directory",
        "for phone",
        "for lossless",
    ]
    assert all(step.passed for step in steps), steps
