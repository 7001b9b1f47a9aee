"""Cards of other projects come out of a lossless export as they came in."""

import io
import re
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings

from directory_app.domain.locales import country_name
from directory_app.formats.cards import ReadCard, VCardVersion
from directory_app.formats.vcard.writer import write_card
from tests.support.card_comparison import cards_of, missing_in
from tests.support.foreign_cards import foreign_cards
from tests.support.plain_cards import read_validated, written_from

_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"
_OURS = Path(__file__).parents[2] / "data" / "vcards"
_NOT_CARDS = {".json", ".tsv", ".xml"}


def _files(folder: Path) -> list[Path]:
    """Return the files with cards; some have endings of their own."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in paths if path.suffix not in _NOT_CARDS)


def _is_empty(lines: list[str]) -> bool:
    """Tell whether no line of a card has a value: there is nothing to lose."""
    return not any(
        line.partition(":")[2].strip() and not line.startswith(("VERSION", "REV", "PRODID"))
        for line in lines
    )


def _settled(card: str) -> list[str]:
    """Return the lines of a card, without what a number is from abroad: rubbish has no one form."""
    return sorted(re.sub(r";X-PDIR-E164=[^:;]*", "", line) for line in card.splitlines())


@cache
def _lossless(path: Path) -> dict[int, str]:
    """Return the lossless export of each card of a file by its number."""
    found = {}
    for card in read_validated(io.BytesIO(path.read_bytes())):
        if isinstance(card, ReadCard):
            uid = card.uid or str(uuid.uuid4())
            data = replace(written_from(card), uid=uid)
            found[card.number] = write_card(
                data, VCardVersion.V4, product_version="1", country_name=country_name
            )
    return found


@settings(derandomize=True, max_examples=150)
@given(foreign_cards())
def test_nothing_that_another_program_may_write_is_lost(text: str) -> None:
    raw = text.encode()
    for card in read_validated(io.BytesIO(raw)):
        if isinstance(card, ReadCard):
            data = replace(written_from(card), uid=card.uid or "new")
            exported = write_card(data, VCardVersion.V4, country_name=country_name).encode()

            assert missing_in(cards_of(raw)[0], cards_of(exported)[0]) == []


def _differences(path: Path) -> Iterator[str]:
    exported = _lossless(path)
    for number, original in enumerate(cards_of(path.read_bytes()), 1):
        if number not in exported:
            if not _is_empty(original):
                yield f"{path.name} {number}: not read"
            continue
        (written,) = cards_of(exported[number].encode())
        yield from (f"{path.name} {number}: {one}" for one in missing_in(original, written))


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
def test_every_card_of_other_projects_is_all_there_after_import_and_lossless_export() -> None:
    # One file is the text of RFC 6350 with a card begun in its prose.
    paths = [path for path in _files(_CORPUS) if path.name != "rfc6350-vcard-4.0.txt.0.vcf"]

    assert [one for path in paths for one in _differences(path)] == []


@pytest.mark.parametrize("path", sorted(_OURS.glob("*.vcf")), ids=lambda path: path.stem)
def test_a_card_with_one_oddity_is_all_there_after_import_and_lossless_export(path: Path) -> None:
    assert list(_differences(path)) == []


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
def test_a_lossless_export_that_is_imported_is_exported_the_same_again() -> None:
    for path in _files(_CORPUS):
        for first in _lossless(path).values():
            (card,) = read_validated(io.BytesIO(first.encode()))
            assert isinstance(card, ReadCard)

            again = write_card(
                written_from(card), VCardVersion.V4, product_version="1", country_name=country_name
            )

            assert _settled(again) == _settled(first), path.name


@pytest.mark.parametrize("version", VCardVersion)
@pytest.mark.parametrize(
    "lines",
    [
        "TEL;X-A=1:1\r\n",
        "g.TEL:1\r\ng.X-ABLabel:x\r\n",
        "FN;X-A=1:a\r\nN;X-A=1:b;c\r\n",
        "NICKNAME;X-A=1:b\r\n",
        "ORG;X-A=1:a\r\nTITLE;X-A=1:b\r\n",
        "ADR;X-A=1:;;a\r\nLABEL:a\r\n",
        "CATEGORIES;X-A=1:a\r\nLANG;X-A=1:en\r\n",
        "IMPP:xmpp:a\r\nRELATED;TYPE=friend:a\r\n",
    ],
    ids=lambda text: str(text)[:12],
)
def test_many_lines_of_values_are_written_in_little_time(lines: str, version: VCardVersion) -> None:
    text = f"BEGIN:VCARD\r\nFN:A\r\n{lines * 4000}END:VCARD\r\n"
    (card,) = read_validated(io.BytesIO(text.encode()))
    assert isinstance(card, ReadCard)
    started = time.process_time()

    write_card(written_from(card), version)

    assert time.process_time() - started < 2
