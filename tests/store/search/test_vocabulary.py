"""The words that a slip may have been meant for."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from directory_app.domain.entries import Tenure
from directory_app.domain.errors import UnknownRecordError
from directory_app.domain.readings import readings
from directory_app.store.search.vocabulary import Vocabulary
from tests.support.sample_directory import entry_uid
from tests.support.searched_directory import SearchedDirectory
from tests.support.small_directory import crowd, organisation, person


def refreshed(vocabulary: Vocabulary, searched: SearchedDirectory) -> Vocabulary:
    with searched.database.reading() as connection:
        vocabulary.refresh(connection)
    return vocabulary


def knows(vocabulary: Vocabulary, *words: str) -> bool:
    return all(vocabulary.has_beginning(word) for word in words)


def slips(vocabulary: Vocabulary, word: str) -> Sequence[str]:
    return [slip.codes for slip in vocabulary.slips(word)]


def test_words_that_are_added_are_known_at_once(searched: SearchedDirectory) -> None:
    vocabulary = Vocabulary()
    assert not knows(refreshed(vocabulary, searched), "quilling")

    searched.save(organisation("a", "Quilling"), *crowd(300))
    assert knows(refreshed(vocabulary, searched), "quilling", "specimen")

    searched.save(organisation("b", "Feathering"))
    assert knows(refreshed(vocabulary, searched), "quilling", "feathering")


def test_words_of_nobody_are_forgotten_when_the_index_is_built_anew(
    searched: SearchedDirectory,
) -> None:
    vocabulary = Vocabulary()
    searched.save(organisation("a", "Quilling"), organisation("b", "Feathering"))
    refreshed(vocabulary, searched)
    searched.save(organisation("a", "Inkwell"))
    assert knows(refreshed(vocabulary, searched), "quilling", "inkwell")

    searched.rebuild()

    assert not knows(refreshed(vocabulary, searched), "quilling")
    assert knows(vocabulary, "feathering", "inkwell")


def test_words_added_between_a_rebuild_and_the_next_look_are_known(
    searched: SearchedDirectory,
) -> None:
    vocabulary = Vocabulary()
    searched.save(organisation("a", "Quilling Feathering Inkwell"))
    refreshed(vocabulary, searched)
    searched.save(organisation("a", "Quilling"))
    searched.rebuild()

    searched.save(organisation("b", "Papermill"), organisation("c", "Sandbox Scissors Blotter"))

    assert knows(refreshed(vocabulary, searched), "papermill", "sandbox", "scissors", "blotter")
    assert not knows(vocabulary, "feathering")


def test_what_was_rolled_back_is_no_word(searched: SearchedDirectory) -> None:
    vocabulary = Vocabulary()

    with pytest.raises(UnknownRecordError):
        searched.save(
            organisation("a", "Quilling"),
            person("A", "B", tenures=[Tenure(organisation=entry_uid("nowhere"))]),
        )

    assert not knows(refreshed(vocabulary, searched), "quilling")


def test_words_of_places_are_meant_as_well(searched: SearchedDirectory) -> None:
    searched.save(replace(person("A", "B"), uid=entry_uid("a"), country="KG"))
    vocabulary = refreshed(Vocabulary(), searched)

    assert set(readings("kyrgyzstan")) & set(slips(vocabulary, "kyrgystzan"))


def test_the_nearest_words_come_first_and_the_word_itself_is_no_slip(
    searched: SearchedDirectory,
) -> None:
    searched.save(*(person("A", name) for name in ("Quilterman", "Quiltermin", "Quidderman")))
    vocabulary = refreshed(Vocabulary(), searched)

    found = vocabulary.slips("quilterman")

    assert [slip.distance for slip in found] == sorted(slip.distance for slip in found)
    assert found[0].distance == 1


def test_beginnings_are_counted_up_to_a_limit(searched: SearchedDirectory) -> None:
    searched.save(*(person("A", f"Mill{end}") for end in ("aba", "bab", "dam")))
    vocabulary = refreshed(Vocabulary(), searched)
    (codes,) = set(readings("mill"))

    assert len(vocabulary.begun(codes, 3) or ()) == 3
    assert vocabulary.begun(codes, 2) is None
    assert vocabulary.begun(f"{codes}x", 2) == []


def test_searches_of_other_threads_never_miss_a_word(searched: SearchedDirectory) -> None:
    searched.save(*crowd(300))

    with ThreadPoolExecutor(3) as threads:
        found = [threads.submit(searched.count, "specimen") for _ in range(60)]
        for number in range(6):
            searched.save(organisation(f"b{number}", f"Body {number}"))
            searched.rebuild()
            found += [threads.submit(searched.count, "specimen") for _ in range(20)]

    assert {each.result() for each in found} == {300}
