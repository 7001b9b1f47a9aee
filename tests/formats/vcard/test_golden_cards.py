"""Each file of tests/data/vcards has one oddity; beside it lies what must be understood."""

import io
import json
from pathlib import Path

import pytest

from directory_app.domain.locales import country_name
from directory_app.formats.cards import CardProblem, ReadCard, VCardVersion
from directory_app.formats.vcard.writer import write_card
from tests.support.plain_cards import plain_card, read_validated, written_from

_FOLDER = Path(__file__).parents[2] / "data" / "vcards"
_CORPUS = Path(__file__).parents[4] / "shared" / "vcards"
_ALIKE = ("uid", "kind", "emails", "addresses", "links", "note", "jobs", "members", "languages")
_FILES = sorted(_FOLDER.glob("*.vcf"))


def _read(path: Path) -> list[ReadCard | CardProblem]:
    with path.open("rb") as stream:
        return list(read_validated(stream))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_card_with_one_oddity_is_understood_as_written_down_beside_it(path: Path) -> None:
    understood = [
        plain_card(one) if isinstance(one, ReadCard) else f"{one.card} {one.line} {one.code}"
        for one in _read(path)
    ]

    assert understood == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("version", VCardVersion)
@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_what_was_understood_survives_being_written_and_read_again(
    path: Path, version: VCardVersion
) -> None:
    for card in _read(path):
        if isinstance(card, CardProblem):
            continue
        text = write_card(written_from(card), version, product_version="1")

        (again,) = read_validated(io.BytesIO(text.encode()))

        assert isinstance(again, ReadCard)
        first, second = plain_card(card), plain_card(again)
        for said in (first, second):
            said.pop("problems", None)
            # Their spelling depends on the version; test_writer.py looks at it.
            said.pop("kept", None)
        assert second == first


@pytest.mark.skipif(not _CORPUS.exists(), reason="the cards of other projects are not here")
@pytest.mark.parametrize("version", VCardVersion)
def test_cards_of_other_projects_survive_being_written_and_read_again(
    version: VCardVersion,
) -> None:
    paths = sorted(path for path in _CORPUS.rglob("*.vcf") if path.is_file())
    for path, card in ((one, card) for one in paths for card in _read(one)):
        if isinstance(card, CardProblem):
            continue
        text = write_card(
            written_from(card), version, product_version="1", country_name=country_name
        )

        (again,) = read_validated(io.BytesIO(text.encode()))

        assert isinstance(again, ReadCard), path.name
        first, second = plain_card(card), plain_card(again)
        assert {name: second.get(name) for name in _ALIKE} == {
            name: first.get(name) for name in _ALIKE
        }, path.name
