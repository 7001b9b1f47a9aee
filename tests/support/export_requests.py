"""Requests to write everything there is, but for what a test says."""

import dataclasses
from pathlib import Path
from typing import Any

from directory_app.domain.receivers import ExportRequest, Receiver, usual_terms


def request_to(path: Path, **terms: Any) -> ExportRequest:
    """Return a request for the lossless receiver, changed as ``terms`` say."""
    return dataclasses.replace(usual_terms(Receiver.LOSSLESS).to(path), **terms)
