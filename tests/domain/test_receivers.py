"""The terms of receivers."""

from pathlib import Path

import pytest

from directory_app.domain.contact_points import Visibility
from directory_app.domain.receivers import (
    ENDINGS,
    ExportFormat,
    ExportTerms,
    Receiver,
    usual_terms,
)


@pytest.mark.parametrize(
    ("receiver", "export_format", "is_folder", "level"),
    [
        (Receiver.OUTLOOK, ExportFormat.VCARD3, True, Visibility.PARTNERS),
        (Receiver.PHONE, ExportFormat.VCARD3, False, Visibility.PARTNERS),
        (Receiver.THUNDERBIRD, ExportFormat.VCARD3, False, Visibility.PARTNERS),
        (Receiver.CARDDAV, ExportFormat.VCARD3, False, Visibility.PARTNERS),
        (Receiver.EXCEL, ExportFormat.XLSX, False, Visibility.PARTNERS),
        (Receiver.LOSSLESS, ExportFormat.VCARD4, False, Visibility.INTERNAL),
    ],
)
def test_each_receiver_has_usual_terms(
    receiver: Receiver, export_format: ExportFormat, is_folder: bool, level: Visibility
) -> None:
    terms = usual_terms(receiver)

    assert terms.receiver is receiver
    assert (terms.export_format, terms.is_folder, terms.level) == (export_format, is_folder, level)


def test_terms_become_a_request_with_a_place() -> None:
    terms = ExportTerms(receiver=Receiver.PHONE, level=Visibility.PUBLIC, shrink_photos=True)

    request = terms.to(Path("out.vcf"), overwrite=True)

    assert (request.path, request.overwrite) == (Path("out.vcf"), True)
    assert (request.level, request.shrink_photos) == (Visibility.PUBLIC, True)


def test_a_table_is_one_file_whatever_the_terms_say() -> None:
    terms = ExportTerms(
        receiver=Receiver.OUTLOOK, export_format=ExportFormat.CSV, one_file_per_entry=True
    )

    assert not terms.is_folder


def test_every_format_has_an_ending() -> None:
    assert set(ENDINGS) == set(ExportFormat)
