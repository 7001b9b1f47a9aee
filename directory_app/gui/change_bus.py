"""Where every finished change is announced, so that all views refresh from the same description."""

from PySide6.QtCore import QObject, Signal

from directory_app.domain.change_sets import ChangeSet


class ChangeBus(QObject):
    """Tells everybody what was changed.

    Signals:
        changes_committed(ChangeSet, object): a change is in the directory; the object is whoever
            started it (it may have refreshed itself already), or None.
    """

    changes_committed = Signal(object, object)

    def publish(self, changes: ChangeSet, initiator: object = None) -> None:
        """Announce ``changes``; an empty set is no news.

        Args:
            changes: what was changed.
            initiator: the object that started it, or None.
        """
        if changes:
            self.changes_committed.emit(changes, initiator)
