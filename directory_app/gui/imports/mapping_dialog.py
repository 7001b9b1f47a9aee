"""Say what the columns of a table hold, before it is imported."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QLocale, QSize, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from directory_app.domain.locales import countries
from directory_app.gui.dialogs.long_work import LongWork
from directory_app.gui.dialogs.plain_dialog import PlainDialog
from directory_app.gui.editor.captioned import Captioned
from directory_app.gui.editor.choice_field import ChoiceField
from directory_app.gui.editor.hint_line import HintKind, HintLine
from directory_app.gui.imports.reading_words import delimiter_words, encoding_words
from directory_app.gui.imports.table_preview import TablePreview
from directory_app.gui.widgets.flow_layout import FlowLayout
from directory_app.services.tables import (
    DELIMITERS,
    ENCODINGS,
    NAMING_FIELDS,
    ColumnField,
    ColumnTarget,
    TableFile,
    TableMapping,
    TableSheet,
    guess_targets,
    header_signature,
)

_SIZE = QSize(980, 600)
_HEADER_ROWS: Final = 15
"""Rows that can be said to name the columns."""

_NATIONAL: Final = re.compile(r"\W*0[1-9]", re.ASCII)
"""How a number begins that lacks its country: with one zero, the trunk prefix of most countries."""

_NARROWEST_FIELD = 150
_WIDEST_FIELD = 230
_LEAST_PREVIEW = 170

Recall = Callable[[str], Mapping[str, Any] | None]
"""Returns what was remembered for tables with a signature of the header, or None."""


@dataclass(frozen=True, slots=True)
class LookRequest:
    """A table to look at again.

    Attributes:
        path: the file.
        encoding: what the user says its encoding is.
        delimiter: what the user says stands between its cells.
    """

    path: Path
    encoding: str
    delimiter: str


class MappingDialog(PlainDialog):
    """Shows the first rows of a table; what is chosen over its columns is the mapping."""

    def __init__(
        self,
        *,
        table: TableFile,
        look_again: LongWork[LookRequest, TableFile],
        recall: Recall,
        mapping: TableMapping | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show a table as it was guessed, or as it was mapped before.

        Args:
            table: the file as it looks.
            look_again: looks at it in another encoding or with another delimiter.
            recall: knows what was chosen for tables with the same header.
            mapping: what was chosen for this very file; None: nothing yet.
            parent: the window it belongs to.
        """
        super().__init__(self.tr("Columns of “{file}”").format(file=table.path.name), parent=parent)
        self._table = table
        self._look_again = look_again
        self._recall = recall
        self.sheet = ChoiceField(self.tr("Sheet"), [(0, "")])
        self.encoding = ChoiceField(self.tr("Encoding"), self._encodings())
        self.delimiter = ChoiceField(self.tr("Between the cells"), self._delimiters())
        self.header_row = ChoiceField[int | None](self.tr("Names of the columns"), [(None, "")])
        self.region = ChoiceField(self.tr("Country of numbers without prefix"), self._regions())
        self.preview = TablePreview()
        self.empty_columns = QCheckBox()
        self._others = HintLine()
        self._hint = HintLine()
        self._kept = HintLine()
        self._prefix = HintLine()
        self.accept_button = self.add_primary(self.tr("Continue"))
        self.add_cancel()
        self._build_ui()
        self._connect()
        self._show_file(mapping)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        *,
        table: TableFile,
        look_again: LongWork[LookRequest, TableFile],
        recall: Recall,
        mapping: TableMapping | None = None,
    ) -> TableMapping | None:
        """Show the dialog and return how to read the table, or None if it was closed."""
        dialog = cls(
            table=table, look_again=look_again, recall=recall, mapping=mapping, parent=parent
        )
        is_accepted = dialog.exec() == cls.DialogCode.Accepted
        chosen = dialog.mapping()
        dialog.deleteLater()
        return chosen if is_accepted else None

    def mapping(self) -> TableMapping:
        """Return how the table is to be read as chosen now."""
        return TableMapping(
            targets=self.preview.targets(),
            header_row=self.header_row.value(),
            sheet=self._sheet().name,
            encoding=self._table.encoding,
            delimiter=self._table.delimiter,
            region=self.region.value(),
        )

    def other_sheets_text(self) -> str:
        """Return what is said of the sheets that are not imported."""
        return self._others.text()

    def hints(self) -> tuple[str, str, str]:
        """Return what is said below the table: of its columns, of what is kept, of prefixes."""
        return self._hint.text(), self._kept.text(), self._prefix.text()

    def _build_ui(self) -> None:
        fields = FlowLayout(spacing=14, line_spacing=8)
        self._captioned = {
            field: Captioned(field.accessibleName(), field)
            for field in (
                *(self.sheet, self.encoding, self.delimiter, self.header_row, self.region),
            )
        }
        for holder in self._captioned.values():
            fields.addWidget(holder)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(fields)
        column.addWidget(self._others)
        column.addWidget(self.preview, 1)
        column.addWidget(self.empty_columns)
        column.addWidget(self._hint)
        column.addWidget(self._kept)
        column.addWidget(self._prefix)
        self.preview.setMinimumHeight(_LEAST_PREVIEW)
        self.add_scrolled(sheet)
        self.show_text(self.tr("Say what each column holds; nothing is changed before “Import”."))
        self.open_at(_SIZE)

    def _connect(self) -> None:
        self.sheet.edited.connect(self._on_sheet_edited)
        self.encoding.edited.connect(self._on_form_edited)
        self.delimiter.edited.connect(self._on_form_edited)
        self.header_row.edited.connect(self._on_header_edited)
        self.preview.targets_changed.connect(self._show_hints)
        self.region.edited.connect(self._show_hints)
        self.empty_columns.toggled.connect(
            lambda checked: self.preview.show_empty_columns(shown=checked)
        )
        self.accept_button.clicked.connect(self.accept)

    def _encodings(self) -> list[tuple[str, str]]:
        found = self._table.encoding
        names = ENCODINGS if found in ENCODINGS or not found else (found, *ENCODINGS)
        return [(name, encoding_words(name)) for name in names]

    def _delimiters(self) -> list[tuple[str, str]]:
        return [(sign, delimiter_words(sign)) for sign in DELIMITERS]

    def _regions(self) -> list[tuple[str, str]]:
        return [("", self.tr("(not known)")), *countries(QLocale().bcp47Name())]

    def _sheet(self) -> TableSheet:
        return self._table.sheets[self.sheet.value()]

    def _header(self) -> Sequence[str]:
        row = self.header_row.value()
        return () if row is None else self._sheet().rows[row]

    def _show_file(self, mapping: TableMapping | None = None) -> None:
        table = self._table
        sheets = [
            (index, sheet.name or table.path.name) for index, sheet in enumerate(table.sheets)
        ]
        self.sheet.set_choices(sheets)
        if mapping is not None:
            self.sheet.set_value(table.place_of(mapping.sheet) or 0)
            self.region.set_value(mapping.region)
        is_text = bool(table.delimiter)
        self._captioned[self.sheet].setVisible(len(sheets) > 1)
        self._captioned[self.encoding].setVisible(is_text)
        self._captioned[self.delimiter].setVisible(is_text)
        self._fit_fields()
        if is_text:
            self.encoding.set_value(table.encoding)
            self.delimiter.set_value(table.delimiter)
        self._show_sheet(mapping)

    def _fit_fields(self) -> None:
        """Give each field the room that its words need, within bounds."""
        for field, holder in self._captioned.items():
            room = max(field.room_for_all(), holder.sizeHint().width())
            holder.setFixedWidth(min(max(room, _NARROWEST_FIELD), _WIDEST_FIELD))

    def _show_sheet(self, mapping: TableMapping | None = None) -> None:
        sheet = self._sheet()
        self._others.show_hint(self._other_words(), HintKind.WARNING)
        rows: list[tuple[int | None, str]] = [(None, self.tr("no row"))]
        count = min(len(sheet.rows), _HEADER_ROWS)
        words = self.tr("row {number}")
        rows += [(row, words.format(number=row + 1)) for row in range(count)]
        self.header_row.set_choices(rows)
        self.header_row.set_value(sheet.header_row if mapping is None else mapping.header_row)
        if mapping is None:
            self._show_columns(sheet.guesses)
        else:
            self._show_rows(mapping.targets)

    def _other_words(self) -> str:
        """Return which sheets are not imported; empty if this is the only one."""
        others = self._table.other_sheets(self.sheet.value())
        if not others:
            return ""
        words = self.tr(
            "Only this sheet is imported. For %n other sheets, import the file again: {names}.",
            "",
            len(others),
        )
        return words.format(names=QLocale().createSeparatedList(others))

    def _show_columns(self, guesses: tuple[ColumnTarget, ...]) -> None:
        """Show the columns with what was chosen for the same header before, else as guessed."""
        header = self._header()
        remembered = self._recall(header_signature(header)) if header else None
        if remembered is None:
            self._show_rows(guesses)
            self.show_remark("")
            return
        known = TableMapping(targets=guesses, region=self.region.value()).remembered(remembered)
        self.region.set_value(known.region)
        self._show_rows(known.targets)
        self.show_remark(self.tr("The columns are set as last time."), HintKind.GOOD)

    def _show_rows(self, targets: Sequence[ColumnTarget]) -> None:
        rows = self._sheet().rows
        header = self.header_row.value()
        width = len(rows[0]) if rows else 0
        kept = ColumnTarget(ColumnField.KEEP)
        shown = tuple(targets[:width]) + (kept,) * (width - len(targets))
        body = rows if header is None else rows[header + 1 :]
        self.preview.show_table(self._header(), body, shown)
        empty = self.preview.empty_count()
        self.empty_columns.setText(self.tr("Show %n empty columns too", "", empty))
        self.empty_columns.setVisible(empty > 0)
        self._show_hints()

    @Slot()
    def _show_hints(self) -> None:
        fields = [target.field for target in self.preview.targets()]
        has_name = not NAMING_FIELDS.isdisjoint(fields)
        self.accept_button.setEnabled(has_name)
        if has_name:
            several = {ColumnField.PHONE, ColumnField.EMAIL} & {*fields}
            words = self.tr(
                "Several phones or e-mails in one cell, apart by commas, semicolons or lines, "
                "become several values."
            )
            self._hint.show_hint(words if several else "", HintKind.INFO)
        else:
            words = self.tr("Choose the column with the names of people or organisations.")
            self._hint.show_hint(words, HintKind.WARNING)
        kept = sum(
            target.field is ColumnField.KEEP and not self.preview.preview.is_empty(column)
            for column, target in enumerate(self.preview.targets())
        )
        words = self.tr("%n columns are kept with their entries as they are.", "", kept)
        self._kept.show_hint(words if kept else "", HintKind.INFO)
        words = self.tr(
            "Some numbers have no country prefix. "
            "Choose their country, so that they can be dialled."
        )
        lacks = not self.region.value() and self._has_national_numbers()
        self._prefix.show_hint(words if lacks else "", HintKind.WARNING)

    def _has_national_numbers(self) -> bool:
        """Tell whether a phone in the first rows can be dialled in its own country only."""
        columns = [
            column
            for column, target in enumerate(self.preview.targets())
            if target.field is ColumnField.PHONE
        ]
        header = self.header_row.value()
        rows = self._sheet().rows[0 if header is None else header + 1 :]
        return any(_NATIONAL.match(row[column]) for row in rows for column in columns)

    @Slot()
    def _on_sheet_edited(self) -> None:
        self._show_sheet()

    @Slot()
    def _on_form_edited(self) -> None:
        request = LookRequest(self._table.path, self.encoding.value(), self.delimiter.value())
        self.run_work(self.tr("Reading…"), self._look_again, request, self._on_looked)

    def _on_looked(self, table: TableFile) -> None:
        self._table = table
        self._show_file()

    @Slot()
    def _on_header_edited(self) -> None:
        self._show_columns(guess_targets(self._sheet().rows, self.header_row.value()))

    def end_work(self) -> None:
        super().end_work()
        self._show_hints()


def signature_of(table: TableFile, mapping: TableMapping) -> str:
    """Return what tells tables with these columns from others; empty without a header."""
    sheet = table.sheets[table.place_of(mapping.sheet) or 0]
    row = mapping.header_row
    return "" if row is None else header_signature(sheet.rows[row])
