"""Icons by what they mean, drawn in the theme's colours at whatever size they are asked for.

The drawings are Lucide's (resources/icons/lucide, ISC licence); nothing is read or drawn before an
icon is painted.
"""

from enum import Enum, StrEnum, auto

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from directory_app.gui.theme import active_colours
from directory_app.system.resources import resource_path

ICON_SET = "lucide"
# In screen pixels; up to here the program's icon has a simpler drawing.
_SMALL_SIDE = 24


class IconName(StrEnum):
    """What an icon means; the value is the drawing's file name."""

    ADD = "plus"
    ARROW_DOWN = "arrow-down"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    AT = "at-sign"
    BIN = "trash-2"
    BOOKMARK = "bookmark"
    CALENDAR = "calendar"
    CARD = "contact"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CLOCK = "clock"
    CLOSE = "x"
    COLUMNS = "columns-3"
    COPY = "copy"
    DATABASE = "database"
    DELEGATION = "flag"
    EDIT = "pencil"
    ERROR = "circle-alert"
    EVENT = "calendar-check"
    EXPORT = "upload"
    EXTERNAL = "external-link"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE = "file"
    FILTER = "funnel"
    FOLDER = "folder"
    HELP = "circle-question-mark"
    HISTORY = "history"
    HOME = "house"
    ID_CARD = "id-card"
    IMPORT = "download"
    INBOX = "inbox"
    INFO = "info"
    INTERNATIONAL = "globe"
    KEYBOARD = "keyboard"
    LANGUAGES = "languages"
    LINK = "link"
    LIST = "list"
    LIST_ADD = "list-plus"
    LOCK = "lock"
    MAIL = "mail"
    MAP_PIN = "map-pin"
    MESSAGE = "message-square"
    MINISTRY = "landmark"
    MOBILE = "smartphone"
    MONITOR = "monitor"
    MOON = "moon"
    MORE = "ellipsis"
    NETWORK = "network"
    NEW_FOLDER = "folder-plus"
    NOTE = "file-text"
    OPEN = "folder-open"
    ORGANISATION = "building-2"
    PARTNER = "handshake"
    PEOPLE = "users"
    PERSON = "user"
    PERSON_ADD = "user-plus"
    PHONE = "phone"
    POST = "briefcase"
    PRINT = "printer"
    PROGRAMME = "layers"
    QR = "qr-code"
    QUIT = "log-out"
    REDO = "redo-2"
    REFRESH = "refresh-cw"
    REMOVE = "minus"
    RESTORE = "archive-restore"
    ROWS = "rows-3"
    SAVE = "save"
    SEARCH = "search"
    SECURE = "shield-check"
    SEND = "send"
    SETTINGS = "settings"
    SHIELD = "shield"
    SORT = "arrow-up-down"
    STAR = "star"
    STAR_OFF = "star-off"
    SUCCESS = "circle-check"
    SUN = "sun"
    TABLE = "table"
    TAG = "tag"
    TUNE = "sliders-horizontal"
    UNDO = "undo-2"
    UNLOCK = "lock-open"
    VERIFIED = "badge-check"
    WARNING = "triangle-alert"
    WRONG = "circle-x"


class IconRole(Enum):
    """Which of the theme's colours an icon takes."""

    NORMAL = auto()
    MUTED = auto()
    FAINT = auto()
    ACCENT = auto()
    ON_ACCENT = auto()
    ON_TOAST = auto()
    SUCCESS = auto()
    WARNING = auto()
    DANGER = auto()


def icon(name: IconName, role: IconRole = IconRole.NORMAL) -> QIcon:
    """Return an icon in one of the theme's colours; it follows the theme by itself.

    Args:
        name: what it means.
        role: which colour; a disabled icon is paler in every role.
    """
    return QIcon(_ThemedEngine(name, role))


def icon_pixmap(
    name: IconName, role: IconRole, side: int, device_pixel_ratio: float = 1.0
) -> QPixmap:
    """Return one picture of an icon in the colours of this moment, for painting code.

    Args:
        name: what it means.
        role: which colour.
        side: width and height in device-independent pixels.
        device_pixel_ratio: of the painter's device.
    """
    return _themed_pixmap(name, role_colour(role), QSize(side, side), device_pixel_ratio)


def app_icon() -> QIcon:
    """Return the program's own icon, sharp at every size."""
    return QIcon(_AppIconEngine())


def role_colour(role: IconRole) -> QColor:
    """Return the colour of a role in the theme of this moment."""
    colours = active_colours()
    return {
        IconRole.NORMAL: colours.text,
        IconRole.MUTED: colours.text_muted,
        IconRole.FAINT: colours.text_faint,
        IconRole.ACCENT: colours.link,
        IconRole.ON_ACCENT: colours.accent_text,
        IconRole.ON_TOAST: colours.toast_text,
        IconRole.SUCCESS: colours.success,
        IconRole.WARNING: colours.warning,
        IconRole.DANGER: colours.danger,
    }[role]


class _SvgEngine(QIconEngine):
    """Common part of the icon engines: every way Qt asks for a picture ends in :meth:`picture`."""

    def picture(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        """Return the picture of ``size`` device-independent pixels for a screen of ``ratio``."""
        raise NotImplementedError

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon in the middle of ``rect``."""
        side = min(rect.width(), rect.height())
        corner = rect.topLeft() + QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        painter.drawPixmap(
            corner, self.picture(QSize(side, side), mode, painter.device().devicePixelRatio())
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon for a screen of ratio 1."""
        return self.picture(size, mode, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon for a screen of ratio ``scale``."""
        return self.picture(size, mode, scale)


class _ThemedEngine(_SvgEngine):
    """Draws one icon of the set in one of the theme's colours."""

    def __init__(self, name: IconName, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def clone(self) -> QIconEngine:
        """Return an engine of its own for a copied icon."""
        return _ThemedEngine(self._name, self._role)

    def key(self) -> str:
        """Name this sort of engine."""
        return "partner-directory-themed"

    def picture(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        """Return the recoloured drawing."""
        disabled = mode is QIcon.Mode.Disabled
        colour = active_colours().text_disabled if disabled else role_colour(self._role)
        return _themed_pixmap(self._name, colour, size, ratio)


class _AppIconEngine(_SvgEngine):
    """Draws the program's icon in its own colours."""

    def clone(self) -> QIconEngine:
        """Return an engine of its own for a copied icon."""
        return _AppIconEngine()

    def key(self) -> str:
        """Name this sort of engine."""
        return "partner-directory-app"

    def picture(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        """Return the drawing as it is."""
        key = f"directory-app-icon:{size.width()}x{size.height()}@{ratio}"
        cached = QPixmap()
        if QPixmapCache.find(key, cached):
            return cached
        small = size.width() * ratio <= _SMALL_SIDE
        name = "partner-directory-small.svg" if small else "partner-directory.svg"
        return _render(key, resource_path("icons", "app", name).read_bytes(), size, ratio)


def _themed_pixmap(name: IconName, colour: QColor, size: QSize, ratio: float) -> QPixmap:
    key = f"directory-icon:{name}:{colour.name()}:{size.width()}x{size.height()}@{ratio}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    drawing = resource_path("icons", ICON_SET, f"{name}.svg").read_bytes()
    return _render(key, drawing.replace(b"currentColor", colour.name().encode()), size, ratio)


def _render(key: str, drawing: bytes, size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    side = float(min(pixmap.width(), pixmap.height()))
    left, top = (pixmap.width() - side) / 2, (pixmap.height() - side) / 2
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(left, top, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap
