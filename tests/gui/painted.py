"""What can be told of something painted."""

from PySide6.QtGui import QImage

from directory_app.gui.theme import active_colours


def marked_columns(image: QImage) -> int:
    """Return in how many columns of pixels something found is marked."""
    mark = active_colours().match_background.rgb()
    return sum(
        any(image.pixel(x, y) == mark for y in range(image.height())) for x in range(image.width())
    )
