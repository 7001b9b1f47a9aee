from directory_app.domain.contact_points import Visibility
from directory_app.domain.export_preview import FormatLoss, StayReason, ValueKind
from directory_app.domain.receivers import ExportFormat, Receiver, TableLayout
from directory_app.gui.dialogs.export_words import (
    format_words,
    layout_words,
    level_choices,
    losses_words,
    receiver_sentence,
    receiver_words,
    staying_lines,
    values_words,
)


def test_everything_has_words_of_its_own() -> None:
    words = [
        [receiver_words(each) for each in Receiver],
        [receiver_sentence(each) for each in Receiver],
        [format_words(each) for each in ExportFormat],
        [layout_words(each) for each in TableLayout],
        [values_words({each: 1}) for each in ValueKind if each is not ValueKind.LIST],
        [losses_words({each: 1}) for each in FormatLoss],
        ["".join(staying_lines({each: {ValueKind.NOTE: 1}})) for each in StayReason],
    ]

    assert all(all(each) and len(set(each)) == len(each) for each in words)
    assert [level for level, _words in level_choices()] == list(Visibility)


def test_nothing_is_said_of_what_there_is_none_of() -> None:
    assert values_words({ValueKind.MOBILE: 0}) == ""
    assert staying_lines({StayReason.OVER: {}}) == []
    assert losses_words({}) == ""
