"""Cards of invented people and bodies, as the card service would put them together."""

from dataclasses import replace
from datetime import UTC, date, datetime

from directory_app.domain.card_views import (
    EntryCard,
    Holding,
    Inherited,
    LastChange,
    ParticipationLine,
    PostLine,
    RoleLine,
    TagLabel,
)
from directory_app.domain.contact_points import (
    Email,
    Link,
    LinkKind,
    Phone,
    Place,
    PostalAddress,
    Visibility,
)
from directory_app.domain.dates import PartialDate, Validity
from directory_app.domain.entries import Name, Organisation, ParentLink, Person, Post, Tenure
from directory_app.domain.events import EventKind, ParticipationRole
from directory_app.domain.identifiers import (
    EntryId,
    EntryUid,
    ItemUid,
    ProgrammeUid,
    RecordKind,
    RecordRef,
    RecordUid,
    SourceUid,
    TagUid,
)
from directory_app.domain.kinds import NameKind, OrganisationKind, PhoneKind, RoleKind
from directory_app.domain.lists import Source
from directory_app.domain.problems import Problem, ProblemCode
from directory_app.domain.programmes import Period
from directory_app.domain.views import EntrySummary, RecordLabel

TODAY = date(2026, 11, 23)
CHANGED = datetime(2026, 11, 14, 10, 30, tzinfo=UTC)
SOURCE_UID = SourceUid(RecordUid("source-1"))
SOURCE = Source(
    uid=SOURCE_UID,
    title="Press release, Bishkek",
    location="https://www.example.org/news/1",
    as_of=PartialDate(2017, 9, 13),
)


def label(kind: RecordKind, uid: str, name: str, detail: str = "") -> RecordLabel:
    """Return a label of a record that is not in the bin."""
    return RecordLabel(RecordRef(kind, RecordUid(uid)), name, detail)


CENTRE = label(RecordKind.ORGANISATION, "org-centre", "ICMX", "International organisation")
AGENCY = label(RecordKind.ORGANISATION, "org-agency", "Агентство по делам границ")
COORDINATOR = label(RecordKind.POST, "post-1", "National Coordinator for Kyrgyzstan", "BOMCA")
PROGRAMME = label(RecordKind.PROGRAMME, "prog-1", "BOMCA")
PHASE = label(RecordKind.PHASE, "phase-9", "Phase 9")
MISSION = label(RecordKind.EVENT, "event-1", "Assistance to vulnerable migrants")
DELEGATION = label(RecordKind.ORGANISATION, "org-eu", "Delegation to the Republic of Examplia")


def summary(kind: RecordKind, uid: str, name: str, initials: str) -> EntrySummary:
    """Return a list row for an entry."""
    is_body = kind is RecordKind.ORGANISATION
    return EntrySummary(
        id=EntryId(1),
        uid=EntryUid(RecordUid(uid)),
        kind=kind,
        name=name,
        family_sort=name,
        initials=initials,
        title="",
        context="",
        country="KG",
        organisation_kind=OrganisationKind.MINISTRY if is_body else None,
        holders=(),
        to_verify=False,
        email="",
        phone="",
        changed_at=CHANGED,
    )


def person() -> Person:
    """Return a person in two scripts with present and former posts and contact points."""
    return Person(
        uid=EntryUid(RecordUid("person-1")),
        names=(
            Name(text="Mira Example", honorific="Ms.", script="Latn", language="en"),
            Name(text="Мира Эксампл", script="Cyrl", language="ru"),
            Name(text="Mira Specimen", kind=NameKind.FORMER, script="Latn"),
        ),
        emails=(
            Email(address="mira@example.org", preferred=True, verified_on=date(2026, 11, 14)),
            Email(
                address="mira.private@example.net",
                place=Place.HOME,
                visibility=Visibility.INTERNAL,
            ),
            Email(
                address="mira.example@old.example.org",
                validity=Validity(end=PartialDate(2015)),
            ),
        ),
        phones=(
            Phone(
                uid=ItemUid("phone-1"),
                printed="0312 00 00 00",
                e164="+996312000000",
                label="Office",
                sources=(SOURCE_UID,),
            ),
            Phone(printed="+996 555 00 01 02", e164="+996555000102", kind=PhoneKind.MOBILE),
            Phone(printed="0312 00 00 09", e164="+996312000009", kind=PhoneKind.FAX),
        ),
        links=(
            Link(url="https://www.example.org/people/mira"),
            Link(url="https://t.me/mira_example", kind=LinkKind.TELEGRAM),
        ),
        addresses=(
            PostalAddress(
                uid=ItemUid("address-1"),
                care_of="c/o EU Delegation to the Kyrgyz Republic",
                street="21 Erkindik Boulevard, Business Centre Orion, 5th floor",
                postal_code="720040",
                locality="Bishkek",
                country="KG",
            ),
        ),
        country="KG",
        tenures=(
            Tenure(
                post=EntryUid(COORDINATOR.ref.uid),
                organisation=EntryUid(CENTRE.ref.uid),
                validity=Validity(start=PartialDate(2015)),
            ),
            Tenure(
                title="Senior adviser",
                organisation=EntryUid(AGENCY.ref.uid),
                as_of=PartialDate(2017, 9, 13),
            ),
            Tenure(
                title="Programme Officer",
                organisation=EntryUid(CENTRE.ref.uid),
                validity=Validity(PartialDate(2012), PartialDate(2014)),
            ),
        ),
        languages=("ru", "ky", "en"),
        tags=(TagUid(RecordUid("tag-1")), TagUid(RecordUid("tag-2"))),
        note="Prefers Russian for official letters.\nNot on Mondays.",
        sources=(SOURCE_UID,),
        verified_on=date(2026, 11, 14),
    )


def person_card() -> EntryCard:
    """Return the card of that person, with everything a card can have."""
    entry = person()
    labels = (CENTRE, AGENCY, COORDINATOR)
    return EntryCard(
        entry=entry,
        summary=summary(RecordKind.PERSON, entry.uid, "Ms. Mira Example", "ME"),
        labels={known.ref.uid: known for known in labels},
        inherited=(
            Inherited(
                DELEGATION,
                emails=(Email(address="delegation@example.int"),),
                phones=(Phone(printed="+996 312 00 00 10", e164="+996312000010"),),
            ),
        ),
        roles=(
            RoleLine(
                CENTRE,
                PROGRAMME,
                PHASE,
                RoleKind.PARTNER,
                "Component 3",
                Validity(),
                Period(start=PartialDate(2015), end=PartialDate(2018)),
            ),
        ),
        participations=(
            ParticipationLine(
                MISSION,
                RecordLabel(RecordRef(RecordKind.PERSON, entry.uid), "Ms. Mira Example"),
                ParticipationRole.CONTACT,
                EventKind.MISSION,
                PartialDate(2017, 9, 13),
                None,
                "Bishkek",
            ),
        ),
        lists=(label(RecordKind.LIST, "list-1", "Press, Bishkek"),),
        tags=(
            TagLabel(RecordRef(RecordKind.TAG, RecordUid("tag-1")), "coordinator", ""),
            TagLabel(RecordRef(RecordKind.TAG, RecordUid("tag-2")), "press contact", "#c2571a"),
        ),
        sources={SOURCE_UID: SOURCE},
        problems=(
            Problem(ProblemCode.PHONE_NOT_IN_PLAN, "phones", ItemUid("phone-1"), "0312 00 00 00"),
        ),
        last_change=LastChange(CHANGED, "Office Bishkek", ("emails", "phones")),
    )


def organisation_card(present: int = 60, former: int = 3) -> EntryCard:
    """Return the card of a ministry with a long Cyrillic name, departments and many people."""
    parent = label(RecordKind.ORGANISATION, "org-gov", "Кабинет Министров Республики Примерия")
    entry = Organisation(
        uid=EntryUid(RecordUid("org-1")),
        names=(
            Name(
                text="Государственная пограничная служба при Государственном комитете "
                "национальной безопасности Республики Примерия",
                script="Cyrl",
                language="ru",
            ),
            Name(text="State Border Service of the Republic of Examplia", script="Latn"),
            Name(text="ГПС", kind=NameKind.ACRONYM, script="Cyrl"),
        ),
        kind=OrganisationKind.AGENCY,
        country="KG",
        parents=(ParentLink(organisation=EntryUid(parent.ref.uid)),),
        emails=(Email(address="info@border.example"),),
        phones=(
            Phone(printed="0312 00 10 00", e164="+996312001000"),
            Phone(printed="0312 00 10 01", e164="+996312001001", kind=PhoneKind.FAX),
        ),
        links=(Link(url="https://border.example/"),),
        addresses=(PostalAddress(street="ул. Примерная, 1", locality="Бишкек", country="KG"),),
        to_verify=True,
        warnings=("The page gives two different fax numbers.",),
    )
    return EntryCard(
        entry=entry,
        summary=summary(RecordKind.ORGANISATION, entry.uid, entry.names[0].text, "ГП"),
        labels={parent.ref.uid: parent},
        holdings=tuple(
            holding(number, former=number >= present) for number in range(present + former)
        ),
        holdings_total=present + former,
        departments=tuple(
            label(RecordKind.ORGANISATION, f"dept-{number}", name)
            for number, name in enumerate(
                (
                    "Главное управление международного сотрудничества и протокола",
                    "Учебный центр",
                    "Пресс-служба",
                )
            )
        ),
        posts=(
            PostLine(label(RecordKind.POST, "post-2", "Начальник службы"), ()),
            PostLine(
                label(RecordKind.POST, "post-3", "Desk officer"),
                (
                    label(RecordKind.PERSON, "p-1", "Person Number 1"),
                    label(RecordKind.PERSON, "p-2", "Person Number 2"),
                ),
            ),
        ),
        sources={SOURCE_UID: SOURCE},
        last_change=LastChange(CHANGED, "Office Bishkek", ("names",)),
    )


def holding(number: int, *, former: bool) -> Holding:
    """Return one person of an organisation."""
    end = PartialDate(2020) if former else None
    return Holding(
        label(RecordKind.PERSON, f"p-{number}", f"Человек Номеров-{number}"),
        Tenure(validity=Validity(PartialDate(2015), end)),
        "Главный специалист отдела",
    )


def vacant_post_card() -> EntryCard:
    """Return the card of a post nobody holds now."""
    entry = Post(
        uid=EntryUid(RecordUid("post-9")),
        names=(Name(text="National Coordinator for Examplia", script="Latn"),),
        organisation=EntryUid(CENTRE.ref.uid),
        programme=ProgrammeUid(PROGRAMME.ref.uid),
        country="KG",
        emails=(Email(address="coordinator@example.org"),),
        verified_on=date(2024, 3, 1),
    )
    return EntryCard(
        entry=entry,
        summary=summary(RecordKind.POST, entry.uid, entry.names[0].text, "NC"),
        labels={known.ref.uid: known for known in (CENTRE, PROGRAMME)},
        inherited=(Inherited(CENTRE, phones=(Phone(printed="+43 1 0000", e164=None),)),),
        holdings=(holding(7, former=True),),
        holdings_total=1,
    )


def binned(card: EntryCard) -> EntryCard:
    """Return the same card of an entry that lies in the bin."""
    return replace(card, summary=replace(card.summary, binned=True))
