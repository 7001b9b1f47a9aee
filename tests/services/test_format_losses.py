"""What a format cannot hold of a card."""

from collections import Counter
from dataclasses import replace

import pytest

from directory_app.domain.contact_points import Email, Link, Phone, Place, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.export_preview import FormatLoss
from directory_app.domain.identifiers import RecordKind
from directory_app.domain.kinds import NameKind, PhoneKind
from directory_app.domain.receivers import ExportFormat, ExportTerms, Receiver, TableLayout
from directory_app.domain.table_columns import TableColumn
from directory_app.formats.cards import CardData, CardJob
from directory_app.formats.tables.own_layout import LONGEST_JOINED
from directory_app.formats.tables.xlsx_writer import LONGEST_CELL
from directory_app.services.format_losses import losses_of

PERSON = CardData(
    uid="x",
    names=(
        Name(given="Mira", family="Example"),
        Name(text="Мира Экземпляр"),
        Name(text="Mimi", kind=NameKind.SHORT),
    ),
    jobs=(CardJob(organisation="Ministry"), CardJob(organisation="Commission")),
    emails=tuple(Email(address=f"mira{number}@example.org") for number in range(5)),
    phones=(
        *(Phone(printed=f"0312 26 10 0{number}") for number in range(5)),
        Phone(printed="0555 12 34 56", kind=PhoneKind.MOBILE, label="night"),
        Phone(printed="0312 26 10 07", kind=PhoneKind.FAX, label="main"),
    ),
    addresses=(
        PostalAddress(locality="Bishkek", label="old building"),
        PostalAddress(locality="Osh"),
        PostalAddress(locality="Naryn", place=Place.HOME),
    ),
    links=(Link(url="https://example.org"), Link(url="https://example.org/b", label="blog")),
    languages=("ru", "ky"),
    categories=("press",),
    note="a note",
    kept=("BDAY:1971-05-09", "PHOTO;ENCODING=b:AAAA", "X-COLOUR:blue"),
)


def losses(card: CardData, terms: ExportTerms) -> dict[FormatLoss, int]:
    return dict(Counter(losses_of(card, terms)))


def in_cards(card: CardData, export_format: ExportFormat) -> dict[FormatLoss, int]:
    return losses(card, ExportTerms(receiver=Receiver.PHONE, export_format=export_format))


def in_table(
    card: CardData, layout: TableLayout, columns: tuple[TableColumn, ...] = ()
) -> dict[FormatLoss, int]:
    return losses(
        card,
        ExportTerms(
            receiver=Receiver.EXCEL,
            export_format=ExportFormat.CSV,
            layout=layout,
            columns=columns,
        ),
    )


def test_vcards_of_3_hide_further_names_and_jobs_and_labels_without_a_type() -> None:
    assert in_cards(PERSON, ExportFormat.VCARD3) == {
        FormatLoss.FURTHER_NAMES: 1,
        FormatLoss.FURTHER_JOBS: 1,
        FormatLoss.LABELS: 2,
    }


def test_a_tag_with_a_comma_gets_a_slash_in_vcards_of_3() -> None:
    card = CardData(uid="x", names=PERSON.names[:1], categories=("VIP, first", "press"))

    assert in_cards(card, ExportFormat.VCARD3) == {FormatLoss.TAGS: 1}
    assert in_cards(card, ExportFormat.VCARD4) == {}


def test_vcards_of_4_hide_no_names() -> None:
    assert FormatLoss.FURTHER_NAMES not in in_cards(PERSON, ExportFormat.VCARD4)


@pytest.mark.parametrize("export_format", [ExportFormat.VCARD3, ExportFormat.VCARD4])
def test_this_program_finds_all_it_wrote(export_format: ExportFormat) -> None:
    terms = ExportTerms(receiver=Receiver.LOSSLESS, export_format=export_format)

    assert losses(PERSON, terms) == {}


def test_outlook_has_few_columns() -> None:
    assert in_table(PERSON, TableLayout.OUTLOOK) == {
        FormatLoss.FURTHER_NAMES: 2,
        FormatLoss.FURTHER_JOBS: 1,
        FormatLoss.FURTHER_EMAILS: 2,
        FormatLoss.FURTHER_PHONES: 1,
        FormatLoss.FURTHER_ADDRESSES: 1,
        FormatLoss.FURTHER_LINKS: 1,
        FormatLoss.LABELS: 4,
        FormatLoss.PHOTOS: 1,
        FormatLoss.KEPT_LINES: 1,
    }


def test_google_has_columns_for_every_contact_point_and_none_for_languages() -> None:
    assert in_table(PERSON, TableLayout.GOOGLE) == {
        FormatLoss.FURTHER_NAMES: 1,
        FormatLoss.FURTHER_JOBS: 1,
        FormatLoss.LANGUAGES: 2,
        FormatLoss.PHOTOS: 1,
        FormatLoss.KEPT_LINES: 1,
    }


@pytest.mark.parametrize("layout", [TableLayout.OUTLOOK, TableLayout.GOOGLE])
def test_a_birthday_without_its_year_has_no_column_elsewhere(layout: TableLayout) -> None:
    card = CardData(uid="x", names=PERSON.names[:1], kept=("BDAY:--0509",))

    assert in_table(card, layout) == {FormatLoss.KEPT_LINES: 1}
    assert in_table(replace(card, kept=("BDAY:1971-05-09",)), layout) == {}


def test_ldif_has_one_job_an_address_at_work_and_one_at_home() -> None:
    assert in_cards(PERSON, ExportFormat.LDIF) == {
        FormatLoss.FURTHER_NAMES: 1,
        FormatLoss.FURTHER_JOBS: 1,
        FormatLoss.FURTHER_ADDRESSES: 1,
        FormatLoss.LABELS: 4,
        FormatLoss.KEPT_LINES: 1,
    }


def test_our_own_table_loses_only_what_no_cell_can_hold() -> None:
    large = "PHOTO;ENCODING=b:" + "A" * LONGEST_JOINED

    assert in_table(PERSON, TableLayout.OWN) == {}
    assert in_table(replace(PERSON, kept=(large,)), TableLayout.OWN) == {FormatLoss.PHOTOS: 1}


def test_lines_that_have_no_room_together_are_left_out_whole() -> None:
    lines = tuple(f"X-{number}:" + "A" * (LONGEST_JOINED // 2) for number in range(3))

    assert in_table(replace(PERSON, kept=lines), TableLayout.OWN) == {FormatLoss.KEPT_LINES: 2}


@pytest.mark.parametrize("layout", TableLayout)
def test_the_end_of_a_note_that_excel_cannot_hold_is_told(layout: TableLayout) -> None:
    fits = CardData(uid="x", names=PERSON.names[:1], note="a" * LONGEST_CELL)
    longer = replace(fits, note=fits.note + "b")
    astral = replace(fits, note="🙂" * (LONGEST_CELL // 2 + 1))
    workbook = ExportTerms(receiver=Receiver.EXCEL, export_format=ExportFormat.XLSX, layout=layout)

    assert losses(fits, workbook) == {}
    assert losses(longer, workbook) == {FormatLoss.LONG_NOTES: 1}
    assert losses(astral, workbook) == {FormatLoss.LONG_NOTES: 1}
    assert in_table(longer, layout) == {}  # CSV has no end


def test_what_was_not_chosen_is_told() -> None:
    card = CardData(
        uid="x",
        names=(Name(given="Mira", family="Example"),),
        emails=(Email(address="mira@example.org"),),
        note="a note",
    )

    assert in_table(card, TableLayout.OWN, (TableColumn.NAME, TableColumn.EMAIL)) == {
        FormatLoss.UNCHOSEN_COLUMNS: 1
    }


@pytest.mark.parametrize("kind", [RecordKind.POST, RecordKind.LIST])
def test_other_programs_know_neither_posts_nor_lists(kind: RecordKind) -> None:
    card = CardData(uid="x", kind=kind, names=(Name(text="Press"),))
    is_post = kind is RecordKind.POST

    expected = FormatLoss.POSTS_AS_PEOPLE if is_post else FormatLoss.LISTS_AS_PEOPLE
    assert in_cards(card, ExportFormat.VCARD3) == {expected: 1}
    expected = FormatLoss.POSTS_AS_PEOPLE if is_post else FormatLoss.LISTS
    assert in_table(card, TableLayout.OUTLOOK) == {expected: 1}
    assert in_table(card, TableLayout.OWN) == {}
