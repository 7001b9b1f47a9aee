from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from directory_app.domain.emails import mailto_uri
from directory_app.domain.phones import make_phone, phone_uri
from directory_app.gui.outside import open_folder, open_url

_LOCAL = st.text("abZ09.+-_'/{~?&=%#;,!$*мé", min_size=1, max_size=12)


@given(_LOCAL)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_mail_program_gets_the_address_as_it_was_encoded(opened: list[str], local: str) -> None:
    uri = mailto_uri(f"{local}@example.org")
    opened.clear()

    assert open_url(uri) == ""

    assert opened == [uri]
    assert uri.isascii()
    assert not set("?&=#;, ") & set(uri)


def test_an_address_of_another_script_arrives_as_utf_8(opened: list[str]) -> None:
    open_url(mailto_uri("мира@почта.рф"))

    assert opened == ["mailto:%D0%BC%D0%B8%D1%80%D0%B0@%D0%BF%D0%BE%D1%87%D1%82%D0%B0.%D1%80%D1%84"]


@pytest.mark.parametrize(
    ("printed", "uri"),
    [
        ("0312 26 10 00 доб. 12", "tel:+996312261000;ext=12"),
        ("66-12-34", "tel:661234;phone-context=+996"),
    ],
)
def test_the_telephone_gets_extension_and_context(
    opened: list[str], printed: str, uri: str
) -> None:
    open_url(phone_uri(make_phone(printed, "KG"), "KG"))

    assert opened == [uri]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "mailto:"])
def test_what_could_do_harm_is_not_opened(opened: list[str], url: str) -> None:
    assert open_url(url) == ""
    assert opened == []


@pytest.mark.parametrize(
    ("url", "words", "copied"),
    [
        ("mailto:a%26%D0%B1@example.org?subject=x", "e-mail", "a&б@example.org"),
        ("tel:+996312261000;ext=12", "calls", "+996312261000"),
        ("https://example.org/a%20b", "link", "https://example.org/a%20b"),
    ],
)
def test_where_no_program_opens_it_the_address_is_copied_and_that_is_said(
    qapp: QApplication, url: str, words: str, copied: str
) -> None:
    told = open_url(url)  # the platform without a screen opens nothing

    assert words in told
    assert QGuiApplication.clipboard().text() == copied


def test_a_folder_is_shown(opened: list[str], tmp_path: Path) -> None:
    assert open_folder(tmp_path) == ""
    assert opened == [tmp_path.as_uri()]


def test_where_nothing_shows_folders_the_path_is_copied(qapp: QApplication, tmp_path: Path) -> None:
    assert "The path was copied" in open_folder(tmp_path)
    assert QGuiApplication.clipboard().text() == str(tmp_path)
