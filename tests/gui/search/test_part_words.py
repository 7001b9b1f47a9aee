from datetime import date

import pytest
from PySide6.QtCore import QLocale

from directory_app.domain.query_reading import read_query
from directory_app.gui.search.part_words import chip_words

TODAY = date(2026, 11, 14)


@pytest.fixture(autouse=True)
def english(same_locale: None) -> None:
    """Write dates and countries as in the tests, whatever the machine speaks."""
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("country:kg", "Kyrgyzstan"),
        ("country:kg,tj", "Kyrgyzstan, Tajikistan"),
        ("kind:ministry", "Ministry"),
        ("-kind:ministry", "not: Ministry"),
        ("kind:person,agency", "Agency, Person"),
        ('programme:"BOMCA 9"', "BOMCA 9"),
        ("tag:press", "tag: press"),
        ("list:steering", "list: steering"),
        ("role:lead", "Lead partner"),
        ("no:email", "no e-mail"),
        ("has:fax", "has fax"),
        ("-has:fax", "not: has fax"),
        ("vacant:yes", "vacant"),
        ("vacant:no", "not vacant"),
        ("review:yes", "to review"),
        ("review:no", "not to review"),
        ("phone:312", "phone: 312"),
        ('post:"desk officer"', "post: “desk officer”"),
        ("mira", "mira"),
        ('"mira example"', "“mira example”"),
        ("-mira", "not: mira"),
        ("verified:<2025", "verified before 2025"),
        ("verified:2024", "verified in 2024"),
        ("verified:>=2024", "verified since 2024"),
        ("verified:never", "never verified"),
        ("verified:<=2025-03-05", "verified until 5 Mar 2025"),
        ("verified:2025-03-05", "verified on 5 Mar 2025"),
        ("verified:2025-03", "verified 1 Mar 2025 – 31 Mar 2025"),
        ("changed:7d", "changed since 7 Nov 2026"),
        ("changed:<2026", "changed before 2026"),
    ],
)
def test_a_part_is_called_in_few_words(qapp: object, typed: str, words: str) -> None:
    (part,) = read_query(typed, today=TODAY).parts

    assert chip_words(part) == words
