"""A small directory of invented people and bodies, with one of every kind of record."""

from dataclasses import dataclass
from decimal import Decimal

from directory_app.domain.contact_points import Email, Link, Phone, PostalAddress
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.events import Event, EventKind, Participation, ParticipationRole
from directory_app.domain.identifiers import (
    EntryUid,
    EventUid,
    ListUid,
    PhaseUid,
    ProgrammeUid,
    RecordUid,
    SavedSearchUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import ContactList, Membership, SavedSearch, Source, Tag
from directory_app.domain.programmes import Budget, Contract, Period, Phase, Programme, Role
from directory_app.domain.records import Record


def entry_uid(text: str) -> EntryUid:
    """Return ``text`` as the UID of an entry."""
    return EntryUid(RecordUid(text))


@dataclass(frozen=True, slots=True)
class SampleDirectory:
    """One record of every kind, referring to each other."""

    source: Source
    tag: Tag
    search: SavedSearch
    ministry: Organisation
    department: Organisation
    programme: Programme
    phase: Phase
    post: Post
    person: Person
    event: Event
    contact_list: ContactList

    @property
    def records(self) -> tuple[Record, ...]:
        """All of them, in an order in which some refer to later ones."""
        return (
            self.contact_list, self.event, self.person, self.post, self.phase, self.programme,
            self.department, self.ministry, self.search, self.tag, self.source,
        )  # fmt: skip


def sample_directory() -> SampleDirectory:
    """Return the same directory each time, but for the UIDs of items."""
    source = Source(
        uid=SourceUid(RecordUid("source")),
        title="Press release, 13 September 2017",
        location="https://example.org/press",
        as_of=PartialDate(2017, 9, 13),
    )
    tag = Tag(uid=TagUid(RecordUid("tag")), name="press contact", colour="#1d5fbf")
    search = SavedSearch(uid=SavedSearchUid(RecordUid("search")), name="Osh", query="osh")
    ministry = Organisation(
        uid=entry_uid("ministry"),
        names=(
            Name(text="Ministry of Examples", language="en", sources=(source.uid,)),
            Name(text="Министерство примеров", language="ru", script="Cyrl"),
            Name(text="MoE", kind=NameKind.ACRONYM),
        ),
        kind=OrganisationKind.MINISTRY,
        country="KG",
        phones=(
            Phone(printed="0312 26 10 00", e164="+996312261000", note="reception"),
            Phone(printed="0312 26 10 07", e164="+996312261007", kind=PhoneKind.FAX),
        ),
        addresses=(PostalAddress(street="1 Example Street", locality="Bishkek", country="KG"),),
        links=(Link(url="https://example.org"),),
        sources=(source.uid,),
        warnings=("conflicting addresses",),
        to_verify=True,
    )
    department = Organisation(
        uid=entry_uid("department"),
        names=(Name(text="Department of Samples"),),
        kind=OrganisationKind.DEPARTMENT,
        country="KG",
        parents=(
            ParentLink(organisation=ministry.uid, validity=Validity(PartialDate(2010), None)),
        ),
    )
    programme = Programme(
        uid=ProgrammeUid(RecordUid("programme")),
        names=(Name(text="Sample Programme"), Name(text="SAMP", kind=NameKind.ACRONYM)),
        donors=(ministry.uid,),
        period=Period(start=PartialDate(2003), sources=(source.uid,)),
        countries=("KG", "TJ"),
        countries_sources=(source.uid,),
        budgets=(Budget(amount=Decimal(40800000), approximate=True, sources=(source.uid,)),),
    )
    phase = Phase(
        uid=PhaseUid(RecordUid("phase")),
        programme=programme.uid,
        number="9",
        planned=Period(start=PartialDate(2015), end=PartialDate(2018), sources=(source.uid,)),
        contract=Contract(reference="DCI/1", signed=PartialDate(2015, 6), sources=(source.uid,)),
        roles=(Role(organisation=ministry.uid, kind=RoleKind.LEAD_PARTNER, component="1"),),
    )
    post = Post(
        uid=entry_uid("post"),
        names=(Name(text="National Coordinator for Kyrgyzstan"),),
        organisation=department.uid,
        programme=programme.uid,
        country="KG",
        emails=(Email(address="coordinator@example.org"),),
    )
    tenure = Tenure(post=post.uid, as_of=PartialDate(2017, 9, 13), sources=(source.uid,))
    person = Person(
        uid=entry_uid("person"),
        names=(
            Name(given="Mira", family="Example", honorific="Ms.", language="en"),
            Name(text="Мира Экземпляр", language="ru", script="Cyrl"),
        ),
        tenures=(tenure, Tenure(organisation=ministry.uid, title="Adviser")),
        emails=(Email(address="mira@example.org", tenure=tenure.uid, preferred=True),),
        tags=(tag.uid,),
        languages=("ru", "ky"),
        country="KG",
        note="met in Osh",
        kept_properties=("X-COLOUR:blue", "X-COLOUR:blue"),
    )
    event = Event(
        uid=EventUid(RecordUid("event")),
        title="Mission to Bishkek",
        kind=EventKind.MISSION,
        formats=(EventKind.WORKSHOP, EventKind.ROUND_TABLE),
        start=PartialDate(2017, 9, 13),
        programme=programme.uid,
        phase=phase.uid,
        topics=("readmission",),
        participations=(Participation(entry=person.uid, role=ParticipationRole.CONTACT),),
    )
    contact_list = ContactList(
        uid=ListUid(RecordUid("list")),
        name="Press, Bishkek",
        memberships=(Membership(entry=post.uid), Membership(entry=person.uid)),
    )
    return SampleDirectory(
        source, tag, search, ministry, department, programme, phase, post, person, event,
        contact_list,
    )  # fmt: skip
