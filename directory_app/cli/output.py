"""What goes to the terminal: one JSON document on stdout, everything else on stderr."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from directory_app.system.tasks import NO_PROGRESS, Progress


def print_json(document: object) -> None:
    """Print one JSON document on a line of its own."""
    print(json.dumps(document, ensure_ascii=False))


def print_note(text: str) -> None:
    """Tell the person at the terminal something that is no result."""
    print(text, file=sys.stderr)


@contextmanager
def progress_bar(title: str) -> Iterator[Progress]:
    """Show how far long work is, on stderr where that is a terminal."""
    if not sys.stderr.isatty():
        yield NO_PROGRESS
        return
    # Late: it takes a third of the time of a short command.
    from rich.console import Console
    from rich.progress import Progress as RichProgress

    with RichProgress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)

        class Shown:
            """Passes reports on to the bar."""

            def report(self, done: int, total: int) -> None:
                """Show that ``done`` of ``total`` steps are done."""
                bar.update(task, completed=done, total=total or None)

        yield Shown()
