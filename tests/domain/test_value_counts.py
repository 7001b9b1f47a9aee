"""How many values of each sort an entry has."""

import pytest

from directory_app.domain.export_preview import ValueKind
from directory_app.domain.value_counts import count_values, kept_kind
from tests.support.planted import planted


def test_every_value_is_counted_under_what_it_is() -> None:
    counts = count_values(planted().person)

    assert counts == {
        ValueKind.NAME: 2,
        ValueKind.JOB: 2,
        ValueKind.WORK_EMAIL: 3,
        ValueKind.PRIVATE_EMAIL: 1,
        ValueKind.OFFICE_PHONE: 1,
        ValueKind.MOBILE: 1,
        ValueKind.PRIVATE_PHONE: 1,
        ValueKind.WORK_ADDRESS: 1,
        ValueKind.PRIVATE_ADDRESS: 1,
        ValueKind.LINK: 2,
        ValueKind.NOTE: 1,
        ValueKind.TAG: 1,
        ValueKind.PHOTO: 1,
        ValueKind.ANNIVERSARY: 1,
        ValueKind.KEPT_LINE: 1,
        ValueKind.WARNING: 1,
        ValueKind.SOURCE: 3,
        ValueKind.REMARK: 3,
        ValueKind.VERIFIED_DATE: 2,
    }


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("PHOTO:data:image/png;base64,AAAA", ValueKind.PHOTO),
        ("item1.photo;ENCODING=b:AAAA", ValueKind.PHOTO),
        ("BDAY;VALUE=date:1971-05-09", ValueKind.ANNIVERSARY),
        ("X-COLOUR:a.photo:b", ValueKind.KEPT_LINE),
    ],
)
def test_kept_lines_are_told_by_their_property(line: str, kind: ValueKind) -> None:
    assert kept_kind(line) is kind
