import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from directory_app.domain.contact_points import LinkKind, Visibility
from directory_app.domain.dates import PartialDate
from directory_app.domain.entries import Name, Organisation, Person, Post
from directory_app.domain.errors import FileError, FileProblem
from directory_app.domain.events import Event, EventKind, ParticipationRole
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import Source
from directory_app.domain.names import full_name_text, name_text
from directory_app.domain.programmes import Phase, Programme
from directory_app.domain.records import Record
from directory_app.formats.demo import read_demo
from directory_app.system.resources import resource_path

_FACTS_FILE = Path(__file__).parents[3] / "shared" / "demo" / "demo.json"

_REWORDED = {
    "seed name of 2017; check whether the service still exists under this name":
        "Name of 2017, as in the press release; check whether the service still exists under "
        "this name.",
    "the only person the seed names; as of 2017: verify before any use":
        "The only person the press release names; as of 2017: verify before any use.",
}  # fmt: skip
"""Texts of the facts that speak of how they were collected, and what the demo says instead."""

_ROLES = {
    "lead": RoleKind.LEAD_PARTNER,
    "partner": RoleKind.PARTNER,
    "associated partner": RoleKind.ASSOCIATED_PARTNER,
    "participant": RoleKind.PARTICIPANT,
}
_PARTICIPATIONS = {
    "experts": ParticipationRole.EXPERT,
    "national counterpart": ParticipationRole.COUNTERPART,
}

Facts = dict[str, Any]


@pytest.fixture(scope="module")
def records() -> tuple[Record, ...]:
    return read_demo(resource_path("demo")).records


@pytest.fixture(scope="module")
def facts() -> Facts:
    if not _FACTS_FILE.exists():
        pytest.skip("the facts the demo was made from are not here")
    loaded: Facts = json.loads(_FACTS_FILE.read_text(encoding="utf-8"))
    return loaded


class _Demo:
    """Finds the records that the facts speak of."""

    def __init__(self, records: tuple[Record, ...], facts: Facts) -> None:
        self.sources = {
            key: _the([one for one in records if isinstance(one, Source)
                       and one.title == source["what"]])
            for key, source in facts["sources"].items()
        }  # fmt: skip
        self.organisations = {
            fact["id"]: _the([one for one in records if isinstance(one, Organisation)
                              and one.names[0].text == fact["names"][0]["text"]
                              and one.country == fact.get("country", "")])
            for fact in facts["organisations"]
        }  # fmt: skip
        self.programmes = {
            fact["id"]: _the([one for one in records if isinstance(one, Programme)
                              and one.names[0].text == fact["names"][0]["text"]])
            for fact in facts["programmes"]
        }  # fmt: skip

    def source_uids(self, keys: str | list[str] | None) -> tuple[str, ...]:
        """Return the UIDs of the sources that a fact names by key."""
        keys = [keys] if isinstance(keys, str) else keys or []
        return tuple(self.sources[key].uid for key in keys)


_Kind = TypeVar("_Kind")


def _the(found: list[_Kind]) -> _Kind:
    assert len(found) == 1
    return found[0]


@pytest.fixture(scope="module")
def demo(records: tuple[Record, ...], facts: Facts) -> _Demo:
    return _Demo(records, facts)


def _text(fact: Facts, key: str) -> str:
    text: str = fact.get(key) or ""
    return _REWORDED.get(text, text)


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def test_every_source_is_there(demo: _Demo, facts: Facts) -> None:
    for key, fact in facts["sources"].items():
        source = demo.sources[key]
        assert source.location == fact["where"]
        assert source.as_of == _date(fact["as_of"])


def test_every_organisation_has_its_fields(demo: _Demo, facts: Facts) -> None:
    for fact in facts["organisations"]:
        one = demo.organisations[fact["id"]]
        parents = [demo.organisations[fact["parent"]].uid] if "parent" in fact else []
        assert one.kind == fact["kind"]
        assert one.to_verify == (fact["status"] == "to verify")
        assert one.note == _text(fact, "note")
        assert list(one.warnings) == fact.get("warnings", [])
        assert [parent.organisation for parent in one.parents] == parents
        assert one.sources == demo.source_uids([fact["source"], *fact.get("other_sources", [])])


def test_every_name_of_an_organisation_is_there(demo: _Demo, facts: Facts) -> None:
    for fact in facts["organisations"]:
        names = demo.organisations[fact["id"]].names
        former = fact.get("former_names", [])
        assert [name.text for name in names] == [name["text"] for name in fact["names"] + former]
        for name, said in zip(names, fact["names"], strict=False):
            assert name.language == said["lang"]
            assert name.kind == said.get("kind", NameKind.OFFICIAL)
            assert name.sources == demo.source_uids(said.get("as_in"))
            assert bool(name.note) == said.get("translated_here", False)
        for name, said in zip(names[len(fact["names"]) :], former, strict=True):
            assert name.kind is NameKind.FORMER
            assert name.validity.end == _date(said["until"])


def test_every_phone_is_there_as_printed_and_in_e164(demo: _Demo, facts: Facts) -> None:
    for fact in facts["organisations"]:
        phones = demo.organisations[fact["id"]].phones
        for phone, said in zip(phones, fact.get("phones", []), strict=True):
            assert (phone.printed, phone.e164) == (said["display"], said["e164"])
            assert phone.kind == said["kind"]
            assert phone.label == said.get("label", "")
            assert phone.note == said.get("note", "")
            assert phone.sources == demo.source_uids(said["source"])


def test_every_address_is_there(demo: _Demo, facts: Facts) -> None:
    for fact in facts["organisations"]:
        addresses = demo.organisations[fact["id"]].addresses
        for address, said in zip(addresses, fact.get("addresses", []), strict=True):
            for part in ("street", "locality", "postal_code", "country"):
                assert getattr(address, part) == said.get(part, "")
            assert address.language == said.get("lang", "")
            assert address.note == said.get("note", "")
            assert address.validity.end == _date(said.get("valid_to"))
            assert address.sources == demo.source_uids(said["source"])


def test_every_email_and_link_is_there(demo: _Demo, facts: Facts) -> None:
    entries: list[tuple[Facts, Organisation | Programme]] = [
        (fact, demo.organisations[fact["id"]]) for fact in facts["organisations"]
    ]
    entries += [(fact, demo.programmes[fact["id"]]) for fact in facts["programmes"]]
    for fact, one in entries:
        links = fact.get("websites", []) + fact.get("social", [])
        for link, said in zip(one.links, links, strict=True):
            assert link.url.removeprefix("https://") == said["value"].removeprefix("https://")
            assert link.kind == said.get("network", LinkKind.WEBSITE)
            assert link.sources == demo.source_uids(said["source"])
        emails = () if isinstance(one, Programme) else one.emails
        for email, said in zip(emails, fact.get("emails", []), strict=True):
            assert email.address == said["value"]
            assert email.label == said.get("label", "")
            assert email.sources == demo.source_uids(said["source"])


def test_the_coordinator_holds_a_post_of_the_programme(
    records: tuple[Record, ...], demo: _Demo, facts: Facts
) -> None:
    (fact,) = facts["people"]
    (said,) = fact["positions"]
    (person,) = (one for one in records if isinstance(one, Person))
    (post,) = (one for one in records if isinstance(one, Post))
    (tenure,) = person.tenures

    assert name_text(person.names[0]) == fact["names"][0]["text"]
    assert person.names[0].language == fact["names"][0]["lang"]
    assert full_name_text(person.names[0]) == f"{fact['honorific']} {fact['names'][0]['text']}"
    assert person.note == _text(fact, "note")
    assert person.to_verify == fact["review_due"]
    assert person.sources == demo.source_uids(fact["source"])
    assert [email.address for email in person.emails] == [
        email["value"] for email in fact["emails"]
    ]
    assert person.emails[0].sources == demo.source_uids(fact["emails"][0]["source"])
    assert (tenure.post, tenure.title) == (post.uid, said["title"])
    assert tenure.as_of == _date(said["as_of"])
    assert tenure.sources == demo.source_uids(said["source"])
    assert post.programme == demo.programmes[said["programme"]].uid
    assert (name_text(post.names[0]), post.country) == ("National Coordinator for Kyrgyzstan", "KG")


def test_every_programme_is_there(demo: _Demo, facts: Facts) -> None:
    for fact in facts["programmes"]:
        programme = demo.programmes[fact["id"]]
        assert [(name.text, name.language) for name in programme.names] == [
            (name["text"], name["lang"]) for name in fact["names"]
        ]
        assert [name.kind for name in programme.names] == [
            name.get("kind", NameKind.OFFICIAL) for name in fact["names"]
        ]
        assert programme.donors == (demo.organisations[fact["donor"]].uid,)
        assert list(programme.countries) == fact.get("countries", [])
        assert programme.countries_sources == demo.source_uids(fact.get("countries_source"))
        assert programme.sources == demo.source_uids(fact["source"])
        start = fact.get("start_year")
        assert programme.period.start == (PartialDate(start) if start else None)
        _compare_budgets(programme, fact, demo)


def test_every_phase_is_there(records: tuple[Record, ...], demo: _Demo, facts: Facts) -> None:
    for programme in facts["programmes"]:
        for fact in programme["phases"]:
            phase = _phase(records, demo, programme["id"], fact["number"])
            for name in ("planned", "actual"):
                said, period = fact.get(name, {}), getattr(phase, name)
                assert period.start == _date(said.get("start"))
                assert period.end == _date(said.get("end"))
                assert period.sources == demo.source_uids(said.get("source"))
            contract = fact.get("contract", {})
            assert phase.contract.reference == contract.get("reference", "")
            assert phase.contract.signed == _date(contract.get("signed"))
            assert phase.contract.sources == demo.source_uids(contract.get("source"))
            _compare_budgets(phase, fact, demo)
            *partners, donor = phase.roles
            for role, said in zip(partners, fact.get("partners", []), strict=True):
                assert role.organisation == demo.organisations[said["org"]].uid
                assert role.kind is _ROLES[said["role"]]
                assert role.component == str(said.get("component", ""))
                assert role.sources == demo.source_uids(said["source"])
            assert donor.kind is RoleKind.DONOR
            assert donor.organisation == demo.organisations[programme["donor"]].uid


def test_the_mission_is_there(records: tuple[Record, ...], demo: _Demo, facts: Facts) -> None:
    (fact,) = facts["events"]
    (event,) = (one for one in records if isinstance(one, Event))

    assert (event.title, event.kind, event.place) == (fact["title"], fact["kind"], fact["place"])
    assert event.start == _date(fact["start"])
    assert event.programme == demo.programmes[fact["programme"]].uid
    assert event.phase == _phase(records, demo, fact["programme"], fact["phase"]).uid
    assert event.formats == (EventKind.WORKSHOP, EventKind.ROUND_TABLE)
    assert [kind.replace("_", " ") for kind in event.formats] == fact["format"]
    assert list(event.topics) == fact["topics"]
    assert event.sources == demo.source_uids(fact["source"])
    assert [(one.entry, one.role) for one in event.participations] == [
        (demo.organisations[one["org"]].uid, _PARTICIPATIONS[one["role"]])
        for one in fact["participants"]
    ]


def test_no_text_or_number_of_the_facts_is_missing(
    records: tuple[Record, ...], facts: Facts
) -> None:
    held = "\n".join(_leaves_of(records))
    # Keys only tie the facts together, and the first sentence speaks of the file.
    left_out = {"id", "source", "about", "org", "donor", "programme", "parent", "as_in"}
    left_out |= {"countries_source", "other_sources", "role", "status", "period", "format"}
    texts = (_REWORDED.get(text, text) for text in _leaves_of_facts(facts, left_out))

    assert [text for text in texts if text not in held] == []


def test_every_reading_gives_the_same_records(records: tuple[Record, ...]) -> None:
    assert read_demo(resource_path("demo")).records == records


def test_uids_are_unique_and_references_lead_somewhere(records: tuple[Record, ...]) -> None:
    uids = [record.uid for record in records]
    written = resource_path("demo").glob("*.json")

    assert len(set(uids)) == len(uids)
    assert sum(path.read_text(encoding="utf-8").count('"uid"') for path in written) == len(uids)


def test_what_an_organisation_prints_is_public_and_a_person_s_email_for_partners(
    records: tuple[Record, ...],
) -> None:
    for one in records:
        if isinstance(one, Organisation):
            points = (*one.emails, *one.phones, *one.addresses, *one.links)
            assert {point.visibility for point in points} <= {Visibility.PUBLIC}
        if isinstance(one, Person):
            assert {email.visibility for email in one.emails} == {Visibility.PARTNERS}
            assert one.emails[0].tenure == one.tenures[0].uid


def test_delegations_represent_the_european_union(records: tuple[Record, ...]) -> None:
    for one in records:
        if isinstance(one, Organisation) and one.kind is OrganisationKind.EU_DELEGATION:
            assert one.represents == "EU"
            assert all(phone.kind in {PhoneKind.VOICE, PhoneKind.FAX} for phone in one.phones)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        read_demo(tmp_path)

    assert caught.value.problem is FileProblem.MISSING


def _phase(records: tuple[Record, ...], demo: _Demo, programme: str, number: int) -> Phase:
    return _the(
        [
            one
            for one in records
            if isinstance(one, Phase)
            and one.programme == demo.programmes[programme].uid
            and one.number == str(number)
        ]
    )


def _compare_budgets(one: Programme | Phase, fact: Facts, demo: _Demo) -> None:
    for budget, said in zip(one.budgets, fact.get("budget", []), strict=True):
        start, _, end = said.get("period", "").partition("-")
        assert (budget.amount, budget.currency) == (said["amount_eur"], "EUR")
        assert budget.approximate == said.get("approximate", False)
        assert budget.purpose == said.get("what", "")
        assert (budget.validity.start, budget.validity.end) == (_date(start), _date(end))
        assert budget.sources == demo.source_uids(said["source"])


def _leaves_of(value: object) -> Iterator[str]:
    """Yield every text, number and date in records, as text."""
    if isinstance(value, tuple):
        for one in value:
            yield from _leaves_of(one)
    elif isinstance(value, Name):
        yield name_text(value)
        yield from (value.language, value.kind, value.honorific, value.note)
        yield from _leaves_of(value.validity)
    elif is_dataclass(value) and not isinstance(value, PartialDate):
        for field in fields(value):
            yield from _leaves_of(getattr(value, field.name))
    else:
        yield str(value)


def _leaves_of_facts(value: object, left_out: set[str]) -> Iterator[str]:
    """Yield every text and number in facts, as text; flags are looked at elsewhere."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in left_out:
                yield from _leaves_of_facts(one, left_out)
    elif isinstance(value, list):
        for one in value:
            yield from _leaves_of_facts(one, left_out)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
