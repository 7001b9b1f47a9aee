"""Every field of our exports in every reader: none may get worse than `shortfalls.toml` says."""

from pathlib import Path

import pytest

from directory_app.formats.cards import VCardVersion
from tests.foreign.conftest import Tables
from tests.foreign.fields import COMPARED, FURTHER, Outcome
from tests.foreign.reading import Reader, Readings, every_reader
from tests.foreign.shortfalls import Cell, known_shortfalls
from tests.support.whole_exports import Content

pytestmark = [
    pytest.mark.foreign,
    pytest.mark.parametrize("version", VCardVersion),
    every_reader,
]

_AT_LEAST = {
    Reader.THUNDERBIRD: (41, 40),
    Reader.EVOLUTION: (31, 27),
    Reader.KCONTACTS: (37, 32),
    Reader.EZ_VCARD: (43, 43),
    Reader.ICAL_JS: (41, 40),
    Reader.VOBJECT: (42, 39),
}
"""How many of the fields of the comparison were whole, in 3.0 and 4.0, in cards written by hand in
the way that was the best of many; ours must not fall below."""


@pytest.fixture
def outcomes(
    exports: dict[tuple[Content, VCardVersion], Path],
    readings: Readings,
    reader: Reader,
    version: VCardVersion,
    tables: Tables,
) -> dict[Cell, Outcome]:
    known = {
        card.uid.removeprefix("urn:uuid:"): card
        for card in readings.read(reader, exports[Content.TORTURE, version])
    }
    found = {
        Cell(reader, version, field.name): field.outcome(known[field.card])
        for field in (*COMPARED, *FURTHER)
    }
    tables.outcomes.update(found)
    return found


def test_no_field_gets_worse(outcomes: dict[Cell, Outcome]) -> None:
    allowed = known_shortfalls()

    worse = {
        cell.field: (outcome.name, "listed:", allowed.get(cell, Outcome.WHOLE).name)
        for cell, outcome in outcomes.items()
        if outcome < allowed.get(cell, Outcome.WHOLE)
    }

    assert not worse


def test_as_many_fields_arrive_whole_as_in_the_best_cards_written_by_hand(
    outcomes: dict[Cell, Outcome], reader: Reader, version: VCardVersion
) -> None:
    compared = (outcomes[Cell(reader, version, field.name)] for field in COMPARED)
    least = dict(zip(VCardVersion, _AT_LEAST[reader], strict=True))

    assert sum(outcome is Outcome.WHOLE for outcome in compared) >= least[version]
