import pytest

from directory_app.domain.search_views import MatchField, MatchOwner, MatchReason
from directory_app.gui.search.reason_words import excerpt, reason_words


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (MatchReason(MatchField.NOTE, "met in\nBrussels"), "note: met in Brussels"),
        (
            MatchReason(MatchField.FAX, "+996 312 66 12 35", MatchOwner.POST),
            "fax of the post: +996 312 66 12 35",
        ),
        (MatchReason(MatchField.FORMER_NAME, "GOST"), "former name: GOST"),
        (
            MatchReason(MatchField.ORGANISATION, "State Border Service", is_former=True),
            "formerly State Border Service",
        ),
        (
            MatchReason(MatchField.EMAIL, "a@example.org", MatchOwner.ORGANISATION, is_former=True),
            "e-mail of a former organisation: a@example.org",
        ),
    ],
)
def test_a_reason_is_said_in_words(qapp: object, reason: MatchReason, text: str) -> None:
    assert reason_words(reason).text == text


@pytest.mark.parametrize("field", list(MatchField))
@pytest.mark.parametrize("owner", list(MatchOwner))
@pytest.mark.parametrize("is_former", [False, True])
def test_there_are_words_for_whatever_was_found(
    qapp: object, field: MatchField, owner: MatchOwner, is_former: bool
) -> None:
    words = reason_words(MatchReason(field, "VALUE", owner, is_former))

    assert words.value == "VALUE"
    assert words.before


def test_long_value_begins_shortly_before_what_was_found() -> None:
    value = "he was the first to speak at the round table in Brussels"

    shown, fewer = excerpt(value, value.index("Brussels"))

    assert shown == "…table in Brussels"
    assert shown.index("Brussels") == value.index("Brussels") - fewer


def test_value_found_near_its_beginning_stays_whole() -> None:
    assert excerpt("met in Brussels", 7) == ("met in Brussels", 0)
