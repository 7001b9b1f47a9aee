"""The fields for what a receiver gets and how."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from directory_app.domain.receivers import (
    CARD_FORMATS,
    TABLE_FORMATS,
    ExportFormat,
    ExportTerms,
    TableLayout,
)
from directory_app.gui.dialogs.column_choice import ColumnChoice
from directory_app.gui.dialogs.export_words import format_words, layout_words, level_choices
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.form_section import FormSection, stacked


class TermsForm(QWidget):
    """Shows terms and lets them be changed; only the fields that mean something are there.

    Signals:
        changed(): another value was chosen by the user.
    """

    changed = Signal()

    def __init__(self, terms: ExportTerms) -> None:
        """Show ``terms``."""
        super().__init__()
        self._terms = terms
        self.level = ChoiceField(self.tr("Who may see it"), level_choices())
        self.export_format = ChoiceField(
            self.tr("Format"), [(each, format_words(each)) for each in ExportFormat]
        )
        self.layout_field = ChoiceField(
            self.tr("Columns"), [(each, layout_words(each)) for each in TableLayout]
        )
        self.single_files = QCheckBox(self.tr("One file for each entry, in a folder"))
        self.shrink_photos = QCheckBox(self.tr("Make photos larger than 512 pixels smaller"))
        form = QVBoxLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(FormSection(self.tr("Who may see it"), stacked(self.level)))
        options = stacked(self.export_format, self.single_files, self.shrink_photos, spacing=6)
        form.addWidget(FormSection(self.tr("Format"), options))
        self.columns = ColumnChoice()
        columns = stacked(self.layout_field, self.columns, spacing=6)
        self._columns = FormSection(self.tr("Columns"), columns)
        form.addWidget(self._columns)
        for field in (self.level, self.export_format, self.layout_field):
            field.widen_to_words()
            field.edited.connect(self._on_edited)
        self.columns.edited.connect(self._on_edited)
        for box in (self.single_files, self.shrink_photos):
            box.clicked.connect(self._on_edited)
        self.set_terms(terms)

    def terms(self) -> ExportTerms:
        """Return the terms as they are chosen now."""
        return replace(
            self._terms,
            level=self.level.value(),
            export_format=self.export_format.value(),
            one_file_per_entry=self.single_files.isChecked(),
            layout=self.layout_field.value(),
            columns=self.columns.value(),
            shrink_photos=self.shrink_photos.isChecked(),
        )

    def set_terms(self, terms: ExportTerms) -> None:
        """Show other terms, as of another receiver."""
        self._terms = terms
        self.level.set_value(terms.level)
        self.export_format.set_value(terms.export_format)
        self.layout_field.set_value(terms.layout)
        self.columns.set_value(terms.columns)
        self.single_files.setChecked(terms.one_file_per_entry)
        self.shrink_photos.setChecked(terms.shrink_photos)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        chosen = self.export_format.value()
        self.single_files.setVisible(chosen in CARD_FORMATS)
        self.shrink_photos.setVisible(chosen in CARD_FORMATS)
        self._columns.setVisible(chosen in TABLE_FORMATS)
        self.columns.setVisible(self.layout_field.value() is TableLayout.OWN)

    @Slot()
    def _on_edited(self) -> None:
        self._show_what_fits()
        self.changed.emit()
