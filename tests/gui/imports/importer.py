"""Plans and imports at once, as the window does on its other threads."""

from collections.abc import Callable, Sequence
from pathlib import Path

from directory_app.domain.errors import DirectoryError
from directory_app.gui.dialogs.long_work import Outcome
from directory_app.services.directory import Directory
from directory_app.services.import_plan import ImportPlan, ImportReport, PlannedDetail


class Importer:
    """Stands for the window's lanes.

    Attributes:
        plans: the plans that were made.
    """

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self.plans: list[ImportPlan] = []

    def plan(self, paths: Sequence[Path], outcome: Outcome[ImportPlan]) -> Callable[[], object]:
        """Plan the import of files."""
        self.plans.append(self._directory.importing.plan(paths))
        outcome.done(self.plans[-1])
        return _nothing

    def detail(self, plan: ImportPlan, number: int, show: Callable[[PlannedDetail], None]) -> None:
        """Read one card in full."""
        show(plan.detail(number))

    def carry_out(self, plan: ImportPlan, outcome: Outcome[ImportReport]) -> Callable[[], object]:
        """Do what a plan says."""
        try:
            report = self._directory.importing.carry_out(plan)
        except DirectoryError as error:
            outcome.failed(error)
        else:
            outcome.done(report)
        return _nothing


def card(name: str, *lines: str) -> str:
    """Return a vCard of a person."""
    given, _, family = name.rpartition(" ")
    body = ["VERSION:3.0", f"FN:{name}", f"N:{family};{given};;;", *lines]
    return "\r\n".join(["BEGIN:VCARD", *body, "END:VCARD", ""])


def _nothing() -> None:
    return None
