"""How serious something is that the user is told."""

from enum import StrEnum


class Tone(StrEnum):
    """How serious a notification is."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
