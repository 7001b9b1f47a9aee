"""What the full-text index keeps of an entry."""

from dataclasses import replace

from directory_app.domain.contact_points import Phone, PostalAddress
from directory_app.store.search_index import INDEX_COLUMNS, index_text
from tests.support.sample_directory import sample_directory


def test_every_column_is_given_and_folded() -> None:
    text = index_text(sample_directory().person)

    assert set(text) == set(INDEX_COLUMNS)
    assert text["name"] == "mira example mira ekzemplyar"
    assert text["title"] == "adviser"
    assert text["reach"] == "mira example org"
    assert text["note"] == "met in osh"


def test_a_phone_is_found_from_each_place_a_person_may_begin() -> None:
    phone = Phone(printed="+996 (312) 66-12-34", e164="+996312661234", extension="12")

    words = index_text(replace(sample_directory().ministry, phones=(phone,)))["reach"].split()

    assert {"996312661234", "312661234", "661234", "1234", "12"} <= set(words)


def test_a_phone_in_national_form_is_found_by_it_and_by_the_international_one() -> None:
    phone = Phone(printed="0312 26 10 00", e164="+996312261000")

    words = index_text(replace(sample_directory().ministry, phones=(phone,)))["reach"].split()

    assert {"996312261000", "0312261000", "261000"} <= set(words)


def test_the_words_of_an_address_are_indexed() -> None:
    address = PostalAddress(street="улица Фрунзе, 469", locality="Бишкек", postal_code="720040")

    text = index_text(replace(sample_directory().ministry, addresses=(address,)))

    assert text["place"] == "ulitsa frunze 469 bishkek 720040"
