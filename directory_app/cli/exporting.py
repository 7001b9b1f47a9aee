"""The command that takes entries out: export."""

import dataclasses
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from directory_app.cli.export_words import LOSSES, REASONS, VALUES
from directory_app.cli.output import print_json, print_note, progress_bar
from directory_app.cli.session import Session
from directory_app.domain.contact_points import Visibility
from directory_app.domain.identifiers import EntryId
from directory_app.domain.receivers import (
    ExportFormat,
    ExportRequest,
    ExportTerms,
    Receiver,
    TableLayout,
    usual_terms,
)
from directory_app.domain.table_columns import TableColumn
from directory_app.domain.views import ListQuery
from directory_app.system.collecting import keep_what_is_loaded

if TYPE_CHECKING:
    from directory_app.domain.export_preview import ExportPreview
    from directory_app.services.directory import Directory

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to ``app``."""
    app.command("export")(export)


def export(
    context: typer.Context,
    query: Annotated[
        str | None, typer.Argument(help="What to search for; everything if it is left out.")
    ] = None,
    *,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="File, or folder, to write; replaced if it exists."),
    ] = None,
    to: Annotated[
        ExportFormat | None,
        typer.Option("--to", help="Format to write; the receiver's if it is left out."),
    ] = None,
    receiver: Annotated[
        Receiver | None,
        typer.Option("--receiver", help="For whom; says format and level. Else for the house."),
    ] = None,
    level: Annotated[
        Visibility | None, typer.Option("--level", help="The most private values that leave.")
    ] = None,
    one_file_per_entry: Annotated[
        bool | None,
        typer.Option("--one-file-per-entry/--one-file", help="Write a folder of files."),
    ] = None,
    layout: Annotated[
        TableLayout, typer.Option("--layout", help="Columns of a table.")
    ] = TableLayout.OWN,
    columns: Annotated[
        str, typer.Option("--columns", help="Columns of the layout own, separated by commas.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would leave, stay and be lost.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Write entries for a receiver, or everything there is for the house itself."""
    if to is None and receiver is None:
        raise typer.BadParameter("Give a format with --to, or a receiver with --receiver.")
    if str(out) == "-":
        raise typer.BadParameter("Nothing is written to standard output; ./- is a file's name.")
    if out is None and not dry_run:
        raise typer.BadParameter("Give a file with --out.")
    usual = usual_terms(receiver or Receiver.LOSSLESS)
    terms = dataclasses.replace(
        usual,
        export_format=to or usual.export_format,
        level=level or usual.level,
        one_file_per_entry=(
            usual.one_file_per_entry if one_file_per_entry is None else one_file_per_entry
        ),
        layout=layout,
        columns=_columns(columns),
    )
    session: Session = context.obj
    with session.opened() as directory:
        ids = _found(directory, query)
        if dry_run or out is None:
            _show_preview(directory, ids, terms, as_json=as_json)
        else:
            _write(directory, ids, terms.to(out, overwrite=True), as_json=as_json)


def _columns(text: str) -> tuple[TableColumn, ...]:
    """Return the columns that ``text`` names, separated by commas; wrong usage for another word."""
    names = list(filter(None, (name.strip() for name in text.split(","))))
    for name in names:
        if name not in list(TableColumn):
            known = ", ".join(TableColumn)
            raise typer.BadParameter(f"There is no column {name}; there are: {known}.")
    return tuple(map(TableColumn, names))


def _found(directory: "Directory", query: str | None) -> Sequence[EntryId] | None:
    """Return what ``query`` finds, or None for everything; leaves when nothing is found."""
    if query is None:
        return None
    found = directory.browsing.all_ids(ListQuery(text=query))
    if not found:
        print_note(f"Nothing was found for {query!r}; nothing was written.")
        raise typer.Exit(1)
    return [EntryId(number) for number in found]


def _write(
    directory: "Directory",
    ids: Sequence[EntryId] | None,
    request: ExportRequest,
    *,
    as_json: bool,
) -> None:
    keep_what_is_loaded()
    with progress_bar("Exporting") as progress:
        report = directory.exporting.export(ids, request, progress=progress)
    for loss, count in report.losses.items():
        print_note(f"{LOSSES[loss]}: {count}")
    if as_json:
        print_json({"path": str(report.path), "cards": report.cards, "files": report.files})
    else:
        print(f"{report.path}: cards {report.cards}, files {report.files}")


def _show_preview(
    directory: "Directory", ids: Sequence[EntryId] | None, terms: ExportTerms, *, as_json: bool
) -> None:
    with progress_bar("Counting") as progress:
        preview = directory.exporting.preview(ids, terms, progress=progress)
    if as_json:
        print_json(
            {
                "level": terms.level,
                "entries": preview.entries,
                "leaving": preview.leaving,
                "staying": preview.staying,
                "losses": preview.losses,
            }
        )
    else:
        for line in _preview_lines(preview, terms):
            print(line)


def _preview_lines(preview: "ExportPreview", terms: ExportTerms) -> Iterator[str]:
    """Yield what would leave, what would stay and what would be lost, a line each."""
    yield f"entries for {terms.receiver}, level {terms.level}: {preview.total}"
    yield from (f"leaves: {VALUES[kind]} {count}" for kind, count in preview.leaving.items())
    for reason, counts in preview.staying.items():
        for kind, count in counts.items():
            yield f"stays, {REASONS[reason]}: {VALUES[kind]} {count}"
    yield from (f"{LOSSES[loss]}: {count}" for loss, count in preview.losses.items())
