"""Commands that bring entries in: demo, import."""

import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from directory_app.cli.messages import FILE_MESSAGES
from directory_app.cli.output import print_json, print_note, progress_bar
from directory_app.cli.session import Session, has_passphrase
from directory_app.domain.errors import FileProblem
from directory_app.formats.cards import CardProblemCode
from directory_app.services.import_values import DuplicateChoice, ImportFormat
from directory_app.system.collecting import keep_what_is_loaded

if TYPE_CHECKING:
    from directory_app.services.importing import ImportFault, ImportReport
    from directory_app.services.tables import TableMapping

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to ``app``."""
    app.command("demo")(demo)
    app.command("import")(import_files)


def demo(
    context: typer.Context,
    *,
    encrypt: Annotated[bool, typer.Option(help="Protect a new directory by a passphrase.")] = False,
) -> None:
    """Fill an empty directory with the demo data; it is made where it is missing."""
    session: Session = context.obj
    with session.opened_or_created(encrypt=encrypt) as directory:
        changes = directory.demo.fill()
    print_note(f"{session.path}: {len(changes.added)} records of demo data")


def import_files(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files of contacts.")],
    *,
    form: Annotated[
        ImportFormat,
        typer.Option("--format", help="What the files hold; auto: each file tells."),
    ] = ImportFormat.AUTO,
    sheet: Annotated[
        str,
        typer.Option("--sheet", help="Sheet of a workbook to read; else the first of contacts."),
    ] = "",
    duplicates: Annotated[
        DuplicateChoice,
        typer.Option("--duplicates", help="What becomes of somebody who may be there already."),
    ] = DuplicateChoice.SKIP,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be done.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Import vCards, tables, LDIF or jCard; the directory is made where it is missing."""
    session: Session = context.obj
    try:
        report = _imported(session, files, form, sheet, duplicates, dry_run=dry_run)
    except _NothingReadError as nothing:
        report = nothing.report
    if as_json:
        print_json(_report_document(report))
    else:
        for fault in report.errors:
            print_note(_line_of(fault))
        if report.error_count > len(report.errors):
            print_note(f"… and {report.error_count - len(report.errors)} more")
        print(", ".join(f"{name} {count}" for name, count in _counts(report).items()))
    if not report.cards:
        print_note("Nothing was imported: there are no contacts that could be read.")
        raise typer.Exit(1)


class _NothingReadError(Exception):
    """No card could be read; a directory that was made for them is not kept."""

    def __init__(self, report: "ImportReport") -> None:
        super().__init__()
        self.report = report


def _imported(
    session: Session,
    files: Sequence[Path],
    form: ImportFormat,
    sheet: str,
    duplicates: DuplicateChoice,
    *,
    dry_run: bool,
) -> "ImportReport":
    """Plan an import and, unless it is a dry run, carry it out.

    Raises:
        _NothingReadError: no card could be read.
        typer.BadParameter: a workbook has no such sheet.
    """
    mappings = _mappings(files, sheet) if sheet else {}
    with ExitStack() as stack:
        if dry_run and not session.path.exists():
            # The directory stays missing: the plan is made against an empty one.
            folder = stack.enter_context(tempfile.TemporaryDirectory())
            session = Session(Path(folder) / "empty.pdir")
        directory = stack.enter_context(session.opened_or_created(encrypt=has_passphrase()))
        keep_what_is_loaded()
        progress = stack.enter_context(progress_bar("Importing"))
        plan = stack.enter_context(
            closing(
                directory.importing.plan(files, form=form, mappings=mappings, progress=progress)
            )
        )
        if not plan.counts.cards:
            raise _NothingReadError(plan.report())
        plan.choose_all(duplicates)
        if dry_run:
            return plan.report()
        return directory.importing.carry_out(plan, progress=progress)


def _mappings(files: Sequence[Path], sheet: str) -> dict[Path, "TableMapping"]:
    """Return how one sheet of each workbook is read; wrong usage where there is no such sheet."""
    # Late: few imports are of workbooks with several sheets.
    from directory_app.services.tables import TableKind, look_at

    mappings: dict[Path, TableMapping] = {}
    for path in files:
        table = look_at(path)
        if table is None or table.kind is TableKind.CSV:
            continue
        place = table.place_of(sheet)
        if place is None:
            known = ", ".join(one.name for one in table.sheets)
            raise typer.BadParameter(f"There is no sheet {sheet} in {path}; there are: {known}.")
        mappings[path] = table.mapping(place)
    if not mappings:
        raise typer.BadParameter("--sheet is for workbooks; there is none among the files.")
    return mappings


def _counts(report: "ImportReport") -> dict[str, int]:
    return {
        "files": report.files,
        "cards": report.cards,
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "duplicates": report.duplicates,
    }


def _report_document(report: "ImportReport") -> dict[str, object]:
    """Return a report in the JSON form of design section 9."""
    errors = [
        {
            "file": str(fault.file),
            "card": fault.card,
            "line": fault.line,
            "reason": f"{fault.reason}: {fault.detail}" if fault.detail else str(fault.reason),
        }
        for fault in report.errors
    ]
    return {**_counts(report), "errors": errors}


def _line_of(fault: "ImportFault") -> str:
    if fault.reason in set(FileProblem):
        return FILE_MESSAGES[FileProblem(fault.reason)].format(path=fault.file)
    if fault.reason == CardProblemCode.SHEET_LEFT_OUT:
        sheet = fault.detail
        return f"{fault.file}: the sheet {sheet!r} was not read; import it with --sheet {sheet!r}"
    words = fault.reason.replace("_", " ")
    place = f"{fault.file}, card {fault.card}, line {fault.line}: {words}"
    return f"{place}: {fault.detail}" if fault.detail else place
