"""Fill an empty directory with the demo data, to look around in."""

from directory_app.domain.change_sets import ChangeSet
from directory_app.domain.changes import ActionKind
from directory_app.domain.errors import NotEmptyError
from directory_app.formats.demo import read_demo
from directory_app.services.recorder import Recorder
from directory_app.store.actions import ActionWriter
from directory_app.store.loading import holds_records
from directory_app.system.resources import resource_path


class DemoService:
    """Puts in the facts around one press release: organisations, a programme, a mission."""

    def __init__(self, recorder: Recorder) -> None:
        """Work on the directory of ``recorder``."""
        self._recorder = recorder

    def fill(self) -> ChangeSet:
        """Add the demo data as one action that can be undone.

        Raises:
            NotEmptyError: the directory holds records, be it in the bin.
            FileError: the demo data that comes with the program is missing or damaged.
            StoreError: the file could not be written; nothing was added.
        """
        records = read_demo(resource_path("demo")).records

        def write(action: ActionWriter) -> None:
            if holds_records(action.connection):
                raise NotEmptyError
            action.save(records)

        return self._recorder.run(ActionKind.DEMO, write)
