"""The look of the window: colours by meaning for light and dark, palette, fonts, style sheet.

Widgets that draw themselves ask :func:`active_colours` while painting, so they are never behind the
theme; whoever has to rebuild something on a change (rich text, rendered pictures) is given the
:class:`Theme` and listens to ``changed``.
"""

import sys
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from directory_app.system.resources import resource_path

# 13 px at 96 dpi, the density of the reference picture; macOS counts points as pixels.
BASE_POINT_SIZE = 13.0 if sys.platform == "darwin" else 9.75
PREFERRED_FAMILIES = ("Inter", "Segoe UI", "Noto Sans", "DejaVu Sans")


class ColourScheme(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour of the window by what it is for; nobody else writes a colour down.

    Attributes:
        is_dark: whether light text stands on dark ground.
        window: ground of the card, dialogs and the tool bar.
        panel: ground of the navigation and the status bar.
        bar: ground of the menu bar and table headers.
        surface: ground of lists, fields, menus and cards that lie on the window.
        border: outline of fields and buttons.
        hairline: thin line between rows and below headings.
        text: what is read first.
        text_muted: labels and second lines.
        text_faint: counts, headings in small capitals, placeholders.
        text_disabled: what cannot be used now (exempt from the contrast rule, WCAG 2.2 SC 1.4.3).
        accent: ground of the main button, what is done of a progress line.
        focus: ring around what has the keyboard.
        accent_hover: the same under the pointer.
        accent_text: text on ``accent``.
        accent_soft: ground of the selected row.
        selection: ground of selected letters in a field.
        accent_soft_text: text of the selected navigation row.
        link: text that can be clicked.
        hover: ground of a row or flat button under the pointer.
        pressed: ground of a button held down.
        match_background: ground of found letters.
        match_text: found letters.
        success: text and icons for "valid", "fresh".
        success_soft: ground behind such a text.
        warning: text and icons for "check this".
        warning_soft: ground behind such a text.
        danger: text and icons for errors and for what destroys.
        danger_soft: ground behind such a text.
        chip_background: ground of tags and search chips.
        chip_text: text of tags and search chips.
        toast_background: ground of a notification over the window.
        toast_text: its text.
        toast_link: its action.
        toast_hover: ground of its buttons under the pointer.
        shadow: shade around what floats, with alpha.
        scroll_handle: handle of the scroll bars.
        avatars: grounds of the round and square initials, all for ``avatar_text``.
        avatar_text: the initials.
    """

    is_dark: bool
    window: QColor
    panel: QColor
    bar: QColor
    surface: QColor
    border: QColor
    hairline: QColor
    text: QColor
    text_muted: QColor
    text_faint: QColor
    text_disabled: QColor
    accent: QColor
    focus: QColor
    accent_hover: QColor
    accent_text: QColor
    accent_soft: QColor
    selection: QColor
    accent_soft_text: QColor
    link: QColor
    hover: QColor
    pressed: QColor
    match_background: QColor
    match_text: QColor
    success: QColor
    success_soft: QColor
    warning: QColor
    warning_soft: QColor
    danger: QColor
    danger_soft: QColor
    chip_background: QColor
    chip_text: QColor
    toast_background: QColor
    toast_text: QColor
    toast_link: QColor
    toast_hover: QColor
    shadow: QColor
    scroll_handle: QColor
    avatars: tuple[QColor, ...]
    avatar_text: QColor

    def tokens(self) -> dict[str, str]:
        """Return every single colour as ``#aarrggbb`` text, for the style sheet."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: value.name(QColor.NameFormat.HexArgb)
            for name, value in values.items()
            if isinstance(value, QColor)
        }


_AVATARS = tuple(
    QColor(name)
    for name in (
        "#6b4fa0",
        "#2a757c",
        "#a0562f",
        "#31528a",
        "#9a3f6c",
        "#3b7548",
        "#a8443f",
        "#5f6a1e",
        "#2f6fa8",
        "#7a5d1d",
    )
)

LIGHT = Colours(
    is_dark=False,
    window=QColor("#ffffff"),
    panel=QColor("#f7f8fa"),
    bar=QColor("#f4f5f7"),
    surface=QColor("#ffffff"),
    border=QColor("#d5dae1"),
    hairline=QColor("#e6e9ee"),
    text=QColor("#1c2330"),
    text_muted=QColor("#566071"),
    text_faint=QColor("#616b7b"),
    text_disabled=QColor("#a3abb8"),
    accent=QColor("#1f5fbf"),
    focus=QColor("#1f5fbf"),
    accent_hover=QColor("#1a52a6"),
    accent_text=QColor("#ffffff"),
    accent_soft=QColor("#e5eefb"),
    selection=QColor("#c3d9f9"),
    accent_soft_text=QColor("#123f86"),
    link=QColor("#1f5fbf"),
    hover=QColor("#eff2f6"),
    pressed=QColor("#e2e7ee"),
    match_background=QColor("#ffe9a8"),
    match_text=QColor("#1c2330"),
    success=QColor("#17703f"),
    success_soft=QColor("#e6f4ec"),
    warning=QColor("#8f4f00"),
    warning_soft=QColor("#fdf1dd"),
    danger=QColor("#b3261e"),
    danger_soft=QColor("#fcebea"),
    chip_background=QColor("#e7effb"),
    chip_text=QColor("#1e52a0"),
    toast_background=QColor("#262d3a"),
    toast_text=QColor("#f4f6f9"),
    toast_link=QColor("#9cc3ff"),
    toast_hover=QColor("#3a4355"),
    shadow=QColor(20, 28, 45, 46),
    scroll_handle=QColor("#c3c9d2"),
    avatars=_AVATARS,
    avatar_text=QColor("#ffffff"),
)

DARK = Colours(
    is_dark=True,
    window=QColor("#1d2027"),
    panel=QColor("#17191f"),
    bar=QColor("#14161b"),
    surface=QColor("#242831"),
    border=QColor("#3b4250"),
    hairline=QColor("#2d323c"),
    text=QColor("#e7eaf0"),
    text_muted=QColor("#acb5c3"),
    text_faint=QColor("#99a3b3"),
    text_disabled=QColor("#626b7a"),
    accent=QColor("#2f6dcb"),
    focus=QColor("#5c98f2"),
    accent_hover=QColor("#2962b8"),
    accent_text=QColor("#ffffff"),
    accent_soft=QColor("#25344d"),
    selection=QColor("#35548a"),
    accent_soft_text=QColor("#c5dbff"),
    link=QColor("#86b4fb"),
    hover=QColor("#2a2f39"),
    pressed=QColor("#343a46"),
    match_background=QColor("#5f4c11"),
    match_text=QColor("#fff1c2"),
    success=QColor("#6cc795"),
    success_soft=QColor("#1d3529"),
    warning=QColor("#e8b04e"),
    warning_soft=QColor("#3a2f1a"),
    danger=QColor("#ff938a"),
    danger_soft=QColor("#412323"),
    chip_background=QColor("#283853"),
    chip_text=QColor("#b5d0ff"),
    toast_background=QColor("#3a4252"),
    toast_text=QColor("#f4f6f9"),
    toast_link=QColor("#b7d3ff"),
    toast_hover=QColor("#4a5468"),
    shadow=QColor(0, 0, 0, 120),
    scroll_handle=QColor("#4a5261"),
    avatars=_AVATARS,
    avatar_text=QColor("#ffffff"),
)


class Theme(QObject):
    """Dresses the application and follows the system's colour scheme where the user wants that.

    Signals:
        changed(): the colours are others now; palette and style sheet are already set.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with the light colours; nothing is dressed before :meth:`apply`."""
        super().__init__(parent)
        self._application: QApplication | None = None
        self._scheme = ColourScheme.SYSTEM
        self._colours = LIGHT

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._colours

    @property
    def scheme(self) -> ColourScheme:
        """What the user chose."""
        return self._scheme

    def apply(self, application: QApplication, scheme: ColourScheme = ColourScheme.SYSTEM) -> None:
        """Dress the application: once before the first window is made, and when the user chooses.

        Args:
            application: the running application.
            scheme: light, dark, or whatever the system says now and later.
        """
        self._scheme = scheme
        if self._application is None:
            self._application = application
            application.setStyle("Fusion")
            application.setFont(interface_font(application.font()))
            application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        # Tells the platform too, so that title bars and native dialogs go along.
        application.styleHints().setColorScheme(_QT_SCHEMES[scheme])
        if scheme is ColourScheme.SYSTEM:
            self._dress(application, application.styleHints().colorScheme())
        else:
            self._dress(application, _QT_SCHEMES[scheme])

    def _dress(self, application: QApplication, scheme: Qt.ColorScheme) -> None:
        colours = DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        if colours is self._colours and application.styleSheet():
            return
        self._colours = colours
        # The palette before the sheet: the other way round every widget would be polished twice.
        application.setPalette(palette_of(colours))
        application.setStyleSheet(style_sheet(colours))
        self.changed.emit()

    @Slot(Qt.ColorScheme)
    def _on_system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._application is not None and self._scheme is ColourScheme.SYSTEM:
            self._dress(self._application, scheme)


def active_colours() -> Colours:
    """Return the colours the application wears now; for painting code."""
    palette = QGuiApplication.palette()
    return _colours_of(palette.cacheKey())


@lru_cache(8)
def _colours_of(_palette_key: int) -> Colours:
    """Return the colours of the application's palette, looked at once for each palette."""
    is_dark = QGuiApplication.palette().color(QPalette.ColorRole.Window) == DARK.window
    return DARK if is_dark else LIGHT


def interface_font(system_font: QFont) -> QFont:
    """Return the font of the window: good for small Latin and Cyrillic text, of the design's size.

    Args:
        system_font: what the desktop proposes; its family is the last choice, on macOS the second.
    """
    font = QFont(system_font)
    preferred = PREFERRED_FAMILIES[:1] if sys.platform == "darwin" else PREFERRED_FAMILIES
    font.setFamilies([*preferred, *system_font.families()])
    font.setPointSizeF(BASE_POINT_SIZE)
    return font


def scaled_font(font: QFont, factor: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return ``font`` in another size and weight; sizes follow the base size that way.

    Args:
        font: the font to start from.
        factor: 1.0 keeps the size, 1.6 is a card's title, 0.85 a heading in small capitals.
        weight: the weight wanted.
    """
    scaled = QFont(font)
    if font.pointSizeF() > 0:
        scaled.setPointSizeF(font.pointSizeF() * factor)
    else:
        scaled.setPixelSize(max(1, round(font.pixelSize() * factor)))
    scaled.setWeight(weight)
    return scaled


def palette_of(colours: Colours) -> QPalette:
    """Return the palette that makes Fusion wear ``colours``."""
    role = QPalette.ColorRole
    palette = QPalette()
    plain = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.panel,
        role.ToolTipBase: colours.toast_background,
        role.ToolTipText: colours.toast_text,
        role.PlaceholderText: colours.text_faint,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.danger,
        role.Light: colours.surface,
        role.Midlight: colours.hairline,
        role.Mid: colours.border,
        role.Dark: colours.text_faint,
        role.Shadow: colours.shadow,
        role.Highlight: colours.selection,
        role.HighlightedText: colours.text,
        role.Link: colours.link,
        role.LinkVisited: colours.link,
        role.Accent: colours.accent,
    }
    for colour_role, colour in plain.items():
        palette.setColor(colour_role, colour)
    for colour_role in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, colour_role, colours.text_disabled)
    return palette


def style_sheet(colours: Colours) -> str:
    """Return the style sheet in ``colours``; it says only what a palette cannot."""
    tokens = colours.tokens()
    tokens["scheme"] = ColourScheme.DARK if colours.is_dark else ColourScheme.LIGHT
    tokens["styles"] = resource_path("styles").as_posix()
    template = resource_path("styles", "app.qss").read_text(encoding="utf-8")
    return Template(template).substitute(tokens)


_QT_SCHEMES = {
    ColourScheme.SYSTEM: Qt.ColorScheme.Unknown,
    ColourScheme.LIGHT: Qt.ColorScheme.Light,
    ColourScheme.DARK: Qt.ColorScheme.Dark,
}
