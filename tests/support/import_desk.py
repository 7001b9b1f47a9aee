"""An office that gets files of cards, and two people whose cards it gets."""

from pathlib import Path

from directory_app.domain.entries import Entry, Organisation, Person
from directory_app.domain.identifiers import EntryId
from directory_app.domain.views import ListQuery
from directory_app.services.directory import Directory
from directory_app.services.importing import (
    DuplicateChoice,
    ImportPlan,
    ImportReport,
)


class Desk:
    """An office that gets files of cards."""

    def __init__(self, directory: Directory, folder: Path) -> None:
        """Import into ``directory``; files lie in ``folder``."""
        self.directory = directory
        self._folder = folder

    def write(self, *cards: str, name: str = "cards.vcf") -> Path:
        """Write cards, each given by its inner lines."""
        texts = [f"BEGIN:VCARD\r\nVERSION:3.0\r\n{card.strip()}\r\nEND:VCARD\r\n" for card in cards]
        path = self._folder / name
        path.write_text("".join(texts), encoding="utf-8", newline="")
        return path

    def take(self, *cards: str) -> ImportReport:
        """Import cards, each given by its inner lines."""
        return self.carry_out(self.plan(*cards))

    def plan(self, *cards: str) -> ImportPlan:
        """Plan the import of cards, each given by its inner lines."""
        return self.directory.importing.plan([self.write(*cards)])

    def carry_out(self, plan: ImportPlan, choice: DuplicateChoice | None = None) -> ImportReport:
        """Do what a plan says, with one choice for all possible duplicates."""
        if choice is not None:
            plan.choose_all(choice)
        report = self.directory.importing.carry_out(plan)
        plan.close()
        return report

    def entries(self) -> dict[str, Entry]:
        """Return all entries by shown name."""
        ids = [EntryId(number) for number in self.directory.browsing.all_ids(ListQuery())]
        found = self.directory.browsing.summaries(ids).values()
        return {each.name: self.directory.entries.get(each.uid) for each in found}

    def person(self, name: str) -> Person:
        """Return a person."""
        entry = self.entries()[name]
        assert isinstance(entry, Person)
        return entry

    def organisation(self, name: str) -> Organisation:
        """Return an organisation."""
        entry = self.entries()[name]
        assert isinstance(entry, Organisation)
        return entry


def figures(report: ImportReport) -> tuple[int, int, int, int]:
    """Return how many were added, updated, unchanged and left out."""
    return report.added, report.updated, report.unchanged, report.duplicates


MIRA = """
UID:mira
FN:Mira Example
N:Example;Mira;;;
ORG:Ministry of Examples;Department of Samples
TITLE:Adviser
EMAIL;TYPE=WORK:mira@example.org
TEL;TYPE=WORK,VOICE:+996 312 26 10 00
TEL;TYPE=CELL:+996 555 12 34 56
CATEGORIES:press
NOTE:met in Osh
"""
OLEG = """
UID:oleg
FN:Oleg Specimen
N:Specimen;Oleg;;;
ORG:MINISTRY of examples;Department of Samples
EMAIL;TYPE=WORK:oleg@example.org
"""
