"""What is indexed of the phones of an entry."""

import time

from directory_app.store.search.index_rows import PhoneParts, make_index_row


def _digits(*phones: PhoneParts) -> str:
    return make_index_row([], [], phones, []).digits


def test_a_number_is_indexed_once_where_it_is_part_of_another() -> None:
    assert _digits(PhoneParts("+996312261000", "26-10-00", "")) == "996312261000"
    assert _digits(PhoneParts(None, "26-10-00", ""), PhoneParts(None, "26 10 01", "")) == (
        "261000 261001"
    )


def test_a_card_of_any_number_of_phones_takes_time_in_proportion() -> None:
    phones = [PhoneParts(f"+99631{number:07}", f"{number:07}", "") for number in range(40_000)]
    started = time.process_time()

    found = _digits(*phones)

    assert time.process_time() - started < 5
    assert all(phone.e164[1:] in found for phone in phones[::1000] if phone.e164)
