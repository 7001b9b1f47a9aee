import sys

import pytest

from directory_app.gui.search.language import name, plain_words, read, warm_up


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ivanov aibek", "Ivanov Aibek"),
        ("иванов", "Иванов"),
        ("MoI Kyrgyzstan", "MoI Kyrgyzstan"),
        ("mira country:kg -example phone:312", "Mira"),
        ("country:kg", ""),
        ('"border service"', "Border Service"),
    ],
)
def test_words_that_could_be_a_name_are_written_as_one(typed: str, words: str) -> None:
    assert plain_words(typed) == words


def test_a_part_that_was_read_has_a_name(qapp: object) -> None:
    (part,) = read("has:fax").parts

    assert name(part) == "has fax"


def test_what_the_first_letter_needs_can_be_loaded_beforehand(qapp: object) -> None:
    warm_up()

    assert "directory_app.domain.matching" in sys.modules
