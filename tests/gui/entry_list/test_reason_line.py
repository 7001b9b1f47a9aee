from datetime import date

from directory_app.domain.matching import Marker
from directory_app.domain.query_reading import read_query
from directory_app.domain.search_views import MatchField, MatchReason
from directory_app.gui.entry_list.reason_line import reason_line
from directory_app.gui.widgets.line_painting import Mark


def mark(text: str) -> Mark:
    return Marker(read_query(text, today=date(2026, 11, 14))).spans


def marked(text: str, reasons: list[MatchReason]) -> list[str]:
    line = reason_line(reasons, mark(text))
    return [line.text[start:end] for start, end in line.spans]


def test_what_was_found_is_marked_in_its_own_script(qapp: object) -> None:
    reasons = [MatchReason(MatchField.NOTE, "Встреча в Бишкеке")]

    assert reason_line(reasons, mark("bishkek")).text == "note: Встреча в Бишкеке"
    assert marked("bishkek", reasons) == ["Бишкек"]


def test_words_around_a_value_are_never_marked(qapp: object) -> None:
    reasons = [
        MatchReason(MatchField.NOTE, "a note on notes"),
        MatchReason(MatchField.TAG, "noted"),
    ]

    line = reason_line(reasons, mark("note"))

    assert line.text == "note: a note on notes · tag: noted"
    assert marked("note", reasons) == ["note", "note", "note"]
    assert line.spans[0][0] > len("note: ")


def test_match_a_long_way_into_its_text_is_seen(qapp: object) -> None:
    value = "he was the first to speak at the round table in Bishkek"
    reasons = [MatchReason(MatchField.NOTE, value)]

    assert reason_line(reasons, mark("bishkek")).text == "note: …table in Bishkek"
    assert marked("bishkek", reasons) == ["Bishkek"]


def test_without_reasons_there_is_nothing_to_say(qapp: object) -> None:
    assert reason_line([], mark("mira")) == ("", ())
