"""A card as it stands on paper."""

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.entries import Name
from directory_app.domain.kinds import PhoneKind
from directory_app.formats.cards import CardData, CardJob
from directory_app.services.printed_entries import PrintedEntry, printed_entry
from directory_app.services.text_block import ReachLine, TextWords


def test_paper_says_who_it_is_and_how_to_reach_them() -> None:
    card = CardData(
        uid="x",
        names=(
            Name(honorific="Ms.", given="Mira", family="Example"),
            Name(text="Мира Примерова", script="Cyrl"),
            Name(honorific="Ms.", given="Mira", family="Example", language="en"),
        ),
        jobs=(CardJob(organisation="Ministry of Examples", units=("Section",), title="Head"),),
        phones=(Phone(printed="1", kind=PhoneKind.FAX, label="registry"),),
        emails=(Email(address="mira@example.org"),),
        links=(Link(url="https://example.org"),),
        addresses=(PostalAddress(street="1 Example Street", locality="Bishkek", country="KG"),),
        note="not for paper",
    )

    assert printed_entry(card, TextWords()) == PrintedEntry(
        name="Ms. Mira Example",
        other_names=("Мира Примерова",),
        jobs=("Head, Section, Ministry of Examples",),
        reach=(
            ReachLine("Fax (registry)", "1"),
            ReachLine("E-mail", "mira@example.org"),
            ReachLine("Web", "https://example.org"),
        ),
        addresses=(("1 Example Street", "BISHKEK", "KYRGYZSTAN"),),
    )
