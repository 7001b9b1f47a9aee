from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from directory_app.gui.imports.offers import (
    ImportOffer,
    file_filters,
    is_readable_kind,
    offer_of,
    refusal_words,
)

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Мира Образцова\r\nEND:VCARD\r\n"


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize(
    "name",
    ["a.vcf", "A.VCF", "a.vcard", "a.zip", "a.csv", "a.tsv", "a.xlsx", "a.ods", "a.ldif", "a.json"],
)
def test_files_of_contacts_are_told_by_their_ending(name: str) -> None:
    assert is_readable_kind(Path(name))


def test_files_are_parted_into_those_that_are_read_and_others(tmp_path: Path) -> None:
    cards, picture = tmp_path / "a.vcf", tmp_path / "b.png"

    assert offer_of(files(cards, picture)) == ImportOffer((cards,), (picture,))


def test_a_folder_is_no_file_whatever_it_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "cards.vcf"
    folder.mkdir()

    assert offer_of(files(folder)) == ImportOffer((), (folder,))


@pytest.mark.parametrize("media_type", ["text/vcard", "text/x-vcard", "text/directory"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16-le"])
def test_vcards_of_mail_programs_are_read_in_their_encoding(media_type: str, encoding: str) -> None:
    data = QMimeData()
    data.setData(media_type, CARD.encode(encoding))

    assert offer_of(data) == ImportOffer(text=CARD)


def test_plain_text_counts_when_it_begins_like_a_vcard() -> None:
    card, prose = QMimeData(), QMimeData()
    card.setText(f"\n  {CARD.replace('BEGIN', 'begin')}")
    prose.setText("The card says BEGIN:VCARD somewhere.")

    offer = offer_of(card)

    assert offer is not None
    assert offer.is_usable
    assert offer_of(prose) is None


def test_addresses_of_the_web_are_nothing_to_import() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://www.example.org/cards.vcf")])

    assert offer_of(data) is None


def test_a_refusal_names_the_file_and_what_could_be_read() -> None:
    several = refusal_words([Path(f"{number}.png") for number in range(1, 8)])
    assert "1.png, 2.png, 3.png, 4.png, 5.png, …" in several

    words = refusal_words([Path("holiday.png")])

    assert "holiday.png" in words
    assert "vCard" in words


def test_every_kind_of_file_is_offered_first() -> None:
    first, *_others, last = file_filters()

    assert "*.vcf" in first
    assert "*.xlsx" in first
    assert last.endswith("(*)")
