"""What to do with a possible duplicate, above the two records side by side."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from directory_app.gui.dialogs.import_words import choice_words, duplicate_words
from directory_app.gui.imports.comparison import Comparison
from directory_app.gui.imports.record_lines import compared_lines
from directory_app.gui.theme import scaled_font
from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.services.import_plan import DuplicateChoice, PlannedCard, PlannedDetail

_MARGIN = 16
_TITLE_SCALE = 1.2


class DuplicatePane(QScrollArea):
    """Shows one possible duplicate.

    Signals:
        chosen(DuplicateChoice): somebody said what to do with it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._title = QLabel()
        self._reason = QLabel()
        self.comparison = Comparison()
        self._group = QButtonGroup(self)
        self._buttons = {choice: QRadioButton(choice_words(choice)) for choice in DuplicateChoice}
        tips = {
            DuplicateChoice.SKIP: self.tr("The directory stays as it is."),
            DuplicateChoice.UPDATE: self.tr("What the card adds is added to the entry."),
            DuplicateChoice.ADD: self.tr("There are two entries then."),
        }
        for choice, button in self._buttons.items():
            button.setToolTip(tips[choice])
            button.setAccessibleDescription(tips[choice])
            self._group.addButton(button)
        self._build_ui()
        self._group.buttonClicked.connect(self._on_clicked)

    def button(self, choice: DuplicateChoice) -> QRadioButton:
        """Return the button of a choice."""
        return self._buttons[choice]

    def show_card(self, card: PlannedCard, detail: PlannedDetail) -> None:
        """Show another possible duplicate."""
        self._title.setText(card.name)
        self._reason.setText(duplicate_words(card.reason))
        with QSignalBlocker(self._group):
            self._buttons[card.choice].setChecked(True)
        other = detail.card if detail.other is None else detail.other
        self.comparison.show_lines(compared_lines(detail.card, other, detail.labels))
        self.verticalScrollBar().setValue(0)

    def _build_ui(self) -> None:
        self._title.setFont(scaled_font(self.font(), _TITLE_SCALE, self.font().Weight.DemiBold))
        for label in (self._title, self._reason):
            label.setTextFormat(label.textFormat().PlainText)
            label.setWordWrap(True)
        choices = FlowLayout(spacing=14, line_spacing=4)
        for button in self._buttons.values():
            choices.addWidget(button)
        sheet = QWidget()
        layout = QVBoxLayout(sheet)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN // 2, _MARGIN)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._reason)
        layout.addLayout(choices)
        layout.addSpacing(4)
        layout.addWidget(self.comparison)
        layout.addStretch(1)
        self.setWidget(sheet)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @Slot()
    def _on_clicked(self) -> None:
        chosen = next(choice for choice, button in self._buttons.items() if button.isChecked())
        self.chosen.emit(chosen)
