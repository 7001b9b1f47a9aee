"""Our reader and ez-vcard understand the same of cards of many makers."""

import tomllib
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.foreign.agreement import differences
from tests.foreign.own_reader import read
from tests.foreign.programs import Program
from tests.foreign.reading import ez_vcard

_CARDS = Path(__file__).parents[3] / "shared" / "vcards"
_EXPLAINED = Path(__file__).with_name("oracle.toml")

pytestmark = [
    pytest.mark.foreign,
    pytest.mark.needs(Program.EZ_VCARD),
    pytest.mark.skipif(not _CARDS.is_dir(), reason="the cards of many makers are not here"),
]


def test_our_reader_understands_what_ez_vcard_does() -> None:
    paths = sorted(_CARDS.rglob("*.vcf"))
    explained = {
        (card, field)
        for entry in tomllib.loads(_EXPLAINED.read_text(encoding="utf-8"))["difference"]
        if entry["reason"]
        for card in entry["cards"]
        for field in entry["fields"]
    }
    found = {}

    for path, theirs in zip(paths, ez_vcard(paths), strict=True):
        for number, (own, other) in enumerate(zip_longest(read(path), theirs), 1):
            card = f"{path.relative_to(_CARDS).as_posix()}#{number}"
            if other is None:
                found[card, "card"] = (own, other)
            elif own is not None:
                pairs = differences(own, other).items()
                found |= {(card, field): pair for field, pair in pairs}

    assert len(paths) > 400
    assert {key: pair for key, pair in found.items() if key not in explained} == {}
