import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from directory_app.domain.card_views import PostLine, ProgrammeCard
from directory_app.domain.dates import PartialDate
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import RoleKind
from directory_app.gui.card.targets import ShowRecord
from directory_app.gui.programmes.page import ProgrammePage
from directory_app.gui.theme import ColourScheme, Theme
from directory_app.services.directory import Directory


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, directory: Directory, card: ProgrammeCard) -> ProgrammePage:
    page = ProgrammePage(theme=theme)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.show_programmes(directory.programmes.all())
    page.show_card(card)
    return page


def text_of(page: ProgrammePage) -> str:
    return page.pane.plain_text()


@pytest.mark.parametrize(
    "words",
    [
        "BOMCA",
        "Border Management Programme in Central Asia",
        "European Union",
        "40,800,000",
        "Kyrgyzstan",
        "about €5,000,000",
        "DCI-ASIE/2015/358-348",
        "signed 11 Jun 2015",
        "15 Jun 2015 – 14 Dec 2019",
        "National Coordinator for Kyrgyzstan · Janna Tashieva",
        "component 2",
        "Technical assistance mission on proper assistance to vulnerable migrants",
        "Mission, Workshop, Round table · Bishkek, Kyrgyzstan",
    ],
)
def test_the_page_shows_what_the_directory_knows(page: ProgrammePage, words: str) -> None:
    assert words in text_of(page)


def test_the_newest_phase_and_its_lead_come_first(page: ProgrammePage) -> None:
    text = text_of(page)

    assert text.index("Phase 10") < text.index("Phase 9")
    phase = text[text.index("Phase 9") :]
    lead = phase.index("State Border Guard of the Republic of Latvia")
    assert lead < phase.index("Riga Technical University")


def test_every_organisation_of_the_consortium_is_a_link(
    page: ProgrammePage, card: ProgrammeCard
) -> None:
    refs = {target.ref for target in page.pane.text.targets() if isinstance(target, ShowRecord)}

    for line in card.phases:
        assert {role.organisation.ref for role in line.roles} <= refs


def test_a_vacant_post_is_marked(page: ProgrammePage, card: ProgrammeCard) -> None:
    (line,) = card.coordinators

    page.show_card(dataclasses.replace(card, coordinators=(PostLine(line.post, ()),)))

    assert "vacant" in text_of(page)


def test_a_role_that_ended_shows_when(page: ProgrammePage, card: ProgrammeCard) -> None:
    first = card.phases[0]
    role = next(each for each in first.roles if each.kind is RoleKind.PARTNER)
    ended = dataclasses.replace(
        role, validity=dataclasses.replace(role.validity, end=PartialDate(2021))
    )
    roles = tuple(ended if each is role else each for each in first.roles)

    phases = (dataclasses.replace(first, roles=roles), *card.phases[1:])
    page.show_card(dataclasses.replace(card, phases=phases))

    assert "until 2021" in text_of(page)


@pytest.mark.parametrize(
    ("kind", "signal"),
    [
        (RecordKind.ORGANISATION, "entry_requested"),
        (RecordKind.POST, "entry_requested"),
        (RecordKind.PHASE, "edit_phase_requested"),
        (RecordKind.EVENT, "edit_event_requested"),
    ],
)
def test_links_are_wishes(qtbot: QtBot, page: ProgrammePage, kind: RecordKind, signal: str) -> None:
    target = next(
        each
        for each in page.pane.text.targets()
        if isinstance(each, ShowRecord) and each.ref.kind is kind
    )

    with qtbot.waitSignal(getattr(page, signal)) as wished:
        page.pane.activated.emit(target)

    expected = target.ref if signal == "entry_requested" else target.ref.uid
    assert wished.args == [expected]


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("edit_button", "edit_programme_requested"),
        ("phase_button", "new_phase_requested"),
        ("event_button", "new_event_requested"),
    ],
)
def test_buttons_are_wishes_for_the_programme_shown(
    qtbot: QtBot, page: ProgrammePage, card: ProgrammeCard, button: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)) as wished:
        QTest.mouseClick(getattr(page, button), Qt.MouseButton.LeftButton)

    assert wished.args == [card.programme.uid]


def test_another_programme_is_chosen_by_its_name(
    qtbot: QtBot, page: ProgrammePage, directory: Directory
) -> None:
    others = directory.programmes.all()
    assert page.chooser().count() == len(others)

    with qtbot.waitSignal(page.programme_requested) as wished:
        page.chooser().activated.emit(1)

    assert wished.args == [others[1].uid]


def test_an_empty_directory_offers_to_begin(qtbot: QtBot, theme: Theme) -> None:
    page = ProgrammePage(theme=theme)
    qtbot.addWidget(page)
    page.show()

    assert page.shown_uid() is None
    assert not page.edit_button.isVisible()


def test_the_text_follows_the_colours(
    page: ProgrammePage, theme: Theme, qapp: QApplication
) -> None:
    before = text_of(page)

    theme.apply(qapp, ColourScheme.DARK)

    assert text_of(page) == before
