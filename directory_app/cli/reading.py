"""Commands that only read: search, show, stats, check, self-check."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from directory_app.cli.entry_text import entry_document, entry_lines
from directory_app.cli.output import print_json, print_note, progress_bar
from directory_app.cli.search_results import search
from directory_app.cli.session import Session
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.identifiers import EntryUid, RecordUid

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to ``app``."""
    app.command("search")(search_entries)
    app.command("show")(show)
    app.command("stats")(stats)
    app.command("check")(check)
    app.command("self-check")(self_check)


def search_entries(
    context: typer.Context,
    query: Annotated[str | None, typer.Argument(help="What to search for.")] = None,
    *,
    from_file: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="One query a line; - reads stdin."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many results at most.")] = 100,
    as_json: Json = False,
) -> None:
    """Search, best results first; with --from, one JSON list a line for each query."""
    if (query is None) is (from_file is None):
        raise typer.BadParameter("Give either a query or --from FILE.")
    session: Session = context.obj
    with session.opened() as directory:
        if from_file is not None:
            for line in _lines_of(from_file):
                print_json(search(directory, line, limit))
        elif as_json:
            print_json(search(directory, query or "", limit))
        else:
            for result in search(directory, query or "", limit):
                parts = (result[key] for key in ("name", "detail", "country", "uid"))
                print("\t".join(str(part) for part in parts))


def show(
    context: typer.Context,
    uid: Annotated[str, typer.Argument(help="UID of the entry.")],
    *,
    as_json: Json = False,
) -> None:
    """Show one entry, whole."""
    session: Session = context.obj
    with session.opened() as directory:
        entry = directory.entries.get(EntryUid(RecordUid(uid)))
        document = entry_document(directory, entry)
        if as_json:
            print_json(document)
        else:
            for line in entry_lines(document):
                print(line)


def stats(context: typer.Context, *, as_json: Json = False) -> None:
    """Count what is in the directory."""
    session: Session = context.obj
    with session.opened() as directory:
        counts = directory.statistics.read()
    if as_json:
        print_json(counts)
        return
    for name, count in counts.items():
        if isinstance(count, dict):
            for kind, number in count.items():
                print(f"  {kind}: {number}")
        else:
            print(f"{name}: {count}")


def check(
    context: typer.Context,
    *,
    rebuild_index: Annotated[
        bool, typer.Option("--rebuild-index", help="Build the search index anew before checking.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Check the file, its references, its index and its history."""
    session: Session = context.obj
    with session.opened() as directory:
        if rebuild_index:
            with progress_bar("Building the index") as progress:
                directory.checking.rebuild_index(progress)
        report = directory.checking.check()
    if as_json:
        findings = [
            {"code": found.code, "count": found.count, "detail": found.detail}
            for found in report.findings
        ]
        print_json({"sound": report.is_sound, "findings": findings})
    elif report.is_sound:
        print(f"{session.path} is sound.")
    else:
        for found in report.findings:
            print(f"{found.code}: {found.count} ({found.detail})")
    if not report.is_sound:
        print_note(f"{session.path} is not sound; keep a copy of it and restore a backup.")
        raise typer.Exit(1)


def self_check() -> None:
    """Check that this installation works, in a temporary directory."""
    # Late: it pulls in everything there is.
    from directory_app.services.self_check import self_check_steps

    failed = False
    for step in self_check_steps():
        detail = f" ({step.detail})" if step.detail else ""
        print(f"{step.name}: {'ok' if step.passed else 'FAILED'}{detail}")
        failed = failed or not step.passed
    if failed:
        print_note("The installation is not complete.")
        raise typer.Exit(1)


def _lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, or of stdin for ``-``.

    Raises:
        FileError: it cannot be read.
    """
    try:
        source = nullcontext(sys.stdin) if str(path) == "-" else path.open(encoding="utf-8-sig")
        with source as lines:
            yield from _stripped(lines)
    except UnicodeDecodeError as error:
        raise FileError(FileProblem.NOT_TEXT, path) from error
    except FileNotFoundError as error:
        raise FileError(FileProblem.MISSING, path, error.strerror or "") from error
    except OSError as error:
        raise FileError(FileProblem.NO_ACCESS, path, error.strerror or "") from error


def _stripped(lines: Iterable[str]) -> Iterator[str]:
    return (line.rstrip("\r\n") for line in lines)
