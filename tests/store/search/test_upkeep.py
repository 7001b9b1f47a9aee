"""Whatever is done, the index is what building it anew would make of the records."""

from dataclasses import replace
from itertools import islice

import pytest

from directory_app.domain.dates import today
from directory_app.domain.entries import Name, ParentLink, Tenure
from tests.benchmarks.generator import sample_records
from tests.store.conftest import former
from tests.store.search.conftest import MakeDirectory
from tests.support.clerk import Clerk
from tests.support.index_content import assert_index_is_true, content_of
from tests.support.sample_directory import SampleDirectory, sample_directory
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import organisation, person


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_done_the_index_is_as_if_it_were_built_anew(
    make_directory: MakeDirectory, seed: int
) -> None:
    searched = make_directory(*islice(sample_records(60, seed), 1_000))
    clerk = Clerk(searched, seed)

    for _ in range(25):
        clerk.act()

    assert_index_is_true(searched)


@pytest.fixture
def sample() -> SampleDirectory:
    """Return one record of every kind."""
    return sample_directory()


@pytest.fixture
def office(searched: SearchedDirectory, sample: SampleDirectory) -> SearchedDirectory:
    """Return a directory that holds ``sample``."""
    searched.save(*sample.records)
    return searched


def test_renaming_a_ministry_renames_it_for_everybody_below(
    office: SearchedDirectory, sample: SampleDirectory
) -> None:
    assert {"department", "post", "person"} < set(office.all("ministry"))

    office.save(replace(sample.ministry, names=(Name(text="Quillery"),)))

    assert office.all("ministry") == []
    assert set(office.all("quillery")) == {"ministry", "department", "post", "person"}
    assert_index_is_true(office)


def test_moving_a_department_moves_its_people(
    office: SearchedDirectory, sample: SampleDirectory
) -> None:
    agency = organisation("agency", "Quill Agency")
    link = ParentLink(organisation=agency.uid)

    office.save(agency, replace(sample.department, parents=(link,)))

    assert set(office.all("quill")) == {"agency", "department", "post", "person"}
    assert "post" not in office.all("ministry")
    assert_index_is_true(office)


def test_ending_a_tenure_puts_somebody_below_who_holds_the_post(
    office: SearchedDirectory, sample: SampleDirectory
) -> None:
    other = person("Aa", "Other", tenures=[Tenure(post=sample.post.uid)])
    ended = tuple(replace(each, validity=former(2019)) for each in sample.person.tenures)
    office.save(other, replace(sample.person, tenures=ended))
    assert office.all("coordinator") == ["post", "other", "person"]

    office.save(replace(sample.person, tenures=sample.person.tenures))
    assert set(office.all("coordinator")[1:]) == {"other", "person"}
    assert_index_is_true(office)


def test_a_tag_and_a_programme_are_renamed_without_writing_the_index(
    office: SearchedDirectory, sample: SampleDirectory
) -> None:
    before = content_of(office)
    assert office.all("press contact") == ["person"]

    office.save(
        replace(sample.tag, name="quillers"),
        replace(sample.programme, names=(Name(text="Featherwork"),)),
    )

    assert content_of(office) == before
    assert office.all("quillers") == ["person"]
    assert office.all("press contact") == []
    assert set(office.all("featherwork")) == {"ministry", "post", "person"}


def test_undoing_and_binning_are_followed(
    office: SearchedDirectory, sample: SampleDirectory
) -> None:
    office.bin(sample.post)
    assert office.all("coordinator") == []

    office.undo()
    assert set(office.all("coordinator")) == {"post", "person"}
    office.undo()
    assert office.all("coordinator") == []


def test_the_index_knows_the_day_it_was_written_for(office: SearchedDirectory) -> None:
    assert office.day == today()
    assert_index_is_true(office)
