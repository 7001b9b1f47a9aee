from collections import Counter
from itertools import islice

from directory_app.domain.contact_points import Phone
from directory_app.domain.entries import Organisation, Person, Post
from directory_app.domain.identifiers import ENTRY_KINDS
from directory_app.domain.names import display_name
from directory_app.domain.phones import parse_phone
from directory_app.domain.records import Record, kind_of
from tests.benchmarks.generator import sample_records
from tests.benchmarks.name_tables import FAMILIES, MEN, WOMEN


def _phones(records: list[Record]) -> list[tuple[str, Phone]]:
    return [
        (record.country, phone)
        for record in records
        if isinstance(record, Person | Organisation | Post)
        for phone in record.phones
    ]


def test_there_are_as_many_entries_as_asked_for() -> None:
    for entries in (1, 30, 100, 250):
        kinds = Counter(kind_of(record) for record in sample_records(entries))

        assert sum(kinds[kind] for kind in ENTRY_KINDS) == entries


def test_the_same_seed_gives_the_same_directory() -> None:
    first = list(islice(sample_records(300), 200))

    assert first == list(islice(sample_records(300), 200))
    assert first != list(islice(sample_records(300, seed=8), 200))


def test_uids_are_unique() -> None:
    uids = [record.uid for record in sample_records(2_500)]

    assert len(set(uids)) == len(uids)


def test_every_number_is_what_its_printed_form_says() -> None:
    for country, phone in _phones(list(sample_records(600))):
        parsed = parse_phone(phone.printed, country)

        assert (parsed.e164, parsed.problem) == (phone.e164, None), phone.printed


def test_people_have_cyrillic_and_latin_names_of_large_tables() -> None:
    shown = {
        display_name(record.names) for record in sample_records(2_000) if isinstance(record, Person)
    }

    assert len(shown) > 1_200
    assert any(name.isascii() for name in shown)
    assert any(not name.isascii() for name in shown)
    assert min(len(set(FAMILIES)), len({*MEN, *WOMEN})) >= 100
