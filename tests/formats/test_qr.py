"""QR codes, read back by another program."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from directory_app.formats.qr import MAX_COMFORTABLE_BYTES, qr_code
from tests.support.scanner import scanned

CYRILLIC = "Жыпар Үсөнбаева, ©"


@pytest.mark.parametrize("text", ["x", "TEL:+996 312 26 10 00\r\n", CYRILLIC, CYRILLIC * 18])
def test_what_is_written_is_scanned(text: str) -> None:
    assert scanned(qr_code(text).modules) == text


@settings(max_examples=15, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=8))
def test_every_text_is_scanned_as_it_is(text: str) -> None:
    # With a Cyrillic word beside it no reader takes it for another encoding.
    assert scanned(qr_code(CYRILLIC + text).modules) == CYRILLIC + text


def test_the_comfortable_size_is_that_of_version_20() -> None:
    assert len(qr_code("a" * MAX_COMFORTABLE_BYTES).modules) == 97
    assert len(qr_code("a" * (MAX_COMFORTABLE_BYTES + 1)).modules) > 97


def test_the_picture_shows_the_code_with_a_quiet_zone() -> None:
    code = qr_code(CYRILLIC, pixels_per_module=3)

    image = QImage.fromData(code.png)

    assert image.width() == (len(code.modules) + 8) * 3
    (found,) = zxingcpp.read_barcodes(image.convertToFormat(QImage.Format.Format_Grayscale8))
    assert found.text == CYRILLIC
    assert code.svg.startswith(b"<?xml")
    assert f'viewBox="0 0 {len(code.modules) + 8} '.encode() in code.svg


def test_a_text_that_fits_no_code_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_code("a" * 3000)
