from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from directory_app.domain.matching import Marker
from directory_app.domain.query_reading import read_query
from directory_app.gui.theme import Theme, active_colours
from directory_app.gui.widgets.line_painting import paint_line
from tests.gui.painted import marked_columns

SIZE = QRect(0, 0, 220, 24)


def painted(text: str, *words: str, width: int = 220) -> tuple[QImage, int]:
    image = QImage(SIZE.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    room = QRect(0, 0, width, SIZE.height())
    mark = Marker(read_query(" ".join(words), today=date(2026, 11, 14))).spans
    colour = active_colours().text
    used = paint_line(painter, room, text, QApplication.font(), colour, mark(text))
    painter.end()
    return image, used


@pytest.mark.usefixtures("theme")
class TestMarks:
    """What was searched for is marked in whatever script it stands."""

    def test_nothing_is_marked_without_a_search(self, theme: Theme) -> None:
        assert marked_columns(painted("Mira Example")[0]) == 0

    def test_found_letters_are_marked(self, theme: Theme) -> None:
        part = marked_columns(painted("Mira Example", "mi")[0])
        whole = marked_columns(painted("Mira Example", "mira")[0])

        assert 0 < part < whole

    def test_other_script_is_marked_too(self, theme: Theme) -> None:
        assert marked_columns(painted("Мира Образцова", "mira")[0]) > 0

    def test_match_beyond_the_shown_part_is_not_marked(self, theme: Theme) -> None:
        assert marked_columns(painted("Example Mira", "mira", width=60)[0]) == 0

    def test_signs_outside_the_basic_plane_do_not_shift_the_mark(self, theme: Theme) -> None:
        plain = marked_columns(painted("mira", "mira")[0])
        shifted = marked_columns(painted("😀😀 mira", "mira")[0])

        assert abs(plain - shifted) <= 2


def test_painted_width_is_told(theme: Theme) -> None:
    _, short = painted("Mi")
    _, longer = painted("Mira Example")
    _, cut = painted("Mira Example " * 20, width=100)

    assert 0 < short < longer
    assert cut <= 100
