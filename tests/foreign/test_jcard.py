"""Our jCard in ical.js, whose own form of a card it is: it says what our vCard says."""

from dataclasses import replace
from pathlib import Path

import pytest

from directory_app.domain.receivers import ExportFormat
from directory_app.formats.cards import VCardVersion
from tests.foreign.programs import Program
from tests.foreign.reading import Reader, Readings
from tests.foreign.understanding import Understanding
from tests.support.whole_exports import Content, export_as

pytestmark = [pytest.mark.foreign, pytest.mark.needs(Program.NODE)]


@pytest.mark.parametrize("content", Content)
def test_every_jcard_says_what_the_vcard_says(
    readings: Readings,
    exports: dict[tuple[Content, VCardVersion], Path],
    content: Content,
    tmp_path: Path,
) -> None:
    path = export_as(ExportFormat.JCARD, content, tmp_path)

    in_json = readings.read(Reader.ICAL_JS, path)

    in_text = readings.read(Reader.ICAL_JS, exports[content, VCardVersion.V4])
    assert in_text
    assert list(map(_timeless, in_json)) == list(map(_timeless, in_text))


def _timeless(card: Understanding) -> Understanding:
    """Leave out when the entry was made, for the two files come from two directories."""
    extras = {name: texts for name, texts in card.extras.items() if name != "REV"}
    return replace(card, extras=extras, raw="")
