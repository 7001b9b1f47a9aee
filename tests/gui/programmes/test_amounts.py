from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.gui.programmes.amounts import amount_text, read_amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("6 600 000", "6600000"),
        ("6\u00a0600\u00a0000", "6600000"),
        ("6,600,000", "6600000"),
        ("6.600.000", "6600000"),
        ("6'600'000.50", "6600000.50"),
        ("1.250,50", "1250.50"),
        ("12,5", "12.5"),
        ("5,000", "5000"),
        ("6.6 million", "6600000"),
        ("6,655 mio", "6655000"),
        ("5 млн", "5000000"),
        ("300 тыс.", "300000"),
        ("0", "0"),
    ],
)
def test_sums_are_read_as_people_type_them(text: str, amount: str) -> None:
    assert read_amount(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "much", "-5", "5 or 6", "1.2.3,4,5x", "million"])
def test_what_is_no_sum_is_none(text: str) -> None:
    assert read_amount(text) is None


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_what_is_written_is_read_again(amount: Decimal) -> None:
    assert read_amount(amount_text(amount)) == amount
