from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from directory_app.gui.theme import (
    BASE_POINT_SIZE,
    DARK,
    LIGHT,
    PREFERRED_FAMILIES,
    Colours,
    ColourScheme,
    Theme,
    active_colours,
    interface_font,
    palette_of,
    scaled_font,
    style_sheet,
)

AA_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text below 18 point."""

WORDS = ("text", "text_muted", "text_faint", "link", "success", "warning", "danger")
GROUNDS = ("window", "panel", "bar", "surface", "hover", "accent_soft")
PAIRS = (
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("accent_soft_text", "accent_soft"),
    ("text", "selection"),
    ("match_text", "match_background"),
    ("chip_text", "chip_background"),
    ("toast_text", "toast_background"),
    ("toast_link", "toast_background"),
    ("toast_link", "toast_hover"),
    ("success", "success_soft"),
    ("warning", "warning_soft"),
    ("danger", "danger_soft"),
)


def luminance(colour: QColor) -> float:
    """Return the relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("word", "ground"), [*product(WORDS, GROUNDS), *PAIRS])
def test_every_text_can_be_read_on_every_ground(colours: Colours, word: str, ground: str) -> None:
    assert contrast(getattr(colours, word), getattr(colours, ground)) >= AA_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_initials_can_be_read_on_ten_different_grounds(colours: Colours) -> None:
    assert len({ground.name() for ground in colours.avatars}) == 10
    assert min(contrast(colours.avatar_text, ground) for ground in colours.avatars) >= AA_CONTRAST


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_focus_ring_can_be_seen(colours: Colours) -> None:
    """WCAG 2.2, success criterion 1.4.11: 3 to 1 for what is not text."""
    assert contrast(colours.focus, colours.surface) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_place_left_open(colours: Colours) -> None:
    assert "$" not in style_sheet(colours)


def test_the_style_sheet_stays_small() -> None:
    assert len(style_sheet(LIGHT)) < 16_000


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_scheme_is_worn(theme: Theme, qapp: QApplication, scheme: str) -> None:
    theme.apply(qapp, ColourScheme(scheme))

    expected = DARK if scheme == "dark" else LIGHT
    assert theme.colours is active_colours() is expected
    assert qapp.palette().color(QPalette.ColorRole.Window) == expected.window


def test_another_scheme_is_told_once(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    told: list[Colours] = []
    theme.changed.connect(lambda: told.append(theme.colours))

    theme.apply(qapp, ColourScheme.DARK)
    theme.apply(qapp, ColourScheme.DARK)

    assert told == [DARK]


def test_the_system_is_followed_where_the_user_wants_it(theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp, ColourScheme.SYSTEM)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.colours is DARK


def test_the_system_is_not_followed_after_a_choice(theme: Theme, qapp: QApplication) -> None:
    theme.apply(qapp, ColourScheme.LIGHT)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)

    assert theme.colours is LIGHT


def test_a_disabled_button_is_paler_than_a_live_one(qtbot: QtBot, theme: Theme) -> None:
    palette = palette_of(theme.colours)

    live = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)

    assert contrast(live, LIGHT.surface) > contrast(disabled, LIGHT.surface)


def test_the_default_button_of_a_dialog_is_filled(qtbot: QtBot, theme: Theme) -> None:
    button = QPushButton("OK")
    qtbot.addWidget(button)
    button.resize(120, 30)
    button.setDefault(True)

    ground = button.grab().toImage().pixelColor(60, 4)

    assert ground == LIGHT.accent


def test_the_font_prefers_good_families_and_keeps_the_desktops(qapp: QApplication) -> None:
    font = interface_font(QFont("Somewhere Sans", 20))

    assert font.families()[0] == PREFERRED_FAMILIES[0]
    assert font.families()[-1] == "Somewhere Sans"
    assert font.pointSizeF() == BASE_POINT_SIZE


def test_a_scaled_font_keeps_the_unit_of_its_size(qapp: QApplication) -> None:
    in_pixels = QFont("Somewhere Sans")
    in_pixels.setPixelSize(20)

    assert scaled_font(QFont("Somewhere Sans", 10), 1.5).pointSizeF() == 15
    assert scaled_font(in_pixels, 1.5, QFont.Weight.Bold).pixelSize() == 30
