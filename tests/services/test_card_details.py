from directory_app.domain.identifiers import RecordKind
from directory_app.services.card_details import (
    Photo,
    details_of,
    lines_without_field,
    other_lines,
    photo_of,
    without_photo,
)
from tests.support.kept_lines import photo_line

PNG = b"\x89PNG\r\n\x1a\n" + b"pixels"
JPEG = b"\xff\xd8\xff" + b"pixels"


def test_lines_that_are_shown_as_details_are_no_other_lines() -> None:
    kept = (
        "BDAY:1980-05-09",
        "X-HOBBY:chess",
        "item1.X-ABDATE;TYPE=pref:2001-06-01",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABLabel:of something else",
        "GEO:42.8746;74.5698",
        photo_line(PNG),
    )

    assert details_of(kept).birthday is not None
    assert other_lines(kept) == ("X-HOBBY:chess", "item2.X-ABLabel:of something else")


def test_a_photo_that_is_only_an_address_is_an_other_line() -> None:
    kept = ("PHOTO;VALUE=uri:file:///etc/passwd",)

    assert photo_of(kept) is None
    assert other_lines(kept) == kept


def test_the_photo_goes_and_the_logo_below_it_shows() -> None:
    kept = (photo_line(JPEG, "LOGO;ENCODING=b"), "X-HOBBY:chess", photo_line(PNG))
    assert photo_of(kept) == Photo(data=PNG, media_type="image/png")

    once = without_photo(kept)

    assert once == kept[:2]
    assert without_photo(once) == ("X-HOBBY:chess",)


def test_a_line_from_which_a_value_was_read_is_no_line_to_show() -> None:
    kept = ("item1.TEL;X-A=1:1", "item1.X-ABLabel:desk", "TITLE:Head", "X-B:2")

    assert lines_without_field(kept, RecordKind.PERSON) == ("X-B:2",)
    assert lines_without_field(kept, RecordKind.ORGANISATION) == ("TITLE:Head", "X-B:2")
