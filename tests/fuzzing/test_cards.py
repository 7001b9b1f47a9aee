import pytest

from tests.fuzzing.cards import CASES, failures_of


@pytest.mark.fuzz
@pytest.mark.timeout(230)
def test_no_damaged_card_crashes_or_hangs_the_reader_or_takes_another_one_with_it() -> None:
    assert failures_of(range(CASES)) == []
