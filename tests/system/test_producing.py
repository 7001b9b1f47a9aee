"""Another process produces values; whatever happens to it, they arrive."""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator

import pytest

from directory_app.system.producing import _produce, produced_apart
from tests.support.log_watch import LogWatch


def numbers_and_process(count: int) -> Iterator[tuple[int, int]]:
    for number in range(count):
        yield number, os.getpid()


def numbers_then_error(count: int) -> Iterator[int]:
    yield from range(count)
    raise LookupError(str(count))


def numbers_of_a_mortal(count: int, parent: int) -> Iterator[int]:
    for number in range(count):
        if number == 3 and os.getpid() != parent:
            os._exit(1)
        yield number


def endless() -> Iterator[int]:
    while True:
        yield os.getpid()


def test_values_come_in_order_from_another_process() -> None:
    produced = list(produced_apart(numbers_and_process, 100))

    assert [number for number, _ in produced] == list(range(100))
    (process,) = {process for _, process in produced}
    assert process != os.getpid()


def test_an_error_comes_after_what_was_produced() -> None:
    produced = produced_apart(numbers_then_error, 2)

    assert [next(produced), next(produced)] == [0, 1]
    with pytest.raises(LookupError, match="2"):
        next(produced)


def test_what_a_process_that_died_owes_is_produced_here(fail_on_logging: LogWatch) -> None:
    fail_on_logging.expect("directory_app.system.producing", "did not finish")

    assert list(produced_apart(numbers_of_a_mortal, 6, os.getpid())) == [0, 1, 2, 3, 4, 5]


def test_a_process_nobody_listens_to_ends() -> None:
    produced = produced_apart(endless)
    process = next(produced)
    produced.close()

    deadline = time.monotonic() + 5
    while _is_alive(process) and time.monotonic() < deadline:
        time.sleep(0.01)  # the end of a stranger's process can only be asked for
    assert not _is_alive(process)


@pytest.mark.parametrize("function", [numbers_and_process, numbers_then_error])
def test_a_process_whose_listener_left_before_its_end_ends_in_peace(
    function: Callable[[int], Iterator[object]],
) -> None:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    receiver.close()

    process = context.Process(target=_produce, args=(sender, function, (0,)))
    process.start()
    sender.close()
    process.join(20)

    assert process.exitcode == 0
    process.close()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
