"""A card pane in a window of a fixed size."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from directory_app.domain.card_views import EntryCard
from directory_app.gui.card.view import EntryCardView
from directory_app.gui.theme import Theme
from tests.gui.card.sample_cards import TODAY

ShowCard = Callable[..., EntryCardView]


@pytest.fixture
def view(qtbot: QtBot) -> EntryCardView:
    """Give a shown card pane, wide enough for two columns."""
    shown = EntryCardView(theme=Theme())
    qtbot.addWidget(shown)
    shown.resize(760, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture
def text_of(view: EntryCardView) -> Callable[[EntryCard], str]:
    """Give what shows a card and returns all its text, with ordinary blanks."""

    def show(card: EntryCard) -> str:
        view.show_card(card, TODAY)
        return "\n".join(text.toPlainText() for text in view.page.texts())

    return show
