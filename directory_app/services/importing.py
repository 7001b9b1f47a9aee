"""Take in files of contacts: a plan that changes nothing, then one action that can be undone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from directory_app.domain.changes import ActionKind
from directory_app.domain.dates import PartialDate, today
from directory_app.domain.identifiers import (
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
    new_record_uid,
)
from directory_app.domain.lists import Source, SourceKind
from directory_app.domain.records import Record
from directory_app.domain.views import RecordLabel
from directory_app.formats.cards import CardProblemCode
from directory_app.formats.contact_files import ContactFormat
from directory_app.formats.tables.model import TableMapping
from directory_app.services.import_cards import CardCollector, FaultLog
from directory_app.services.import_changes import ChangedRecords
from directory_app.services.import_plan import ImportPlan
from directory_app.services.import_planning import ImportPlanner
from directory_app.services.import_reading import ImportFile, ReadBatch, read_batches, size_of
from directory_app.services.import_sharing import read_shared
from directory_app.services.import_values import (
    DuplicateChoice,
    DuplicateReason,
    ImportCounts,
    ImportFault,
    ImportFormat,
    ImportOutcome,
    ImportProblem,
    ImportReport,
    PlannedCard,
    PlannedDetail,
)
from directory_app.services.recorder import Recorder
from directory_app.services.staging_process import StagingProcess
from directory_app.store.actions import ActionWriter
from directory_app.store.import_spool import ImportSpool
from directory_app.store.loading import load
from directory_app.store.matching import ImportLookup
from directory_app.store.neighbours import Neighbours
from directory_app.store.reading.labels import read_labels
from directory_app.store.staged_changes import ChangeStager
from directory_app.store.staging import Stager
from directory_app.system.collecting import give_back_memory
from directory_app.system.tasks import NO_PROGRESS, Progress

__all__ = [
    "CardProblemCode",
    "DuplicateChoice",
    "DuplicateReason",
    "ImportCounts",
    "ImportFault",
    "ImportFormat",
    "ImportOutcome",
    "ImportPlan",
    "ImportProblem",
    "ImportReport",
    "ImportService",
    "PlannedCard",
    "PlannedDetail",
]

NO_MAPPINGS: Final[Mapping[Path, TableMapping]] = MappingProxyType({})
"""For imports in which nobody chose what the columns of tables hold."""

_FORMS: Final = {
    ImportFormat.AUTO: None,
    ImportFormat.VCARD: ContactFormat.VCARD,
    ImportFormat.JCARD: ContactFormat.JCARD,
    ImportFormat.LDIF: ContactFormat.LDIF,
    ImportFormat.CSV: ContactFormat.TABLE,
    ImportFormat.XLSX: ContactFormat.TABLE,
    ImportFormat.ZIP: ContactFormat.ARCHIVE,
}

_LARGE: Final = 2_000_000
"""Bytes of files from which on processes of their own pay off; they take half a second to start."""

_MANY: Final = 4_000
"""Cards from which on a second process is of use when records are prepared."""


class ImportService:
    """Plans and carries out imports."""

    def __init__(self, recorder: Recorder, *, today: Callable[[], date] = today) -> None:
        """Import into the directory of ``recorder``; ``today`` dates the sources."""
        self._recorder = recorder
        self._today = today

    def plan(
        self,
        paths: Sequence[Path],
        *,
        form: ImportFormat = ImportFormat.AUTO,
        mappings: Mapping[Path, TableMapping] = NO_MAPPINGS,
        progress: Progress = NO_PROGRESS,
    ) -> ImportPlan:
        """Return what importing files would do; nothing is changed.

        What cannot be read, be it a whole file, is among the faults of the plan; all else is
        planned. The plan is to be closed.

        Args:
            paths: the files.
            form: what all of them hold.
            mappings: where the columns of tables go, by file; as guessed for other tables.
            progress: hears about the work in bytes: reading is one half, planning the other.

        Raises:
            CancelledError: the user cancelled.
            StoreError: the directory could not be read, or there is no room for the plan.
        """
        spool = ImportSpool()
        try:
            files = [ImportFile(path, _FORMS[form], mappings.get(path)) for path in paths]
            return self._plan(spool, files, progress)
        except BaseException:
            spool.close()
            raise

    def carry_out(self, plan: ImportPlan, *, progress: Progress = NO_PROGRESS) -> ImportReport:
        """Do what a plan says as one action that can be undone.

        Args:
            plan: the plan, with a choice for each possible duplicate.
            progress: hears how far it is; cancelling leaves everything as it was.

        Raises:
            StaleRecordError: a record of the plan was changed since it was planned; plan anew.
            CancelledError: the user cancelled.
            StoreError: the file could not be written; nothing was changed.
        """
        changed = ChangedRecords(plan)
        with self._recorder.database.reading() as connection:
            stager = ChangeStager(plan.spool, connection)
            for done, entries in changed.entries():
                progress.report(done, 2 * changed.count)
                stager.change(entries, based_on=_versions(entries))
            stager.finish()

        def tell(done: int, total: int) -> None:
            # The first half is what was prepared here.
            before = total if changed.count else 0
            progress.report(before + done, before + total)

        def write(action: ActionWriter) -> None:
            action.write_staged(tell, stager)
            others = changed.others()
            action.save(others, based_on=_versions(others))

        subject = ", ".join(path.name for path in plan.files)
        changes = self._recorder.run(ActionKind.IMPORT, write, subject=subject, scratch=plan.spool)
        give_back_memory()
        return plan.report(changes)

    def _plan(
        self, spool: ImportSpool, files: Sequence[ImportFile], progress: Progress
    ) -> ImportPlan:
        paths = [file.path for file in files]
        faults = FaultLog(paths)
        size = sum(map(size_of, paths))
        database = self._recorder.database
        with database.watched() as is_untouched, database.reading() as connection:
            lookup = ImportLookup(connection)
            cards = _collect(CardCollector(spool, lookup, faults), files, faults, progress)
            stager = Stager(spool, connection)
            planner = ImportPlanner(
                spool,
                lookup,
                Neighbours(connection, self._today()),
                stager,
                faults,
                sources=[self._source_of(path) for path in paths],
                day=self._today(),
            )

            def tell(done: int) -> None:
                progress.report(size + size * done // max(cards, 1), 2 * size)

            with self._shared(stager, spool, cards, is_untouched):
                planner.plan(tell)
        return ImportPlan(
            spool,
            faults,
            restored=planner.companions.restored,
            read_labels=self._labels,
            read_record=self._record,
        )

    @contextmanager
    def _shared(
        self, stager: Stager, spool: ImportSpool, cards: int, is_untouched: Callable[[], bool]
    ) -> Iterator[None]:
        """Let a second process stage some of the new records of a large import."""
        if cards < _MANY:
            yield
            return
        helper = StagingProcess(self._recorder.database.handle, spool.handle, is_untouched)
        try:
            stager.share_with(helper)
            yield
            stager.finish()
            spool.beside.append(helper.scratch)
        except BaseException:
            helper.scratch.close()
            raise
        finally:
            helper.close()
            give_back_memory()

    def _source_of(self, path: Path) -> Source:
        return Source(
            uid=SourceUid(new_record_uid()),
            title=path.name,
            kind=SourceKind.IMPORT,
            as_of=PartialDate.of(self._today()),
        )

    def _labels(self, uids: Iterable[RecordUid]) -> Mapping[RecordUid, RecordLabel]:
        with self._recorder.database.reading() as connection:
            return read_labels(connection, uids, self._today())

    def _record(self, kind: RecordKind, uid: RecordUid) -> Record:
        with self._recorder.database.reading() as connection:
            return load(connection, RecordRef(kind, uid))


def _collect(
    collector: CardCollector, files: Sequence[ImportFile], faults: FaultLog, progress: Progress
) -> int:
    """Put the cards of files into the spool and return how many there are."""
    size = sum(size_of(file.path) for file in files)
    progress.report(0, 2 * size)
    for batch in _read(files, size):
        faults.add(batch.faults, batch.fault_count)
        collector.add(batch)
        progress.report(batch.done, 2 * size)
    return collector.count


def _read(files: Sequence[ImportFile], size: int) -> Iterator[ReadBatch]:
    """Read files here, or large ones in processes of their own."""
    return read_batches(files) if size < _LARGE else read_shared(files)


def _versions(records: Iterable[Record]) -> dict[RecordUid, int]:
    return {record.uid: record.version for record in records}
