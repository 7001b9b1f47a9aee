"""Plans imports at once, as the window does on its other threads."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from directory_app.gui.dialogs.long_work import Outcome
from directory_app.gui.imports.import_dialog import ImportRequest, ImportWork, MapTable
from directory_app.services.directory import Directory
from directory_app.services.import_plan import ImportPlan, PlannedDetail
from directory_app.services.tables import TableFile, TableMapping, inspect_table


def refuse(
    _parent: QWidget, _table: TableFile, _mapping: TableMapping | None
) -> TableMapping | None:
    """Close the question for the columns of a table."""
    return None


class Importer:
    """Stands for the window's lanes.

    Attributes:
        plans: the plans that were made.
        requests: what they were made for.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self.plans: list[ImportPlan] = []
        self.requests: list[ImportRequest] = []

    def work(self, map_table: MapTable = refuse) -> ImportWork:
        """Return what the dialog needs."""
        return ImportWork(
            look_at=self.look_at,
            map_table=map_table,
            make_plan=self.plan,
            load_detail=self.detail,
            drop_detail=_nothing,
        )

    def look_at(
        self, paths: Sequence[Path], outcome: Outcome[Sequence[TableFile]]
    ) -> Callable[[], object]:
        """Find the tables among files."""
        outcome.done([inspect_table(path) for path in paths if path.suffix == ".csv"])
        return _nothing

    def plan(self, request: ImportRequest, outcome: Outcome[ImportPlan]) -> Callable[[], object]:
        """Plan the import of files."""
        self.requests.append(request)
        self.plans.append(self._directory.importing.plan(request.paths, mappings=request.mappings))
        outcome.done(self.plans[-1])
        return _nothing

    def detail(self, plan: ImportPlan, number: int, show: Callable[[PlannedDetail], None]) -> None:
        """Read one card in full."""
        show(plan.detail(number))


def card(name: str, *lines: str) -> str:
    """Return a vCard of a person."""
    given, _, family = name.rpartition(" ")
    body = ["VERSION:3.0", f"FN:{name}", f"N:{family};{given};;;", *lines]
    return "\r\n".join(["BEGIN:VCARD", *body, "END:VCARD", ""])


def _nothing() -> None:
    return None
