"""Load, once the first rows are on the screen, what they did without: cards, then commands."""

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from directory_app.gui.controllers.card_controller import CardController
from directory_app.gui.controllers.workbench import Workbench
from directory_app.gui.entry_pane import EntryPane
from directory_app.gui.search import language

if TYPE_CHECKING:
    # Only a type here: this is what is loaded late.
    from directory_app.gui.controllers.late import LateControllers


class LateLoading(QObject):
    """Imports on the store lane, in stages, so that a card asked for meanwhile comes in between.

    Signals:
        finished(object): everything is loaded; the class LateControllers, ready to be made.
    """

    finished = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        *,
        cards: CardController,
        pane: EntryPane,
        parent: QObject | None = None,
    ) -> None:
        """Load nothing yet.

        Args:
            bench: the window's tools.
            cards: tells whether somebody waits for a card.
            pane: where the card is painted.
            parent: owner.
        """
        super().__init__(parent)
        self._bench = bench
        self._cards = cards
        self._pane = pane

    def begin(self) -> None:
        """Load what a card needs, then the rest."""
        directory = self._bench.directory

        def load() -> None:
            directory.warm_up_cards()
            import_module("directory_app.gui.card.view")

        self._bench.tasks.run(load, on_success=self._on_cards_loaded)

    @Slot(object)
    def _on_cards_loaded(self, _nothing: object) -> None:
        if self._cards.is_awaited:
            once = Qt.ConnectionType.SingleShotConnection
            self._cards.card_changed.connect(self._load_commands_after_painting, once)
        else:
            self._load_commands_after_painting()

    @Slot()
    def _load_commands_after_painting(self) -> None:
        # A card that has just come is painted at once: imports take the processor from painting.
        self._pane.repaint()
        QTimer.singleShot(0, self, self._load_commands)

    @Slot()
    def _load_commands(self) -> None:
        session = self._bench.session
        if not session.is_open:
            return
        directory = session.directory

        def load() -> type["LateControllers"]:
            directory.warm_up()
            from directory_app.gui.controllers.late import LateControllers

            language.warm_up()
            return LateControllers

        self._bench.tasks.run(load, on_success=self.finished.emit)
