"""A second process makes parts of a large file; without it, or where it fails, the first does."""

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

import pytest

from directory_app.domain.changes import ActionKind
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import Receiver, usual_terms
from directory_app.domain.records import ref_of
from directory_app.services import card_file_parts
from directory_app.services.card_file_parts import file_parts
from directory_app.services.card_parts import Part, write_part
from directory_app.services.card_source import CardSource
from directory_app.services.second_process import SecondProcess, shared
from directory_app.store.actions import recording
from directory_app.store.database import Database
from directory_app.store.export_reading import ExportReader
from directory_app.system.tasks import NO_PROGRESS
from tests.support.sample_directory import sample_directory

DAY = date(2026, 11, 26)
TERMS = usual_terms(Receiver.LOSSLESS)
PIECES = [[EntryId(number)] for number in range(50)]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give an encrypted directory, so that the second process needs the key."""
    with closing(Database.create(tmp_path / "d.pdir", passphrase="correct horse")) as opened:
        with recording(opened, ActionKind.CREATE, user_name="tester") as action:
            action.save(sample_directory().records)
        yield opened


def wait_for(second: SecondProcess) -> bool:
    """Return whether it is of use, once it can be told."""
    limit = time.monotonic() + 60
    while not second.has_begun() and time.monotonic() < limit:
        time.sleep(0.02)  # another process begins; it can only be asked
    return second.is_of_use()


def part(ids: Sequence[EntryId], text: bytes = b"here") -> Part:
    return Part(text + repr(ids).encode(), len(ids), len(ids), Counter())


def test_the_second_process_makes_the_parts_that_the_first_would_make(database: Database) -> None:
    with ExitStack() as stack:
        is_untouched = stack.enter_context(database.watched())
        reader = ExportReader(stack.enter_context(database.reading()), DAY)
        reader.settle()
        source = CardSource(reader, TERMS.level)
        ids = source.wanted(None, as_made=True)
        second = SecondProcess(database.handle, is_untouched, TERMS, DAY)
        stack.enter_context(closing(second))

        assert wait_for(second)
        there = second.make(ids).result()

        assert there == write_part([one.card for one in source.entries(ids)], TERMS, len(ids))
        assert there.cards == 4


def test_a_process_that_may_see_another_state_is_of_no_use(database: Database) -> None:
    with ExitStack() as stack:
        is_untouched = stack.enter_context(database.watched())
        reader = ExportReader(stack.enter_context(database.reading()), DAY)
        reader.settle()
        with recording(database, ActionKind.DELETE, user_name="tester") as action:
            action.set_binned([ref_of(sample_directory().tag)], binned=True)
        second = SecondProcess(database.handle, is_untouched, TERMS, DAY)
        stack.enter_context(closing(second))

        assert not wait_for(second)


def test_a_large_file_is_the_same_with_a_second_process(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = list(file_parts(database, None, TERMS, DAY, NO_PROGRESS))
    monkeypatch.setattr(card_file_parts, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(card_file_parts, "_PART", 1)
    beside = list(file_parts(database, None, TERMS, DAY, NO_PROGRESS))

    assert b"".join(one.text for one in beside) == b"".join(one.text for one in alone)
    assert sum(one.cards for one in beside) == sum(one.cards for one in alone) == 5


class Stub(SecondProcess):
    """Answers at once, never, or with an error, as the number of the piece says."""

    def __init__(self, *, begins_after: int = 0) -> None:
        self.asked: list[EntryId] = []
        self._looks = 0
        self._begins_after = begins_after

    def is_of_use(self) -> bool:
        self._looks += 1
        return self._looks > self._begins_after

    def make(self, ids: Sequence[EntryId]) -> "Future[Part]":
        answer: Future[Part] = Future()
        self.asked += ids
        if ids[0] % 3 == 0:
            answer.set_exception(BrokenProcessPool())
        else:
            answer.set_result(part(ids, b"there"))
        return answer


@pytest.mark.parametrize("begins_after", [0, 7, 1000])
def test_parts_come_in_order_whoever_makes_them(begins_after: int) -> None:
    second = Stub(begins_after=begins_after)

    parts = list(shared(PIECES, part, second))

    assert [one.text.lstrip(b"there") for one in parts] == [
        part(ids).text.lstrip(b"there") for ids in PIECES
    ]
    made_there = {number for number in second.asked if number % 3}
    assert [one.text.startswith(b"there") for one in parts] == [
        number in made_there for number in range(50)
    ]
    assert bool(made_there) == (begins_after < 50)
