import dataclasses
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory_app.domain.changes import Action, ActionKind, Change
from directory_app.domain.codec import Json, encode
from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress, Visibility
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.deltas import Delta, difference
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Tenure
from directory_app.domain.events import Event, EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import (
    ActionId,
    EntryUid,
    EventUid,
    PhaseUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
    TagUid,
)
from directory_app.domain.kinds import RoleKind
from directory_app.domain.programmes import Budget, Contract, Period, Phase, Role
from directory_app.domain.records import Record, ref_of
from directory_app.domain.views import RecordLabel
from directory_app.gui.dialogs.history_words import (
    ChangeLine,
    action_words,
    change_lines,
    change_words,
    references,
)

BODY = EntryUid(RecordUid("body"))
PRESS = TagUid(RecordUid("press"))
MIRA = Person(
    uid=EntryUid(RecordUid("mira")),
    names=(Name(text="Mira Example"),),
    phones=(Phone(printed="0312 00 00 00"),),
)
LABELS = {
    BODY: RecordLabel(RecordRef(RecordKind.ORGANISATION, BODY), "Ministry of Examples"),
    PRESS: RecordLabel(RecordRef(RecordKind.TAG, PRESS), "press"),
}


def change(before: Record, after: Record) -> Change:
    return Change(ref_of(before), "Mira Example", False, difference(before, after))


def lines(before: Record, after: Record) -> list[ChangeLine]:
    return change_lines(change(before, after), LABELS)


@pytest.mark.parametrize("kind", ActionKind)
def test_every_action_has_words(kind: ActionKind) -> None:
    action = Action(ActionId(1), kind, datetime(2026, 1, 1, tzinfo=UTC), "mira", "Mira", 1)

    assert action_words(action)


def test_an_action_on_several_says_how_many_more() -> None:
    at = datetime(2026, 1, 1, tzinfo=UTC)

    words = action_words(Action(ActionId(1), ActionKind.DELETE, at, "mira", "Mira", 3))

    assert words == "Moved Mira and 2 more to the bin"


def test_a_change_names_its_fields() -> None:
    phone = dataclasses.replace(MIRA.phones[0], printed="0312 00 00 01")
    after = dataclasses.replace(MIRA, phones=(phone,), country="KG")

    words = change_words(change(MIRA, after))

    # How the two are joined is the language's business.
    assert words.startswith("Changed phone")
    assert words.endswith("country of Mira Example")


def test_the_bin_is_named_in_words() -> None:
    binned = dataclasses.replace(MIRA, binned_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert change_words(change(MIRA, binned)) == "Moved Mira Example to the bin"
    assert change_words(change(binned, MIRA)) == "Restored Mira Example"


def test_a_changed_number_reads_from_to() -> None:
    phone = dataclasses.replace(MIRA.phones[0], printed="0312 00 00 01")

    found = lines(MIRA, dataclasses.replace(MIRA, phones=(phone,)))

    assert found == [ChangeLine("Phone", "0312 00 00 00", "0312 00 00 01")]


def test_what_changed_about_a_number_is_said() -> None:
    phone = dataclasses.replace(MIRA.phones[0], visibility=Visibility.INTERNAL)

    found = lines(MIRA, dataclasses.replace(MIRA, phones=(phone,)))

    assert found == [
        ChangeLine("Phone", "Partners", "Internal", "0312 00 00 00", "who may have it")
    ]


def test_a_removed_value_has_nothing_after_it() -> None:
    found = lines(MIRA, dataclasses.replace(MIRA, phones=()))

    assert found == [ChangeLine("Phone", "0312 00 00 00", "")]


def test_references_are_shown_by_name() -> None:
    tenure = Tenure(organisation=BODY, title="Desk officer")
    after = dataclasses.replace(MIRA, tenures=(tenure,), tags=(PRESS,))

    found = {line.caption: line.after for line in lines(MIRA, after)}

    assert found == {"Position": "Desk officer, Ministry of Examples", "Tags": "press"}
    assert references([change(MIRA, after)]) == {BODY, PRESS}


def test_a_record_that_is_gone_is_said_to_be() -> None:
    after = Organisation(uid=BODY, parents=(ParentLink(organisation=EntryUid(RecordUid("x"))),))

    (line,) = lines(Organisation(uid=BODY), after)

    assert line.after == "(gone)"


def test_another_order_is_said_in_words() -> None:
    names = (Name(text="One"), Name(text="Two"))
    before = dataclasses.replace(MIRA, names=names)

    (line,) = lines(before, dataclasses.replace(MIRA, names=names[::-1]))

    assert line.aspect == "other order"


PHASE = Phase(uid=PhaseUid(RecordUid("phase")), programme=ProgrammeUid(RecordUid("bomca")))
EVENT = Event(uid=EventUid(RecordUid("event")), title="Mission")
FULL: list[tuple[Record, Record]] = [
    (
        MIRA,
        dataclasses.replace(
            MIRA,
            emails=(Email(address="mira@example.org", label="press"),),
            addresses=(PostalAddress(street="1 Road", locality="Bishkek", country="KG"),),
            links=(Link(url="https://example.org"),),
            languages=("ru", "ky"),
            to_verify=True,
            verified_on=date(2026, 1, 2),
            kept_properties=("X-A:1",),
            note="Note",
        ),
    ),
    (
        PHASE,
        dataclasses.replace(
            PHASE,
            number="9",
            planned=Period(start=PartialDate(2015), end=PartialDate(2018)),
            contract=Contract(reference="DCI/1", signed=PartialDate(2015, 6, 11)),
            budgets=(Budget(amount=Decimal(5_000_000), approximate=True),),
            roles=(Role(organisation=BODY, kind=RoleKind.LEAD_PARTNER, component="1"),),
        ),
    ),
    (
        EVENT,
        dataclasses.replace(
            EVENT,
            kind=EventKind.WORKSHOP,
            formats=(EventKind.ROUND_TABLE,),
            start=PartialDate(2017, 9, 13),
            topics=("readmission",),
            participations=(Participation(entry=BODY, role=ParticipationRole.HOST),),
        ),
    ),
]


@pytest.mark.parametrize(("before", "after"), FULL, ids=["person", "phase", "event"])
def test_no_code_and_no_json_is_shown(before: Record, after: Record) -> None:
    for line in [*lines(before, after), *lines(after, before)]:
        shown = f"{line.caption} {line.before} {line.after} {line.aspect}"
        assert "_" not in shown
        assert "{" not in shown
        assert line.before or line.after


@pytest.mark.parametrize(("before", "after"), FULL, ids=["person", "phase", "event"])
def test_a_new_record_is_told_whole(before: Record, after: Record) -> None:
    as_created = {
        name: value for name, value in _encoded(after).items() if name not in {"uid", "version"}
    }
    made = Change(ref_of(after), "New", True, Delta({}, as_created))

    assert all(line.after and not line.before for line in change_lines(made, LABELS))
    assert change_words(made) == "Added New"


def _encoded(record: Record) -> dict[str, Json]:
    encoded = encode(record)
    assert isinstance(encoded, dict)
    return encoded


@given(st.sampled_from(FULL), st.booleans(), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_no_difference_goes_unsaid(pair: tuple[Record, Record], is_back: bool, day: date) -> None:
    before, after = pair[::-1] if is_back else pair
    if isinstance(after, Phase):
        validity = Validity(PartialDate.of(day))
        roles = tuple(dataclasses.replace(role, validity=validity) for role in after.roles)
        after = dataclasses.replace(after, roles=roles)
    captions = {line.caption for line in lines(before, after)}

    assert len(captions) == len(difference(before, after).after)
