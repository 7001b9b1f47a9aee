from dataclasses import replace
from datetime import date

import pytest

from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.errors import UnknownRecordError
from directory_app.services.cards import CardService
from directory_app.services.directory import Directory
from tests.support.sample_directory import SampleDirectory, entry_uid


def test_a_card_is_of_today(directory: Directory, sample: SampleDirectory) -> None:
    tenure = replace(
        sample.person.tenures[0], validity=Validity(PartialDate(1999), PartialDate(2001))
    )
    directory.entries.save([replace(sample.person, tenures=(tenure,))])
    then = CardService(directory._database, on=lambda: date(2000, 6, 1))

    assert then.card(entry_uid("person")).summary.title == "National Coordinator for Kyrgyzstan"
    assert directory.cards.card(entry_uid("person")).summary.title == ""


def test_an_unknown_entry_has_no_card(directory: Directory) -> None:
    with pytest.raises(UnknownRecordError):
        directory.cards.card(entry_uid("gone"))
