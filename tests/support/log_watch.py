"""Watch the log of a test: what was announced must come, nothing else may."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Announcement:
    logger: str
    text: str

    def matches(self, record: logging.LogRecord) -> bool:
        """Return whether `record` is the announced one."""
        of_logger = record.name == self.logger or record.name.startswith(f"{self.logger}.")
        return of_logger and self.text in record.getMessage()


class LogWatch(logging.Handler):
    """Collects the records of level WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._records: list[logging.LogRecord] = []
        self._announced: list[_Announcement] = []

    def expect(self, logger: str, text: str = "") -> None:
        """Announce a record.

        Args:
            logger: The name of its logger, or of a parent of it.
            text: A part of the message.
        """
        self._announced.append(_Announcement(logger, text))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep `record` for the verdict at the end of the test."""
        self._records.append(record)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Listen to all loggers while the context is open."""
        root = logging.getLogger()
        root.addHandler(self)
        try:
            yield
        finally:
            root.removeHandler(self)

    def complaints(self) -> list[str]:
        """Return a sentence for each unexpected record and each missing one."""
        unexpected = [
            f"unexpected log record: {record.levelname} {record.name}: {record.getMessage()}"
            for record in self._records
            if not any(announced.matches(record) for announced in self._announced)
        ]
        missing = [
            f"announced log record did not come: {announced.logger}: {announced.text!r}"
            for announced in self._announced
            if not any(announced.matches(record) for record in self._records)
        ]
        return unexpected + missing
