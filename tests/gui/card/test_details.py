from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from directory_app.domain.card_views import EntryCard
from directory_app.gui.card.details import card_date_text, place_text
from directory_app.gui.card.targets import Fold, OpenUrl, Toggle
from directory_app.gui.card.view import EntryCardView
from directory_app.gui.photos import CardPhotos
from directory_app.services.card_details import CardDate, GeoPoint
from tests.gui.card.sample_cards import TODAY, binned, person_card
from tests.support.kept_lines import photo_line
from tests.support.pictures import huge_png, picture

KEPT = (
    "BDAY:1980-05-09",
    "X-ANNIVERSARY:2001-06-01",
    "DEATHDATE:circa 2040",
    "IMPP;X-SERVICE-TYPE=Skype:skype:mira.example",
    "X-ASSISTANT:Aida Specimen",
    "RELATED;TYPE=spouse:mailto:janis@example.lv",
    "RELATED;TYPE=godmother;VALUE=text:Nino Muster",
    "GEO:42.8746;74.5698",
    "X-PHONETIC-FIRST-NAME:MEE-ra",
    "X-HOBBY:chess",
    "SOUND;ENCODING=b:" + "A" * 5000,
)


def card(*kept: str) -> EntryCard:
    shown = person_card()
    return replace(shown, entry=replace(shown.entry, kept_properties=kept))


def show(view: EntryCardView, shown: EntryCard) -> None:
    """Show a card with its picture, as whoever reads cards does."""
    view.show_card(shown, TODAY, photo=CardPhotos().photo(shown.entry))


def text_of(view: EntryCardView) -> str:
    texts = [text.toPlainText() for text in view.page.texts()]
    return "\n".join(texts).replace("\N{NO-BREAK SPACE}", " ")


def row(view: EntryCardView, label: str) -> str:
    """Return the value beside a label."""
    return next(
        line.partition("\t")[2].strip()
        for line in text_of(view).splitlines()
        if line.startswith(f"{label}\t")
    )


def test_what_cards_said_beyond_the_fields_is_shown(view: EntryCardView) -> None:
    view.show_card(card(*KEPT), TODAY)

    assert "Further details" in text_of(view)
    assert row(view, "Birthday") == "9 May 1980"
    assert row(view, "Died") == "circa 2040"
    assert row(view, "Skype").startswith("mira.example")
    assert row(view, "Assistant") == "Aida Specimen"
    assert row(view, "Spouse") == "janis@example.lv"
    assert row(view, "Godmother") == "Nino Muster"
    assert row(view, "Place").startswith("42.8746° N, 74.5698° E")
    assert row(view, "Spoken") == "MEE-ra"


def test_other_lines_are_folded_away_until_asked_for(view: EntryCardView) -> None:
    view.show_card(card(*KEPT), TODAY)
    assert "Other lines kept from vCards (2)" in text_of(view)
    assert "X-HOBBY" not in text_of(view)

    view.page.activated.emit(Toggle(Fold.KEPT_LINES))

    assert "X-HOBBY:chess" in text_of(view)
    assert "SOUND;ENCODING=b:AAAA" in text_of(view)
    assert "A" * 100 not in text_of(view)


def test_a_card_that_kept_nothing_has_no_such_section(view: EntryCardView) -> None:
    view.show_card(card(), TODAY)

    assert "Further details" not in text_of(view)


def test_the_map_is_opened_by_a_click_only(view: EntryCardView) -> None:
    view.show_card(card(*KEPT), TODAY)

    targets = [target for text in view.page.texts() for target in text.targets()]
    urls = [target.url for target in targets if isinstance(target, OpenUrl)]
    assert "https://www.openstreetmap.org/?mlat=42.8746&mlon=74.5698&zoom=16" in urls


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (CardDate(year=1980, month=5, day=9), "9 May 1980"),
        (CardDate(year=1980), "1980"),
        (CardDate(month=5, day=9), "9 May"),
        (CardDate(month=5), "May"),
        (CardDate(day=9), "9"),
        (CardDate(month=2, day=31), "2-31"),
        (CardDate(year=1981, month=2, day=31), "1981-2-31"),
        (CardDate(text="circa 1800"), "circa 1800"),
    ],
)
def test_dates_are_shown_as_far_as_they_are_known(when: CardDate, words: str) -> None:
    assert card_date_text(when) == words


def test_places_south_and_west_have_no_minus() -> None:
    assert place_text(GeoPoint(latitude=-33.5, longitude=-70.25)) == "33.5000° S, 70.2500° W"


@pytest.mark.parametrize("form", ["JPEG", "PNG"])
def test_a_photo_stands_in_the_place_of_the_initials(view: EntryCardView, form: str) -> None:
    show(view, card(photo_line(picture(100, 140, form))))

    assert view.page.header.shows_photo()


@pytest.mark.parametrize(
    "line",
    [
        photo_line(picture(64, 64)[:50]),
        photo_line(huge_png(60_000, 60_000)),
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO;VALUE=uri:https://www.example.org/mira.jpg",
    ],
    ids=["broken", "huge", "file", "web"],
)
def test_what_cannot_be_shown_leaves_the_initials(view: EntryCardView, line: str) -> None:
    show(view, card(line))

    assert not view.page.header.shows_photo()


def photo_menu(view: EntryCardView) -> list[str]:
    """Return the commands of the context menu of the photo."""
    view.page.header.photo_menu_requested.emit(QPoint(5, 5))
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        return []
    words = [action.text() for action in menu.actions()]
    menu.close()
    return words


def test_the_photo_can_be_saved_made_smaller_and_removed(view: EntryCardView) -> None:
    show(view, card(photo_line(picture(600, 600))))

    assert photo_menu(view) == ["Save photo…", "Make the photo smaller (512 px)", "Remove photo"]


def test_a_small_photo_is_not_made_smaller(view: EntryCardView) -> None:
    show(view, card(photo_line(picture(512, 512))))

    assert photo_menu(view) == ["Save photo…", "Remove photo"]


def test_the_photo_of_a_binned_entry_can_be_saved_only(view: EntryCardView) -> None:
    show(view, binned(card(photo_line(picture(600, 600)))))

    assert photo_menu(view) == ["Save photo…"]


def test_initials_have_no_menu(view: EntryCardView) -> None:
    show(view, card())

    assert photo_menu(view) == []


def test_the_photo_is_reached_by_keyboard_in_the_menu_of_the_card(view: EntryCardView) -> None:
    show(view, card(photo_line(picture(600, 600))))
    menu = view.findChildren(QMenu)[0]

    menu.aboutToShow.emit()

    assert "Remove photo" in [action.text() for action in menu.actions()]


def test_columns_kept_of_a_table_are_shown_by_their_header(view: EntryCardView) -> None:
    view.show_card(card("X-PDIR-COLUMN;X-PDIR-HEADER=Каб.:12", "X-HOBBY:chess"), TODAY)

    assert row(view, "Каб.") == "12"
    assert "Other lines kept from vCards (1)" in text_of(view)
