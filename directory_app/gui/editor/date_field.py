"""Fields for dates: a year, a month or a day; or one whole day."""

from datetime import date

from PySide6.QtWidgets import QWidget

from directory_app.domain.dates import PartialDate
from directory_app.domain.errors import InvalidDateError
from directory_app.gui.editor.date_reading import partial_date_text, read_day, read_partial_date
from directory_app.gui.editor.text_field import TextField


class PartialDateField(TextField):
    """A date as a source gives it; a text that is no date stays and is explained."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for screen readers."""
        super().__init__(name, placeholder=self.tr("day, month or year"), parent=parent)
        self._date: PartialDate | None = None

    def set_date(self, value: PartialDate | None) -> None:
        """Show ``value``."""
        self._date = value
        self.set_value(partial_date_text(value) if value is not None else "")

    def date(self) -> PartialDate | None:
        """Return the date, or None while the field is empty or holds no date."""
        if not self.is_touched():
            return self._date
        try:
            return read_partial_date(self.text()) if not self.is_empty() else None
        except InvalidDateError:
            return None

    def problem(self) -> str:
        """Return a translated sentence if the text is no date, else an empty text."""
        if not self.unread_text():
            return ""
        return self.tr("No date. Type a year, a month or a day: 2017, 09.2017 or 13.09.2017.")

    def unread_text(self) -> str:
        """Return what was typed if it is no date, else an empty text."""
        is_unread = self.is_touched() and not self.is_empty() and self.date() is None
        return self.text().strip() if is_unread else ""


class DayField(TextField):
    """One whole day, such as the day something was verified."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field; ``name`` is for screen readers."""
        super().__init__(name, placeholder=self.tr("day"), parent=parent)
        self._day: date | None = None

    def set_day(self, day: date | None) -> None:
        """Show ``day``."""
        self._day = day
        self.set_value(day_text(day) if day is not None else "")

    def type_day(self, day: date) -> None:
        """Put ``day`` in as if it had been typed."""
        self.replace_text(day_text(day))

    def day(self) -> date | None:
        """Return the day, or None while the field is empty or holds no day."""
        if not self.is_touched():
            return self._day
        try:
            return read_day(self.text()) if not self.is_empty() else None
        except InvalidDateError:
            return None

    def problem(self) -> str:
        """Return a translated sentence if the text is no day, else an empty text."""
        if not self.unread_text():
            return ""
        return self.tr("No day. Type day, month and year: 13.09.2017.")

    def unread_text(self) -> str:
        """Return what was typed if it is no day, else an empty text."""
        is_unread = self.is_touched() and not self.is_empty() and self.day() is None
        return self.text().strip() if is_unread else ""


def day_text(day: date) -> str:
    """Return a day as the date fields write it."""
    return partial_date_text(PartialDate.of(day))
